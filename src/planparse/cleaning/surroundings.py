"""What stands around a row of figures: whether a figure may begin or end there, or a label, a column, a list."""

from __future__ import annotations

from planparse.lexicon.characters import LEADS_FIGURE, SENTENCE_MARKS
from planparse.lexicon.numerals import MORE
from planparse.lexicon.splits import (
    AND,
    ASKS_FOR_FIGURE,
    BOUNDS_BEHIND,
    DAY_OF,
    GLUES,
    MULTIPLIERS,
    NUMBERED,
    ORDERING,
    PART_OF_CODE,
    RANGE_MARKS,
    SCALES,
    SEVERAL,
)
from planparse.lexicon.units import UNIT_LENGTHS, UNITS
from planparse.regex import regex

_LABEL_STOPS = "：；。"  # what an item of a list within a line stands behind
_LABEL = regex(rf"(?:^|(?<=[\n {_LABEL_STOPS}]))([0-9]{{1,3}})([ .．·，、])")
_YEAR_TO = regex("(?:19|20)[0-9]{2}[-—]")
_SENTENCE_END = regex("[。；\n]")
_LONGEST_NOUN = max(map(len, NUMBERED))
_MOST_ITEMS = 50
_NEAR = 8  # characters on either side in which words tell of a list


class Surroundings:
    """Answers about places of one text; ``raw`` still has the tabs that ``text`` reads as blanks."""

    def __init__(self, text: str, raw: str) -> None:
        self.text, self.raw = text, raw
        self._line = (0, 0, False)
        self._labels: tuple[set[tuple[int, str]], set[tuple[int, str]]] | None = None

    def is_prose(self, at: int) -> bool:
        """Whether the line around an offset is one of sentences, no row of a table."""
        start, end, prose = self._line
        if not start <= at < end:
            start = self.text.rfind("\n", 0, at) + 1
            end = self.text.find("\n", at) + 1 or len(self.text) + 1
            prose = not SENTENCE_MARKS.isdisjoint(self.text[start:end])
            self._line = (start, end, prose)
        return prose

    def is_glued(self, start: int) -> bool:
        """Whether a word stands right before a figure, as in a sentence and in no column."""
        before = self.text[start - 1 : start]
        return before.isalpha() or before in GLUES

    def is_asked_for(self, start: int) -> bool:
        """Whether a verb stands right before that a figure must follow."""
        return self.text[start - 1 : start] in ASKS_FOR_FIGURE

    def is_column(self, start: int, end: int) -> bool:
        """Whether a gap is that between two columns."""
        return "\t" in self.raw[start:end]

    def is_cell(self, start: int, end: int) -> bool:
        """Whether a row fills a cell between bars or tabs: a cell holds one figure."""
        raw, left, right = self.raw, start, end
        while raw[left - 1 : left] == " ":
            left -= 1
        while raw[right : right + 1] == " ":
            right += 1
        edges = {raw[left - 1 : left] or "\n", raw[right : right + 1] or "\n"}
        return edges <= {"|", "｜", "\t", "\n"} and edges != {"\n"}

    def is_label(self, start: int, digits: str, mark: str) -> bool:
        """Whether the first figure of a row is none of it: a label, a code, an hour, the number of a table."""
        text = self.text
        before = text[start - 1 : start]
        if before in PART_OF_CODE or (before.isascii() and before.isalnum()):
            return True
        if _YEAR_TO.match(text, max(0, start - 5), start):
            return True  # 2017—12，200万元
        if before in (":", "：") and text[start - 2 : start - 1].isdecimal():
            return True  # 10：30，200人
        if text.endswith(NUMBERED, max(0, start - _LONGEST_NOUN), start):
            return True
        return len(digits) <= 3 and digits.isdecimal() and self._is_numbering(start, int(digits), mark or " ")

    def _is_numbering(self, start: int, number: int, mark: str) -> bool:
        """Whether a line beside is numbered so, too; within a line, where a figure may stand as well, all from 1 on."""
        ink = self._ink_before(start)
        at_line_start = ink == 0 or self.text[ink - 1] == "\n"
        lines, anywhere = self._numbering()
        if at_line_start:
            return (number - 1, mark) in lines or (number + 1, mark) in lines
        if mark == " " or (self.text[ink - 1] not in _LABEL_STOPS and (ink == start or number == 1)):
            return False  # the first item stands behind a stop, the next ones behind a blank at least
        if number > _MOST_ITEMS or (number == 1 and (2, mark) not in anywhere):
            return False
        return all((before, mark) in anywhere for before in range(1, number))

    def _numbering(self) -> tuple[set[tuple[int, str]], set[tuple[int, str]]]:
        """What may be labels in the text, by number and mark: those that begin a line, and all."""
        if self._labels is None:
            self._labels = (set(), set())
            for match in _LABEL.finditer(self.text):
                key = (int(match[1]), match[2])
                ink = self._ink_before(match.start())
                begins_line = ink == 0 or self.text[ink - 1] == "\n"
                if begins_line or self.text[ink - 1] in _LABEL_STOPS or key[0] > 1:
                    self._labels[1].add(key)
                if begins_line:
                    self._labels[0].add(key)
        return self._labels

    def may_begin(self, start: int) -> bool:
        """Whether a figure may begin here, going by what stands before it."""
        ink = self._ink_before(start)
        before = self.text[ink - 1 : ink]
        if not before or before == "\n":
            return True
        if before in ORDERING or (before in DAY_OF and ink == start):
            return False
        return ink == start or self.is_prose(start) or before in LEADS_FIGURE

    def has_tail(self, end: int) -> bool:
        """Whether what follows belongs to a figure.

        A unit, a multiplier, a bound, another figure of a range or a row.
        """
        text = self.text
        end += text.startswith(" ", end)
        after = text[end : end + 1]
        if not after:
            return False
        if after in RANGE_MARKS or after in AND:
            end += 1 + text.startswith(after, end + 1)
            end += text.startswith(" ", end)
            return text[end : end + 1].isdecimal()
        return (
            after in MULTIPLIERS
            or after in SCALES
            or after in MORE
            or text.startswith(BOUNDS_BEHIND, end)
            or any(text[end : end + length] in UNITS for length in UNIT_LENGTHS.get(after, ()))
        )

    def tell_of_list(self, start: int, end: int) -> bool:
        """Whether words announce several figures, and no others follow: 分别为100，200万元."""
        left, right = self.text[max(0, start - _NEAR) : start], self.text[end : end + _NEAR]
        return any(word in left for word in SEVERAL) and AND.isdisjoint(_SENTENCE_END.split(right)[0])

    def is_multiplied(self, end: int) -> bool:
        """Whether a multiplier stands behind."""
        end += self.text.startswith(" ", end)
        return self.text[end : end + 1] in MULTIPLIERS

    def _ink_before(self, start: int) -> int:
        while self.text[start - 1 : start] == " ":
            start -= 1
        return start
