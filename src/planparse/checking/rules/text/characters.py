"""PP3 text: characters that are not the ones that are meant, or none at all."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from planparse.checking.page import Page
from planparse.checking.rule import ERROR, PRACTICE, PUNCTUATION, WARNING, Edit, Hit, rule
from planparse.checking.rules.text.garbled import is_garbled
from planparse.checking.rules.text.lines import Place, by_line, shown
from planparse.checking.rules.text.pairs import is_label
from planparse.lexicon.characters import DOMAINS, PRIVATE_GB18030, RADICALS
from planparse.lexicon.slips import MIXED_YEAR, OF_A_SITE, SMALL_FORMS, STOP_BEHIND_ANNEX
from planparse.regex import regex

_NARROW_MARKS = regex("[,;:?!()<>]")
_STOP = regex(r"\.(?![.0-9A-Za-z])")
_DOMAIN = regex(rf"\.(?:{'|'.join(DOMAINS)})")
_WIDE = regex("[０-９Ａ-Ｚａ-ｚ]+％?|％")
_STRAIGHT = regex('"')
_OF_A_SITE, _MIXED_YEAR = regex(OF_A_SITE), regex(MIXED_YEAR)
_HEAD_LINES = 6  # of a saved page
_ANNEX_STOP = regex(STOP_BEHIND_ANNEX)
_ENCLOSED = regex("[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229]")
_UNREADABLE = regex("\ufffd+")
_PRIVATE = regex("[\ue000-\uf8ff\U000f0000-\U0010ffff]+")
_COMPATIBLE = regex("[\u2f00-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f" + "".join(RADICALS) + "]+")
_SMALL = regex(f"[{''.join(SMALL_FORMS)}]")
_ENTITY = regex("&(?:[A-Za-z][A-Za-z0-9]{1,7}|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,5});")
# What a text may have in the place of an entity; a blank without width or ink is better looked at.
_SAFE = frozenset('&<>"“”‘’…—·¥×÷±°²³')


def _matches(page: Page, pattern: re.Pattern[str]) -> Iterator[Place]:
    return (Place(*match.span()) for match in pattern.finditer(page.text))


@rule(
    "PP311",
    "narrow-punctuation",
    WARNING,
    source=f"{PUNCTUATION} 5.1",
    reason="The punctuation of Chinese text takes a full character.",
    bad="各县(市、区)要建立台账,定期通报。",
    good="各县（市、区）要建立台账，定期通报。",
    near="投资1,200万元，8:30开工，见https://example.org/a,b?c。",
    fixable=True,
)
def narrow_punctuation(page: Page) -> Iterator[Hit]:
    """Half-width punctuation in Chinese text; not in numbers, addresses, Latin words, labels such as a)."""
    found: list[Place] = []
    if "width" in page.clean.mends:
        marks = (m.start() for pattern in (_NARROW_MARKS, _STOP) for m in pattern.finditer(page.clean.raw))
        found = [_read(page, at) for at in marks if _is_narrow(page, at)]
    found += [Place(*m.span("stop"), "。") for m in _ANNEX_STOP.finditer(page.text)]
    sites = _site_lines(page) if found else ()
    wide = (place for place in sorted(found) if bisect_right(page.line_starts, place.start) not in sites)
    yield from by_line(page, wide, "half-width {found} in Chinese text; write {expected}")


def _site_lines(page: Page) -> set[int]:
    """The first lines of a saved page that are the browser's title and where the page stands on its site."""
    return {
        number
        for number in range(1, min(_HEAD_LINES, len(page.line_starts)) + 1)
        if _OF_A_SITE.search(page.line_at(page.line_starts[number - 1]))
    }


def _is_narrow(page: Page, at: int) -> bool:
    """Was a mark widened, and is it neither escaped, nor the dot of an address, nor the end of a label?"""
    clean = page.clean
    mark = clean.raw[at]
    if clean.text[at] == mark or clean.raw[at - 1 : at] == "\\":
        return False
    if mark == ".":  # ⑸. is a label
        return not _DOMAIN.match(clean.raw, at) and not _ENCLOSED.match(clean.raw, max(0, at - 1), at)
    return mark != ")" or not is_label(clean.text, at)


def _read(page: Page, at: int) -> Place:
    """A character of the clean text, with what cleaning read it as."""
    start = page.clean.source_offset(at)
    return Place(start, start + 1, page.clean.text[at])


@rule(
    "PP312",
    "wide-alphanumerics",
    WARNING,
    source=PRACTICE,
    reason="Figures and Latin letters are set narrow; wide ones are not found by who searches for them.",
    bad="到２０２５年，建设ＡＩ平台１２个。",
    good="到2025年，建设AI平台12个。",
    near="到2025年，建设①号、②号水厂，管网Ⅱ级以上，覆盖率98％，合格率99％。",
    fixable=True,
)
def wide_alphanumerics(page: Page) -> Iterator[Hit]:
    """Full-width figures or Latin letters, or ％ and % in one text; ％ alone is the style of many official texts."""
    mixed = "%" in page.text
    wide = (
        Place(*m.span(), "".join(map(_narrow, m[0])))
        for m in _WIDE.finditer(page.text)
        if (m[0] != "％" or mixed) and not _MIXED_YEAR.search(page.text, max(0, m.start() - 3), m.end() + 3)
    )
    yield from by_line(page, wide, "full-width {found}, which are narrow in Chinese text; write {expected}")


def _narrow(char: str) -> str:
    return chr(ord(char) - 0xFEE0)


