"""PP5, other documents: what they are called and numbered, and what the document calls itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from planparse.checking.page import Page, Span
from planparse.checking.rule import ERROR, PRACTICE, WARNING, Hit, rule
from planparse.checking.rules.days import written
from planparse.checking.rules.letterhead.head import has_contents_title, plain_name, title_span
from planparse.checking.rules.references.citations import is_quoted
from planparse.checking.rules.references.examples import letter
from planparse.checking.rules.references.issuing import (
    ISSUED,
    annexes_cited_otherwise,
    announced_otherwise,
    bare_title,
)
from planparse.checking.rules.searching import unspaced
from planparse.lexicon.citing import ITSELF, LEADS_TO
from planparse.lexicon.kinds import KINDS, OFFICIAL, TITLE_END
from planparse.regex import regex

_SELF, _LEADS_TO = regex(ITSELF), regex(LEADS_TO)
_FUTURE = regex(r"〔(?P<year>20[0-9]{2})〕[0-9]{1,5}号")
_NUMBER = regex(r"(?P<agency>[^〔\[（(]*)[〔\[（(](?P<year>[0-9]{4})[〕\]）)](?P<serial>[0-9]+)号")
_KIND = regex(TITLE_END)
_SEVERAL = regex("[和及与、]|等")
_LONGEST_QUOTE = 200  # how far back the mark may stand that opens a quotation or a title
_MOST_TITLES = 100  # each is compared with the document's own
_MOST_OWN = 20
_SHORTEST = 6
_LONG_TITLE = 10
_LONG_ENOUGH = 14  # shorter ones may differ in one character and be two: 自荐表, 推荐表
_STOP = regex("[。；\n]")


@rule(
    "PP513",
    "cited-title-differs",
    WARNING,
    source=PRACTICE,
    reason="One document under two titles reads as two documents.",
    bad=letter(
        "根据《云溪市供水管理办法》（云政发〔2020〕3号）要求，加强巡查。\n对违反《云溪市供水管理条例》（云政发〔2020〕3号）的，责令改正。"
    ),
    good=letter(
        "根据《云溪市供水管理办法》（云政发〔2020〕3号）要求，加强巡查。\n对违反《云溪市供水管理办法》的，责令改正。"
    ),
    near=letter(
        "根据《云溪市供水管理办法》（云政发〔2020〕3号）和《云溪市供水管理实施细则》（云政发〔2020〕4号）要求，加强巡查。"
    ),
)
def cited_title_differs(page: Page) -> Iterator[Hit]:
    """Two titles go with one document number, or differ in one character or in their kind.

    The one may be the document's own; or what a letter sends has two titles.
    """
    told = list(_cited_twice(page))
    yield from told
    yield from _issued_under_two_names(page)
    for span, title, like in (*announced_otherwise(page), *annexes_cited_otherwise(page)):
        if not any(hit.span[0] < span[1] and span[0] < hit.span[1] for hit in told):
            yield _two_titles(span, title, f"《{like}》")


def _cited_twice(page: Page) -> Iterator[Hit]:
    named: dict[str, str] = {}
    own, spans = _own_titles(page), dict[str, Span]()
    for reference in page.document.references:
        title, number = unspaced(reference.title or ""), unspaced(reference.document_number or "")
        if not title:
            continue
        known = named.setdefault(number, title) if number else title
        if known != title and not (known in title or title in known):
            yield _two_titles(reference.span, title, f"《{known}》（{number}）")
        elif (
            reference.relation == "cites"
            and title not in spans
            and (like := _own_slip(title, own) or _slip(page, title, reference.span, spans))
        ):
            yield _two_titles(reference.span, title, f"《{like}》")
        if len(spans) < _MOST_TITLES:
            spans[title] = reference.span


def _two_titles(span: Span, found: str, known: str) -> Hit:
    return Hit(
        span,
        "{found} here is {known} elsewhere; use one title for one document",
        parts={"found": f"《{found}》", "known": known},
    )


def _slip(page: Page, title: str, span: Span, known: dict[str, Span]) -> str | None:
    """A long title that differs in one character, and is not named side by side with it: 合资, 合作 are two laws."""
    if len(title) < _LONG_ENOUGH:
        return None
    for other, there in known.items():
        framed = title[:2] == other[:2] and title[-2:] == other[-2:]
        if framed and _differ_by_one(title, other) and _STOP.search(page.text, there[1], span[0]):
            return other
    return None


def _own_titles(page: Page) -> list[str]:
    titles = (part.title for part in islice(page.document.parts, _MOST_OWN) if part.title)
    return [title for title in titles if _SHORTEST <= len(title) <= 80]


def _own_slip(title: str, own: list[str]) -> str | None:
    """The document's own title, where one that it cites differs from it in its kind or in one character only."""
    cited, names = bare_title(title), [(bare_title(name), name) for name in own]
    if any(cited in plain or plain in cited for plain, _ in names):
        whole = plain_name(title)  # （试行）, （实行）
        return next((name for name in own if _differ_by_one(whole, plain_name(name)[: len(whole)])), None)
    return next(
        (own for plain, own in names if _differ_by_kind(cited, plain) or _differ_by_one(cited, plain)), None
    )


