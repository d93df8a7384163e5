"""What tests of the configuration share with tests in FreeCAD's window."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "shared"))
