"""Uploads and downloads on the real server: what is taken, what is refused, who gets what."""

import contextlib
import io
import os
import resource
import signal
import time
import zlib
from pathlib import Path

import httpx
import pytest
from PIL import Image

from kartoteka.config.serving.testing import Running, running_server
from kartoteka.files.models import File
from kartoteka.files.service import LEFT_BEHIND_SECONDS
from kartoteka.items import service as items
from kartoteka.items.models import Item
from kartoteka.items.testing import person
from kartoteka.people.testing import TOKEN_SECRET, Firm, make_token

BOUNDARY = "x-x-x"
HEAD = (
    "POST /api/v1/files HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer file-anna\r\n"
    f"Content-Type: multipart/form-data; boundary={BOUNDARY}\r\nContent-Length: 100000\r\n\r\n"
    f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
)


@pytest.fixture(scope="module")
def clients(server: Running, firm: Firm):
    names = ("anna", "boris", "hela", "paul")
    for name in names:
        make_token(firm.user(name), f"file-{name}")
    opened = {name: server.client(f"file-{name}") for name in names}
    return opened | {"tok": server.client(TOKEN_SECRET), "vera": server.client()}


def upload(client: httpx.Client, content: bytes, name: str = "a.txt", kind: str = "text/plain") -> httpx.Response:
    return client.post("/api/v1/files", files={"file": (name, content, kind)})


def picture(size: tuple[int, int] = (40, 30), form: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "red").save(out, form)
    return out.getvalue()


def test_an_uploaded_file_comes_back_as_it_was_with_safe_headers(clients) -> None:
    content = bytes(range(256)) * 3000
    made = upload(clients["anna"], content, 'Vertrag "Ж" 1.pdf')
    assert made.status_code == 201
    assert made.json()["size"] == len(content)
    got = clients["anna"].get(f"/api/v1/files/{made.json()['id']}")
    assert got.content == content
    assert got.headers["content-disposition"] == (
        "attachment; filename=\"Vertrag ___ 1.pdf\"; filename*=UTF-8''Vertrag%20%22%D0%96%22%201.pdf"
    )
    assert got.headers["x-content-type-options"] == "nosniff"
    assert got.headers["cache-control"] == "private, no-store"
    assert "sandbox" in got.headers["content-security-policy"]


def test_a_range_is_sent_and_an_impossible_one_refused(clients) -> None:
    path = f"/api/v1/files/{upload(clients['anna'], b'0123456789').json()['id']}"
    for header, status, body in (
        ("bytes=2-4", 206, b"234"),
        ("bytes=7-", 206, b"789"),
        ("bytes=-3", 206, b"789"),
        ("bytes=5-999", 206, b"56789"),
        ("bytes=0-1,3-4", 200, b"0123456789"),
        ("lines=1-2", 200, b"0123456789"),
    ):
        got = clients["anna"].get(path, headers={"Range": header})
        assert (got.status_code, got.content) == (status, body), header
    assert clients["anna"].get(path, headers={"Range": "bytes=10-"}).status_code == 416
    assert clients["anna"].head(path).headers["content-length"] == "10"


def test_s46_a_file_is_its_uploaders_until_an_item_holds_it_and_then_its_readers(clients, firm: Firm) -> None:
    file = upload(clients["anna"], picture(), "me.png", "image/png").json()["id"]
    path = f"/api/v1/files/{file}"
    seen = {name: client.get(path).status_code for name, client in clients.items()}
    assert seen == {"anna": 200, "tok": 404, "boris": 404, "hela": 404, "paul": 404, "vera": 401}
    item = person(firm, "anna", photo=file)
    seen = {name: client.get(path).status_code for name, client in clients.items()}
    assert seen == {"anna": 200, "tok": 200, "boris": 404, "hela": 200, "paul": 200, "vera": 401}
    items.change(firm.anna, "person", item, version=1, values={"access": "read"})
    assert clients["boris"].get(path).status_code == 200
    assert clients["boris"].get(f"{path}?size=48").status_code == 200
    items.change(firm.anna, "person", item, version=2, values={"access": "private"})
    for wanted in (path, f"{path}?size=48"):
        assert clients["boris"].get(wanted).status_code == 404
        assert clients["boris"].get(wanted, headers={"Range": "bytes=0-1"}).status_code == 404
    unknown = clients["boris"].get("/api/v1/files/99999999").json()
    hidden = clients["boris"].get(path).json()
    assert unknown | {"request_id": ""} == hidden | {"request_id": ""}


