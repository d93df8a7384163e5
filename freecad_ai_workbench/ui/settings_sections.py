"""The parts of the settings, each made when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .qt import QtWidgets, tr
from .setting_fields import ChoiceField, ColourField, FlagField, TextField, number_text, read_number
from .settings_section import Section
from .settings_store import SettingsStore

Build = Callable[[SettingsStore], QtWidgets.QWidget]


@dataclass(frozen=True)
class Part:
    """A part by the name that `/settings` takes, its title, and what makes it."""

    name: str
    title: str
    build: Build


def parts() -> tuple[Part, ...]:
    """All of them in their order, in the user's language."""
    return (
        Part("connections", tr("Connections and keys"), _connections),
        Part("models", tr("Models"), _models),
        Part("effort", tr("Effort and checks"), _effort),
        Part("caps", tr("Caps on money and tokens"), _caps),
        Part("privacy", tr("Privacy"), _privacy),
        Part("confirmations", tr("Confirmations"), _confirmations),
        Part("colours", tr("Colours of the preview"), _colours),
        Part("data", tr("Data, log and kept states"), _data),
    )


def _connections(store: SettingsStore) -> QtWidgets.QWidget:
    from .connections_view import ConnectionsView

    return ConnectionsView(store)


def _models(store: SettingsStore) -> QtWidgets.QWidget:
    from .models_section import ModelsSection

    return ModelsSection(store)


def _data(store: SettingsStore) -> QtWidgets.QWidget:
    from .data_section import DataSection

    return DataSection(store)


def _effort(store: SettingsStore) -> QtWidgets.QWidget:
    section = Section(store)
    section.add(
        tr("&Effort:"),
        ChoiceField(store, "Effort", ("effort",), choices=effort_choices()),
        hint=tr("Quick: one call. Standard: plan, script, review. Thorough: two designs, compared and looked at."),
    )
    processes = (
        ("print", tr("3D printing")),
        ("cnc", tr("Milling")),
        ("sheet", tr("Sheet metal")),
        ("laser", tr("Laser cutting")),
        ("none", tr("No hints")),
    )
    section.add(
        tr("&Parts are made by:"),
        ChoiceField(store, "Process", ("process",), choices=processes),
        hint=tr("For hints beside the checks. They count for nothing."),
    )
    section.add(tr("Re&pairs of scripts:"), _number(store, "Rounds", ("limits", "rounds")))
    section.add(tr("&Further plans:"), _number(store, "Replans", ("limits", "replans")))
    section.add(
        tr("Ask for answers in a &fixed form:"),
        FlagField(store, "Structured", ("structured_output",)),
        hint=tr("Switch it off for a server that refuses it."),
    )
    return section


def effort_choices() -> tuple[tuple[str, str], ...]:
    """The efforts and what they are called."""
    return (("quick", tr("Quick")), ("standard", tr("Standard")), ("thorough", tr("Thorough")))


def _caps(store: SettingsStore) -> QtWidgets.QWidget:
    section = Section(store)
    section.note(tr("A cap is checked before each call, with the most that the call can cost. Empty: no cap."))
    section.add(tr("A run, in &US$:"), _number(store, "RunCost", ("limits", "cost_usd"), empty=tr("no cap")))
    section.add(tr("A run, in &tokens:"), _number(store, "RunTokens", ("limits", "tokens"), empty=tr("no cap")))
    section.add(tr("A &day, in US$:"), _number(store, "DayCost", ("day", "cost_usd"), empty=tr("no cap")))
    section.add(tr("A d&ay, in tokens:"), _number(store, "DayTokens", ("day", "tokens"), empty=tr("no cap")))
    section.add(tr("A run, in &seconds:"), _number(store, "RunSeconds", ("limits", "seconds")))
    section.note(tr("A model without a known price is limited by tokens alone. A day is that of all open FreeCADs."))
    return section


def _privacy(store: SettingsStore) -> QtWidgets.QWidget:
    section = Section(store)
    shown = (
        ("all", tr("All of it, as an outline")),
        ("selection", tr("Only what is selected")),
        ("nothing", tr("Nothing")),
    )
    section.add(
        tr("&Models are told of the open document:"),
        ChoiceField(store, "Shown", ("privacy", "context"), choices=shown),
        hint=tr("Names, labels and dimensions, sent with a request to the model that you chose. Your words always go."),
    )
    section.add(tr("Send &pictures to models that see:"), FlagField(store, "Images", ("privacy", "images")))
    content = (("all", tr("Everything but keys")), ("none", tr("No texts and no scripts")))
    section.add(
        tr("The &audit trail on this machine holds:"),
        ChoiceField(store, "AuditContent", ("audit_content",), choices=content),
    )
    return section


def _confirmations(store: SettingsStore) -> QtWidgets.QWidget:
    section = Section(store)
    section.add(tr("&Show me the plan before it is built:"), FlagField(store, "ConfirmPlan", ("confirm", "plan")))
    section.add(
        tr("Ask before &going back to before a proposal:"), FlagField(store, "ConfirmBack", ("confirm", "going_back"))
    )
    return section


def _colours(store: SettingsStore) -> QtWidgets.QWidget:
    section = Section(store)
    for name, label in (("added", tr("&Added:")), ("removed", tr("&Removed:")), ("changed", tr("&Changed:"))):
        section.add(label, ColourField(store, f"Colour{name.capitalize()}", ("colours", name)))
    section.note(
        tr("The usual three differ in lightness, too, and edges in their pattern, so that no colour has to be seen.")
    )
    return section


def _number(store: SettingsStore, name: str, keys: tuple[str, ...], *, empty: str = "") -> TextField:
    """A field for one number; with `empty` there may be none."""

    def read(text: str) -> Any:
        number = read_number(text)
        return number if number is not None or empty else ""

    return TextField(store, name, keys, empty=empty, read=read, write=number_text)
