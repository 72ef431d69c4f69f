"""`/healthz`: whether this process can serve, asked on a connection of its own so that a full pool cannot hide it."""

import asyncio
import contextlib
import time
from typing import Any, Final

import psycopg
from django.db import connection

from kartoteka.config.serving.exchange import Exchange

PATIENCE: Final = 2.0
REMEMBERED: Final = 1.0


class Health:
    """The state of the database, asked at most once a second however many ask us."""

    def __init__(self) -> None:
        self._asked_at = -REMEMBERED
        self._well = False
        self._asking = asyncio.Lock()
        self._connection: psycopg.AsyncConnection[Any] | None = None

    async def __call__(self, exchange: Exchange) -> None:
        """200 `{"status":"ok"}`, or 503."""
        well = await self.is_well()
        body = b'{"status":"ok"}' if well else b'{"status":"unavailable"}'
        headers = [("content-type", "application/json"), ("cache-control", "no-store")]
        headers += [] if well else [("retry-after", "2")]
        await exchange.begin(200 if well else 503, [*headers, ("content-length", str(len(body)))])
        await exchange.write(body, more=False)

    async def is_well(self) -> bool:
        """Whether the database answers."""
        async with self._asking:
            if time.monotonic() - self._asked_at >= REMEMBERED:
                self._well = await self._answers() or await self._answers()
                self._asked_at = time.monotonic()
            return self._well

    async def stop(self) -> None:
        """Close the connection."""
        if self._connection is not None:
            with contextlib.suppress(psycopg.Error, OSError):
                await self._connection.close()
            self._connection = None

    async def _answers(self) -> bool:
        """Ask once; a connection that failed is not used again."""
        try:
            async with asyncio.timeout(PATIENCE):
                if self._connection is None:
                    self._connection = await psycopg.AsyncConnection.connect(**parameters(), autocommit=True)
                await self._connection.execute("SELECT 1")
        except (psycopg.Error, OSError, TimeoutError):
            await self.stop()
            return False
        return True


def parameters() -> dict[str, Any]:
    """Where the database is, for a connection outside Django's pool."""
    given = connection.get_connection_params()
    return {key: given[key] for key in ("host", "port", "dbname", "user", "password") if given.get(key)}
