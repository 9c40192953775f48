"""What would steer a terminal is written out; all else stays as it is."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planparse.visible import encodable, visible, visible_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("云溪.txt", "云溪.txt"),
        ("\x1b[31m", "\\u001b[31m"),
        ("\x9b31m\x7f\x00", "\\u009b31m\\u007f\\u0000"),
        ("\u202egnp.txt", "\\u202egnp.txt"),
        ("a\tb\nc\r\n", "a\tb\nc\r\n"),
        ("a\rb", "a\\rb"),
        ("caf\udce9", "caf\\xe9"),
        ("\udce4\udcba\udc91", "云"),  # UTF-8 that was read in an ASCII locale
        ("\ud800", "\\ud800"),
        ("C:\\new", "C:\\new"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_on_one_line() -> None:
    assert visible_line("a\n::error::b\t\r\n\u2028") == "a\\n::error::b\\t\\r\\n\\u2028"


@given(st.text())
def test_is_safe_and_settled(text: str) -> None:
    shown = visible(text)
    shown.encode()
    assert visible(shown) == shown
    assert all(ch.isprintable() or ch in "\n\t\r" or ord(ch) > 0x9F for ch in shown)
    assert len(visible_line(text).splitlines()) <= 1
    assert encodable(text) == text or any("\ud800" <= ch <= "\udfff" for ch in text)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_json_stays_json(text: str) -> None:
    assert json.loads(visible(json.dumps(text, ensure_ascii=False))) == text
