"""One user's photos, however long they take to look into, hold up nobody's pictures, rights and streams."""

import asyncio
from pathlib import Path
from typing import Any

from kartoteka.config.serving.exchange import THREADS, Exchange, in_thread
from kartoteka.config.serving.uploads import Uploads
from kartoteka.files import images
from kartoteka.files.models import File
from kartoteka.files.tests.pictures import picture
from kartoteka.people.testing import Firm, make_token

SECRET = "secret-of-anna-who-sends-many-photos"
PHOTOS = THREADS + 2


def sent(answers: list[dict[str, Any]]) -> Exchange:
    body = (
        b'--limit\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n'
        + picture()
        + b"\r\n--limit--\r\n"
    )
    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": "/api/v1/files",
        "query_string": b"photo=true",
        "root_path": "",
        "server": ("localhost", 80),
        "client": ("127.0.0.1", 9),
        "headers": [
            (b"authorization", f"Bearer {SECRET}".encode()),
            (b"content-type", b"multipart/form-data; boundary=limit"),
            (b"content-length", str(len(body)).encode()),
        ],
    }

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Any) -> None:
        answers.append(message)

    return Exchange(scope, receive, send)


def test_photos_that_take_long_keep_nothing_else_waiting_and_count_until_they_are_stored(
    firm: Firm, tmp_path: Path, settings: Any
) -> None:
    settings.FILES_ROOT = tmp_path
    make_token(firm.user("anna"), SECRET)
    uploads, answers = Uploads(), list[dict[str, Any]]()

    async def send_all() -> int:
        """How many are under way when all have arrived and none can be looked into."""
        sending = [asyncio.create_task(uploads(sent(answers))) for _ in range(PHOTOS)]
        async with asyncio.timeout(60):
            while len(list((tmp_path / "incoming").glob("*"))) < PHOTOS:
                await asyncio.sleep(0.05)
            await asyncio.sleep(1)
            try:
                found = await asyncio.wait_for(in_thread(lambda: uploads._of_user.get(firm.anna.user_id, 0)), 5)
            finally:
                for _ in range(2):
                    images._at_once.release()
        await asyncio.wait_for(asyncio.gather(*sending), 60)
        return found

    for _ in range(2):  # as if two pictures were looked into that take very long
        assert images._at_once.acquire(timeout=60)
    assert asyncio.run(send_all()) == PHOTOS
    assert [one["status"] for one in answers if "status" in one] == [201] * PHOTOS
    assert File.objects.filter(photo=True).count() == PHOTOS
    assert uploads._of_user == {}
