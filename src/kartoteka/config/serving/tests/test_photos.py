"""Photos on the real server: what becomes one, what is refused at once and without memory, and what is left of it."""

import io

import httpx
import pytest
from PIL import Image

from kartoteka.config.serving.testing import Running, running_server
from kartoteka.config.serving.tests.weighed import peak, peaks_below
from kartoteka.files.models import File
from kartoteka.files.tests.pictures import (
    HOSTILE,
    MEGABYTE,
    many_frames,
    moving,
    of_the_done_line,
    picture,
    told,
)
from kartoteka.items import service as items
from kartoteka.items.models import Item
from kartoteka.items.testing import person
from kartoteka.kit.errors import Message
from kartoteka.kit.language import LANGUAGES, say
from kartoteka.people.models import Portal
from kartoteka.people.testing import Firm, make_token

DRAWING_MOST_MIB = 64
"""A refusal takes Python, the file and no picture: 25 MB; the bomb decoded would take 900."""
GROWTH_MOST = 24 * MEGABYTE
CASES = [(code, name, content) for code, files in HOSTILE.items() for name, content in files]


@pytest.fixture(scope="module")
def server(firm: Firm, tmp_path_factory: pytest.TempPathFactory):
    with running_server(tmp_path_factory.mktemp("data")) as running:
        yield running


@pytest.fixture(scope="module")
def anna(server: Running, firm: Firm) -> httpx.Client:
    make_token(firm.user("anna"), "photo-anna")
    return server.client("photo-anna")


def photo(client: httpx.Client, content: bytes, name: str = "a.jpg", language: str = "en") -> httpx.Response:
    return client.post(
        "/api/v1/files?photo=true", files={"file": (name, content)}, headers={"Accept-Language": language}
    )


def test_each_file_of_the_done_line_is_refused_in_words_and_in_flat_memory(
    anna: httpx.Client, server: Running, firm: Firm
) -> None:
    assert photo(anna, picture(form="JPEG")).status_code == 201
    held, rows = server.memory(), File.objects.count()
    with peaks_below([server.pid]) as peaks:
        for what, (code, name, content) in of_the_done_line().items():
            refused = photo(anna, content, name)
            assert refused.status_code == (413 if code == "too_large" else 422), what
            most = {"too_many_pixels": 25 if name.endswith("png") else 100, "too_many_frames": 500, "too_large": 10}
            assert refused.json()["fields"]["file"] == [say(Message(f"photo.{code}", most=most.get(code)), "en")], what
    assert len(peaks) >= 5
    assert max(peaks.values()) < DRAWING_MOST_MIB, "refused without being decoded"
    assert server.memory() - held < GROWTH_MOST
    assert File.objects.count() == rows
    assert list((server.files / "incoming").iterdir()) == []


