"""For all tests inside FreeCAD without a window."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))  # for offline_runs.py, which tests of this folder share
