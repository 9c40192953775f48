from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

import jsonschema
import pytest

import planparse
from planparse.exporting import by_name
from planparse.exporting.fields import all_fields
from planparse.exporting.schema import DIALECT, schema

if TYPE_CHECKING:
    from planparse.model import Document

MODES: tuple[Literal["serialization"], Literal["validation"]] = ("serialization", "validation")
validator = jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker())


def test_is_a_schema_of_its_dialect_with_a_name() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    assert schema()["$schema"] == DIALECT
    assert schema()["$id"] == "urn:planparse:schema:document:2"
    assert schema()["title"]
    assert schema()["description"]


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_every_output_validates(name: str, notice: Document, bare: Document) -> None:
    format_ = by_name(name)
    assert format_
    for document in (notice, bare):
        validator.validate(json.loads(format_.document(document, all_fields())))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["schema_version"], "1"),
        (["meta", "title"], 7),
        (["parts", 0, "span"], [1]),
        (["parts", 0, "kind"], "appendix"),
        (["targets", 0, "comparator"], "about"),
        (["surprise"], 1),
    ],
)
def test_what_breaks_the_contract_does_not(path: list[str | int], value: object, notice: Document) -> None:
    data = notice.model_dump(mode="json")
    holder = data
    for step in path[:-1]:
        holder = holder[step]  # type: ignore[index]
    holder[path[-1]] = value  # type: ignore[index]
    assert not validator.is_valid(data)


def test_a_field_may_be_null_or_empty_but_never_absent(notice: Document) -> None:
    for name in notice.model_dump():
        data = notice.model_dump(mode="json")
        del data[name]
        assert not validator.is_valid(data), name


def test_why_may_be_absent_and_holds_names_of_rules() -> None:
    document = planparse.extract_text("一、任务\n到2025年，建成水厂12座。\n", explain=True)
    data = document.model_dump(mode="json")
    validator.validate(data)
    data["targets"][0]["why"]["role"] = "a rule that nobody knows"
    assert not validator.is_valid(data)
    del data["targets"][0]["why"]
    assert validator.is_valid(data)


def test_the_model_itself_describes_its_fields_in_both_modes() -> None:
    written, read = (planparse.Document.model_json_schema(mode=mode)["$defs"] for mode in MODES)
    assert written["Quantity"]["properties"] == read["Quantity"]["properties"]
