"""`GET /api/v1/files/{id}`: the bytes, to whoever may see them now; rights are asked at each request and no cache may
keep them. Never shown inside our pages, but for small pictures that we drew ourselves (`?size=`)."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Final

from kartoteka.config.serving.exchange import Exchange, in_drawing_thread, in_thread
from kartoteka.exchange.exports import is_withheld
from kartoteka.files import service
from kartoteka.files.models import File
from kartoteka.files.naming import disposition
from kartoteka.items.file_access import may_read_file
from kartoteka.kit.errors import DomainError, Malformed, Message, NotFound
from kartoteka.people.actor import Actor

CHUNK: Final = 262_144
LARGEST_ID: Final = 9_223_372_036_854_775_807
SAFE: Final = (
    ("cache-control", "private, no-store"),
    ("content-security-policy", "sandbox; default-src 'none'; frame-ancestors 'none'"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-resource-policy", "same-origin"),
)
_RANGE: Final = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


class NoSuchRange(DomainError):
    """416: the file has no such bytes."""

    code = "no_such_range"
    status = 416


@dataclass(frozen=True)
class Span:
    """The bytes to send, and whether they are only a part."""

    start: int
    length: int
    partial: bool


async def download(exchange: Exchange, given: str) -> None:
    """Send a file, a range of it, or a small picture."""
    actor = await exchange.actor()
    small, size = _size(exchange)
    file = await in_thread(_readable, actor, given)
    if small:
        kept = await in_thread(service.kept_small, file, size)
        drawn: bytes = await in_drawing_thread(service.small, file, size) if kept is None else kept
        await _send_small(exchange, file, drawn)
        return
    await _send(exchange, file)


def _readable(actor: Actor, given: str) -> File:
    if not given.isascii() or not given.isdigit() or not 0 < int(given[:20]) <= LARGEST_ID:
        raise Malformed(fields={"file_id": [Message("malformed.integer")]})
    file = service.find(int(given))
    if not may_read_file(actor, file.pk, uploaded_by=file.uploaded_by_id) or is_withheld(actor, file.pk):
        raise NotFound()
    return file


async def _send_small(exchange: Exchange, file: File, drawn: bytes) -> None:
    stem = file.name.rpartition(".")[0] or file.name
    named = ("content-disposition", disposition(f"{stem}.webp", inline=True))
    await exchange.begin(200, [*SAFE, ("content-type", "image/webp"), ("content-length", str(len(drawn))), named])
    await exchange.write(drawn, more=False)


async def _send(exchange: Exchange, file: File) -> None:
    try:
        opened = await in_thread(service.path_of(file).open, "rb")
    except FileNotFoundError as error:
        raise NotFound() from error
    with opened:
        span = _span(exchange.request.headers.get("Range", ""), file.size)
        headers = [
            ("content-type", file.media_type),
            ("content-length", str(span.length)),
            ("content-disposition", disposition(file.name)),
            ("accept-ranges", "bytes"),
        ]
        if span.partial:
            headers.append(("content-range", f"bytes {span.start}-{span.start + span.length - 1}/{file.size}"))
        await exchange.begin(206 if span.partial else 200, [*SAFE, *headers])
        if exchange.request.method != "HEAD":
            async for part in _parts(opened, span):
                await exchange.write(part)
        await exchange.write(b"", more=False)


async def _parts(opened: Any, span: Span) -> AsyncIterator[bytes]:
    await in_thread(opened.seek, span.start)
    left = span.length
    while left > 0:
        part = await in_thread(opened.read, min(CHUNK, left))
        if not part:
            return
        left -= len(part)
        yield part


def _size(exchange: Exchange) -> tuple[bool, int | None]:
    """Whether a small picture is asked for, and its size; None is the size in which a photo is shown."""
    for name in exchange.request.GET:
        if name != "size":
            raise Malformed(fields={name[:80]: [Message("malformed.unknown")]})
    given = exchange.request.GET.get("size")
    if given is None or given == "photo":
        return given is not None, None
    if not given.isascii() or not given.isdigit() or not 0 < int(given[:5]) <= 4096:
        raise Malformed(fields={"size": [Message("malformed.integer")]})
    return True, int(given)


def _span(header: str, size: int) -> Span:
    """One range of bytes; anything else that may stand there is answered with the whole file, as the standard lets."""
    found = _RANGE.fullmatch(header.strip())
    if found is None or found.group() == "bytes=-":
        return Span(0, size, partial=False)
    first, last = found.groups()
    start = int(first) if first else max(0, size - int(last))
    end = min(int(last), size - 1) if first and last else size - 1
    if start >= size or end < start:
        raise NoSuchRange(size=size)
    return Span(start, end - start + 1, partial=True)