@rule(
    "PP313",
    "straight-quotes",
    WARNING,
    source=f"{PUNCTUATION} 4.8",
    reason="The quotation marks of Chinese text are “ ”.",
    bad='落实"放管服"改革要求。',
    good="落实“放管服”改革要求。",
    near='配备27"显示器。',
    fixable=True,
)
def straight_quotes(page: Page) -> Iterator[Hit]:
    """Straight quotation marks round Chinese words."""
    clean = page.clean
    if '"' in clean.raw:
        marks = (m.start() for m in _STRAIGHT.finditer(clean.raw))
        curly = (_read(page, at) for at in marks if clean.text[at] != '"')
        yield from by_line(page, curly, "straight {found} in Chinese text; write {expected}")


@rule(
    "PP315",
    "gloss",
    WARNING,
    source=PRACTICE,
    reason="Pinyin in brackets belongs to a reading aid, not to an official text; pages put it in by machine.",
    bad="推进技工(gōng)教育，加强(qiáng)师资。",
    good="推进技工教育，加强师资。",
    near="建设统一平台(app)，推广使用。",
    fixable=True,
)
def gloss(page: Page) -> Iterator[Hit]:
    """Pinyin in brackets behind a character."""
    mend = page.clean.mends.get("glosses")
    glosses = (Place(a, b, "") for a, b in sorted(mend.spans)) if mend else ()
    yield from by_line(page, glosses, "{found} is pinyin; an official text has none, take it out")


@rule(
    "PP316",
    "replacement-character",
    ERROR,
    source="The Unicode Standard 23.8",
    reason="U+FFFD stands where a character was lost in conversion.",
    bad="各地要加强组\ufffd领导。",
    good="各地要加强组织领导。",
    near="各地要加强组□领导。",
)
def replacement_character(page: Page) -> Iterator[Hit]:
    """U+FFFD in the text."""
    places = _matches(page, _UNREADABLE)
    yield from by_line(
        page, places, "{found} stands for characters lost in conversion; take them from the original"
    )


@rule(
    "PP317",
    "private-use-character",
    ERROR,
    source="GB 18030-2022 annex D",
    reason="A private-use character looks different, or like nothing, on every machine.",
    bad="各地要加强组织领导\ue78e确保实效\ue000",
    good="各地要加强组织领导。确保实效。",
    near="各地要加强组织领导㎡。",
    fixable=True,
)
def private_use_character(page: Page) -> Iterator[Hit]:
    """A private-use character; those that old converters gave for GB 18030 can be mended."""
    for start, end in (match.span() for match in _PRIVATE.finditer(page.text)):
        if is_garbled(page, start):
            continue
        words = page.text[start:end]
        new = "".join(PRIVATE_GB18030.get(char, "") for char in words)
        known = len(new) == len(words)
        yield Hit(
            (start, end),
            "{found} is for private use; {expected} is meant"
            if known
            else "{found} is for private use and looks different everywhere; write the character that is meant",
            (Edit(start, end, new),) if known else (),
            {"found": shown(words), "expected": shown(new)},
        )


@rule(
    "PP319",
    "compatibility-character",
    WARNING,
    source="The Unicode Standard 18.1",
    reason="A radical or compatibility form from a PDF looks like the character but is not found when searched for.",
    bad="各地要加强组织领导，落实⻓效机制，⼈⼈有责。",
    good="各地要加强组织领导，落实长效机制，人人有责。",
    near="各地要加强组织领导，部首卩、亻、氵不单用。",
    fixable=True,
)
def compatibility_character(page: Page) -> Iterator[Hit]:
    """A radical or compatibility ideograph in the place of the character."""
    found = [Place(*m.span(), SMALL_FORMS[m[0]]) for m in _SMALL.finditer(page.text)]
    if "compatibility" in page.clean.mends:
        found += [Place(*m.span(), "".join(map(_ordinary, m[0]))) for m in _COMPATIBLE.finditer(page.text)]
    yield from by_line(page, sorted(found), "{found} only looks like {expected}; write {expected}")


def _ordinary(char: str) -> str:
    from unicodedata import normalize

    return RADICALS.get(char) or normalize("NFKC", char)


@rule(
    "PP320",
    "invisible-character",
    WARNING,
    source="Unicode Standard Annex 14",
    reason="Nobody sees a zero-width space, but searching, comparing and copying stumble over it.",
    bad="各地要加强组\u200b织领导。",
    good="各地要加强组织领导。",
    near="各地要加强 组织领导。",
    fixable=True,
)
def invisible_character(page: Page) -> Iterator[Hit]:
    """A character without ink and width inside the text; a byte order mark in front is none."""
    mend = page.clean.mends.get("invisible")
    spans = (span for span in sorted(mend.spans) if span != (0, 1)) if mend else ()
    places = (Place(a, b, "") for a, b in spans)
    yield from by_line(page, places, "{found} is invisible; take it out")


@rule(
    "PP321",
    "html-entity",
    WARNING,
    source=PRACTICE,
    reason="An entity in plain text is left over from a web page.",
    bad="各地要加强组织领导，落实责任&amp;考核。",
    good="各地要加强组织领导，落实责任和考核。",
    near="各地要加强R&D;投入。",
    fixable=True,
)
def html_entity(page: Page) -> Iterator[Hit]:
    """&nbsp; and its like."""
    from html import unescape

    found = []
    for match in _ENTITY.finditer(page.text):
        meant = unescape(match[0])
        if meant != match[0]:
            found.append(Place(*match.span(), meant if meant in _SAFE else None))
    yield from by_line(
        page, found, "{found} is left over from a web page; write the character that it stands for"
    )
