"""Every act that is written into the audit log has its sentence in the settings."""

import json
import re
from pathlib import Path

import kartoteka
from kartoteka.people.sign_in import NOTED

SOURCES = Path(kartoteka.__file__).parent
WEB = SOURCES.parents[1] / "web" / "src"
WRITTEN = re.compile(r"""\baudit\(\s*[\w.]+,\s*"(\w+)\"""")
IN_SQL = re.compile(r"people_auditentry.*?SELECT now\(\), %s, '(\w+)'", re.DOTALL)


def test_every_act_of_the_audit_log_has_its_words() -> None:
    texts = [one.read_text() for one in SOURCES.rglob("*.py") if "tests" not in one.parts]
    acts = {*NOTED.values()} | {act for text in texts for pattern in (WRITTEN, IN_SQL) for act in pattern.findall(text)}
    assert {"item_opened", "portal_changed", "roles_changed"} <= acts
    words = json.loads((WEB / "i18n" / "en.json").read_text())
    said = {key.removeprefix("audit.action.") for key in words if key.startswith("audit.action.")}
    listed = set(re.findall(r"^  '(\w+)',$", (WEB / "api" / "audit.ts").read_text(), re.MULTILINE))
    assert acts - said == set(), "without words: add audit.action.… in five languages"
    assert listed == said, "AUDIT_ACTIONS in web/src/api/audit.ts"
