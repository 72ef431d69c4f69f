"""Every text the program can say stands in the catalogues, and nothing stands there that nobody says."""

import re
from pathlib import Path

from kartoteka.kit.language import catalogue

PACKAGE = Path(__file__).parents[2]
SAID = (
    (re.compile(r'Message\(\s*"([a-z_0-9.]+)"'), ""),
    (re.compile(r'\brefuse\(\s*"([a-z_]+)"'), "value."),
    (re.compile(r'\brefused\(\s*"[a-z_]+",\s*"([a-z_.]+)"'), ""),
    (re.compile(r'^    code(?:: ClassVar\[str\])? = "([a-z_]+)"', re.MULTILINE), "error."),
)


def said() -> dict[str, str]:
    """The ids that the program names, with the file that does."""
    found: dict[str, str] = {}
    for file in PACKAGE.rglob("*.py"):
        if "tests" in file.parts or "migrations" in file.parts:
            continue
        text = file.read_text(encoding="utf-8")
        for pattern, prefix in SAID:
            found |= {prefix + id: file.name for id in pattern.findall(text)}
    return found


def test_every_message_has_its_words() -> None:
    assert {id: file for id, file in said().items() if id not in catalogue("en")} == {}


def test_no_words_are_left_over() -> None:
    program = "".join(file.read_text(encoding="utf-8") for file in PACKAGE.rglob("*.py") if "tests" not in file.parts)
    named = said()
    unsaid = [
        id
        for id in catalogue("en")
        if id not in named and f'"{id}"' not in program and f'"{id.split(".", 1)[1]}"' not in program
    ]
    assert [
        id for id in unsaid if not id.startswith(("portal.", "import.", "export.", "bulk.", "mail.", "notice."))
    ] == []
