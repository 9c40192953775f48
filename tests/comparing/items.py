"""Hand-made figures and acts, placed where their words stand in a text."""

from __future__ import annotations

from datetime import date
from typing import Any

from planparse.api import extract_text
from planparse.cleaning import clean
from planparse.comparing.reading_text import Version
from planparse.model import Deadline, Document, Obligation, Quantity, Value


def until(year: int | None, text: str = "") -> Deadline | None:
    if year is None:
        return None
    return Deadline(text=text or f"到{year}年", span=(0, 0), start=None, end=date(year, 12, 31), every=None)


def figure(
    document_text: str, words: str, indicator: str, value: float | tuple[float, float], **more: Any
) -> Quantity:
    start = document_text.index(words)
    low, high = value if isinstance(value, tuple) else (value, value)
    fields: dict[str, Any] = {
        "unit": None,
        "comparator": "eq",
        "change": "level",
        "deadline": None,
        "nature": None,
        "section": None,
    }
    return Quantity(
        id=f"q{start}",
        text=words,
        span=(start, start + len(words)),
        indicator=indicator,
        indicator_span=None,
        value=Value(min=low, max=high),
        baseline=None,
        sentence="s1",
        context=None,
        **(fields | more),
    )


def act(document_text: str, words: str, force: Any, action: str = "", **more: Any) -> Obligation:
    start = document_text.index(words)
    fields: dict[str, Any] = {
        "actors": [],
        "responsible": [],
        "marker": None,
        "deadline": None,
        "targets": [],
    }
    return Obligation(
        id=f"o{start}",
        section=None,
        force=force,
        action=action or words,
        sentence="s1",
        context=None,
        text=words,
        span=(start, start + len(words)),
        **(fields | more),
    )


def document(text: str, **items: Any) -> Document:
    empty: dict[str, Any] = {"targets": [], "requirements": [], "obligations": [], "references": []}
    return extract_text(text).model_copy(update=empty | items)


def version(text: str, **items: Any) -> Version:
    return Version(document(text, **items), clean(text))
