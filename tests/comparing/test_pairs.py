"""Small pairs of articles, each with the edits that a careful reader lists; ``pairs/README.md`` says how they are written.

The lists were made from the texts alone. What the program does not tell yet is named in ``pairs/known.yaml`` and must
fail: what comes right is to be taken out there.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from planparse.comparing import diff_text
from planparse.model import DocumentDiff

from .telling import ASPECTS, Pair, complaints

HERE = Path(__file__).parent / "pairs"
KNOWN: dict[str, str] = yaml.safe_load((HERE / "known.yaml").read_text("utf-8")) or {}
FILES = {
    file.stem: yaml.safe_load(file.read_text("utf-8"))
    for file in sorted(HERE.glob("*.yaml"))
    if file.stem != "known"
}
CASES: dict[str, dict[str, Any]] = {
    f"{topic}: {case['name']}": case for topic, cases in FILES.items() for case in cases
}
EXPECTATIONS = {*ASPECTS, "changed", "substance", "moves", "none_of"}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[pytest.mark.xfail(reason=KNOWN[name])] if name in KNOWN else [])
        for name in CASES
    ],
)
def test_the_edits_are_those_that_a_reader_lists(name: str) -> None:
    case = CASES[name]
    title = f"{case['title']}\n" if "title" in case else ""
    old, new = title + case["old"], title + case["new"]
    pair = Pair(old, new, diff_text(old, new))
    expect = case["expect"]
    found = [
        line for aspect in ASPECTS if aspect in expect for line in complaints(aspect, pair, expect[aspect])
    ]
    found += _said_of_the_whole(pair.diff, expect)
    assert not found, "\n".join([case.get("why", ""), *found])


def _said_of_the_whole(diff: DocumentDiff, expect: dict[str, Any]) -> list[str]:
    """Compare what is said of the whole text; ``substance`` may list the sections that have it."""
    substance = expect.get("substance")
    of_substance = [(change.new or change.old)[0].labels for change in diff.sections if change.substance]
    kinds = Counter(
        f"{area} {kind}"
        for area, some in (
            ("sections", diff.sections),
            ("targets", diff.targets),
            ("obligations", diff.obligations),
        )
        for change in some
        for kind in change.kinds
    )
    found = {
        "substance": (substance is None or bool(substance) == diff.substance)
        and (not isinstance(substance, list) or sorted(substance) == sorted(of_substance))
        and (substance is not False or not of_substance),
        "changed": expect.get("changed", diff.changed) == diff.changed,
        "moves": expect.get("moves", diff.summary.moves) == diff.summary.moves,
        "none_of": not kinds.keys() & expect.get("none_of", ()),
    }
    told = {
        "substance": of_substance or diff.substance,
        "changed": diff.changed,
        "moves": diff.summary.moves,
        "none_of": [*kinds],
    }
    return [f"{what}: {told[what]}" for what, right in found.items() if not right]


def test_the_pairs_are_many_and_well_formed() -> None:
    assert len(CASES) == sum(map(len, FILES.values())) >= 160
    for name, case in CASES.items():
        assert case["expect"].keys() <= EXPECTATIONS, name
        assert case.keys() <= {"name", "title", "old", "new", "expect", "why"}, name
    assert KNOWN.keys() <= CASES.keys()


FINES = Pair(
    old="第四条 违规停车的，处二百元罚款。\n",
    new="第四条 违规停车的，处五百元罚款。\n",
    diff=diff_text("第四条 违规停车的，处二百元罚款。\n", "第四条 违规停车的，处五百元罚款。\n"),
)


@pytest.mark.parametrize(
    ("aspect", "listed", "count"),
    [
        ("sections", {"第四条": "edited"}, 0),
        ("sections", {}, 1),
        ("sections", {"第四条": "renumbered edited"}, 2),
        ("figures", {"违规停车 二百元 → 五百元": "raised"}, 0),
        ("figures", {"违规停车 二百元 → 五百元": "lowered or raised"}, 0),
        ("figures", {"违规停车 二百元 → 五百元": "lowered"}, 2),
        ("figures", {"占道经营 二百元 → 五百元": "raised"}, 2),
        ("figures", {"二百元 → 百元": "raised"}, 2),  # not within another figure
        ("figures", {"无 → 五百元": "added"}, 2),
        ("figures", {}, 1),
        ("force", {"处二百元 应当 → 可以": "softened"}, 1),
        ("force", {"处二百元 无 → 可以": "softened"}, 1),
    ],
)
def test_a_list_with_too_much_or_too_little_fails(aspect: str, listed: dict[str, str], count: int) -> None:
    assert len(complaints(aspect, FINES, listed)) == count
