"""``<!-- planparse: ignore PP311 -->``: comments in a document that switch rules off, and what text they are about."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.checking.page import Page, Span
    from planparse.reading import Given, SourceText

HERE, FILE, START, END = "ignore", "ignore-file", "ignore-start", "ignore-end"
VERBS = (HERE, FILE, START, END)

LONGEST = 600  # characters of a comment
LONGEST_WORDS = 500  # of them behind the colon
_COMMENT = regex(rf"<!--\s{{0,20}}planparse\s{{0,4}}[:：](?P<words>.{{0,{LONGEST_WORDS}}}?)-->", re.DOTALL)
OPENING = regex(r"<!--\s{0,20}planparse\s{0,4}[:：]\s{0,20}ignore")
_WORD = regex(r"[^\s,，、]+")
_REASON = regex(r"\s(?:--|—)|$")
_LINE_END = regex(r"[\r\n]")
_INK = regex(r"\S")
_TAGS = regex(r"\A[^<>]*>|<[^<>]*(?:>|\Z)")  # and what is left of one in a piece of a line
_SEEN = 600  # characters of its line on either side; behind so many comments nobody looks for text
_HTML = "text/html"
_MARKS = range(0xF000, 0xF100)  # private use: one that the page does not have takes the place of its comments


class Comment(NamedTuple):
    """A comment: what it says (``verb``, ``names`` of rules with their places) and where.

    ``span`` has no width in a web page, whose text has no comments; it is ``None`` where the comment stands outside of
    all text. ``alone``: on a line of its own, so that it is about what comes next.
    """

    words: str
    verb: str
    names: tuple[tuple[str, Span], ...]
    span: Span | None
    alone: bool

    @property
    def is_text(self) -> bool:
        """Whether it can be pointed at, and taken away."""
        return self.span is not None and self.span[0] < self.span[1]


def comments_of(source: SourceText, data: bytes, given: Given) -> list[Comment]:
    """The comments of a source; a web page is read once more for them, with marks in their places."""
    if source.media_type == _HTML and b"planparse" in data.replace(b"\0", b""):
        return _of_page(source, data, given)
    return comments_in(source.text)


def comments_in(text: str) -> list[Comment]:
    """The comments that are part of a text."""
    if "planparse" not in text:
        return []
    found = list(_COMMENT.finditer(text))
    return [_comment(match, match.span(), _is_alone(text, *match.span())) for match in found]


def without_comments(text: str) -> str:
    """A text as it would be without them."""
    return _COMMENT.sub("", text) if "planparse" in text else text


def _comment(match: re.Match[str], span: Span | None, alone: bool) -> Comment:
    """Read what a comment says; its reason stands behind ``--``."""
    words, at = match["words"], match.start("words")
    reason = _REASON.search(words)
    end = reason.start() if reason else len(words)
    told = [(word[0], (at + word.start(), at + word.end())) for word in _WORD.finditer(words, 0, end)]
    verb, names = (told[0][0], told[1:]) if told else ("", [])
    if span is None or span[0] == span[1]:
        names = [(name, span or (0, 0)) for name, _ in names]
    return Comment(match[0], verb, tuple(names), span, alone)


def moved(comments: Sequence[Comment], before: SourceText, after: SourceText) -> list[Comment]:
    """The comments of a web page, in its text when fixes were put in: they change no lines."""
    old, new = before.text.splitlines(keepends=True), after.text.splitlines(keepends=True)
    starts, now = [0, *accumulate(map(len, old))], [0, *accumulate(map(len, new))]
    found = []
    for comment in comments:
        place = comment.span
        if place:
            line = bisect_right(starts, place[0]) - 1
            at = min(now[min(line, len(now) - 1)] + place[0] - starts[line], len(after.text))
            place = (at, at)
        found.append(comment._replace(span=place))
    return found


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether nothing but comments stands in the lines of a comment."""
    before = _LINE_END.split(text[max(0, start - _SEEN) : start])[-1]
    behind = _LINE_END.split(text[end : end + _SEEN], maxsplit=1)[0]
    return not _INK.search(without_comments(before + behind))


