"""The composition root: everything but FreeCAD and Qt is wired together here, and nowhere else."""

from __future__ import annotations

import logging
import signal
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from .agents.base import RunContext
from .agents.description import describe
from .agents.designer import Designer
from .agents.estimate import LARGE_TOKENS, Estimate, estimate
from .agents.explainer import Explainer
from .agents.generator import Generator
from .agents.orchestrator import Keep, Orchestrator, forget
from .agents.planner import Planner
from .agents.revision import Reviser
from .agents.validator import Validator
from .config.connections import Connection
from .config.paths import data_folder, freecadcmd, log_folder
from .config.settings import OFFLINE_MODEL, Settings
from .core.caps import DayLimits
from .core.events import DesignExported, ExplanationGiven, NoticeGiven, RequestReceived, RunEvent, TextStreamed
from .core.messages import LLMRequest, Usage
from .core.proposal import Proposal
from .core.revision import Revision
from .core.run import Cancel, RunLimits, RunRequest, RunState
from .export.files import Delivered, ExportTask, export_file
from .llm.cache import CachingClient
from .llm.client import LLMClient
from .llm.connection_check import ConnectionCheck, check_connection
from .llm.fallback import FallbackClient
from .llm.litellm_client import LiteLLMClient, load_litellm
from .llm.meter import MeteredClient, Notice, WorstCost, nothing_to_say, unknown_cost
from .llm.prices import estimated_inputs
from .llm.retry import RetryingClient
from .llm.spending import Spending
from .prompts.library import PromptLibrary
from .sandbox.dry_run import DryRunner, ProcessDryRunner
from .sandbox.policy import check_script
from .sandbox.spare import prewarmed
from .storage.audit import AuditTrail
from .storage.audit_files import KeepLimits
from .storage.checkpoints import Checkpoints
from .storage.logs import in_run, start_log
from .storage.sessions import SessionLimits, Sessions


