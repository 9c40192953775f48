"""Records are as dataclasses with slots are, whose part they take."""

from __future__ import annotations

import pickle
from copy import copy
from dataclasses import dataclass, field
from typing import Any

import pytest

from planparse.record import record


class Bare:
    """Some fields."""

    start: int
    text: str = "no words"
    below: list[int] = field(default_factory=list)

    def size(self) -> int:
        """A method, which both have."""
        return len(self.text)


Record: Any = record(Bare)
Dataclass: Any = dataclass(slots=True)(Bare)
SORTS = pytest.mark.parametrize("sort", [Record, Dataclass])


@SORTS
def test_a_record_is_as_a_dataclass_is(sort: Any) -> None:
    one, other = sort(1), sort(start=1, text="no words")
    assert one == other != sort(2)
    assert one != (1, "no words", [])
    assert repr(one) == "Bare(start=1, text='no words', below=[])"
    assert one.size() == 8
    assert copy(one) == one
    match sort(3, "words"):
        case sort(start, text):
            assert (start, text) == (3, "words")


@SORTS
def test_what_begins_with_a_list_has_its_own(sort: Any) -> None:
    one, given = sort(1), [1]
    one.below.append(2)
    assert sort(1).below == []
    assert sort(1, below=given).below is given


@SORTS
def test_it_has_no_other_fields_and_no_hash(sort: Any) -> None:
    for wrong in (lambda: sort(), lambda: sort(1, "", [], 2), lambda: sort(1, end=2), lambda: hash(sort(1))):
        with pytest.raises(TypeError):
            wrong()
    with pytest.raises(AttributeError):
        sort(1).end = 2
    assert not hasattr(sort(1), "__dict__")


def test_it_travels_to_other_processes() -> None:
    from planparse.structure.outline import PartNode

    part = PartNode("body", 0, 9)
    assert pickle.loads(pickle.dumps(part)) == part
    assert PartNode.__doc__ == "A letter, a body or an annex."
    assert PartNode.__module__ == "planparse.structure.outline"
