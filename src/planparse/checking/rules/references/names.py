"""PP5, names: short names and what they stand for; agencies and persons that are named two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from planparse.checking.page import Page, Span
from planparse.checking.rule import INFO, PRACTICE, WARNING, Hit, rule
from planparse.checking.rules.references.examples import letter
from planparse.checking.rules.references.misnamed import misnamed
from planparse.checking.rules.searching import unspaced
from planparse.lexicon.agencies import NAME_END
from planparse.lexicon.characters import HANZI
from planparse.lexicon.citing import BEFORE_A_NAME, BEHIND_NAME, NO_NAME, OFFICE, SHORT_FOR
from planparse.lexicon.named_twice import ENDS, OF_A_PROVINCE, PLACES, SAME_AGENCY, SAME_END
from planparse.regex import regex

_SHORT = regex(SHORT_FOR)
_AGENCY = regex(f"(?:{NAME_END}|办)$")
_EARLIER = regex(f"(?:^|[{BEFORE_A_NAME}])$")
_STEMS = {stem: names[0] for names in SAME_AGENCY for stem in names}
_PARTY = regex(rf"(?P<place>{PLACES})(?P<stem>{HANZI}{{2,12}}?)(?P<end>{ENDS})")
_OF_A_PROVINCE = regex(OF_A_PROVINCE)
_NAME = rf"(?P<name>{HANZI}{{2}}(?![{NO_NAME}]){HANZI})"
_HOLDER = regex(
    rf"(?<!副)(?P<office>{OFFICE})[ \u3000]*[：:\u3000 ][ \u3000]*{_NAME}(?=[ \u3000，。；、（(\n]|$)"
)
_POST = regex(rf"[ \u3000]+(?:{HANZI}|[、 ]){{0,20}}?(?<!副)(?P<office>{OFFICE})(?=[ \u3000\n，。；]|$)")
_NAMED = regex(rf"(?<!副)(?P<office>{OFFICE})[ \u3000：:]*{_NAME}{BEHIND_NAME}")
_MOST_NAMES = 100  # each is looked for to the end of the text
_MOST_EARLIER = 50  # places of a short name that are looked at


@rule(
    "PP517",
    "short-name-twice",
    WARNING,
    source=PRACTICE,
    reason="A short name is given once; given twice for two things it means neither.",
    bad=letter("农村供水工程建设（以下简称工程建设）要加快，管网改造建设（以下简称工程建设）要同步。"),
    good=letter("农村供水工程建设（以下简称工程建设）要加快，工程建设要同步推进。"),
    near=letter("农村供水工程建设（以下简称工程建设）要加快，管网改造（以下简称管网改造）要同步。"),
)
def short_name_twice(page: Page) -> Iterator[Hit]:
    """以下简称 gives one short name twice in one part; a plan and the letter that issues it are read alone."""
    seen: set[tuple[str, str]] = set()
    for match in _SHORT.finditer(page.clean.text):
        span = page.clean.span(*match.span())
        part = page.part_at(span[0])
        key = (part.id if part else "", match["name"])
        if key in seen:
            yield Hit(
                span,
                "{name} was given as a short name before; give it once, or take another one",
                parts={"name": match["name"]},
            )
        seen.add(key)


@rule(
    "PP518",
    "short-name-unused",
    INFO,
    source=PRACTICE,
    reason="A short name that never comes again need not be given.",
    bad=letter("农村供水工程建设（以下简称工程建设）要加快。"),
    good=letter("农村供水工程建设（以下简称工程建设）要加快，工程建设要同步推进。"),
    near=letter("供水工程建设管理单位（以下简称管理单位）要巡查，管理单位名录另发。"),
)
def short_name_unused(page: Page) -> Iterator[Hit]:
    """The short name that 以下简称 gives does not come again."""
    text = page.clean.text
    for match in islice(_SHORT.finditer(text), _MOST_NAMES):
        if text.find(match["name"], match.end()) < 0:
            yield Hit(
                page.clean.span(*match.span()),
                "the short name {name} does not come again; leave it out",
                parts={"name": match["name"]},
            )


@rule(
    "PP519",
    "short-name-early",
    WARNING,
    source=PRACTICE,
    reason="Who meets a short name before it is explained has to guess what it stands for.",
    bad=letter("由市供水办负责巡查。\n云溪市农村供水管理办公室（以下简称市供水办）每月报告。"),
    good=letter("云溪市农村供水管理办公室（以下简称市供水办）每月报告。\n由市供水办负责巡查。"),
    near=letter("由供水单位负责巡查。\n取水、制水、输水的企业等单位（以下统称供水单位）每月报告。"),
)
def short_name_early(page: Page) -> Iterator[Hit]:
    """The short name of an agency, or one in marks, is used in the text above the place that gives it."""
    text, given = page.clean.text, set[str]()
    for match in islice(_SHORT.finditer(text), _MOST_NAMES):
        again = match["name"] in given  # which is another fault: short-name-twice
        given.add(match["name"])
        span = None if again else _used_before(page, match)
        if span:
            yield Hit(
                span,
                "{name} is used here, but {definition} comes later only; explain the short name where it comes first",
                parts={"name": match["name"], "definition": match[0]},
            )


def _used_before(page: Page, match: re.Match[str]) -> Span | None:
    """The first use of a short name above its definition, in the same part: no title, no part of a longer name."""
    text, name = page.clean.text, match["name"]
    marked = next((pair for pair in ("《》", "“”") if f"{pair[0]}{name}{pair[1]}" in match[0]), "")
    if not marked and not (
        _AGENCY.search(name) and _AGENCY.search(text, max(0, match.start() - 20), match.start())
    ):
        return None
    words = f"{marked[0]}{name}{marked[1]}" if marked else name
    part = page.part_at(page.clean.source_offset(match.start()))
    at = text.find(words, 0, match.start())
    for _ in range(_MOST_EARLIER):
        if at < 0:
            return None
        span = page.clean.span(at, at + len(words))
        alone = marked or _EARLIER.search(text, max(0, at - 1), at)
        if alone and page.part_at(span[0]) is part and part and _is_in_text(page, span[0]):
            return span
        at = text.find(words, at + 1, match.start())
    return None


def _is_in_text(page: Page, at: int) -> bool:
    part = page.part_at(at)
    return not page.in_field(at) and not (
        part and any(entry.span[0] <= at < entry.span[1] for entry in part.contents)
    )


@rule(
    "PP520",
    "name-differs",
    WARNING,
    source=PRACTICE,
    reason="A list that names one agency two ways reads as if there were two; so does an office with two holders.",
    bad=letter(
        "一、新建水厂。（责任单位：市发展改革委、市水务局）\n二、更新管网。（责任单位：市发改委、市水务局）"
    ),
    good=letter(
        "一、新建水厂。（责任单位：市发展改革委、市水务局）\n二、更新管网。（责任单位：市发展改革委、市水务局）"
    ),
    near=letter(
        "一、新建水厂。（责任单位：市发展改革委、市水务局）\n二、更新管网。（责任单位：县发改局、县水务局）"
    ),
)
def name_differs(page: Page) -> Iterator[Hit]:
    """Of those who answer, one agency has a long and a short name.

    Or one office has two holders whose names differ in a character.
    """
    first: dict[tuple[str | None, str, str], str] = {}
    told: set[str] = set()
    for party in (party for act in page.document.obligations for party in act.responsible):
        match = _PARTY.fullmatch(party.text)
        if not match or match["stem"] not in _STEMS:
            continue
        part = page.part_at(party.span[0])
        known = first.setdefault(
            (part.id if part else None, match["place"], _STEMS[match["stem"]]), party.text
        )
        if not _are_one_name(known, party.text) and party.text not in told:
            told.add(party.text)
            yield _two_names(party.span, party.text, known)
    for hit in (*_of_a_province(page), *_holders(page)):
        told.add(page.text[slice(*hit.span)])
        yield hit
    for span, name, elsewhere in misnamed(page):
        if name not in told:
            yield _two_names(span, name, elsewhere)


def _of_a_province(page: Page) -> Iterator[Hit]:
    """省财政厅 here, 省财政局 there."""
    first: dict[str, str] = {}
    told: set[str] = set()
    for match in _OF_A_PROVINCE.finditer(page.clean.text):
        known = first.setdefault(match["stem"], match[0])
        if known != match[0] and match[0] not in told:
            told.add(match[0])
            yield _two_names(page.clean.span(*match.span()), match[0], known)


def _are_one_name(one: str, other: str) -> bool:
    for long, short in SAME_END.items():
        one, other = (f"{n.removesuffix(long)}{short}" if n.endswith(long) else n for n in (one, other))
    return one == other


def _two_names(span: Span, found: str, known: str) -> Hit:
    return Hit(
        span,
        "{found} here is {known} elsewhere; use one name",
        parts={"found": found, "known": known},
    )


def _holders(page: Page) -> Iterator[Hit]:
    """组长：张伟明 here, and 张伟民 with the same office there."""
    text, known = page.clean.text, dict[str, str]()
    for match in _HOLDER.finditer(text):
        known.setdefault(unspaced(match["office"]), match["name"])
        post = _POST.match(text, match.end())  # 组长：张伟明　市长
        if post:
            known.setdefault(unspaced(post["office"]), match["name"])
    for match in _NAMED.finditer(text):
        office, name = unspaced(match["office"]), match["name"]
        if office in known and _are_nearly_one(known[office], name):
            yield _two_names(
                page.clean.span(*match.span("name")), f"{office}{name}", f"{office}{known[office]}"
            )


def _are_nearly_one(one: str, other: str) -> bool:
    return one[0] == other[0] and sum(map(str.__ne__, one, other)) == 1
