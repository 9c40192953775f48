"""Headings: what of a labelled line is its heading, and what is the text that runs on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planparse.cleaning.lines import Line
from planparse.lexicon.agencies import NAME_END
from planparse.lexicon.characters import HANZI
from planparse.lexicon.headings import (
    ADVERBIAL,
    DOER,
    LEADS_TO_LIST,
    OTHER_WITH_SHOULD,
    SHOULD,
    STATEMENT,
)
from planparse.lexicon.numbering import HAN
from planparse.regex import regex
from planparse.structure.labels import Label

# Up to the first stop that no bracket holds: 优化审批（责任单位：市审批局）。
_LEAD = regex(r"(?:[^。；：！？（]++|（[^（）\n]*+(?:（[^（）\n]*+）[^（）\n]*+)*+）|（)*+")
_STATEMENT, _DOER, _ADVERBIAL = regex(STATEMENT), regex(DOER), regex(ADVERBIAL)
_LEADS_TO_LIST, _WITH_SHOULD = regex(LEADS_TO_LIST), regex("|".join(OTHER_WITH_SHOULD))
_BRACKETED = regex(
    rf"[【〔\[][^【】〔〕\[\]]{{1,20}}[】〕\]]|（(?![{HAN}]+）)[^（）。；：0-9]{{2,20}}）(?=[ ]?[^ ，。；])"
)
_AGENCY = regex(f"{NAME_END}$")
_NOTED = regex("（[^（）]*）$")
_PUNCTUATION = regex("[，。；：、！？]")
# A heading with no more than a blank behind it, before the sentence that runs on; names of persons are shorter.
_BEFORE_BLANK = regex(
    rf"((?:{HANZI}|[“”、]){{4,20}})[ ]{{1,4}}(?:{HANZI}|[“《0-9])[^。；！？ ]{{9,}}[。；！？]"
)
_LONGEST = 45  # of a heading whose body runs on
_LONGEST_ALONE = 80  # of a heading alone in its line
_LONGEST_LEAD = 25  # of a heading that a colon ends
_LONGEST_OF_PROVISION = 20
_LONGEST_NAME = 12  # of an item, before a colon
_MOST_COMMAS = 3
_FEWEST_HEADED = 3  # so many provisions with a heading show that they have them


class Reading(NamedTuple):
    """A heading's end and the body's start, as offsets into the rest of the line."""

    heading: int  # length of the heading; 0 for none
    body: int  # where the text that runs on begins; the length of the rest where nothing does


_ALL_BODY = Reading(0, 0)


def provisions_have_headings(provisions: Sequence[str]) -> bool:
    """Do most provisions of a part, given without their labels, begin with a short heading (加大投入。各级财政…)?

    Those of a law are sentences; those of a policy (若干措施, with 第一条 for 一、) are not.
    """
    headed = sum(map(_opens_with_heading, provisions))
    return headed >= _FEWEST_HEADED and headed * 3 >= 2 * len(provisions)


def items_have_headings(items: Sequence[str]) -> bool:
    """Do most items of a provision, or with a colon all of them, begin with a heading (（一）财政部门：负责资金拨付。)?"""
    return provisions_have_headings(items) or (len(items) > 1 and all(map(_opens_with_name, items)))


def _opens_with_name(rest: str) -> bool:
    name, stop, body = rest.partition("：")
    return bool(stop) and body[-1:] == "。" and len(name) <= _LONGEST_NAME and not _PUNCTUATION.search(name)


def before_blanks(items: Sequence[str]) -> Iterator[int]:
    """The items whose heading has a blank for a stop (（一）加强巡查 各地要…): more than one, or among others with a heading."""
    found = [i for i, rest in enumerate(items) if _ends_at_blank(rest)]
    if not found:
        return
    headed = len(found) + sum(is_bare_heading(rest) or _opens_with_heading(rest) for rest in items)
    if (len(found) > 1 or headed >= _FEWEST_HEADED) and headed * 3 >= 2 * len(items):
        yield from found


def _ends_at_blank(rest: str) -> bool:
    match = _BEFORE_BLANK.match(rest)
    return match is not None and _is_heading(match[1], "。") and not _AGENCY.search(match[1])


def is_bare_heading(rest: str) -> bool:
    """Is a line, without its label, as short as a heading and without a stop?"""
    return 0 < len(_NOTED.sub("", rest)) <= _LONGEST_OF_PROVISION and not _PUNCTUATION.search(rest)


def _opens_with_heading(rest: str) -> bool:
    lead, stop, body = rest.partition("。")
    return (
        bool(stop and body)
        and len(lead) <= _LONGEST_OF_PROVISION
        and "，" not in lead
        and _is_heading(lead, stop)
    )


def read_heading(
    label: Label,
    rest: str,
    after: Line | None,
    *,
    in_provision: bool,
    leads: bool,
    provision: bool,
    titled: bool = False,
    before_blank: bool = False,
) -> Reading:
    """Read a labelled line: its label, and the ``rest`` of the line behind it.

    ``after`` is the line behind it; ``provision`` says that the section is one, ``in_provision`` that it lies inside one,
    ``leads`` that text or sections of its own follow it, ``titled`` that the provisions of the part have headings, ``before_blank`` that a blank ends its heading.
    """
    if provision:
        return _of_provision(label, rest, after, titled)
    if not rest or in_provision:
        return _ALL_BODY
    if before_blank:
        blank = rest.index(" ")
        return Reading(blank, _next_word(rest, blank))
    lead = rest[: _LEAD.match(rest).end()]  # type: ignore[union-attr]
    stop = rest[len(lead) : len(lead) + 1]
    if not stop:
        long = len(rest) > _LONGEST_ALONE or rest[-1] in "，、"
        return _ALL_BODY if long else Reading(len(rest), len(rest))
    body = len(lead) + 1
    runs_on = body < len(rest)
    if stop == "；" or not (runs_on or leads) or not _is_heading(lead, stop):
        return _ALL_BODY
    if stop == "：" and runs_on and _LEADS_TO_LIST.search(lead):
        return _ALL_BODY
    return Reading(len(lead), _next_word(rest, body))


def may_be_sentence(heading: str) -> bool:
    """Is a heading before a stop as long as a sentence, or does it have clauses?"""
    return len(heading) > _LONGEST_OF_PROVISION or "，" in heading


def _of_provision(label: Label, rest: str, after: Line | None, titled: bool) -> Reading:
    """An article has a heading only in brackets, or alone in its line above its text, or where most others have one."""
    if titled and _opens_with_heading(rest):
        stop = rest.index("。")
        return Reading(stop, _next_word(rest, stop + 1))
    bracketed = _BRACKETED.match(rest)
    if bracketed and bracketed.end() < len(rest):
        return Reading(bracketed.end(), _next_word(rest, bracketed.end()))
    followed = after is not None and after.is_sentence
    if followed and after and after.label and after.label.style == label.style:
        followed = False
    if rest and followed and len(rest) <= _LONGEST_OF_PROVISION and not _PUNCTUATION.search(rest):
        return Reading(len(rest), len(rest))
    return _ALL_BODY


def _next_word(text: str, at: int) -> int:
    return len(text) - len(text[at:].lstrip())


def _is_heading(lead: str, stop: str) -> bool:
    words = len(_NOTED.sub("", lead)) if stop == "：" else len(lead)
    if not 0 < words <= (_LONGEST_LEAD if stop == "：" else _LONGEST) or lead.count("，") > _MOST_COMMAS:
        return False
    return not (
        _STATEMENT.search(lead)
        or (SHOULD in lead and SHOULD in _WITH_SHOULD.sub("", lead))
        or _DOER.search(lead)
        or _ADVERBIAL.match(lead)
    )
