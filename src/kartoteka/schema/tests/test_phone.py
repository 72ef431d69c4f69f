"""The short way to a phone's international form gives what the general parser gives."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from kartoteka.schema.field_types.phone import _parsed, _plainly, e164

NUMBERS = st.tuples(
    st.sampled_from(
        ["1", "7", "20", "33", "39", "41", "43", "44", "46", "49", "52", "54", "55", "81", "353", "380", "421", "998"]
    ),
    st.text("0123456789", min_size=5, max_size=13),
    st.sampled_from(["", " ", "-", ".", "/"]),
).map(lambda parts: f"+{parts[0]}{parts[2]}{parts[1][:3]}{parts[2]}{parts[1][3:]}")


@settings(max_examples=1_500, deadline=None)
@given(NUMBERS, st.sampled_from(["DE", "IT", "RU", "US"]))
@example("+39 02 1234567", "DE")
@example("+49 040 123456", "DE")
@example("+7 800 5553535", "RU")
@example("+54 9 11 1234 5678", "IT")
@example("+1 1 212 5551234", "US")
def test_the_short_way_agrees_with_the_parser(number: str, country: str) -> None:
    short = _plainly(number)
    assert short is None or short == _parsed(number, country)


def test_usual_numbers_take_the_short_way() -> None:
    for number in ("+49 40 1234567", "+39 333 1234567", "+7 495 123-45-67", "+33 1 23 45 67 89", "+1 212 555 1234"):
        assert _plainly(number) == e164(number, "DE") == "+" + "".join(letter for letter in number if letter.isdigit())
