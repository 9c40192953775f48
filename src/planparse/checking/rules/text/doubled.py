"""PP3 text: a word, or the character that a word begins or ends with, twice in a row."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from planparse.checking.page import Page
from planparse.checking.rule import PRACTICE, WARNING, Hit, rule
from planparse.checking.rules.text.garbled import is_garbled
from planparse.lexicon import slips
from planparse.regex import regex

_HANZI = r"\u4e00-\u9fff"
# A run of one word is one slip; bounded, or a text of one word would be read as often as it has it. (Two characters
# that are the same are told by the words around them.)
_DOUBLED = regex(rf"(?P<letter>[{_HANZI}])(?P=letter)|(?P<word>[{_HANZI}]{{2,8}}?)(?P=word){{1,9}}")
_DONE = frozenset(
    "vdpca"
)  # classes of words whose first character is no suffix of the word before: 科技厅厅长 is none
_REACH = 8  # characters on either side that tell where words begin and end


@rule(
    "PP332",
    "doubled-word",
    WARNING,
    source=PRACTICE,
    reason="A word written twice is a slip of the pen.",
    bad="各地要进一步进一步加强组织领导，确保各项任务任务落到实处，推推进项目建设。",
    good="各地要进一步加强组织领导，确保各项任务落到实处，推进项目建设。",
    near="明确目的的同时，党组织组织一项一项落实，为了了解情况，研究研究重要要求，的确人人参与与配合，学习习近平总书记讲话，发展职业教育教育教学。",
)
def doubled_word(page: Page) -> Iterator[Hit]:
    """A word follows itself, or its first or last character stands twice."""
    text, at = page.clean.text, 0
    while match := _DOUBLED.search(text, at):
        at = match.end()
        found = match["word"] or match["letter"]
        span = page.clean.span(*match.span())
        # Over a line end the first may be a heading that the text behind it takes up: 信息平台⏎平台包括….
        if "\n" not in page.text[slice(*span)] and _is_slip(text, match) and not is_garbled(page, span[0]):
            yield Hit(
                span,
                "{found} comes twice in a row; take one out",
                parts={"found": found},
            )
        else:  # a slip may overlap what is none
            at = match.start() + len(found)


def _is_slip(text: str, match: re.Match[str]) -> bool:
    """Is it a word twice, and none that may be said twice, nor the end of one word and the beginning of another?"""
    if letter := match["letter"]:
        return _is_stutter(text, match.start(), letter)
    word = match["word"]
    if len(set(word)) == 1 or word[0] in slips.COUNTS_ON or "的" in (word[0], word[-1]):
        return False
    tails = slips.DOUBLED_RIGHTLY.get(word)
    if tails is not None and text.startswith(tails, match.end()):
        return False
    start = match.start()
    edges = _Words(text, start, start + 2 * len(word)).edges
    return {start, start + len(word), start + 2 * len(word)} <= set(edges)


def _is_stutter(text: str, start: int, letter: str) -> bool:
    """Does a word that is one character stand twice, or the first or last character of a longer one?"""
    around = text[start - 1 : start], text[start + 2 : start + 3]
    behind, ahead = text[start + 2 : start + 4], text[max(0, start - 2) : start]
    if letter in around or _is_twice(behind) or _is_twice(ahead):  # 踏踏实实
        return False
    if letter in slips.DOUBLED_LETTERS:
        before, after = slips.DOUBLED_LETTERS[letter]
        if not (around[0] in before and around[0]) and not (around[1] in after and around[1]):
            return True
    words = _Words(text, start, start + 2)
    (first, between), (_, end) = words.at(start), words.at(start + 1)
    if between != start + 1:
        return False
    if first < start:  # 健全全
        word, behind = text[first:between], text[slice(*words.at(end))]
        if end > between + 1 or (len(behind) == 1 and _are_hanzi(behind)):
            return False
        known = letter not in slips.BEGINS_WORDS and words.kind(word) == "v"
        return known or (word in slips.STUTTERED and not _are_hanzi(behind))
    # 推推进. Where the word before has one character, too, nobody knows how to cut: 医保保障.
    second = text[between:end]
    if letter in slips.SUFFIXES:  # 河长制制定
        return False
    known = letter not in slips.OPENS_CLAUSES and words.kind(second) in _DONE
    before = text[slice(*words.at(start - 1))]
    return (
        len(second) > 1
        and (known or second in slips.STUTTERED)
        and not (len(before) == 1 and _are_hanzi(before))
    )


def _is_twice(words: str) -> bool:
    return len(words) == 2 and words[0] == words[1] and _are_hanzi(words)


def _are_hanzi(words: str) -> bool:
    return "\u4e00" <= words[:1] <= "\u9fff"


class _Words:
    """The likeliest words around a place of a text."""

    def __init__(self, text: str, start: int, end: int) -> None:
        from planparse.words.cutting import ends

        self.low = max(0, start - _REACH)
        self.edges = [self.low, *(self.low + stop for stop in ends(text[self.low : end + _REACH], ()))]

    @staticmethod
    def kind(word: str) -> str:
        """The class of a word."""
        from planparse.words.table import table

        return table(()).kind(word)

    def at(self, offset: int) -> tuple[int, int]:
        """The word that holds an offset; an empty one before the first."""
        i = bisect_right(self.edges, offset)
        return (self.edges[i - 1], self.edges[i]) if 0 < i < len(self.edges) else (-1, -1)
