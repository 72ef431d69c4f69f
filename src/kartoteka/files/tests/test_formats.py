import io
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kartoteka.files import drawing
from kartoteka.files.formats.base import Unfit, anatomy_of, formats
from kartoteka.files.tests.pictures import HOSTILE, many_frames, moving, picture, shortened, told

FORMS = ("JPEG", "PNG", "WEBP", "GIF")


@pytest.mark.parametrize("form", FORMS)
def test_what_is_kept_of_a_picture_is_the_same_picture(form: str) -> None:
    whole = picture((90, 60), form)
    anatomy = anatomy_of(whole)
    assert (anatomy.width, anatomy.height) == (90, 60)
    kept = b"".join(anatomy.kept)
    assert (
        Image.open(io.BytesIO(kept)).convert("RGB").tobytes() == Image.open(io.BytesIO(whole)).convert("RGB").tobytes()
    )


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_nothing_is_kept_of_place_and_camera(form: str) -> None:
    whole = told(form)
    kept = b"".join(anatomy_of(whole).kept)
    assert b"SecretCamera" in whole
    assert b"SecretCamera" not in kept
    assert not Image.open(io.BytesIO(kept)).getexif()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_how_the_camera_was_held_is_read(orientation: int) -> None:
    assert anatomy_of(told("JPEG", orientation=orientation)).turned == orientation


@pytest.mark.parametrize(
    ("code", "content"), [(code, content) for code, files in HOSTILE.items() for _, content in files]
)
def test_what_cannot_be_a_photo_is_refused_with_its_reason(code: str, content: bytes) -> None:
    with pytest.raises(Unfit) as refused:
        anatomy_of(content)
    assert refused.value.code == code


def test_of_a_gif_the_first_of_at_most_500_frames_is_kept() -> None:
    whole = many_frames(500)
    kept = b"".join(anatomy_of(whole).kept)
    assert len(kept) < len(whole) / 100
    assert getattr(Image.open(io.BytesIO(kept)), "n_frames", 1) == 1


def test_what_a_telephone_adds_behind_a_picture_goes_and_does_no_harm() -> None:
    assert anatomy_of(picture((90, 60), "JPEG") + b"\0\0\0\x18ftypmp42" + bytes(5_000)).behind.startswith(b"\0\0\0\x18")


@pytest.mark.parametrize("form", FORMS)
@settings(deadline=None)
@given(data=st.data())
def test_no_bytes_break_a_format(form: str, data: st.DataObject) -> None:
    whole = bytearray(picture((90, 60), form))
    for _ in range(data.draw(st.integers(0, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    broken = bytes(whole[: data.draw(st.integers(0, len(whole)))])
    with suppress(Unfit):
        assert anatomy_of(broken).kept


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("form", FORMS)
def test_no_part_that_is_too_short_breaks_a_format_or_the_drawing(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", None)  # as the program itself does
    whole = moving(form, 2) if form == "GIF" else told(form)
    source, drawn = tmp_path / "source", str(tmp_path / "drawn")
    for broken in shortened(whole, form):
        with suppress(Unfit):
            anatomy_of(broken)
        source.write_bytes(broken)
        for act in (["measure", str(source)], ["draw", str(source), drawn, "48"]):
            assert isinstance(drawing.told(act), dict)


def test_each_format_knows_its_own_beginning_only() -> None:
    for form in FORMS:
        assert [one.key for one in formats() if one.begins(picture(form=form))] == [form.lower()]
