"""What can go wrong, named by who has to react to it. Expected bad outcomes of a script are values, not errors."""

from __future__ import annotations

from .caps import Shortage
from .messages import Usage


class WorkbenchError(Exception):
    """Base of all our errors: `problem` says what was expected and found, `remedy` what to do about it."""

    def __init__(self, problem: str, *, remedy: str = "") -> None:
        super().__init__(f"{problem} {remedy}".strip())
        self.problem = problem
        self.remedy = remedy


class CancelledError(WorkbenchError):
    """The user stopped the run."""

    def __init__(self) -> None:
        super().__init__("Stopped.")


class SettingsError(WorkbenchError):
    """A setting has a value that can't be used; the problem names the key, where it came from and what is allowed."""


class DocumentError(WorkbenchError):
    """The document can't be read or changed now; it is as it was."""


class DocumentChangedError(DocumentError):
    """The document is no longer the one that a proposal was tried on."""


class FileInTheWayError(DocumentError):
    """There is a file already that may not be replaced."""


class RevisionError(WorkbenchError):
    """A proposal can't be had as the user changed it; the one from before still stands."""


class PlanEditError(WorkbenchError):
    """A plan can't be had as the user wants to change it; the one from before still stands."""


class SessionError(WorkbenchError):
    """A session can't be read, held or written; whatever lies on the disk stays there."""


class WorkerError(WorkbenchError):
    """A dry run could not be made at all, so nothing was checked."""


class PromptError(WorkbenchError):
    """A prompt template does not exist or its variables don't fit."""


class LimitReachedError(WorkbenchError):
    """A run used up what the user allowed."""


class BudgetReachedError(LimitReachedError):
    """The next model call could pass a cap on money or tokens, of the run or of the day: `shortage`."""

    def __init__(self, problem: str, *, remedy: str = "", shortage: Shortage | None = None) -> None:
        super().__init__(problem, remedy=remedy)
        self.shortage = shortage


class TimeReachedError(LimitReachedError):
    """The run's time is used up."""


class ModelError(WorkbenchError):
    """A model call failed in a way that asking again does not mend: bad key, bad request, unknown model."""


class TransientModelError(ModelError):
    """A model call failed in a way that may pass: overload, lost connection, time-out.

    `retry_after_s` is the provider's wish.
    """

    def __init__(self, problem: str, *, remedy: str = "", retry_after_s: float | None = None) -> None:
        super().__init__(problem, remedy=remedy)
        self.retry_after_s = retry_after_s


class UnreachableError(TransientModelError):
    """Nobody answers at a model's address, or the address leads nowhere."""


class RateLimitError(TransientModelError):
    """The provider takes no more requests at the moment."""


class KeyRefusedError(ModelError):
    """There is no API key for a model, or its provider does not accept it for this model."""


class CreditUsedUpError(ModelError):
    """The account at the provider is empty."""


class UnknownModelError(ModelError):
    """The provider does not know the model, or no provider is named that is known."""


class ContextTooLongError(ModelError):
    """The request is longer than the model can take."""


class ContentRefusedError(ModelError):
    """The provider refuses a request for its content."""


class PackageMissingError(ModelError):
    """A Python package that talks to models can't be imported."""


class ReplyError(ModelError):
    """The model answered, but the answer can't be used; it was charged all the same, with `usage`."""

    def __init__(self, problem: str, *, remedy: str = "", usage: Usage | None = None) -> None:
        super().__init__(problem, remedy=remedy)
        self.usage = usage


class TruncatedReplyError(ReplyError):
    """The reply was cut off by its length limit, so nothing in it may be executed."""
