"""`python -m bench.limit URL`: serve the limit on a free port, printed first, by the same server as the program."""

import socket
import sys

import uvicorn
from a2wsgi import WSGIMiddleware

from bench.limit.app import App

THREADS = 16


def main() -> None:
    """Serve until ended."""
    # Named as TCP, or the server would not switch Nagle's delay off: 40 ms for an answer in two parts.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    listener.listen(100)
    print(listener.getsockname()[1], flush=True)
    application = WSGIMiddleware(App(sys.argv[1]), workers=THREADS)  # type: ignore[arg-type]
    config = uvicorn.Config(application, log_level="warning", access_log=False, lifespan="off", server_header=False)  # type: ignore[arg-type]
    uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    main()
