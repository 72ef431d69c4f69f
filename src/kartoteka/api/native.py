"""Describes the routes that the native server answers beside Django: files, live events, health. It serves none."""

from typing import Any, Final

Json = dict[str, Any]
_SIGNED: Final[list[dict[str, list[str]]]] = [{"Token": []}, {"Session": []}]
_HEADER: Final = {"schema": {"type": "string"}, "required": False}
_FILE: Final = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "integer", "minimum": 1},
        "name": {"type": "string"},
        "size": {"type": "integer"},
        "media_type": {"type": "string"},
    },
}
_UPLOAD: Final[Json] = {
    "operationId": "uploadFile",
    "summary": "Upload a file",
    "description": "Only the uploader may use it until an item's field names it. One for a photo must be a JPEG, PNG, "
    "WebP or GIF within the portal's photo_max_bytes; the picture alone is kept of it.",
    "tags": ["files"],
    "security": _SIGNED,
    "x-without-idempotency": True,
    "parameters": [{"in": "query", "name": "photo", "required": False, "schema": {"type": "boolean"}}],
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {"file": {"type": "string", "contentMediaType": "application/octet-stream"}},
                }
            }
        },
    },
    "responses": {"201": {"description": "Stored.", "content": {"application/json": {"schema": _FILE}}}},
}
_DOWNLOAD: Final[Json] = {
    "operationId": "downloadFile",
    "summary": "Download a file",
    "description": "Access follows the item that holds it and is asked at each request.",
    "tags": ["files"],
    "security": _SIGNED,
    "parameters": [
        {
            "in": "path",
            "name": "file_id",
            "required": True,
            "schema": {"type": "integer", "minimum": 1, "maximum": 9223372036854775807},
        },
        {
            "in": "query",
            "name": "size",
            "required": False,
            "schema": {"anyOf": [{"type": "integer", "minimum": 1, "maximum": 4096}, {"const": "photo"}]},
            "description": "Of a picture: drawn anew as WebP, about so many pixels wide or high; `photo` fits it into "
            "200 × 300. Other files have none.",
        },
        {
            "in": "header",
            "name": "Range",
            "required": False,
            "schema": {"type": "string"},
            "description": "One range of bytes, `bytes=0-99`, `bytes=100-` or `bytes=-100`; all others mean the whole.",
        },
    ],
    "responses": {
        "200": {
            "description": "The bytes, as an attachment; with `size`, the picture.",
            "headers": {"Accept-Ranges": _HEADER},
            "content": {"application/octet-stream": {"schema": {}}, "image/webp": {"schema": {}}},
        },
        "206": {
            "description": "The range of the bytes.",
            "headers": {"Accept-Ranges": _HEADER, "Content-Range": _HEADER},
            "content": {"application/octet-stream": {"schema": {}}},
        },
        "416": {
            "description": "The file has no such bytes.",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Refusal"}}},
        },
    },
}
_EVENTS: Final[Json] = {
    "operationId": "streamEvents",
    "summary": "Follow what changes",
    "description": "Server-sent events: `event: item`, `data: {kind, id, version}`; read the item again to see it. "
    "`event: notification`: the caller's inbox has changed. `event: presence`: somebody is at a card, or has left it. "
    "`event: refresh`: some may have been lost, or the caller's rights have changed; read all again.",
    "tags": ["events"],
    "security": _SIGNED,
    "parameters": [
        {
            "in": "query",
            "name": "position",
            "required": False,
            "schema": {"type": "string"},
            "description": "The header `Kartoteka-Position` of an earlier answer, or the id of an event: the stream "
            "begins with what has changed since, or with `event: refresh` where that is no longer known. The header "
            "`Last-Event-ID` goes before it.",
        },
        {
            "in": "query",
            "name": "user",
            "required": False,
            "schema": {"type": "integer"},
            "description": "The id of the user whom a page was made for: another user's session is answered with 401.",
        },
    ],
    "responses": {
        "200": {"description": "An open stream.", "content": {"text/event-stream": {"schema": {"type": "string"}}}}
    },
}
_HEALTH: Final[Json] = {
    "operationId": "readHealth",
    "summary": "Is the server ready",
    "tags": ["health"],
    "parameters": [],
    "responses": {
        "200": {"description": "Ready.", "content": {"application/json": {"schema": {"type": "object"}}}},
        "503": {"description": "Not ready.", "content": {"application/json": {"schema": {"type": "object"}}}},
    },
}
NATIVE: Final[dict[str, Json]] = {
    "/api/v1/files": {"post": _UPLOAD},
    "/api/v1/files/{file_id}": {"get": _DOWNLOAD},
    "/api/v1/events": {"get": _EVENTS},
    "/healthz": {"get": _HEALTH},
}
