"""Labels of contact points as other programs write them ("* Home", "Work Fax"), in the keys that we keep."""

from typing import Final

from kartoteka.exchange.headers.words import plain

STAR: Final = "* "
_KEYS: Final = {
    "home": "home", "private": "home", "privat": "home", "casa": "home", "domicile": "home", "domestic": "home",
    "work": "work", "business": "work", "office": "work", "arbeit": "work", "lavoro": "work", "bureau": "work",
    "mobile": "mobile", "cell": "mobile", "handy": "mobile", "cellulare": "mobile", "iphone": "mobile",
    "other": "other", "custom": "other", "altro": "other", "autre": "other", "main": "main",
    "work fax": "fax", "fax": "fax", "home fax": "home_fax", "other fax": "other_fax", "pager": "pager",
    "home page": "home", "homepage": "home", "profile": "profile", "blog": "blog", "website": "",
    "billing": "billing", "shipping": "shipping", "postal": "postal",
}  # fmt: skip
_LONGEST: Final = 40


def label_key(text: str) -> tuple[str, bool]:
    """The key of a label and whether its star marks the first choice; an unknown label stays as it is written."""
    starred = text.startswith(STAR)
    bare = text.removeprefix(STAR).strip()
    return _KEYS.get(plain(bare), bare[:_LONGEST]), starred
