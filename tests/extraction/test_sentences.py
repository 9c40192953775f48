"""A sentence is quoted once, whatever stands in it; of a very long one each item carries the words around it."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

import planparse
from planparse import extract_text
from planparse.exporting import by_name
from planparse.model import Obligation, Quantity

HEAD = "云溪市供水规划\n\n一、主要任务\n"


def test_figures_and_acts_of_one_sentence_share_it() -> None:
    document = extract_text(f"{HEAD}到2025年，建成水厂12座，管网更新80%以上，各县应当落实经费。加强管理。\n")
    words = "到2025年，建成水厂12座，管网更新80%以上，各县应当落实经费。"
    items: list[Quantity | Obligation] = [*document.targets]
    items += [act for act in document.obligations if "加强" not in act.text]
    assert len(items) == 4
    assert [sentence.text for sentence in document.sentences] == [words, "加强管理。"]
    assert {item.sentence for item in items} == {"s1"}
    assert [document.sentence_of(item).text for item in items] == [words] * len(items)
    assert not any(item.context for item in items)


def test_a_row_of_a_table_is_one_too() -> None:
    document = extract_text(f"{HEAD}指标|单位|2020年|2025年\n供水普及率|%|90|98\n水厂|座|8|12\n")
    rows = [document.sentence_of(target).text for target in document.targets]
    assert rows == ["供水普及率|%|90|98", "水厂|座|8|12"]


def test_an_answer_at_the_head_of_a_sentence_does_not_make_two_of_it() -> None:
    document = extract_text(f"{HEAD}（一）完善管网。更新管网\n（市水务局负责）并在2025年建成水厂12座。\n")
    spans = sorted(sentence.span for sentence in document.sentences)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


LONG = "、".join(f"某县更新管网后建成水厂{number}座" for number in range(10, 90))


def test_of_a_long_sentence_each_item_carries_the_words_around_it() -> None:
    text = f"{HEAD}到2025年，{LONG}。\n"
    document = extract_text(text)
    (sentence,) = document.sentences
    assert len(sentence.text) > 500
    assert len(document.targets) == 80
    for target in document.targets:
        context = document.surroundings(target)
        assert context is target.context
        assert text[slice(*context.span)] == context.text
        assert context.span[0] <= target.span[0] < target.span[1] <= context.span[1]
        assert len(context.text) <= 100


def test_rows_quote_no_more_than_the_words_around() -> None:
    document = extract_text(f"{HEAD}到2025年，{LONG}。\n")
    csv = by_name("csv")
    assert csv
    from planparse.exporting.listings import QUANTITIES, quantity_rows

    assert all(len(str(row["sentence"])) <= 100 for row in quantity_rows(document))
    assert len(csv.rows(QUANTITIES, list(quantity_rows(document)))) < 80 * 500


def test_the_window_begins_and_ends_with_a_clause_where_one_is_near() -> None:
    text = f"{HEAD}{'各县要加强水厂管理和管网更新，' * 40}建成水厂12座，{'各县要加强水厂管理和管网更新，' * 40}完成任务。\n"
    (figure,) = extract_text(text).targets
    assert figure.context
    assert figure.context.text.startswith("各县")
    assert figure.context.text.endswith("，")


@pytest.mark.parametrize(
    "piece",
    [
        "5%",
        "5%，",
        "提高到90%以上",
        "到2025年，增长5%，应当加快推进产业发展，",
        "各县要加强管理，",
        "1个",
        "甲、",
        "（甲局负责）",
        "鼓励甲、",
        "第一条",
        "2025年，",
    ],
)
def test_what_is_written_grows_as_what_is_read(piece: str) -> None:
    small, large = (_written(piece * (size // len(piece))) for size in (3_000, 12_000))
    assert large <= 4.4 * small


def _written(text: str) -> int:
    data = planparse.extract_text(f"一、{text}").model_dump(mode="json")
    return len(json.dumps(data, ensure_ascii=False).encode())