def about(page: Page, comment: Comment) -> Span:
    """The source range that a comment of one place is about: its own paragraph, or the next one, a table whole."""
    if comment.span is None:
        return (0, 0)
    start, end = comment.span
    clean, lines = page.clean, page.clean.lines
    if comment.alone:
        next_one = bisect_right(lines, page.clean_offset(end), key=lambda line: line.end)
        if next_one == len(lines):
            return (end, end)
        paragraph = clean.span(lines[next_one].start, lines[next_one].end)
        table = page.table_at(paragraph[0]) or paragraph
        return min(end, table[0]), table[1]  # with what cleaning leaves out before it
    here = page.line_of(start)[0], page.line_of(end)[1]
    first, last = clean.clean_span(*here)
    number = bisect_right(lines, first, key=lambda line: line.end)
    if number == len(lines) or lines[number].start >= last:
        return here
    paragraph = clean.span(lines[number].start, lines[number].end)
    return min(here[0], paragraph[0]), max(here[1], paragraph[1])


def _of_page(source: SourceText, data: bytes, given: Given) -> list[Comment]:
    """The comments of a web page, placed by how many characters stand before them, blanks not counted."""
    from planparse.reading import from_bytes
    from planparse.reading.extracted import Raw
    from planparse.reading.web.source import TAG

    markup = Raw(data, source.name, given.encoding).decoded.text
    # What looks like one in a script, a style, an attribute or another comment is none.
    found = [
        match for tag in TAG.finditer(markup) if (match := _COMMENT.fullmatch(markup, tag.start(), tag.end()))
    ]
    mark = next((chr(code) for code in _MARKS if chr(code) not in markup), "")
    if not found or not mark:
        return []
    marked, at = [], 0
    for number, match in enumerate(found):
        marked += [markup[at : match.start()], f"{mark}{number}{mark}"]
        at = match.end()
    again = "".join((*marked, markup[at:])).encode("utf-8", "replace")
    text = from_bytes(again, source.name, given._replace(encoding="utf-8", source_format="html")).text
    return list(_placed(source.text, text, found, mark))


def _ends_line(match: re.Match[str]) -> bool:
    """Whether text stands before a comment in its line of the page, and none behind it: <p>…</p><!-- … -->."""
    page, (start, end) = match.string, match.span()
    before = page[max(0, start - _SEEN) : start].rpartition("\n")[2]
    behind = page[end : end + _SEEN].partition("\n")[0]
    return bool(_TAGS.sub("", before).strip()) and not _TAGS.sub("", behind).strip()


def _placed(text: str, marked: str, found: list[re.Match[str]], mark: str) -> Iterator[Comment]:
    ink = [match.start() for match in _INK.finditer(text)]
    pattern = re.compile(f"{mark}([0-9]+){mark}")
    places: dict[int, tuple[int, bool]] = {}
    count = at = 0
    for match in pattern.finditer(marked):
        count += sum(1 for _ in _INK.finditer(marked, at, match.start()))
        at = match.end()
        before = pattern.sub("", marked[max(0, match.start() - _SEEN) : match.start()]).rpartition("\n")[2]
        behind = pattern.sub("", marked[at : at + _SEEN]).partition("\n")[0]
        places.setdefault(int(match[1]), (count, not (before + behind).strip()))
    same = "".join(pattern.sub("", marked).split()) == "".join(text.split())
    for number, match in enumerate(found):
        span, alone = None, True
        if same and number in places:
            count, alone = places[number]
            alone = alone and not (match["words"].split()[:1] == [HERE] and _ends_line(match))
            place = (
                (ink[count] if alone and count < len(ink) else ink[count - 1] if count else 0) if ink else 0
            )
            span = (place, place)
        yield _comment(match, span, alone)


class Ranges:
    """What the comments of a page switch off and where; ``loose`` are those that end what was not begun."""

    def __init__(self, page: Page) -> None:
        self.found: list[tuple[Comment, Span]] = []
        self.loose: list[Comment] = []
        self._begun: dict[frozenset[str], list[Comment]] = {}
        end = len(page.text) + 1
        for comment in page.comments:
            self._take(page, comment, end)
        for comment in (comment for begun in self._begun.values() for comment in begun):
            self.found.append((comment, (_start(comment), end)))

    def _take(self, page: Page, comment: Comment, end: int) -> None:
        rules = frozenset(name.upper() for name, _ in comment.names)
        if comment.verb == FILE:
            self.found.append((comment, (0, end)))
        elif comment.span is None:
            return
        elif comment.verb == HERE:
            self.found.append((comment, about(page, comment)))
        elif comment.verb == START:
            self._begun.setdefault(rules, []).append(comment)
        elif comment.verb == END:
            ended = (
                self._begun.pop(rules, []) if rules else [c for begun in self._begun.values() for c in begun]
            )
            if not rules:
                self._begun.clear()
            self.found += [(begun, (_start(begun), comment.span[0])) for begun in ended]
            if not ended:
                self.loose.append(comment)


def _start(comment: Comment) -> int:
    return comment.span[0] if comment.span else 0
