"""Documents, laws, articles and sections that the text refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from planparse.cleaning.text import Range
from planparse.extraction.patterns import by_first_character
from planparse.extraction.references.places import Places
from planparse.extraction.units import Unit
from planparse.lexicon import laws
from planparse.lexicon.characters import HANZI
from planparse.lexicon.numbering import ARABIC, INSERTED, ORDINAL
from planparse.lexicon.reasons import ReferenceRule, RelationRule
from planparse.record import record
from planparse.regex import regex
from planparse.structure.outline import Outline
from planparse.words.cutting import cut

_N = f"[{ORDINAL}{ARABIC}]"
# Any part of 第三章之一第五条之一第一款第二项, and all of them one after another.
_STEPS = rf"(?:第[（(]?{_N}{{1,7}}[）)]?(?:[款项]|[编章节条]{INSERTED})){{0,6}}"
# A document number (GB/T 9704-2012 7.2.5): agency code, year in brackets, serial.
_NUMBER = rf"{HANZI}{{1,12}} ?[〔\[(（] ?[12][0-9]{{3}} ?[〕\])）] ?第? ?[0-9]{{1,5}} ?号"
# Each branch begins with a literal, so that the engine can skip to it; the empty group at its end names it.
_BRANCHES = (
    # 《…》 with one title inside another, and its number
    rf"《[^《》\n]{{1,200}}(?:《[^《》\n]{{1,200}}》[^《》\n]{{0,200}}){{0,3}}》(?:（(?P<number>{_NUMBER}){laws.ISSUED}）)?(?P<title>)",
    rf"本(?<![{laws.NOT_BEFORE_SELF}]本)(?:{laws.SELF})(?P<own>)",
    rf"本(?<![{laws.NOT_BEFORE_SELF}]本)[款条项章节](?P<here>)",
    "前[一二两三]?[款条项章节](?P<here_before>)",
    "附件(?: ?[0-9一二三四五六七八九十]{1,3})?(?P<annex>)",
    rf"第{_N}{{1,7}}(?:章|条){INSERTED}(?P<article>)",
    "〔[12][0-9]{3}〕第?[0-9]{1,5}号(?P<bare>)",
)
_CITED = regex(f"(?:{by_first_character(_BRANCHES)}){_STEPS}")
_OPENING = regex(f"[{''.join(sorted({branch[0] for branch in _BRANCHES}))}]")
_RULES: dict[str, ReferenceRule] = {
    "own": "own name",
    "here": "provision here",
    "here_before": "provision before",
    "annex": "annex",
}
_BEFORE = tuple((relation, regex(pattern)) for relation, pattern in laws.RELATIONS)
_AFTER = tuple((relation, regex(pattern)) for relation, pattern in laws.RELATIONS_AFTER)
# What stands between the members of an enumeration: 第一条第二款、第三款或者第四条.
_JOIN = rf"(?:{'|'.join(laws.JOINS)})"
_CLAUSE = rf"第[（(]?{_N}{{1,7}}[）)]?[款项目]"
_JOINED = regex(rf"(?:{_JOIN}?{_CLAUSE}){{0,9}}{_JOIN}")
_LONGEST_JOIN = 80
_NEAR = 6  # characters that tell which word follows


@record
class FoundReference:
    """A citation, in clean offsets; ``title`` and ``number`` are ranges too, ``target`` a section or part id."""

    start: int
    end: int
    section: str | None
    title: Range | None
    number: Range | None
    relation: str
    target: str | None
    rule: ReferenceRule
    told: RelationRule = "no words"  # what tells the relation


def extract_references(text: str, units: Sequence[Unit], outline: Outline) -> list[FoundReference]:
    """Every citation in the units, in the order of the text."""
    places = Places(outline)
    found: list[FoundReference] = []
    for unit, opening in _that_may_cite(text, units):
        relation = "cites"
        last: tuple[FoundReference, int] | None = None  # and where it ends
        for match in _CITED.finditer(text, opening, unit.end):
            reference = _reference(text, match, unit, places)
            if reference is None:
                continue
            joined = last is not None and _is_joined(text, last[1], reference.start)
            if (
                last
                and joined
                and match.lastgroup == "article"
                and not reference.title
                and _names_provision(last[0])
            ):
                reference.title, reference.target = last[0].title, None  # 《某法》第一条或者第二条
                reference.rule = "article of the law before"
            if not joined:
                relation, reference.told = _relation(text, reference.start, match.end(), unit)
            elif relation != "cites":
                reference.told = "first of the row"
            reference.relation = relation
            if relation == "basis" and reference.title is None and reference.number is None:
                reference.relation, reference.told = "cites", "own document"  # 依照本条例规定
            last = reference, match.end()
            found.append(reference)
    return found


def _that_may_cite(text: str, units: Sequence[Unit]) -> Iterator[tuple[Unit, int]]:
    """The units, which stand in the order of the text, that hold a character a citation begins with; and where."""
    at = -1
    for unit in units:
        if at < unit.start:
            opening = _OPENING.search(text, unit.start)
            at = opening.start() if opening else len(text)
        if at < unit.end:
            yield unit, at


def _is_joined(text: str, end: int, start: int) -> bool:
    """Does a citation stand straight behind another one, as the next of an enumeration?"""
    if end == start:
        return text[end - 1] in "》）"
    return start - end <= _LONGEST_JOIN and _JOINED.fullmatch(text, end, start) is not None


def _names_provision(reference: FoundReference) -> bool:
    """Does it cite a provision of another document, not that as a whole?"""
    return reference.title is not None and reference.end > reference.title[1] and reference.number is None


def _reference(text: str, match: re.Match[str], unit: Unit, places: Places) -> FoundReference | None:
    start, end = match.span()
    kind = match.lastgroup
    if kind == "title":
        title_end = match.start("number") - 1 if match["number"] else _closing(text, start, end)
        number = match.span("number") if match["number"] else None
        return FoundReference(
            start, end, unit.section, (start, title_end), number, "cites", None, "title in marks"
        )
    if kind == "bare":
        begin = _code_before(text, unit.start, start)
        return (
            FoundReference(begin, end, unit.section, None, (begin, end), "cites", None, "document number")
            if begin < start
            else None
        )
    if kind == "article":
        return _article(text, match, unit, places)
    if kind == "annex":
        if match[0] == "附件" and _goes_on(text, end, unit.end):
            return None
        target = places.annex(match[0])
    elif kind == "own":
        target = places.named(match[0], unit) or (unit.section or "").split("/")[0] or None
    else:
        target = places.here(match[0], unit)
    return FoundReference(start, end, unit.section, None, None, "cites", target, _RULES[kind or ""])


def _goes_on(text: str, at: int, limit: int) -> bool:
    """Whether a noun begins at ``at``: 附件|材料 are no annex."""
    following = cut(text[at : min(limit, at + _NEAR)])
    return bool(following) and following[0].kind == "n" and following[0].end > 1


def _closing(text: str, start: int, end: int) -> int:
    """Just after the mark that closes the title."""
    return text.rindex("》", start, end) + 1


def _code_before(text: str, start: int, at: int) -> int:
    """Where the agency code of a document number begins that stands before its year."""
    begin = at
    while (
        begin > max(start, at - 8)
        and "\u4e00" <= text[begin - 1] <= "\u9fff"
        and text[begin - 1] not in laws.NOT_IN_CODE
    ):
        begin -= 1
    return begin


def _article(text: str, match: re.Match[str], unit: Unit, places: Places) -> FoundReference | None:
    """第六条 alone, or of a law named before it without marks (个人所得税法第六条)."""
    start, end = match.span()
    name = _law_before(text, unit.start, start)
    if name is not None:
        return FoundReference(
            name, end, unit.section, (name, start), None, "cites", None, "article of a law named"
        )
    target = places.named(match[0], unit)
    return FoundReference(start, end, unit.section, None, None, "cites", target, "article of the document")


def _law_before(text: str, start: int, at: int) -> int | None:
    """Where the name of a law begins that ends at ``at``; None where none does."""
    window = max(start, at - 26)
    if not text.endswith(tuple(laws.LAW_ENDINGS.split("|")), window, at):
        return None
    begin = at
    while begin > window and "\u4e00" <= text[begin - 1] <= "\u9fff":
        begin -= 1
    for i in range(at - 2, begin - 1, -1):
        if text.startswith("实施", i):  # 其实施条例 has it in its name, 贯彻实施某条例 before it
            begin = i if text[i + 2 : at] in laws.LAWS_IN_SHORT else i + 2
            break
        if text[i] in laws.LAW_NAME_BEFORE and text[i : i + 2] not in laws.IN_LAW_NAME:
            begin = i + 1
            break
    return begin if at - begin > 1 else None


def _relation(text: str, start: int, end: int, unit: Unit) -> tuple[str, RelationRule]:
    window = max(unit.start, start - 8)
    for relation, pattern in _BEFORE:
        if pattern.search(text, window, start):
            return relation, "words before"
    for relation, pattern in _AFTER:
        if pattern.match(text, end, unit.end):
            return relation, "words behind"
    return "cites", "no words"
