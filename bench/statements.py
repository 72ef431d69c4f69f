"""How many statements an answer takes, counted in a process of its own that asks the program without HTTP.

`python -m bench.statements` reads a request a line and answers with its count.
"""

import json
import os
import subprocess
import sys
from functools import cache

from bench.asking import COOKIE, Ask
from bench.corpus.actors import Asker
from bench.serving import World


def statements_of(world: World, asker: Asker, ask: Ask) -> int:
    """The statements of one answer, the session's look-up included."""
    process = _counter(world)
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("the counting process cannot be spoken to")
    query = {name: one if isinstance(one, str) else json.dumps(one) for name, one in ask.query.items()}
    asked = {
        "method": ask.method, "path": ask.path, "query": query, "body": ask.body.decode(), "session": asker.session
    }  # fmt: skip
    process.stdin.write(json.dumps(asked) + "\n")
    process.stdin.flush()
    return int(process.stdout.readline())


@cache
def _counter(world: World) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "bench.statements"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "KARTOTEKA_DATA": str(world.data), "KARTOTEKA_DATABASE_URL": world.url},
    )


def main() -> None:
    """Answer until nobody asks any more."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "kartoteka.config.settings"
    import django

    django.setup()
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    for line in sys.stdin:
        asked = json.loads(line)
        client = Client()
        client.cookies[COOKIE] = asked["session"]
        counts = []
        for _ in range(2):  # the first one reads what a process reads once
            with CaptureQueriesContext(connection) as seen:
                if asked["method"] == "GET":
                    client.get(asked["path"], asked["query"])
                else:
                    client.generic(asked["method"], asked["path"], asked["body"], "application/json")
            counts.append(len(seen))
        print(counts[-1], flush=True)


if __name__ == "__main__":
    main()
