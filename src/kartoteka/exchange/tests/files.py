"""The real files, read where they lie; tests that need them are skipped only where they are absent."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[4]
REAL = ROOT.parent / "shared" / "realdata"
needs_real_files = pytest.mark.skipif(not REAL.is_dir(), reason="../shared/realdata is absent")
