"""The one error of this floor: a sentence for whoever typed the command, and the exit code that goes with it."""

FAILED = 1
USAGE = 2
UNREADABLE = 3
REFUSED = 4


class ClusterError(Exception):
    """Something a person must be told in one sentence; `exit_code` is that of CONTRACTS (1, 3 or 4)."""

    def __init__(self, message: str, *, exit_code: int = FAILED) -> None:
        super().__init__(message)
        self.exit_code = exit_code
