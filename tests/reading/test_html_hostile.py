"""Hostile web pages: what would take quadratic time or all memory, and damaged ones."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from planparse.errors import ReadError
from planparse.reading import Given, from_bytes
from planparse.reading.web.source import tamed
from reading.making import html as made
from timing import processor_time

if TYPE_CHECKING:
    from planparse.reading.source import SourceText


def read(page: str) -> SourceText:
    return from_bytes(page.encode(), "x.html", Given(None, "html"))


PARAGRAPH = "<p>各村应当在2025年底前完成普查。</p>"

# What would take a parser or a walk quadratic time or all memory, by how often it is said.
HOSTILE = {
    "elements in elements": "<div>",
    "fonts in fonts": "<font color=a>",
    "fonts across paragraphs": "<font color=a><p>甲",
    "spans in spans": "<span>",
    "quotations in lists": "<ul><li><blockquote>",
    "tables in tables": "<table><tr><td>甲",
    "objects that keep their end tags": "<div><object></div>",
    "sub in sup": "<sup><sub>",
    "nav in nav": "<nav>" + "甲" * 5,
    "menus in menus": "<div class=nav>甲<a href=/>乙</a>",
    "open tags": "<p ",
    "open quotes": "<p a='",
    "open comments": "<!--",
    "open scripts": "<script",
    "attributes": "<p " + "a=1 " * 50,
    "many attributes": "<p " + " ".join(f"a{i}" for i in range(2000)) + ">",
    "rows": "<table><tr><td>1<td>2",
    "cells that span": '<table><tr><td colspan=999999999 rowspan="999999999">甲<td>乙</tr>',
    "deep cells": "<tr><td rowspan=60>甲<td>乙",
    "end tags": "</div></p></table>",
    "marks": "<!--startprint-->甲<!--endprint-->",
    "entities": "&nbsp;&lt;&#9999999999;",
    "lists": "<ol><li value=99999999999>甲",
    "headings": "<h1>甲",
    "forms": "<form><select><option>",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_pages(piece: str) -> None:
    page = f"<!doctype html><body>{PARAGRAPH}{piece * (30_000 // len(piece))}"
    found: list[SourceText] = []
    assert processor_time(lambda: found.append(read(page)), 1) < 3
    assert "普查" in found[0].text
    assert len(found[0].text) < 10 * len(page)


def test_depth_is_capped() -> None:
    assert tamed("<div>" * 20_000, "x").count("<div>") <= 512
    assert tamed("<div><object></div>" * 20_000, "x").count("<div>") <= 512


def test_attributes_of_one_tag() -> None:
    names = " ".join(f"a{i}=1" for i in range(100_000))
    assert read(f"<body><p {names}>甲</p>").text == "甲\n"


def test_deep_paragraphs_stay_apart() -> None:
    assert read("<!doctype html>" + "<div>" * 3000 + "甲</div>乙<div>丙").text.endswith("甲\n乙\n丙\n")


def test_too_many_tags(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("planparse.reading.web.source._MOST_NODES", 1000)
    with pytest.raises(ReadError, match="more than 1,000 tags"):
        read("<!doctype html>" + "<p>甲" * 2000)


def test_spans_are_capped() -> None:
    source = read(
        "<body><table border=1><tr><td colspan=1000000000 rowspan=1000000000>甲<td>乙</tr><tr><td>丙</table>"
    )
    assert len(source.text) < 200
    assert max(cell.columns for cell in source.blocks[0].cells) <= 64


@pytest.mark.parametrize("step", range(8))
def test_damaged_pages(step: int) -> None:
    data = made.notice().encode()
    for at in range(step * 200, len(data), 1601):
        for damaged in (data[:at], data[:at] + bytes([data[at] ^ 0x41]) + data[at + 1 :]):
            with suppress(ReadError):
                from_bytes(damaged, "x", Given(None, "html"))
