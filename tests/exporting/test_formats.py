"""Every format says the same as the model, and nothing that text holds can break it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from planparse.api import extract_data, extract_source
from planparse.exporting import FORMATS, by_name, by_suffix
from planparse.exporting.fields import UnknownFieldError, all_fields, choose
from planparse.exporting.to_yaml import _dump
from planparse.reading import read

from .conftest import DATA

if TYPE_CHECKING:
    from planparse.model import Document

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures").glob("*.txt"))
ALL = all_fields()
WRITERS = [format_ for format_ in FORMATS if format_.holds_documents]


def written(name: str, document: Document, fields: tuple[str, ...] = ALL) -> str:
    format_ = by_name(name)
    assert format_
    return format_.document(document, fields)


@pytest.mark.parametrize("format_", WRITERS, ids=lambda format_: format_.name)
def test_a_document_is_written_as_it_was_when_a_person_last_read_it(format_: Any, notice: Document) -> None:
    expected = (DATA / f"notice{format_.suffixes[0]}").read_text("utf-8")
    assert format_.document(notice, ALL) == expected


@pytest.mark.parametrize("format_", WRITERS, ids=lambda format_: format_.name)
def test_text_ends_with_one_line_end_and_is_the_same_twice(format_: Any, notice: Document) -> None:
    text = format_.document(notice, ALL)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert text == format_.document(notice.model_copy(deep=True), ALL)


def test_a_format_is_found_by_its_name_and_each_of_its_suffixes() -> None:
    for format_ in FORMATS:
        assert by_name(format_.name) is format_
        for suffix in format_.suffixes:
            assert by_suffix(suffix) is by_suffix(suffix.upper()) is by_name(suffix[1:]) is format_
    assert by_suffix("") is by_suffix(".txt") is by_name("xml") is None


class TestJson:
    def test_reads_back_as_the_document(self, notice: Document) -> None:
        assert type(notice).model_validate_json(written("json", notice)) == notice

    def test_is_unescaped_and_keeps_spans_and_quotes_on_one_line(self, notice: Document) -> None:
        text = written("json", notice)
        assert "\\u" not in text
        assert text.count('"span": [') == text.count('"span"') > 20
        quotes = [line for line in text.splitlines() if '{"text"' in line]
        assert len(quotes) > 10
        assert all(line.rstrip(",").endswith("}") for line in quotes)
        assert '"value": {"min": 92, "max": 92}' in text
        assert json.loads(text) == notice.model_dump(mode="json")

    def test_text_that_looks_like_a_span_is_left_alone(self, notice: Document) -> None:
        trap = "[\n  1,\n  2\n]"
        changed = notice.model_copy(update={"meta": notice.meta.model_copy(update={"title": trap})})
        assert json.loads(written("json", changed))["meta"]["title"] == trap

    def test_lines_hold_one_document_each(self, notice: Document) -> None:
        line = written("jsonl", notice)
        assert line.count("\n") == 1
        assert json.loads(line) == json.loads(written("json", notice))

    @pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
    def test_plain_data_is_written_as_its_document_is(self, path: Path) -> None:
        source = read(path)
        for name in ("json", "jsonl"):
            format_ = by_name(name)
            assert format_
            assert format_.takes_data
            assert format_.document(extract_data(source)) == format_.document(extract_source(source))


class TestYaml:
    def test_says_what_the_json_says(self, notice: Document) -> None:
        assert yaml.safe_load(written("yaml", notice)) == json.loads(written("json", notice))

    def test_keeps_the_order_of_the_contract(self, notice: Document) -> None:
        assert tuple(yaml.safe_load(written("yaml", notice))) == ALL

    def test_long_text_is_a_block_and_a_span_one_line(self, notice: Document) -> None:
        text = written("yaml", notice)
        assert "text: |-\n" in _dump({"text": "云溪省" * 30})
        assert "span: [37, 49]" in text

    @given(
        st.recursive(
            st.none()
            | st.booleans()
            | st.integers()
            | st.floats(allow_nan=False)
            | st.text(st.characters(exclude_categories=["Cs"])),
            lambda inner: st.lists(inner) | st.dictionaries(st.text("abc_", min_size=1), inner),
            max_leaves=8,
        )
    )
    def test_any_data_reads_back(self, data: Any) -> None:
        assert yaml.safe_load(_dump(data)) == data

    @given(
        st.text(st.sampled_from(" \t\n\r\x85\u2028\u2029\ufeff\x07'\"|>-#:%、章1.e"), min_size=0, max_size=90)
    )
    def test_text_of_awkward_characters_reads_back(self, text: str) -> None:
        assert yaml.safe_load(_dump({"text": text, "long": text * 9})) == {"text": text, "long": text * 9}

    @pytest.mark.parametrize(
        "text", ["yes", "null", "2021-11-05", "1e3", "0o14", "12:30:45", "~", "0x1F", ".5", "+1"]
    )
    def test_text_that_looks_like_something_else_is_quoted(self, text: str) -> None:
        dumped = _dump({"text": text})
        assert yaml.safe_load(dumped) == {"text": text}
        assert dumped[len("text: ")] in "'\""

    def test_the_same_thing_twice_is_written_twice(self) -> None:
        shared = {"span": [1, 2], "text": "总则"}
        assert "&" not in _dump([shared, shared])


class TestFields:
    def test_only_and_without(self) -> None:
        assert choose() == ALL
        assert choose(["targets,meta"]) == ("meta", "targets")
        assert choose(["meta", "parts"], ["meta"]) == ("parts",)
        assert choose((), ["parts , tables"]) == tuple(
            name for name in ALL if name not in ("parts", "tables")
        )

    def test_a_wrong_name_is_refused_with_the_one_that_was_meant(self) -> None:
        with pytest.raises(UnknownFieldError, match="did you mean targets"):
            choose(["target"])

    @pytest.mark.parametrize("name", ["json", "jsonl", "yaml"])
    def test_every_format_writes_only_those(self, name: str, notice: Document) -> None:
        text = written(name, notice, ("goals", "coverage"))
        assert list(yaml.safe_load(text)) == ["goals", "coverage"]  # JSON is YAML