@dataclass(frozen=True)
class App:
    """What the panel and the command line drive."""

    settings: Settings
    client: LLMClient
    prompts: PromptLibrary
    audit: AuditTrail
    checkpoints: Checkpoints
    sessions: Sessions
    dry_runner: Callable[[], DryRunner]
    spending: Spending
    data: Path
    worst_cost: WorstCost = unknown_cost
    notice: Notice = nothing_to_say

    def with_settings(self, settings: Settings) -> App:
        """The same for the runs that come, with other settings: what was spent, recorded and kept goes on."""
        fresh = build_app(settings, data=self.data)
        self.checkpoints.most = settings.checkpoints
        self.sessions.content, self.sessions.limits = settings.audit_content, _session_limits(settings)
        same_audit = _of_audit(settings) == _of_audit(self.settings)
        audit = self.audit if same_audit else fresh.audit
        return replace(fresh, spending=self.spending, checkpoints=self.checkpoints, sessions=self.sessions, audit=audit)

    @property
    def limits(self) -> RunLimits:
        return self.settings.limits

    def run(
        self, request: RunRequest, *, emit: Callable[[RunEvent], None], cancel: Cancel, keep: Keep = forget
    ) -> RunState:
        """Carry out one request to its end. Call it on a thread of its own; every event is in the audit trail too.

        `keep` is called with the state after every step; as JSON it is what `resume` needs.
        """
        return self.resume(RunState(request=request), emit=emit, cancel=cancel, keep=keep)

    def resume(
        self, state: RunState, *, emit: Callable[[RunEvent], None], cancel: Cancel, keep: Keep = forget
    ) -> RunState:
        """Take a run on from the state in which it was left, or which `core.run.answered` made of one that asked.

        The trial process starts while the model thinks.
        """
        state = state.model_copy(update={"request": self._settled(state.request)})

        record = self._recording(emit)
        outlive_closed_connections()
        with in_run(state.request.id), prewarmed(self.dry_runner()) as dry_runner:
            return self._orchestrator(state, record, dry_runner=dry_runner).run(state, record, cancel, keep)

    def explain(self, request: RunRequest, *, emit: Callable[[RunEvent], None], cancel: Cancel) -> str:
        """What is selected, in plain words: by a model, or read off the document where the offline one is set.

        Raises WorkbenchError; the events say what was asked and answered.
        """
        request, record = self._settled(request), self._recording(emit)
        outlive_closed_connections()
        with in_run(request.id):
            record(RequestReceived(run_id=request.id, text=request.text, document=request.design.document))
            text = self._explained(request, record, cancel=cancel)
            record(ExplanationGiven(run_id=request.id, text=text))
        return text

    def _explained(self, request: RunRequest, emit: Callable[[RunEvent], None], *, cancel: Cancel) -> str:
        if self.settings.planner.model == OFFLINE_MODEL:
            return describe(request)
        client = self._patient(self._meter(request, emit, spent=Usage()))
        explainer = Explainer(client, self.settings.planner, self.prompts)
        return explainer.explain(request, context=RunContext(run_id=request.id, emit=emit, cancel=cancel))

    def revise(
        self,
        proposal: Proposal,
        revision: Revision,
        *,
        request: RunRequest,
        emit: Callable[[RunEvent], None],
        cancel: Cancel,
    ) -> Proposal:
        """Try the proposal again with what the user made of it, on `request`'s document. RevisionError, WorkerError."""

        record = self._recording(emit)
        outlive_closed_connections()
        with in_run(request.id), prewarmed(self.dry_runner()) as dry_runner:
            reviser = Reviser(dry_runner, check_script)
            return reviser.revise(proposal, revision, request=self._settled(request), emit=record, cancel=cancel)

    def check_connection(
        self, name: str, connection: Connection, *, model: str, key: str, cancel: Cancel
    ) -> ConnectionCheck:
        """Ask a model for one word, as `llm.connection_check` does; that counts and is recorded like a run's calls."""
        run_id = uuid.uuid4().hex
        outlive_closed_connections()

        def metered(client: LiteLLMClient) -> MeteredClient:
            return MeteredClient(
                client,
                run_id=run_id,
                limits=RunLimits(),
                emit=self.record,
                spent=Usage(),
                worst_cost=client.worst_cost,
                day=self.settings.day,
                spending=self.spending,
            )

        return check_connection(name, connection, model=model, key=key, cancel=cancel, metered=metered)

    def export(
        self, task: ExportTask, *, may_overwrite: Callable[[Path], bool], run_id: str = "", cancel: Cancel | None = None
    ) -> Delivered:
        """Write a design as a file for other programs; the trail tells of it. FileInTheWayError and other errors."""
        outlive_closed_connections()
        done = export_file(task, self.dry_runner(), may_overwrite=may_overwrite, cancel=cancel)
        self.record(
            DesignExported(
                run_id=run_id,
                file=str(task.out),
                format=task.options.format,
                written=done.written,
                sha256=done.sidecar.sha256,
            )
        )
        return done

    def record(self, event: RunEvent) -> None:
        """Put an event of the panel's own into the audit trail."""
        with in_run(event.run_id):
            self._keep(event)

    @property
    def caps(self) -> tuple[RunLimits, DayLimits]:
        """What a run and what a day may use."""
        return self.settings.limits, self.settings.day

    def used_today(self) -> Usage:
        """What all open FreeCADs used since midnight."""
        return self.spending.today().usage

    def warm_up(self) -> None:
        """Import litellm ahead of the first request; call it on a thread of its own."""
        load_litellm()

    def about_pictures(self) -> str:
        """Why the model that a request goes to first would not see pictures; empty when it would, or if not known."""
        agent = self.settings.agent("generator" if self.settings.effort == "quick" else "planner")
        return LiteLLMClient(self.settings).about_pictures(agent.model, api_base=agent.api_base)

    def estimate(self, request: RunRequest) -> Estimate | None:
        """What the first call for this request would read, where that is much; on a thread, for it imports litellm."""
        state = RunState(request=self._settled(request))
        call = self._first_call(state)
        if call.model == OFFLINE_MODEL or estimated_inputs(call) < LARGE_TOKENS:
            return None
        reading = LiteLLMClient(self.settings).reading(call)
        return estimate(call, request=state.request, reading=reading) if reading.input_tokens >= LARGE_TOKENS else None

    def _first_call(self, state: RunState) -> LLMRequest:
        settings, prompts = self.settings, self.prompts
        if state.request.effort == "quick":
            return Designer(self.client, settings.generator, prompts).first_call(state)
        return Planner(self.client, settings.planner, prompts).first_call(state)

    def _recording(self, emit: Callable[[RunEvent], None]) -> Callable[[RunEvent], None]:
        """Keeps each event before it is emitted; says once when that does not work."""

        def record(event: RunEvent) -> None:
            problem = self._keep(event)
            emit(event)
            if problem:
                emit(NoticeGiven(run_id=event.run_id, text=problem))

        return record

    def _keep(self, event: RunEvent) -> str:
        problem = self.audit.append(event)
        if not isinstance(event, TextStreamed):
            logging.getLogger(__name__).info("%s", event.kind)
        return problem

    def _settled(self, request: RunRequest) -> RunRequest:
        """The request with what it leaves to the settings."""
        return request.model_copy(
            update={
                "effort": request.effort or self.settings.effort,
                "process": request.process or (None if self.settings.process == "none" else self.settings.process),
                "context_tokens": request.context_tokens or self.settings.context_tokens,
                "confirm_plan": self.settings.confirm.plan if request.confirm_plan is None else request.confirm_plan,
                "shown": request.shown or self.settings.privacy.context,
            }
        )

    def _orchestrator(
        self, state: RunState, emit: Callable[[RunEvent], None], *, dry_runner: DryRunner
    ) -> Orchestrator:
        settings, prompts = self.settings, self.prompts
        meter = self._meter(state.request, emit, spent=state.usage)
        client = self._patient(meter)
        return Orchestrator(
            planner=Planner(client, settings.planner, prompts),
            generator=Generator(client, settings.generator, prompts),
            validator=Validator(client, settings.validator, prompts),
            designer=Designer(client, settings.generator, prompts),
            dry_runner=dry_runner,
            check_script=check_script,
            spent=lambda: meter.usage,
        )

    def _meter(self, request: RunRequest, emit: Callable[[RunEvent], None], *, spent: Usage) -> MeteredClient:
        return MeteredClient(
            self.client,
            run_id=request.id,
            limits=request.limits,
            emit=emit,
            spent=spent,
            worst_cost=self.worst_cost,
            notice=self.notice,
            day=self.settings.day.model_copy(update=request.day.model_dump(exclude_none=True)),
            spending=self.spending,
        )

    def _patient(self, meter: MeteredClient) -> LLMClient:
        """Each call is tried again, and then made with the agent's other models."""
        retrying = RetryingClient(meter, settings=self.settings.retry)
        return FallbackClient(retrying, fallbacks=lambda agent: self.settings.agent(agent).fallbacks)


