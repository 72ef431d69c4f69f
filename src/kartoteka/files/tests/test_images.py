from pathlib import Path

import pytest

from kartoteka.files import images
from kartoteka.files.tests.pictures import picture


def test_a_busy_machine_calls_no_picture_damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sound = tmp_path / "a.jpg"
    sound.write_bytes(picture((40, 30), "JPEG"))
    assert images.measure(sound) == ("image/jpeg", 40, 30)
    monkeypatch.setattr(images, "SECONDS", 0.001)
    for look in (lambda: images.measure(sound), lambda: images.make_photo(sound, tmp_path / "made")):
        with pytest.raises(images.NoTimeToLook) as busy:
            look()
        assert (busy.value.status, busy.value.data["retry_after"]) == (503, 5)
