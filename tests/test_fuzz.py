"""The fuzzer finds what is wrong, tells it briefly, and is content with what is not."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

import fuzz
from hurting import hurt

if TYPE_CHECKING:
    from planparse.reading.source import SourceText


def test_a_document_of_a_seed_is_always_the_same() -> None:
    assert [hurt(random.Random(f"3/{i}")) for i in range(9)] == [
        hurt(random.Random(f"3/{i}")) for i in range(9)
    ]


def test_a_few_documents_keep_their_promises(capsys: pytest.CaptureFixture[str]) -> None:
    assert fuzz.main(["--documents", "12", "--seed", "4"]) == 0
    assert capsys.readouterr().out.startswith("12 documents of ")


def test_a_broken_promise_is_told_with_the_shortest_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def no_stops(source: str, *_: object, **__: object) -> list[str]:
        return ["stops: there is a stop"] if "。" in source else []

    monkeypatch.setattr(fuzz, "broken", no_stops)
    assert fuzz.main(["--documents", "3", "--seed", "1"]) == 1
    told = capsys.readouterr().out
    assert "  stops: there is a stop\n  '。'\n" in told
    assert "--seed 1 --only " in told


def test_what_raises_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("甲")

    monkeypatch.setattr(fuzz, "extract_data", fail)
    result = fuzz.work(1, [0], float("inf"))
    assert [failure.kind for failure in result.failures] == ["KeyError in fail"]


@pytest.mark.parametrize(("power", "failures"), [(1, []), (2, ["slow extract"])], ids=["linear", "quadratic"])
def test_what_takes_long_and_ever_longer_is_a_failure(
    monkeypatch: pytest.MonkeyPatch, power: int, failures: list[str]
) -> None:
    source, _ = fuzz.source_of(1, 9)
    assert source
    size = len(source.text)

    def problems(found: SourceText, _: str, taken: fuzz.Taken) -> list[str]:
        taken["extract"] = (len(found.text) / size) ** power
        return []

    monkeypatch.setattr(fuzz, "problems", problems)
    usual = [(number, size, {"extract": 0.01}) for number in range(9)]
    assert list(fuzz.slow(1, usual)) == []
    assert [found.kind for found in fuzz.slow(1, [*usual, (9, size, {"extract": 1.0})])] == failures


def test_the_shortest_text_that_fails() -> None:
    text = "一、甲\n二、乙丙\n三、丁\n" * 9
    assert fuzz.shortest(text, lambda some: "乙" in some and "丁" in some, float("inf")) == "乙丁"
