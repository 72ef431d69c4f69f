"""`POST /api/v1/files`: an upload goes to the disk as it comes, holds no thread while it is slow, and is a file only
when it is whole; then one service call."""

import asyncio
import hashlib
import os
import secrets
from dataclasses import dataclass, field
from typing import Any, Final

from django.conf import settings
from python_multipart import MultipartParser
from python_multipart.exceptions import MultipartParseError
from python_multipart.multipart import parse_options_header

from kartoteka.api.errors import DiskFull, TooLarge, UnsupportedMediaType
from kartoteka.api.writes import shown
from kartoteka.config.serving.bridge import BodyTooSlow
from kartoteka.config.serving.exchange import ClientGone, Exchange, TooBusy, in_drawing_thread, in_thread
from kartoteka.files import service
from kartoteka.kit.errors import Malformed, Message
from kartoteka.people.portal import read_portal

CHUNK_SECONDS: Final = 15.0
WHOLE_SECONDS: Final = 3600.0
AT_ONCE: Final = 200
OF_ONE_AT_ONCE: Final = 20
WRITE_AT: Final = 262_144
ENVELOPE: Final = 65_536


@dataclass
class Part:
    """What the parser has met: the headers of each part, and the bytes of the first one that is a file. `refusal` is
    what a longer one than that says is answered with."""

    refusal: TooLarge
    headers: dict[str, str] = field(default_factory=dict)
    name: str | None = None
    media_type: str = ""
    waiting: bytearray = field(default_factory=bytearray)
    whole: bool = False
    _header: list[str] = field(default_factory=lambda: ["", ""])
    _here: bool = False

    def callbacks(self) -> dict[str, Any]:
        """The functions that the parser calls."""
        return {
            "on_part_begin": self._begin,
            "on_header_field": lambda data, start, end: self._add(0, data[start:end]),
            "on_header_value": lambda data, start, end: self._add(1, data[start:end]),
            "on_header_end": self._end_header,
            "on_headers_finished": self._choose,
            "on_part_data": self._data,
            "on_part_end": self._end,
        }

    def _begin(self) -> None:
        self.headers = {}

    def _add(self, which: int, text: bytes) -> None:
        self._header[which] += text.decode("latin-1")

    def _end_header(self) -> None:
        self.headers[self._header[0].strip().lower()] = self._header[1].strip()
        self._header = ["", ""]

    def _choose(self) -> None:
        name = _file_name(self.headers.get("content-disposition", ""))
        if name is not None and self.name is None:
            self.name, self.media_type, self._here = name, self.headers.get("content-type", ""), True

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._here:
            self.waiting += data[start:end]

    def _end(self) -> None:
        if self._here:
            self._here, self.whole = False, True


class Uploads:
    """The uploads under way in this process."""

    def __init__(self) -> None:
        self._of_user: dict[int, int] = {}

    async def __call__(self, exchange: Exchange) -> None:
        """Take one upload: 201 {"id", "name", "size", "media_type"}. One for a photo (`?photo=true`) must be a picture,
        no larger than the firm's setting; it is judged at once, not first where an item names it."""
        actor = await exchange.actor()
        photo = _is_photo(exchange)
        parser, part = _parser(exchange, await in_thread(_most, photo))
        announced = _announced(exchange)
        if announced > part.refusal.data["most"] + ENVELOPE:
            raise part.refusal
        if not await in_thread(service.room_for, announced):
            raise DiskFull()
        self._enter(actor.user_id)
        try:
            arrived = await _receive(exchange, parser, part)
            store = service.store_photo if photo else service.store
            stored = await in_drawing_thread(lambda: store(arrived, user_id=actor.user_id))
        finally:
            self._leave(actor.user_id)
        told = {"id": stored.pk, "name": stored.name, "size": stored.size, "media_type": stored.media_type}
        await exchange.respond(shown(told, 201))

    def _enter(self, user_id: int) -> None:
        if sum(self._of_user.values()) >= AT_ONCE or self._of_user.get(user_id, 0) >= OF_ONE_AT_ONCE:
            raise TooBusy(retry_after=5)
        self._of_user[user_id] = self._of_user.get(user_id, 0) + 1

    def _leave(self, user_id: int) -> None:
        self._of_user[user_id] -= 1
        if not self._of_user[user_id]:
            del self._of_user[user_id]


