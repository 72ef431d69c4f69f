"""Sealed secrets: read again by this installation alone, for their purpose alone."""

import pytest

from kartoteka.kit.sealing import SealBroken, open_sealed, seal


def test_a_sealed_text_opens_for_its_purpose_on_this_installation(settings) -> None:
    sealed = seal("Päßword", purpose="mail")
    assert "word" not in sealed
    assert seal("Päßword", purpose="mail") != sealed
    assert open_sealed(sealed, purpose="mail") == "Päßword"
    with pytest.raises(SealBroken):
        open_sealed(sealed, purpose="other")
    settings.SECRET_KEY = "the key of another installation"
    with pytest.raises(SealBroken):
        open_sealed(sealed, purpose="mail")


@pytest.mark.parametrize("damaged", ["", "x", "gAAAAA", "€"])
def test_what_was_never_sealed_does_not_open(damaged: str) -> None:
    with pytest.raises(SealBroken):
        open_sealed(damaged, purpose="mail")
