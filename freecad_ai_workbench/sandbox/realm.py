"""The second wall: what one run of a script can reach, and the guards through which it reaches anything at all.

A script holds plain Python values, its own functions and classes, façades, and values of FreeCAD. Whatever enters its
world from FreeCAD is admitted by type, whatever it hands to FreeCAD is checked by type and size, and each attribute is
read and written by the list for the value's type. Only one document exists for it. This wall is no boundary alone: C++
code can still crash or hang, which is why a script runs in the worker first.
"""

from __future__ import annotations

from .reading import Reading
from .writing import Writing


class Realm(Reading, Writing):
    """Everything that one run may touch."""
