"""Features: those that are not part of their Body's result, those that did nothing, and shapes that can't be edited."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.design import ObjectState
from ...core.effects import FeatureEffect, feature_effects, off_the_tip
from ...core.validation import Finding
from .examined import Examined
from .finding import advice, sound, unsound

_BAKED = frozenset({"Part::Feature", "PartDesign::Feature"})
_PATTERNS = frozenset({"PartDesign::LinearPattern", "PartDesign::PolarPattern"})


def check_features(examined: Examined) -> Iterator[Finding]:
    """Every touched feature is in its Body's result, does something, and can be edited."""
    yield from _off_the_tip(examined)
    yield from _without_effect(examined)
    yield from _baked(examined)


def effects_of(examined: Examined) -> tuple[FeatureEffect, ...]:
    """What each touched feature did to the material."""
    return feature_effects(examined.after, {state.name for state in examined.touched})


def _off_the_tip(examined: Examined) -> Iterator[Finding]:
    known = off_the_tip(examined.before)
    off = {name: body for name, body in off_the_tip(examined.after).items() if name not in known}
    bodies = [state for state in examined.touched if state.type_id == "PartDesign::Body"]
    for name, body_name in off.items():
        feature, body = examined.after.find(name), examined.after.find(body_name)
        tip = body.properties.get("Tip", "None") if body is not None else ""
        label = feature.label if feature is not None else name
        yield unsound(
            "tip",
            f"{label} is not part of the result: it is not on the way to the Body's tip, which is {tip}. "
            "Base it on the last feature and make it (or what follows it) the tip.",
            expected="every feature on the way to the tip",
            measured=f"tip: {tip}",
            name=name,
            hard=True,
        )
    for state in bodies:
        if state.name not in off.values() and state.shape is not None and state.shape.solids:
            yield sound("tip", f"All features of {state.label} are part of its result.", name=state.name)


def _without_effect(examined: Examined) -> Iterator[Finding]:
    before = {effect.object_name for effect in feature_effects(examined.before, _names(examined.before.objects))
              if not effect.changed}  # fmt: skip
    effects = [effect for effect in effects_of(examined) if effect.base]
    idle = [effect for effect in effects if not effect.changed and effect.object_name not in before]
    idle = [effect for effect in idle if not _may_idle(examined.after.find(effect.object_name))]
    for effect in idle:
        yield unsound(
            "effect",
            f"{effect.label} does nothing: {effect.before:.6g} mm³ before it and after it. "
            "It misses the material, points the wrong way, or repeats what is there.",
            expected="a volume that changes",
            measured=f"{effect.before:.6g} mm³ before and after",
            name=effect.object_name,
            hard=True,
        )
    if effects and not idle:
        yield sound("effect", "Every feature adds or removes material.", measured=f"{len(effects)} feature(s)")


def _names(objects: tuple[ObjectState, ...]) -> set[str]:
    return {item.name for item in objects}


def _may_idle(state: ObjectState | None) -> bool:
    """A feature that is suppressed or in error, and a pattern of one."""
    if state is None or not state.valid or state.properties.get("Suppressed") == "True":
        return True
    return state.type_id in _PATTERNS and state.properties.get("Occurrences") == "1"


def _baked(examined: Examined) -> Iterator[Finding]:
    """Shapes without a history: in a Body they pass for features, elsewhere they are merely hard to edit."""
    for name in sorted(examined.added):
        state = examined.after.find(name)
        if state is None or state.type_id not in _BAKED or state.shape is None or not state.shape.faces:
            continue
        users = [
            item for item in examined.after.objects if name in item.needs and item.type_id.startswith("PartDesign::")
        ]
        parent = examined.after.find(state.parent) if state.parent else None
        if users or (parent is not None and parent.type_id == "PartDesign::Body"):
            body = parent.label if parent is not None else users[0].label
            yield unsound(
                "baked",
                f"{state.label} in {body} is a fixed shape that nobody can edit. Build it from sketches and features.",
                expected="features with editable dimensions",
                measured="a fixed shape",
                name=name,
            )
        else:
            yield advice(
                "baked",
                f"{state.label} is a fixed shape: its dimensions can't be edited.",
                expected="features with editable dimensions",
                measured="a fixed shape",
                name=name,
            )
