"""How the portal looks: name, accent and logo, shown to everybody before signing in, changed by administrators."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from kartoteka.api.testing import Caller, make_callers
from kartoteka.files.service import Arrived, NotThatType, incoming_folder, store
from kartoteka.items.testing import firm_with_kinds
from kartoteka.people.testing import Firm

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path: Path) -> None:
    settings.FILES_ROOT = tmp_path


@pytest.fixture
def firm() -> Firm:
    return firm_with_kinds()


@pytest.fixture
def callers(firm: Firm) -> dict[str, Caller]:
    return make_callers(firm)


def upload(content: bytes, name: str, user: int) -> int:
    path = incoming_folder() / name
    path.write_bytes(content)
    said = "image/svg+xml" if name.endswith("svg") else "image/png"
    return store(Arrived(path, name, said, len(content), "0" * 64), user_id=user).pk


def picture(**saved: object) -> bytes:
    out = BytesIO()
    Image.new("RGBA", (900, 300), "#2B5CE6").save(out, "PNG", **saved)
    return out.getvalue()


def test_a_logo_is_drawn_anew_and_shown_to_everybody(firm: Firm, callers: dict[str, Caller]) -> None:
    hidden = picture() + b"<script>alert(1)</script>"
    answer = callers["cora"].post("/portal/logo", {"file": upload(hidden, "sign.png", firm.cora.user_id)})
    assert answer.status_code == 200, answer.content
    look = callers["vera"].get("/portal/look").json()
    shown = callers["vera"].get(look["logo"].removeprefix("/api/v1").partition("?")[0])
    assert (shown.status_code, shown["Content-Type"]) == (200, "image/webp")
    assert b"script" not in shown.content
    with Image.open(BytesIO(shown.content)) as drawn:
        assert (drawn.format, drawn.size) == ("WEBP", (384, 128))
    assert callers["anna"].get("/me").json()["portal"]["logo"] == look["logo"]
    assert callers["cora"].delete("/portal/logo").status_code == 204
    assert callers["vera"].get("/portal/look").json()["logo"] is None


def test_what_is_no_raster_picture_is_no_logo(firm: Firm, callers: dict[str, Caller]) -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
    with pytest.raises(NotThatType):
        upload(drawing, "sign.png", firm.cora.user_id)
    file = upload(drawing, "sign.svg", firm.cora.user_id)
    answer = callers["cora"].post("/portal/logo", {"file": file})
    assert answer.status_code == 422
    assert "file" in answer.json()["fields"]


def test_somebody_elses_upload_is_no_logo_of_mine(firm: Firm, callers: dict[str, Caller]) -> None:
    file = upload(picture(), "sign.png", firm.anna.user_id)
    assert callers["cora"].post("/portal/logo", {"file": file}).status_code == 404
    assert callers["anna"].post("/portal/logo", {"file": file}).status_code == 403


def test_the_accent_is_one_of_the_measured_colours(callers: dict[str, Caller]) -> None:
    assert callers["cora"].patch("/portal", {"accent": "teal"}).status_code == 200
    assert callers["vera"].get("/portal/look").json()["accent"] == "teal"
    assert callers["anna"].get("/me").json()["portal"]["accent"] == "teal"
    for foreign in ("#ffff00", "yellow"):
        assert callers["cora"].patch("/portal", {"accent": foreign}).status_code == 422
