"""What the first page brings with it, packed as the server sends it."""

import gzip
import re
from pathlib import Path

BUILT = Path(__file__).resolve().parents[2] / "src" / "kartoteka" / "static" / "web"


def weights() -> dict[str, float]:
    """Kilobytes, gzipped, of the scripts ("js") and the style sheets ("css") that the page itself names."""
    page = (BUILT / "index.html").read_text("utf-8")
    named = re.findall(r'assets/([^"]+\.(js|css))"', page)
    return {kind: sum(_packed(name) for name, of in named if of == kind) for kind in ("js", "css")}


def _packed(name: str) -> float:
    return len(gzip.compress((BUILT / "assets" / name).read_bytes(), 9)) / 1000