def test_s46_the_file_of_a_trashed_item_is_for_whoever_may_restore_it(clients, firm: Firm) -> None:
    file = upload(clients["anna"], picture(), "me.png", "image/png").json()["id"]
    item = person(firm, "anna", photo=file, access="read")
    items.trash(firm.anna, "person", item)
    assert clients["boris"].get(f"/api/v1/files/{file}").status_code == 404
    assert clients["anna"].get(f"/api/v1/files/{file}").status_code == 200


def test_s47_nobody_gets_at_a_file_by_putting_it_on_his_own_item(clients, firm: Firm) -> None:
    file = upload(clients["anna"], picture(), "me.png", "image/png").json()["id"]
    refused = clients["boris"].post(
        "/api/v1/items/person", json={"values": {"first_name": "B", "last_name": "B", "photo": file}}
    )
    assert refused.status_code in (404, 422)
    assert clients["boris"].get(f"/api/v1/files/{file}").status_code == 404
    assert not Item.objects.filter(responsible_id=firm.boris.user_id).exists()


@pytest.mark.parametrize(
    "name", ["../../../etc/passwd", "/etc/passwd", "..\\..\\x.txt", "a\x00b.txt", "\u202egpj.exe", "."]
)
def test_s48_s31_a_name_is_never_a_path_nor_a_header(clients, server: Running, name: str) -> None:
    body = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        f"hello\r\n--{BOUNDARY}--\r\n"
    ).encode()
    head = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
    made = clients["anna"].post("/api/v1/files", content=body, headers=head)
    if made.status_code == 400:
        return
    stored = File.objects.get(pk=made.json()["id"])
    assert not set(stored.name) & set("/\\\x00\u202e")
    assert (server.files / stored.path).resolve().is_relative_to(server.files.resolve())
    got = clients["anna"].get(f"/api/v1/files/{stored.pk}")
    assert got.content == b"hello"


