"""What the functions take: wrong types are told, half surrogate pairs are read as unreadable, everywhere alike."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml

import planparse
from planparse.comparing import diff_text
from planparse.exporting import FORMATS

# Half pairs: a high and a low one, one that stands for a byte, two that a broken reader made of one character.
HALVES = "\ud800云溪市人民政府關於\udfff印发\udc80水厂规划的通知\n\n一、到2025年，\ud83d\udc00增长5%\ud800以上，應當\udcff落实。\n"


@pytest.mark.parametrize(
    ("call", "arguments", "said"),
    [
        (planparse.extract, [None], "a path must be a str or an os.PathLike, not NoneType"),
        (planparse.extract, [5], "a path must be a str or an os.PathLike, not int"),
        (planparse.extract, [b"x"], "a path must be a str or an os.PathLike, not bytes"),
        (planparse.extract_text, [5], "text must be a str .*, not int"),
        (planparse.extract_text, [b""], "text must be a str .*, not bytes"),
        (planparse.find_numbers, [b""], "text must be a str .*, not bytes"),
        (planparse.find_quantities, [None], "text must be a str .*, not NoneType"),
        (planparse.find_periods, [3.5], "text must be a str .*, not float"),
        (planparse.find_periods, ["今年", "2025"], r"issued_on must be a datetime\.date or None, not str"),
        (planparse.diff, [1, 2], "a path must be a str or an os.PathLike, not int"),
        (diff_text, ["", 2], "text must be a str .*, not int"),
        (planparse.track, ["abc.txt"], "paths must be several file names, such as a list, not one str"),
        (planparse.track, [5], "paths must be several file names, such as a list, not int"),
        (planparse.track, [[5]], "a path must be a str or an os.PathLike, not int"),
    ],
)
def test_a_wrong_type_is_told(call: Any, arguments: list[Any], said: str) -> None:
    with pytest.raises(TypeError, match=f"^{said}$"):
        call(*arguments)


def test_wrong_options_are_told() -> None:
    with pytest.raises(
        ValueError, match="script must be one of source, simplified, traditional, not 'latin'"
    ):
        planparse.extract_text("甲", script="latin")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="name must be a str, not int"):
        planparse.extract_text("甲", name=5)  # type: ignore[arg-type]
    with pytest.raises(planparse.ReadError, match="no file has an empty name"):
        planparse.extract("")


@pytest.mark.parametrize("script", ["source", "simplified", "traditional"])
def test_half_pairs_are_unreadable(script: Any) -> None:
    document = planparse.extract_text(HALVES, name="云\udcff\ud800", script=script)
    (unreadable,) = (repair for repair in document.source.repairs if repair.kind == "unreadable")
    assert unreadable.count == 7
    assert document.source.characters == len(HALVES)
    assert document.source.name == "云\\xff\\ud800"
    assert planparse.Document.model_validate_json(document.model_dump_json()) == document
    for format_ in FORMATS:
        if format_.holds_documents:
            format_.document(document).encode()
    as_yaml, as_json = (
        next(f for f in FORMATS if f.name == name).document(document) for name in ("yaml", "json")
    )
    assert yaml.safe_load(as_yaml) == json.loads(as_json)


def test_so_they_are_for_the_parts() -> None:
    assert diff_text(HALVES, HALVES + "增长6%").model_dump_json()
    for found in (planparse.find_numbers, planparse.find_quantities, planparse.find_periods):
        for item in found(HALVES):
            item.text.encode()
            assert HALVES[slice(*item.span)] == item.text
    assert [item.text for item in planparse.find_quantities(HALVES)] == ["5%"]
