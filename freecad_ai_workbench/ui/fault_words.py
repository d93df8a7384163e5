"""Why a call to a model brought nothing, in a few words; the sentence about it comes when the run ends by it."""

from __future__ import annotations

from .qt import tr


def fault_text(kind: str) -> str:
    """For a kind of error, which is named as it is where nothing better is known."""
    words = {
        "UnreachableError": tr("nobody answered"),
        "RateLimitError": tr("too many requests at the moment"),
        "TransientModelError": tr("the provider failed"),
        "InterruptedReplyError": tr("the answer broke off"),
        "TruncatedReplyError": tr("the answer was cut off at its limit"),
        "ReplyError": tr("the answer can't be used"),
        "KeyRefusedError": tr("the key was not accepted"),
        "CreditUsedUpError": tr("the credit is used up"),
        "UnknownModelError": tr("the model is not known there"),
        "ContextTooLongError": tr("the request is too long"),
        "ContentRefusedError": tr("the request was refused for its content"),
        "PackageMissingError": tr("a package is missing"),
        "StoppedReplyError": tr("stopped"),
        "CancelledError": tr("stopped"),
    }
    return tr("No answer: {}.").format(words.get(kind, kind))