def _differ_by_kind(one: str, other: str) -> bool:
    """管理办法, 管理规定; but a law 法 and the rules under it are two documents."""
    kinds = [next((kind for kind in KINDS if name.endswith(kind)), "") for name in (one, other)]
    stems = {name.removesuffix(kind) for name, kind in zip((one, other), kinds, strict=True)}
    return all(kinds) and "法" not in kinds and len(stems) == 1 and len(one) >= _SHORTEST


def _differ_by_one(one: str, other: str) -> bool:
    """One character, which is no figure: those of years and parts tell documents apart."""
    if len(one) != len(other) or len(one) < _LONG_TITLE:
        return False
    differ = [a + b for a, b in zip(one, other, strict=True) if a != b]
    return len(differ) == 1 and not any(char.isnumeric() for char in differ[0])


def _issued_under_two_names(page: Page) -> Iterator[Hit]:
    """What the title of a notice issues 关于印发…的通知 has another title itself."""
    meta, place = page.document.meta, title_span(page)
    match = ISSUED.search(unspaced(meta.title or ""))
    annexes = [part for part in page.document.parts if part.kind == "annex"]
    annex = page.field("annex_title")
    if not (match and place and annex and annexes and annexes[0].title):
        return
    issued, title = bare_title(match["object"]), bare_title(annexes[0].title)
    if any(note.title and bare_title(note.title) == title for note in meta.attachments):
        return  # an annex in its own right; what is issued may be kept in a file of its own
    if issued in title or title in issued or (_SEVERAL.search(issued) and not _SEVERAL.search(title)):
        return
    if not (_KIND.search(issued) and _KIND.search(title)):
        return
    cited = {bare_title(reference.title or "") for reference in page.document.references[:_MOST_TITLES]}
    if title in cited:
        yield _two_titles(place, match["object"].strip("《》"), f"《{annexes[0].title}》")
    else:
        yield _two_titles(annex, annexes[0].title, f"《{match['object'].strip('《》')}》")


@rule(
    "PP514",
    "cited-number-differs",
    WARNING,
    source=PRACTICE,
    reason="One document under two numbers: one of them leads to another document, or nowhere.",
    bad=letter(
        "根据《云溪市供水管理办法》（云政发〔2020〕3号）要求，加强巡查。\n对违反《云溪市供水管理办法》（云政发〔2020〕8号）的，责令改正。"
    ),
    good=letter(
        "根据《云溪市供水管理办法》（云政发〔2020〕3号）要求，加强巡查。\n对违反《云溪市供水管理办法》（云政发〔2020〕3号）的，责令改正。"
    ),
    near=letter(
        "根据《云溪市供水管理办法》（云政发〔2020〕3号）要求，加强巡查。原《云溪市供水管理办法》（云水发〔2011〕8号）同时废止。"
    ),
)
def cited_number_differs(page: Page) -> Iterator[Hit]:
    """Two document numbers of one agency go with one title, and neither is repealed."""
    numbers: dict[str, str] = {}
    for reference in page.document.references:
        title, number = unspaced(reference.title or ""), unspaced(reference.document_number or "")
        if not title or not number or reference.relation == "repeals":
            continue
        known = numbers.setdefault(title, number)
        if known != number and _are_of_one_agency(known, number):
            yield Hit(
                reference.span,
                "《{title}》 has the number {found} here and {known} elsewhere; correct the one or the other",
                parts={"title": title, "found": number, "known": known},
            )


