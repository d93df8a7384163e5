"""What a script gets to feel of the second wall. Scripts may catch these like any other exception: nothing was done."""

from __future__ import annotations


class ForbiddenError(Exception):
    """A guard refused something; the message is a sentence from which the script can be repaired."""


class ForbiddenMemberError(ForbiddenError, AttributeError):
    """A member that is not listed; to `hasattr` it is simply not there."""


def refuse(path: str, advice: str = "") -> ForbiddenError:
    """The error for something that scripts don't get."""
    return ForbiddenError(_sentence(path, advice))


def refuse_member(path: str, advice: str = "") -> ForbiddenMemberError:
    """The error for a member that scripts don't get."""
    return ForbiddenMemberError(_sentence(path, advice))


def _sentence(path: str, advice: str) -> str:
    if advice:
        return f"`{path}` is not available to scripts; {advice}."
    return f"`{path}` is not available to scripts."