def test_what_cannot_be_a_photo_is_refused_in_words_and_costs_no_memory(
    anna: httpx.Client, server: Running, firm: Firm
) -> None:
    assert photo(anna, picture(form="JPEG")).status_code == 201
    before, rows = peak(server.pid), File.objects.count()
    for code, name, content in CASES:
        refused = photo(anna, content, name)
        assert refused.status_code == 422, name
        [words] = refused.json()["fields"]["file"]
        assert words == say(
            Message(f"photo.{code}", most={"too_many_pixels": 25, "too_many_frames": 500}.get(code)), "en"
        )
    assert peak(server.pid) / before < 1.25
    assert File.objects.count() == rows
    assert list((server.files / "incoming").iterdir()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_refusal_is_in_the_callers_language(anna: httpx.Client, firm: Firm, language: str) -> None:
    user = firm.user("anna")
    user.language = language
    user.save()
    try:
        [words] = photo(anna, b"<svg/>", "a.svg").json()["fields"]["file"]
    finally:
        user.language = "en"
        user.save()
    assert words == say(Message("photo.not_a_picture"), language)


def test_more_bytes_than_the_setting_lets_are_refused_before_anything_is_looked_at(
    anna: httpx.Client, server: Running
) -> None:
    before = peak(server.pid)
    huge = photo(anna, picture(form="JPEG") + bytes(11 * MEGABYTE))
    assert (huge.status_code, huge.json()["fields"]) == (
        413, {"file": ["The file is too large; at most 10 MB are possible."]},
    )  # fmt: skip
    Portal.objects.update(photo_max_bytes=MEGABYTE)
    try:
        assert photo(anna, picture(form="JPEG") + bytes(MEGABYTE)).status_code == 413
        assert photo(anna, picture(form="JPEG") + bytes(MEGABYTE // 2)).status_code == 201
    finally:
        Portal.objects.update(photo_max_bytes=10 * MEGABYTE)
    assert peak(server.pid) / before < 1.25


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_place_and_camera_are_gone_from_everything_that_is_kept_and_sent(
    anna: httpx.Client, server: Running, form: str
) -> None:
    made = photo(anna, told(form), f"me.{form.lower()}").json()["id"]
    stored = server.files / File.objects.get(pk=made).path
    kept = b"".join(one.read_bytes() for one in stored.parent.glob(f"{stored.name}*"))
    sent = b"".join(anna.get(f"/api/v1/files/{made}{size}").content for size in ("", "?size=photo", "?size=96"))
    assert b"SecretCamera" not in kept + sent
    for size in ("", "?size=photo"):
        assert not Image.open(io.BytesIO(anna.get(f"/api/v1/files/{made}{size}").content)).getexif()


def test_a_picture_uploaded_as_any_file_becomes_a_photo_where_an_item_shows_it(
    anna: httpx.Client, server: Running, firm: Firm
) -> None:
    made = anna.post("/api/v1/files", files={"file": ("me.jpg", told(), "image/jpeg")}).json()["id"]
    before = server.files / File.objects.get(pk=made).path
    assert b"SecretCamera" in before.read_bytes()
    item = anna.post(
        "/api/v1/items/person", json={"values": {"first_name": "Giulia", "last_name": "Rossi", "photo": made}}
    )
    assert item.status_code == 201
    assert b"SecretCamera" not in anna.get(f"/api/v1/files/{made}").content
    assert not before.exists()
    assert item.json()["values"]["photo"]["size"] == len(anna.get(f"/api/v1/files/{made}").content)


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.gif", many_frames(5_000)), ("a.jpg", picture((900, 600), "JPEG")[:-200]), ("a.webp", moving("WEBP", 3)),
     ("a.svg", b"<svg/>"), ("a.jpg", picture((9, 9), "JPEG") + b"<script>")],
)  # fmt: skip
def test_no_item_shows_what_cannot_be_a_photo(anna: httpx.Client, name: str, content: bytes) -> None:
    made = anna.post("/api/v1/files", files={"file": (name, content, "application/octet-stream")}).json()["id"]
    refused = anna.post("/api/v1/items/person", json={"values": {"first_name": "G", "last_name": "R", "photo": made}})
    assert refused.status_code == 422
    assert list(refused.json()["fields"]) == ["photo"]
    assert not Item.objects.filter(title="G R").exists()


def test_a_refused_item_leaves_its_picture_as_it_was(anna: httpx.Client, server: Running) -> None:
    made = anna.post("/api/v1/files", files={"file": ("me.jpg", told(), "image/jpeg")}).json()["id"]
    refused = anna.post("/api/v1/items/person", json={"values": {"photo": made}})
    assert refused.status_code == 422
    assert anna.get(f"/api/v1/files/{made}").content == told()


@pytest.mark.parametrize(
    ("size", "shown"),
    [((4000, 3000), (200, 150)), ((300, 3000), (30, 300)), ((200, 300), (200, 300)), ((50, 40), (50, 40))],
)
def test_s20_a_larger_photo_is_fitted_into_200_by_300_and_a_smaller_one_stays(
    anna: httpx.Client, size: tuple[int, int], shown: tuple[int, int]
) -> None:
    made = photo(anna, picture(size, "JPEG"))
    assert made.status_code == 201
    got = anna.get(f"/api/v1/files/{made.json()['id']}?size=photo")
    assert Image.open(io.BytesIO(got.content)).size == shown


def test_a_jpeg_of_100_megapixels_is_taken_and_one_of_more_is_not(anna: httpx.Client, server: Running) -> None:
    before = peak(server.pid)
    assert photo(anna, picture((10_000, 10_000), "JPEG", quality=20)).status_code == 201
    assert photo(anna, picture((10_001, 10_000), "JPEG", quality=20)).json()["fields"]["file"] == [
        say(Message("photo.too_many_pixels", most=100), "en")
    ]
    assert peak(server.pid) / before < 1.25


def test_a_photo_is_shown_as_its_camera_saw_it(anna: httpx.Client) -> None:
    made = photo(anna, told(orientation=6, size=(80, 40))).json()["id"]
    whole = Image.open(io.BytesIO(anna.get(f"/api/v1/files/{made}").content))
    assert whole.size == (40, 80)
    red, green, _ = whole.convert("RGB").getpixel((20, 4))  # the stripe that was left is on top
    assert green > red


def test_a_name_that_promises_another_picture_is_refused(anna: httpx.Client) -> None:
    assert photo(anna, picture(form="PNG"), "a.jpg").status_code == 415


def test_a_photo_put_on_an_item_stays_the_same_bytes(anna: httpx.Client, server: Running, firm: Firm) -> None:
    made = photo(anna, picture(form="JPEG")).json()["id"]
    path = File.objects.get(pk=made).path
    item = person(firm, "anna", photo=made)
    assert File.objects.get(pk=made).path == path
    items.change(firm.anna, "person", item, version=1, values={"photo": None})