def _are_of_one_agency(one: str, other: str) -> bool:
    """Two agencies may issue a document each under one title."""
    first, second = _NUMBER.search(one), _NUMBER.search(other)
    return not (first and second) or first["agency"] == second["agency"]


@rule(
    "PP515",
    "self-name-differs",
    WARNING,
    source=PRACTICE,
    reason="A notice that speaks of itself as these measures was copied from measures.",
    bad=letter("本办法自印发之日起施行。"),
    good=letter("本通知自印发之日起施行。"),
    near=letter("本通知自印发之日起施行，降低成本方案另行制定。"),
)
def self_name_differs(page: Page) -> Iterator[Hit]:
    """本办法 in a document none of whose parts is called so."""
    meta = page.document.meta
    titles = [part.title for part in page.document.parts if part.title]
    titles += [meta.title] if meta.title else []
    # Without its title, or with one that lost its kind, what a document should call itself is not told.
    lost = (meta.recipients and not meta.title) or has_contents_title(page)
    if not titles or not _KIND.search(titles[0]) or lost:
        return
    yield from _other_formula(page)
    text, seen = page.clean.text, set[str]()
    for match in _SELF.finditer(text):
        kind, before = match["kind"], text[max(0, match.start() - _LONGEST_QUOTE) : match.start()]
        quoted = before.rfind("“") > before.rfind("”") or before.rfind("《") > before.rfind("》")
        if kind not in seen and not quoted and not any(kind in title for title in titles):
            seen.add(kind)
            yield Hit(
                page.clean.span(*match.span()),
                "the document calls itself {found}, but its title is {title}; call it what the title does",
                parts={"found": match[0], "title": titles[0]},
            )


def _other_formula(page: Page) -> Iterator[Hit]:
    """现批复如下 in a letter of another kind."""
    kind, text = page.document.meta.kind, page.clean.text
    for match in _LEADS_TO.finditer(text):
        span = page.clean.span(*match.span())
        letter = page.document.parts[:1] == [page.part_at(span[0])]
        if letter and kind in OFFICIAL and match["kind"] not in kind and not is_quoted(text, match.start()):
            yield Hit(
                span,
                "the text leads to a {found}, but the document is a {kind}; write {expected}",
                parts={
                    "found": match["kind"],
                    "kind": kind,
                    "expected": match[0].replace(match["kind"], kind),
                },
            )


@rule(
    "PP516",
    "cited-number-from-future",
    ERROR,
    source=PRACTICE,
    reason="What was not issued yet cannot be cited.",
    bad=letter("根据省政府文件（省政发〔2023〕3号）要求，加强巡查。"),
    good=letter("根据省政府文件（省政发〔2021〕3号）要求，加强巡查。"),
    near=letter("根据省政府文件（省政发〔2022〕3号）要求，加强巡查。"),
)
def cited_number_from_future(page: Page) -> Iterator[Hit]:
    """The year of a cited document number is later than the year of issue."""
    issued, place = page.document.meta.issued_on, page.field("issued_on")
    if issued is None or place is None:
        return
    own, dated = page.field("document_number"), page.part_at(place[0])
    number = page.document.meta.document_number
    if number and number.year and number.year != issued.year:
        return  # one of the two is wrong, and PP204 says so
    for match in _FUTURE.finditer(page.clean.text):
        span = page.clean.span(*match.span())
        if int(match["year"]) <= issued.year or (own and own[0] <= span[0] < own[1]):
            continue
        if dated is None or span[0] < max(place[1], dated.span[1]) or _is_issued_with(page, span[0]):
            yield Hit(
                span,
                "{number} is later than the date of issue {date}; correct the number or the date",
                parts={
                    "number": match[0],
                    "date": written(issued),
                },
            )


def _is_issued_with(page: Page, at: int) -> bool:
    """Does a place lie in what a letter issues or encloses? Behind that, a page has its own words."""
    part = page.part_at(at)
    return part is not None and part.kind == "annex"