def test_s35_active_content_is_only_ever_an_attachment(clients) -> None:
    for name, kind in (("x.svg", "image/svg+xml"), ("x.html", "text/html"), ("x.xml", "text/xml")):
        made = upload(clients["anna"], b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", name, kind)
        assert made.status_code == 201, name
        got = clients["anna"].get(f"/api/v1/files/{made.json()['id']}")
        assert got.headers["content-disposition"].startswith("attachment")
        assert got.headers["content-security-policy"].startswith("sandbox; default-src 'none'")
        assert clients["anna"].get(f"/api/v1/files/{made.json()['id']}?size=48").status_code == 404


@pytest.mark.parametrize(
    ("name", "kind", "content"),
    [
        ("x.png", "image/png", b"<html><script>alert(1)</script>"),
        ("x.txt", "image/png", b"<html>"),
        ("x.png", "image/png", picture(form="GIF")),
        ("x.jpg", "text/plain", b"plain"),
    ],
)
def test_s36_what_says_it_is_a_picture_must_be_that_picture(clients, name: str, kind: str, content: bytes) -> None:
    assert upload(clients["anna"], content, name, kind).status_code == 415


def test_s49_a_flood_of_pixels_is_refused_at_once(clients) -> None:
    side = 20_000
    rows = zlib.compress(b"\0" + b"\0" * side, 9)
    flood = _png(side, side, rows)
    begun = time.monotonic()
    refused = upload(clients["anna"], flood, "x.png", "image/png")
    assert refused.status_code == 422
    assert time.monotonic() - begun < 2
    assert len(flood) < 10_000


def _png(width: int, height: int, data: bytes) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")

    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([1, 0, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def test_s35_a_small_picture_is_drawn_anew_without_what_hid_behind_it(clients) -> None:
    made = upload(clients["anna"], picture((900, 600), "JPEG") + b"<script>hidden</script>", "me.jpg", "image/jpeg")
    got = clients["anna"].get(f"/api/v1/files/{made.json()['id']}?size=90")
    assert got.headers["content-type"] == "image/webp"
    assert b"hidden" not in got.content
    assert Image.open(io.BytesIO(got.content)).size == (96, 64)


def test_too_large_an_upload_is_413_also_without_a_length(clients, server: Running) -> None:
    assert upload(clients["anna"], b"x" * 4_000_000).status_code == 413

    def endless():
        yield HEAD.partition("\r\n\r\n")[2].encode()
        for _ in range(60):
            yield b"y" * 65_536

    head = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
    with contextlib.suppress(httpx.WriteError):  # refused and hung up on while still sending
        assert clients["anna"].post("/api/v1/files", content=endless(), headers=head).status_code == 413
    assert list((server.files / "incoming").iterdir()) == []


def test_what_is_no_upload_is_refused(clients) -> None:
    anna = clients["anna"]
    assert anna.post("/api/v1/files", json={}).status_code == 415
    assert anna.post("/api/v1/files", data={"file": "no file"}, files={"other": ("a", b"x")}).status_code == 400
    head = {"Content-Type": "multipart/form-data; boundary=x"}
    assert anna.post("/api/v1/files", content=b"nonsense", headers=head).status_code == 400
    assert anna.post("/api/v1/files", content=b"", headers={"Content-Type": "multipart/form-data"}).status_code == 400
    cut = HEAD.partition("\r\n\r\n")[2].encode() + b"cut"
    head = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
    assert anna.post("/api/v1/files", content=cut, headers=head).status_code == 400
    assert clients["vera"].post("/api/v1/files", files={"file": ("a", b"x")}).status_code == 401


def test_an_upload_that_is_broken_off_leaves_nothing(clients, server: Running) -> None:
    before = File.objects.count()
    with server.socket() as bare:
        bare.sendall(HEAD.encode() + b"half of it")
        _until(lambda: len(list((server.files / "incoming").iterdir())) == 1)
    _until(lambda: list((server.files / "incoming").iterdir()) == [])
    assert File.objects.count() == before


def test_r13_an_upload_for_which_there_is_no_room_is_507_and_leaves_nothing(clients, server: Running) -> None:
    before, count = resource.prlimit(server.pid, resource.RLIMIT_FSIZE), File.objects.count()
    resource.prlimit(server.pid, resource.RLIMIT_FSIZE, (600_000, before[1]))
    try:
        refused = upload(clients["anna"], b"x" * 2_000_000)
        assert (refused.status_code, refused.json()["code"]) == (507, "disk_full")
        assert list((server.files / "incoming").iterdir()) == []
        assert File.objects.count() == count
        assert clients["anna"].get("/api/v1/me").status_code == 200
    finally:
        resource.prlimit(server.pid, resource.RLIMIT_FSIZE, before)
    assert upload(clients["anna"], b"x" * 2_000_000).status_code == 201


def _until(holds) -> None:
    end = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_what_a_killed_server_left_of_an_upload_goes_when_it_starts_again_and_what_is_under_way_stays(
    clients, tmp_path: Path
) -> None:
    before = File.objects.count()
    incoming = tmp_path / "files" / "incoming"
    with running_server(tmp_path) as server:
        with server.socket() as bare:
            bare.sendall(HEAD.encode() + b"half of it")
            _until(lambda: len(list(incoming.glob("*"))) == 1)
            os.kill(server.pid, signal.SIGKILL)
        [left] = incoming.iterdir()
    young = incoming / "of-another-server"
    young.touch()
    os.utime(left, (time.time() - LEFT_BEHIND_SECONDS - 60,) * 2)
    with running_server(tmp_path):
        assert list(incoming.iterdir()) == [young]
    assert File.objects.count() == before
