"""Lines broken in mid-sentence, by a fixed width, a PDF or a page that sets links in lines of their own."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from planparse.cleaning.labels import heading_behind, match_label
from planparse.cleaning.lines import Line
from planparse.cleaning.lowered import lowered_figures
from planparse.cleaning.margins import ENDS, INDENTS, NARROWEST, Margins
from planparse.cleaning.openings import begins_anew, signatures
from planparse.cleaning.text import CleanText, overwritten
from planparse.lexicon.characters import HANZI, NO_START
from planparse.lexicon.letterhead import ADDRESSEE, ALL_BODIES, BODIES_OF, OPENS, PRINTED, SENT_TO
from planparse.lexicon.numbering import DIGITS, ITEM_IN_WORDS
from planparse.regex import regex

_GOES_ON = frozenset(NO_START)
_OPEN = frozenset("（《“‘〈「『【〔，、")  # no sentence ends with these
_CLOSING = frozenset("》〉）”’】")  # these end a sentence only behind its stop
_TITLE_MARKS = frozenset("》〉")  # …《某法》 ends nothing but a line
_STOPS = frozenset("。；！？…")
_FULL_STOPS = ENDS - _CLOSING  # nothing goes on behind these but what cannot begin a line
_INSIDE = regex("[，。；]")
_WORDED = regex(ITEM_IN_WORDS)
_ALL_BODIES, _BODIES_OF = regex(ALL_BODIES), regex(BODIES_OF)
_SENT_TO, _ADDRESSEE, _OPENS = regex(SENT_TO), regex(ADDRESSEE), regex(OPENS)
_PRINTED = regex(PRINTED)
_LATIN_END = regex(r"[A-Za-z,]$")
_GAPS = frozenset("\t\u3000\u2003")
_GAP = regex("[\t\u3000\u2003][\t\u3000\u2003 ]*|  +")
_LONE = regex(rf"([0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,4}})(?:$|[ ]*({HANZI}))")
_MAY_BE_LONE = regex(r"[0-9]{1,2}\.[0-9.]+$")
_LONGEST_LABEL = 15
_HEADING = regex(rf"{HANZI}[^，。；：！？]*$")
_LEADERS = regex("(?<![.…·])[.…·]{2,}[ ]*[0-9]{1,4}$")
_PERCENT = frozenset("%‰")
_LONGEST_CELL = 20
_FEWEST_GAPS = 2
_FEWEST = 5  # so many lines show how far they stand apart
_FEWEST_INDENTED = 2
_SHARE_APART = 20  # one line in so many may follow straight where all others stand apart


def wrapping(clean: CleanText) -> None:
    """Drop the line ends inside sentences."""
    lines = clean.lines
    short = [i for i, line in enumerate(lines) if len(line.text) <= _LONGEST_LABEL]
    apart = _cells(clean, lines, short) | _rows(clean, lines)
    margins = Margins(lines, apart)
    joined = [i for i in _joins(lines, margins, _block_ends(clean, lines)) if not {i, i + 1} & apart]
    may_be_lone = any(_MAY_BE_LONE.match(lines[i].text) for i in short)
    lone = [i for i in _lone_labels(lines) if i not in apart] if may_be_lone else []
    lowered = [i for i in lowered_figures(lines, short) if not {i - 1, i, i + 1} & apart]
    found = sorted(
        {*joined, *lone}.difference([i - 1 for i in lone]).union(lowered, [i - 1 for i in lowered])
    )
    gaps = [(lines[i].end, lines[i + 1].start) for i in found]
    labels = {lines[i].end for i in lone}
    within = {lines[i - 1].end for i in lowered}
    spaced = {
        gap
        for gap in gaps
        if gap[0] in labels or (gap[0] not in within and _is_between_words(clean.text, *gap))
    }
    if spaced:
        marks = {start: " " for start, _ in spaced}
        clean.substitute("wrapping", overwritten(clean.text, marks), len(spaced))
        gaps = [(start + ((start, end) in spaced), end) for start, end in gaps]
    clean.drop("wrapping", [gap for gap in gaps if gap[0] < gap[1]])


def _is_between_words(text: str, start: int, end: int) -> bool:
    """Does a gap part English words, which keep a blank between them?"""
    return _LATIN_END.search(text, start - 1, start) is not None and text[end].isascii()


def _lone_labels(lines: list[Line]) -> list[int]:
    """The decimal labels alone in their lines.

    Their headings stand in the next ones, where others have theirs beside them.
    """
    numbers = {i: _LONE.match(line.text) for i, line in enumerate(lines) if line.text[0] in DIGITS}
    alone = {i: match[1] for i, match in numbers.items() if match and not match[2]}
    if not alone:
        return []
    beside = {match[1] for match in numbers.values() if match and match[2]}
    if sum(not beside.isdisjoint(_around(number)) for number in alone.values()) * 2 < len(alone):
        return []
    beside.update(alone.values())
    return [
        i
        for i, number in alone.items()
        if i + 1 < len(lines)
        and len(lines[i + 1].text) <= _LONGEST_CELL
        and _HEADING.match(lines[i + 1].text)
        and not beside.isdisjoint(_around(number))
    ]


def _around(number: str) -> tuple[str, str, str]:
    """The numbers of the section before and behind one, and of the first one in it."""
    above, _, last = number.rpartition(".")
    return f"{above}.{int(last) - 1}", f"{above}.{int(last) + 1}", f"{number}.1"


def _cells(clean: CleanText, lines: list[Line], short: list[int]) -> set[int]:
    """The rows of tables by their wide gaps, those of a table of contents, and cells that stand alone (%)."""
    found = {i for i in short if lines[i].text in _PERCENT and i and _is_short(lines[i - 1])}
    if any(leader in clean.text for leader in ("....", "……", "····")):
        found.update(i for i, line in enumerate(lines) if _LEADERS.search(line.text))
    if clean.alphabet.isdisjoint(_GAPS) and "  " not in clean.raw:
        return found
    for i, line in enumerate(lines):
        if " " in line.text and not _INSIDE.search(line.text):
            gaps = _GAP.findall(clean.raw, line.start, line.end)
            if len(gaps) >= _FEWEST_GAPS or "\t" in "".join(gaps):
                found.add(i)
    return found


def _rows(clean: CleanText, lines: list[Line]) -> set[int]:
    """The lines that the format sets as rows of a table."""
    return {i for block, own in clean.set_lines(lines) if block.cells for i in own}


def _block_ends(clean: CleanText, lines: list[Line]) -> set[int]:
    """The lines that end a paragraph of the format."""
    return {own[-1] for _, own in clean.set_lines(lines) if own}


def _is_short(line: Line) -> bool:
    return len(line.text) <= _LONGEST_CELL and not _INSIDE.search(line.text)


def _joins(lines: list[Line], margins: Margins, ends: set[int]) -> list[int]:
    """Indices of the lines that the next line goes on with, found from the end, as a sentence is read back.

    No indent holds a paragraph together over the end of one that the format sets (``ends``).
    """
    joined: list[int] = []
    indented = _indented_paragraphs(lines, margins) - ends
    opened = _indents_open(lines, margins)
    apart = _line_spacing(lines)
    # How the paragraph that the next line belongs to ends, and whether it has a stop before a closing mark there:
    # …规划（2021—2025年） is a title.
    last, stops = "", False
    open_ended = {
        i
        for i, (line, after) in enumerate(pairwise(lines))
        if line.text[-1] not in _FULL_STOPS or after.text[0] in _GOES_ON
    }
    open_ended = (open_ended | indented) - {len(lines) - 1, *(i - 1 for i in signatures(lines))}
    for i in sorted(open_ended, reverse=True):
        line, after = lines[i], lines[i + 1]
        if i + 1 not in joined[-1:]:
            last, stops = after.text[-1], False
        stops = stops or (last in _CLOSING and not _STOPS.isdisjoint(after.text))
        ends_well = last in _FULL_STOPS or stops
        held = i in indented and not after.indent and (ends_well or line.text[-1] not in ENDS)
        full = held or (margins.is_full(i) and not (opened and after.indent >= INDENTS[0]))
        adjacent = after.gap <= apart
        if _goes_on(
            line, after, adjacent=adjacent, held=held, full=full, alone=not margins.full and ends_well
        ):
            joined.append(i)
    return joined[::-1]


def _indented_paragraphs(lines: list[Line], margins: Margins) -> set[int]:
    """The lines of paragraphs that an indent opens: the next line goes on with them unless it is indented, too.

    A line that ends a sentence may end its paragraph, where it is not full.
    """
    found: set[int] = set()
    if sum([line.indent in INDENTS for line in lines]) < _FEWEST_INDENTED:
        return found
    for i, line in enumerate(lines):
        goes_on = not line.indent and i - 1 in found and not begins_anew(line, mid_sentence=True)
        if (goes_on or line.indent in INDENTS) and len(line.text) >= NARROWEST:
            last = line.text[-1]
            full = margins.is_full(i)
            if last not in ENDS or (full and last not in "：:"):
                found.add(i)
    return found


def _indents_open(lines: list[Line], margins: Margins) -> bool:
    """Does an indent open a paragraph? Where most full lines go on in one that has none, it does."""
    full = [lines[i + 1].indent for i in margins.full if i + 1 < len(lines)]
    return full.count(0) * 2 > len(full)


def _line_spacing(lines: list[Line]) -> int:
    """How far lines stand apart that are neighbours.

    Where nearly all have blank lines between them, these say nothing.
    """
    gaps = [line.gap for line in lines[1:]]
    if len(gaps) < _FEWEST or gaps.count(0) * _SHARE_APART > len(gaps):
        return 0
    return Counter(gaps).most_common(1)[0][0]


def _goes_on(line: Line, after: Line, *, adjacent: bool, held: bool, full: bool, alone: bool) -> bool:
    """Does a line go on in the next one?

    A ``full`` line had no room for more, and one that is ``held`` stands in a paragraph that the next line does not
    leave. ``alone``: no page width is known and the sentence of the next line ends well, so a single break may be
    mended.
    """
    last = line.text[-1]
    if last in "|｜" or after.text[0] in "|｜":
        return False
    if after.text[0] in _GOES_ON:
        return adjacent or last not in ENDS
    open_to = held or full or last in _OPEN
    if not open_to and not (alone and _INSIDE.search(line.text)):  # a heading, mostly
        return False
    mid_sentence = held or (full and last not in ENDS)
    if not adjacent or begins_anew(after, mid_sentence=mid_sentence):
        return False
    if after.indent >= INDENTS[0] and not (mid_sentence or last in _OPEN):
        return False
    if not held and (_WORDED.match(after.text) or _is_address(line.text, after.text)):
        return False
    if last == "发" and _PRINTED.match(line.text):
        return False
    if last in _OPEN or held:
        return True
    if last in ENDS:
        closes = last in _TITLE_MARKS or (last in _CLOSING and _INSIDE.search(after.text) is not None)
        return full and closes and line.text[-2:-1] not in _STOPS
    return full or not (after.indent or _heads(line.text))


def _is_address(text: str, after: str) -> bool:
    """Does a line name those whom a document is sent to, with no colon behind them, above its text?"""
    if text[0] in "主各致":
        named = _ALL_BODIES.fullmatch(text)
    else:
        named = _BODIES_OF.fullmatch(text) if _OPENS.match(after) else None
    return named is not None and _ADDRESSEE.match(_SENT_TO.sub("", text)) is not None


def _heads(text: str) -> bool:
    """Is a line a heading, or does it end with one?"""
    return bool(match_label(text, 0, len(text)) or heading_behind(text, 0, len(text)))