def outlive_closed_connections() -> None:
    """Make writing to a closed connection an error on this thread: FreeCAD leaves SIGPIPE to end the whole program."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGPIPE})


def build_app(
    settings: Settings,
    *,
    client: LLMClient | None = None,
    dry_runner: DryRunner | None = None,
    data: Path | None = None,
) -> App:
    """Wire the product; `client` and `dry_runner` replace the real ones."""
    data = data or data_folder()
    litellm_client = LiteLLMClient(settings)
    return App(
        settings=settings,
        client=client or _with_cache(litellm_client, settings=settings, data=data),
        prompts=PromptLibrary(),
        audit=AuditTrail(data / "audit", content=settings.audit_content, limits=_audit_limits(settings)),
        checkpoints=Checkpoints(data / "checkpoints", most=settings.checkpoints),
        sessions=Sessions(data / "sessions", content=settings.audit_content, limits=_session_limits(settings)),
        dry_runner=lambda: dry_runner or ProcessDryRunner(freecadcmd(settings.freecadcmd)),
        spending=Spending(data / "spending"),
        data=data,
        worst_cost=unknown_cost if client else litellm_client.worst_cost,
        notice=nothing_to_say if client else litellm_client.notice,
    )


def keep_log(settings: Settings) -> None:
    """Log from now on what the package says, to a file of this process; for programs, not for tests of parts."""
    start_log(log_folder(), settings.log_level)


def _of_audit(settings: Settings) -> tuple[object, ...]:
    return settings.audit_content, settings.audit_days, settings.audit_mb


def _audit_limits(settings: Settings) -> KeepLimits:
    """A file is at most a quarter of what all of them may take, so that there is an older one to delete."""
    most = settings.audit_mb * 1_000_000
    return KeepLimits(max_bytes=most, max_days=settings.audit_days, part_bytes=min(most // 4, 5_000_000))


def _session_limits(settings: Settings) -> SessionLimits:
    return SessionLimits(most=settings.sessions_most, max_days=settings.sessions_days)


def _with_cache(client: LiteLLMClient, *, settings: Settings, data: Path) -> LLMClient:
    if not settings.cache.enabled:
        return client
    max_bytes = settings.cache.max_mb * 1_000_000
    return CachingClient(client, data / "replies", arguments=client.arguments, max_bytes=max_bytes)
