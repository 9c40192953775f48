"""The checker of promises sees each kind of breach: a document that keeps them all, and one thing made wrong."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from planparse.api import extract_data
from planparse.exporting.to_json import written
from planparse.reading.source import from_text
from promises import broken

if TYPE_CHECKING:
    from collections.abc import Callable

    Json = dict[str, Any]

SOURCE = """岭前市人民政府关于&ldquo;节水&rdquo;的意见

各县人民政府：

一、总体要求
到2025年，用水量(liàng)下降10%至15%，应当新建渡口20座。
（一）加强领导。由水务局负责，每年检查2次(cì)。
（二）保障投入。2026年12月底前(qián)落实经费300万元。

指标 | 2020年 | 2025年
渡口（座） | 10 | 30
井（口） | 5 | 8

岭前市人民政府
2021年3月5日
"""
SENTENCES = "targets", "requirements", "baselines", "obligations"


def document() -> Json:
    found: Json = json.loads(written(extract_data(from_text(SOURCE, "-"))))
    return found


KEPT = document()


def first(found: Json, name: str) -> Any:
    return found[name][0]


def section(found: Json) -> Any:
    return found["parts"][0]["sections"][0]


def gloss(found: Json) -> Any:
    return next(repair for repair in found["source"]["repairs"] if repair["kind"] == "glosses")


def entity(found: Json) -> Any:
    return next(repair for repair in found["source"]["repairs"] if repair["kind"] == "entities")


def unclaim(found: Json) -> None:
    figure = first(found, "targets")
    found["coverage"]["unclaimed_numbers"] = [{"text": figure["text"], "span": figure["span"]}]


BREACHES: dict[str, tuple[str, Callable[[Json], object]]] = {  # the promise, and what breaks it
    "a quote that is longer than its place": ("quotes", lambda d: section(d)["paragraphs"][0].update(text=SOURCE)),
    "a quote that stands one further": ("quotes", lambda d: first(d, "targets").update(span=[30, 33])),
    "a quote of what was left out": ("quotes", lambda d: gloss(d)["spans"].pop(0)),
    "an entity read as another mark": ("quotes", lambda d: entity(d)["readings"][0].update(text="‘")),
    "an indicator that stands elsewhere": ("quotes", lambda d: first(d, "targets").update(indicator="用电量")),
    "a span beyond the text": ("spans", lambda d: first(d, "tables").update(span=[0, 9999])),
    "a span that ends in a repair": ("spans", lambda d: section(d)["paragraphs"][0]["span"].__setitem__(1, gloss(d)["spans"][0][1] - 1)),
    "a gloss that overlaps the one before": ("repairs", lambda d: gloss(d)["spans"].append(gloss(d)["spans"][-1])),
    "repairs of two kinds that overlap": ("repairs", lambda d: entity(d)["spans"].append(gloss(d)["spans"][0])),
    "repairs out of order": ("repairs", lambda d: gloss(d)["spans"].reverse()),
    "a repair that was never made": ("repairs", lambda d: gloss(d).update(count=0)),
    "a paragraph lost": ("placed", lambda d: section(d)["children"][0]["paragraphs"].clear()),
    "a field lost": ("placed", lambda d: d["meta"]["fields"].pop()),
    "a paragraph twice": ("placed once", lambda d: section(d)["paragraphs"].append(section(d)["paragraphs"][0])),
    "a table and its lines as paragraphs": ("placed once", lambda d: d["parts"][0]["paragraphs"].append(first(d, "tables"))),
    "a character more than placed": ("coverage", lambda d: d["coverage"].update(placed=d["coverage"]["placed"] - 1)),
    "a character too many": ("coverage", lambda d: d["coverage"].update(characters=9)),
    "another length": ("source", lambda d: d["source"].update(characters=9)),
    "a heading of other words": ("headings", lambda d: section(d).update(heading="总体思路")),
    "a label that is none": ("headings", lambda d: section(d).update(label="二、")),
    "a child outside its parent": ("nesting", lambda d: section(d)["span"].__setitem__(1, section(d)["span"][0] + 9)),
    "children out of order": ("nesting", lambda d: section(d)["children"].reverse()),
    "a level left out": ("nesting", lambda d: section(d)["children"][0].update(level=3)),
    "an id twice": ("ids", lambda d: section(d)["children"][1].update(id=section(d)["children"][0]["id"])),
    "an item twice": ("ids", lambda d: d["obligations"].append(first(d, "obligations"))),
    "no such section": ("ids", lambda d: first(d, "obligations").update(section="annex/7")),
    "no such figure": ("ids", lambda d: first(d, "obligations").update(targets=["q99"])),
    "a deadline that ends before it begins": ("deadlines", lambda d: first(d, "targets")["deadline"].update(start="2025-12-31", end="2025-01-01")),
    "a day that no calendar has": ("dates", lambda d: first(d, "targets")["deadline"].update(end="2025-02-30")),
    "a day in other words": ("dates", lambda d: d["meta"].update(issued_on="2021年3月5日")),
    "a value upside down": ("values", lambda d: first(d, "targets").update(value={"min": 15, "max": 10})),
    "a range of one": ("values", lambda d: first(d, "targets").update(value={"min": 10, "max": 10})),
    "two values that are no range": ("values", lambda d: first(d, "targets").update(comparator="eq")),
    "a comparator of another name": ("enumerations", lambda d: first(d, "targets").update(comparator="about")),
    "a force of another name": ("enumerations", lambda d: first(d, "obligations").update(force="optional")),
    "a figure claimed and unclaimed": ("unclaimed", unclaim),
    "a cell that the table has not": ("tables", lambda d: first(d, "tables")["rows"][0].__setitem__(0, "码头")),
}  # fmt: skip


def test_a_document_that_keeps_its_promises() -> None:
    assert broken(SOURCE, KEPT) == []
    assert all((KEPT["targets"], KEPT["obligations"], KEPT["tables"], section(KEPT)["children"]))


@pytest.mark.parametrize("what", BREACHES)
def test_sees(what: str) -> None:
    promise, breach = BREACHES[what]
    found = document()
    breach(found)
    assert found != KEPT
    assert promise in {line.partition(":")[0] for line in broken(SOURCE, found)}


def listed() -> Json:
    """The document with its sentences quoted once, and named by the items."""
    found = deepcopy(KEPT)
    sentences: list[Json] = []
    for item in (item for name in SENTENCES for item in found[name]):
        if isinstance(item["sentence"], dict):
            sentences.append({"id": f"s{len(sentences) + 1}", "section": item["section"], **item["sentence"]})
            item["sentence"] = sentences[-1]["id"]
            item["context"] = {"text": item["text"], "span": item["span"]}
    return {**found, "sentences": found.get("sentences") or sentences}


def test_sentences_may_be_listed() -> None:
    assert broken(SOURCE, listed()) == []


@pytest.mark.parametrize(
    ("promise", "change"),
    [
        ("ids", {"sentence": "s99"}),
        ("sentences", {"sentence": "s9"}),
        ("sentences", {"context": {"text": "", "span": [0, 0]}}),
        ("quotes", {"context": {"text": "岭", "span": [0, 5]}}),
    ],
)
def test_sees_an_item_outside_its_sentence(promise: str, change: Json) -> None:
    found = listed()
    found["sentences"].append({"id": "s9", "section": None, "text": "岭", "span": [0, 1]})
    found["targets"][0].update(change)
    assert promise in {line.partition(":")[0] for line in broken(SOURCE, found)}


def test_another_script_has_as_many_characters() -> None:
    other = json.loads(written(extract_data(from_text(SOURCE, "-"), script="traditional")))
    assert broken(SOURCE, other, rescripted=True) == []
    assert broken(SOURCE, other)
    other["targets"][0]["text"] += "。"
    assert broken(SOURCE, other, rescripted=True)