async def _receive(exchange: Exchange, parser: MultipartParser, part: Part) -> service.Arrived:
    path = service.incoming_folder() / secrets.token_hex(16)
    try:
        with path.open("xb") as out:
            digest, size = await _spool(exchange, parser, part, out)
            await in_thread(_sync, out)
    except BaseException as error:
        path.unlink(missing_ok=True)
        if isinstance(error, TimeoutError):
            raise BodyTooSlow() from error
        raise
    return service.Arrived(path, part.name or "", part.media_type, size, digest)


async def _spool(exchange: Exchange, parser: MultipartParser, part: Part, out: Any) -> tuple[str, int]:
    digest, size, more = hashlib.sha256(), 0, True
    async with asyncio.timeout(WHOLE_SECONDS):
        while more:
            async with asyncio.timeout(CHUNK_SECONDS):
                message = await exchange.receive()
            if message["type"] == "http.disconnect":
                raise ClientGone()
            _feed(parser, message.get("body", b""))
            more = bool(message.get("more_body", False))
            if len(part.waiting) >= WRITE_AT or not more:
                ready = bytes(part.waiting)
                part.waiting.clear()
                size += len(ready)
                if size > part.refusal.data["most"]:
                    raise part.refusal
                digest.update(ready)
                await in_thread(out.write, ready)
    if not part.whole:
        raise Malformed(fields={"file": [Message("file.missing" if part.name is None else "file.cut_off")]})
    return digest.hexdigest(), size


def _is_photo(exchange: Exchange) -> bool:
    for name, value in exchange.request.GET.items():
        if name != "photo" or value not in ("true", "false"):
            raise Malformed(fields={name[:80]: [Message("malformed.unknown")]})
    return exchange.request.GET.get("photo") == "true"


def _most(photo: bool) -> TooLarge:
    """The refusal of what is larger than the limit, which it names."""
    most = settings.UPLOAD_MAX_BYTES
    if not photo:
        return TooLarge(most=most)
    most = min(most, read_portal()["photo_max_bytes"])
    return TooLarge(fields={"file": [service.too_large_a_photo(most)]}, most=most)


def _parser(exchange: Exchange, refusal: TooLarge) -> tuple[MultipartParser, Part]:
    kind, options = parse_options_header(exchange.request.environ["kartoteka.content_type"])
    boundary = options.get(b"boundary", b"")
    if kind != b"multipart/form-data":
        raise UnsupportedMediaType()
    if not boundary or len(boundary) > 200:
        raise Malformed(fields={"body": [Message("file.no_multipart")]})
    part = Part(refusal)
    return MultipartParser(boundary, part.callbacks()), part  # type: ignore[arg-type]


def _feed(parser: MultipartParser, chunk: bytes) -> None:
    try:
        parser.write(chunk)
    except MultipartParseError as error:
        raise Malformed(fields={"body": [Message("file.no_multipart")]}) from error


def _announced(exchange: Exchange) -> int:
    found = dict(exchange.scope["headers"]).get(b"content-length", b"0")
    return int(found) if found.isdigit() and len(found) < 19 else 0


def _file_name(header: str) -> str | None:
    """The file name of a part; None for an ordinary form field."""
    _, options = parse_options_header(header)
    if options.get(b"name") != b"file" or b"filename" not in options:
        return None
    name = options[b"filename"].decode("utf-8", "replace")
    # Browsers write a quote and a line break in a name so (WHATWG, multipart/form-data).
    return name.replace("%22", '"').replace("%0D", "").replace("%0A", "")


def _sync(out: Any) -> None:
    out.flush()
    os.fsync(out.fileno())
