"""Two of the five walls around generated code: a static policy, and a namespace in which it can reach only what is
listed.

Neither is a boundary alone. A script runs first in a process of its own with limits, is looked at by the user, and
changes the document within a transaction; `docs/security.md` has all five walls.
"""
