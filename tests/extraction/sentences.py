"""One sentence in, what the engine says of it out: the helper of the table-driven tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from planparse.extraction.acts.found import FoundObligation
from planparse.extraction.acts.obligations import extract_obligations
from planparse.extraction.units import Unit

CODE = {"prohibited": "P", "mandatory": "M", "directive": "D", "encouraged": "E", "permitted": "A"}


def unit(text: str, *, heading: str = "重点任务", part: str = "body") -> Unit:
    """The whole text as one unit under one heading."""
    return Unit(0, len(text), 1, f"{part}/1", (heading,) if heading else (), False, part)


def acts(text: str, *, heading: str = "重点任务", part: str = "body") -> list[FoundObligation]:
    """The obligations of one sentence."""
    return extract_obligations(text, [unit(text, heading=heading, part=part)])[0]


def codes(text: str, *, heading: str = "重点任务", part: str = "body") -> str:
    """The codes of a sentence, sorted, G for a goal; "" for none."""
    obligations, goals = extract_obligations(text, [unit(text, heading=heading, part=part)])
    return "".join(sorted({CODE[item.force] for item in obligations} | ({"G"} if goals else set())))


def doers(text: str) -> list[str]:
    """The doers of all acts of a sentence, in order, once each."""
    return list(dict.fromkeys(text[slice(*span)] for item in acts(text) for span in item.actors))


def names_doers(rows: Iterable[tuple[str, list[str], str]]) -> Callable[[str, list[str], str], None]:
    """A test that each sentence names these doers, in order, and why: the tables of the ``test_actors`` modules."""

    @pytest.mark.parametrize(("sentence", "expected", "reason"), rows)
    def test(sentence: str, expected: list[str], reason: str) -> None:
        found = doers(sentence)
        assert found == expected, f"{reason}: {found}"

    return test
