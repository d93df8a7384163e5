"""What would be done is known before: what comes, what stays, what is replaced, and what can't be helped."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from freecad_ai_workbench.dependencies import LOCK, Missing
from freecad_ai_workbench.installation.plan import make_plan


def names(plan) -> list[str]:
    return [item.locked.name for item in plan.items]


def test_an_empty_folder_gets_everything(site) -> None:
    plan = make_plan([Missing("litellm", "1.98")], site.target, python=None)
    assert len(plan.items) > 50
    assert plan.kept == () and plan.replaced == () and plan.hopeless == ()
    assert 30e6 < plan.download < plan.on_disk
    assert plan.requirements.count("--hash=") <= LOCK.read_text().count("--hash=")


@pytest.mark.parametrize(("found", "kept"), [("1.0", True), ("1.0.1", True), ("2.0", True), ("0.9", False)])
def test_what_is_new_enough_stays_as_it_is(site, found: str, kept: bool) -> None:
    lock = site.lock(site.wheel("alpha"), site.wheel("beta"))
    site.has("alpha", found)
    plan = site.plan(lock, "beta")
    assert (plan.kept == ("alpha",)) is kept
    assert names(plan) == (["beta"] if kept else ["alpha", "beta"])
    assert [item.replaces for item in plan.replaced] == ([] if kept else [found])


def test_what_is_missing_is_put_in_again_even_if_a_list_of_it_is_there(site) -> None:
    lock = site.lock(site.wheel("alpha"))
    site.has("alpha")
    assert names(site.plan(lock, "alpha")) == ["alpha"]


def test_a_malicious_release_is_replaced_though_it_is_newer(site) -> None:
    lock = site.lock(site.wheel("litellm", "1.80.0"), site.wheel("beta"))
    site.has("litellm", "1.82.7")
    assert names(site.plan(lock, "beta")) == ["litellm", "beta"]


def test_a_folder_of_wheels_gives_sizes_and_what_it_lacks(site, tmp_path: Path) -> None:
    alpha, beta = site.wheel("alpha"), site.wheel("beta-lib")
    lock = site.lock(alpha, beta)
    size = alpha.stat().st_size
    beta.unlink()
    site.wheel("beta-lib", "2.0")
    plan = site.plan(lock, "alpha", "beta-lib")
    assert plan.lacking == ("beta-lib",)
    assert plan.download == size


def test_a_copy_that_comes_first_on_the_path_can_not_be_helped(tmp_path: Path) -> None:
    bundled, target = tmp_path / "bundled", tmp_path / "py3"
    gap = Missing("typing_extensions", "4.14", "4.12.2", str(bundled))

    def hopeless(*path: Path) -> bool:
        return make_plan([gap], target, python=None, path=[*map(str, path)]).hopeless == (gap,)

    assert hopeless(bundled, target)
    assert hopeless(bundled)
    assert not hopeless(target, bundled)
    own = Missing("typing_extensions", "4.14", "4.12.2", str(target))
    assert make_plan([own], target, python=None, path=[str(bundled), str(target)]).hopeless == ()
    assert make_plan([Missing("pydantic", "2.12")], target, python=None, path=sys.path).hopeless == ()
