"""The map of ``CleanText`` survives whatever repairs do."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planparse.cleaning import CleanText, clean
from planparse.cleaning.text import Range

WORDS = st.text(alphabet="甲乙丙丁 \n()abc，。1", max_size=60)
STEP = st.one_of(st.just("substitute"), st.lists(st.integers(0, 60), max_size=8))


def ranges(cuts: list[int], length: int) -> list[Range]:
    """Sorted, disjoint, non-empty ranges out of any numbers."""
    edges = sorted({min(cut, length) for cut in cuts})
    return list(zip(edges[::2], edges[1::2], strict=False))


def assert_mapped(text: CleanText, source: str) -> None:
    assert len(text.text) == len(text.raw) == len(text)
    at = [text.source_offset(i) for i in range(len(text))]
    printed = [text.readings[o].text if o in text.readings else source[o] for o in at]
    assert printed == list(text.raw), "as the source prints it, or what the entity there names"
    assert at == sorted(set(at)), "in the order of the source, each character once"
    dropped = {i for mend in text.mends.values() for span in mend.spans for i in range(*span)}
    assert not dropped.intersection(at)
    read = {i for start, one in text.readings.items() for i in range(start, one.end)}
    blank = {i for i, ch in enumerate(source) if ch.isspace()}
    assert dropped | read | set(at) | blank == set(range(len(source))), (
        "what is not kept lies in a repair or is blank"
    )


@given(WORDS, st.lists(STEP, max_size=6))
def test_map_survives_any_sequence_of_drops_and_substitutions(
    source: str, steps: list[str | list[int]]
) -> None:
    text = CleanText(source)
    for step in steps:
        if isinstance(step, str):
            text.substitute("shout", text.text.replace("a", "b"), 1)
        else:
            text.drop("cut", ranges(step, len(text)))
        assert_mapped(text, source)


@given(WORDS, st.lists(st.integers(0, 60), max_size=8), st.integers(0, 60), st.integers(1, 60))
def test_span_reaches_from_the_first_character_to_the_last(
    source: str, cuts: list[int], start: int, size: int
) -> None:
    text = CleanText(source)
    text.drop("cut", ranges(cuts, len(text)))
    start, end = min(start, len(text)), min(start + size, len(text))
    a, b = text.span(start, end)
    assert 0 <= a <= b <= len(source)
    if start < end:
        assert (source[a], source[b - 1]) == (text.raw[start], text.raw[end - 1])


@given(st.text(max_size=120))
@example("&rdquo;")
def test_cleaning_keeps_the_map_of_any_text(source: str) -> None:
    assert_mapped(clean(source), source)


def test_drops_give_the_source_spans_also_after_earlier_drops() -> None:
    text = CleanText("甲(x)乙(y)丙")
    assert text.drop("first", [(1, 4)]) == [(1, 4)]
    assert text.text == "甲乙(y)丙"
    assert text.drop("second", [(2, 5)]) == [(5, 8)]
    assert text.span(0, 3) == (0, 9)
    assert [text.source_offset(i) for i in range(3)] == [0, 4, 8]


def test_a_gap_inside_a_later_gap_is_forgotten() -> None:
    text = CleanText("甲(x)乙(y)丙")
    text.drop("inner", [(1, 4)])
    text.drop("outer", [(0, 5)])
    assert (text.text, text.span(0, 1)) == ("丙", (8, 9))


def test_blank_drops_are_counted_but_not_listed() -> None:
    text = CleanText("甲 乙x")
    text.drop("gap", [(1, 2)])
    text.drop("gap", [(2, 3)])
    assert (text.mends["gap"].count, text.mends["gap"].spans) == (2, [(3, 4)])


def test_a_substitution_must_keep_the_length() -> None:
    with pytest.raises(ValueError, match="length"):
        CleanText("甲").substitute("longer", "甲乙", 1)


def test_alphabet_knows_every_character_a_repair_may_ask_for() -> None:
    assert CleanText("甲，乙。\u3000a１⼀\n").alphabet == set("\u3000１⼀")


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["drop", "decode"]), st.lists(st.integers(0, 30), max_size=6), st.sampled_from("x &")
    ),
    max_size=6,
)


@given(st.text(alphabet="甲乙丙 \n&;ab", max_size=30), STEPS)
def test_what_repairs_left_out_and_what_they_read_is_all_that_changed(
    source: str, steps: list[tuple[str, list[int], str]]
) -> None:
    text = CleanText(source)
    for what, cuts, mark in steps:
        found = ranges(cuts, len(text))
        if what == "drop":
            text.drop("cut", found)
        else:
            text.decode("named", [(start, end, mark) for start, end in found])
    at, read = 0, ""
    for start, end, _, reads in text.repaired():
        assert at <= start < end, "in order, disjoint"
        read += source[at:start] + reads
        at = end
    assert "".join((read + source[at:]).split()) == "".join(text.raw.split())
    if text.raw:
        start, end = text.span(0, len(text))
        assert all(end <= a or (start <= a and b <= end) or b <= start for a, b, _, _ in text.repaired())


def test_a_repair_inside_what_a_later_one_left_out_is_part_of_it() -> None:
    text = CleanText("首页(ye)&gt;甲")
    text.decode("named", [(6, 10, ">")])
    text.drop("gloss", [(2, 6)])
    assert list(text.repaired()) == [(2, 6, "gloss", ""), (6, 10, "named", ">")]
    text.drop("line", [(0, 3)])
    assert list(text.repaired()) == [(0, 10, "line", "")]
    assert (text.text, text.span(0, 1)) == ("甲", (10, 11))


def test_a_source_span_is_found_again_in_the_clean_text() -> None:
    clean = CleanText("甲（乙）丙  丁")
    clean.drop("glosses", [(1, 4)])
    clean.drop("spaces", [(2, 4)])
    assert clean.text == "甲丙丁"
    for start in range(8):
        for end in range(start, 8):
            a, b = clean.clean_span(start, end)
            kept = [i for i in range(3) if start <= clean.source_offset(i) < end]
            assert list(range(a, b)) == kept, (start, end)
