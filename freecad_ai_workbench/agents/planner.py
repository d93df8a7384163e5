"""The planner: from the user's words and the document to a plan, to questions, or to a refusal."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import ValidationError

from ..core.errors import ReplyError
from ..core.messages import AgentName, LLMRequest
from ..core.plan import Clarification, Plan, PlannerAnswer, Question, Refusal
from ..core.record import Record
from ..core.run import RunState
from ..llm.objects import parse_json
from ..llm.schemas import portable_schema
from ..prompts.library import PromptLibrary
from .base import Agent, RunContext
from .context import render_earlier, render_language, render_situation, without_tags
from .disclosure import without_hidden
from .forms import plan_form, questions_form, refusal_form

_MOST_QUESTIONS = 5
ANSWERS = ("plan", "questions", "refusal", "tasks")
"""What an answer says something under; tasks where a plan stands there without its name."""


class PlannerReply(Record):
    """The form of the planner's JSON, for models that can be held to one: exactly one of the three is there."""

    plan: Plan | None = None
    questions: tuple[Question, ...] | None = None
    refusal: str | None = None


class Planner(Agent):
    """Decides what is to be built, in tasks whose results can be measured."""

    name: ClassVar[AgentName] = "planner"
    role: ClassVar[str] = "planner"

    def plan(self, state: RunState, *, context: RunContext) -> PlannerAnswer:
        """A valid plan, 1 to 5 questions, or a refusal. Raises ReplyError when no answer can be used."""
        return self.ask(self.first_call(state), parse_plan, context=context)

    def first_call(self, state: RunState) -> LLMRequest:
        """What is asked, as long as the answer can be used."""
        request = state.request
        content = self.prompts.render(
            "planner_request",
            earlier=render_earlier(request.earlier, request=request.text),
            problem=render_problem(self.prompts, state),
            language=render_language(self.prompts, request),
            **render_situation(request, request.design),
        )
        return self.call(content, images=request.images, json_schema=portable_schema(PlannerReply))


def render_problem(prompts: PromptLibrary, state: RunState) -> str:
    """Why the plan before did not do, for a planner that plans again; empty for a first plan."""
    if state.problem is None:
        return ""
    return prompts.render("replan", findings=without_tags(without_hidden(state.problem.text, request=state.request)))


def parse_plan(text: str) -> PlannerAnswer:
    """The planner's JSON as what it stands for. ReplyError says which field is wrong and how."""
    body = {key: value for key, value in parse_json(text, keys=ANSWERS).items() if value}
    try:
        if "plan" in body or "tasks" in body:
            return Plan.model_validate(plan_form(body))
        if "questions" in body:
            return Clarification.model_validate({"questions": questions_form(_first(body["questions"]))})
        if "refusal" in body:
            return Refusal(reason=refusal_form(body["refusal"]))
    except ValidationError as error:
        raise ReplyError(f"The plan is not valid. {validation_text(error)}") from error
    raise ReplyError('The JSON object should have exactly one of the keys "plan", "questions" and "refusal".')


def _first(questions: Any) -> Any:
    """The first few of too many questions; what is no list is left to be refused."""
    return questions[:_MOST_QUESTIONS] if isinstance(questions, list) else questions


def validation_text(error: ValidationError) -> str:
    """Pydantic's complaints as one line for each field."""
    rows = error.errors(include_url=False, include_input=False)
    return "; ".join(f"{'.'.join(map(str, row['loc'])) or 'plan'}: {row['msg']}" for row in rows[:8])
