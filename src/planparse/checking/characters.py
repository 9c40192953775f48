"""PP3 text, second third: characters."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from planparse.checking.page import Page
from planparse.checking.rule import ERROR, PRACTICE, PUNCTUATION, WARNING, Edit, Hit, rule
from planparse.lexicon.characters import PRIVATE_GB18030, RADICALS
from planparse.regex import regex

_NARROW_MARKS = regex("[,;:?!()<>]")
_STOP = regex(r"\.(?![.0-9A-Za-z])")
_WIDE = regex("[０-９Ａ-Ｚａ-ｚ]+％?|％")
_STRAIGHT = regex('"')
_UNREADABLE = regex("\ufffd+")
_PRIVATE = regex("[\ue000-\uf8ff\U000f0000-\U0010ffff]+")
_COMPATIBLE = regex("[\u2f00-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f" + "".join(RADICALS) + "]+")
_MOJIBAKE = regex("锟斤拷|烫烫烫|屯屯屯|(?:Ã[\x80-\xbf]){1,40}|â€[\x80-\xbf™œ“”]|ï»¿")
_ENTITY = regex("&(?:nbsp|amp|lt|gt|quot|ensp|emsp|ldquo|rdquo|#[0-9]{2,6});")
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&ldquo;": "“", "&rdquo;": "”"}


class Lines:
    """Gathers what is wrong by source line: a page with a thousand narrow commas gets a finding a line."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.starts = page.line_starts

    def hits(self, places: Iterable[tuple[int, int, str | None]], what: str) -> Iterator[Hit]:
        """One hit a line from sorted (start, end, replacement); no replacement, no fix."""
        line, batch = -1, list[tuple[int, int, str | None]]()
        for place in places:
            here = bisect_right(self.starts, place[0])
            if here != line and batch:
                yield self._hit(batch, what)
                batch = []
            line = here
            batch.append(place)
        if batch:
            yield self._hit(batch, what)

    def _hit(self, batch: list[tuple[int, int, str | None]], what: str) -> Hit:
        start, end, _ = batch[0]
        shown = "".join(dict.fromkeys(self.page.text[a:b] for a, b, _ in batch))
        edits = tuple(Edit(a, b, new) for a, b, new in batch if new is not None)
        return Hit(
            (start, end),
            f"{what} {shown_short(shown)}{f' ({len(batch)} times)' if len(batch) > 1 else ''}",
            edits,
        )


def shown_short(words: str) -> str:
    """Words for a message: short, and with names for what has no ink."""
    words = "".join(char if char.isprintable() else f"U+{ord(char):04X}" for char in words)
    return words if len(words) <= 24 else f"{words[:24]}…"


def _matches(page: Page, pattern: re.Pattern[str]) -> Iterator[tuple[int, int, str | None]]:
    return ((*match.span(), None) for match in pattern.finditer(page.text))


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
    """Half-width punctuation in Chinese text; not in numbers, addresses, Latin words."""
    clean = page.clean
    if "width" in clean.mends:
        marks = sorted(
            match.start() for pattern in (_NARROW_MARKS, _STOP) for match in pattern.finditer(clean.raw)
        )
        wide = ((clean.source_offset(at), clean.text[at]) for at in marks if clean.text[at] != clean.raw[at])
        yield from Lines(page).hits(((at, at + 1, new) for at, new in wide), "half-width")


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
        (*m.span(), "".join(map(_narrow, m[0]))) for m in _WIDE.finditer(page.text) if m[0] != "％" or mixed
    )
    yield from Lines(page).hits(wide, "full-width")


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
        curly = ((clean.source_offset(at), clean.text[at]) for at in marks if clean.text[at] != '"')
        yield from Lines(page).hits(((at, at + 1, new) for at, new in curly), "straight")


@rule(
    "PP314",
    "mixed-script",
    WARNING,
    source="通用规范汉字表 (2013)",
    reason="A text is in simplified or in traditional characters; both in one text come from a careless conversion.",
    bad="各地要加強組織領導，建立台账，定期通报，落实責任，完善机制，确保实效。",
    good="各地要加强组织领导，建立台账，定期通报，落实责任，完善机制，确保实效。",
    near="各地要加強組織領導，建立臺賬，定期通報，落實責任，完善機制，確保實效。",
)
def mixed_script(page: Page) -> Iterator[Hit]:
    """Traditional characters in a text that has simplified ones as well."""
    clean = page.clean
    if page.document.source.script != "mixed":
        return
    odd = [
        i
        for i, (a, b) in enumerate(zip(clean.text, clean.raw, strict=True))
        if a != b and b >= "\u3400" and b < "\ufe00"
    ]
    if odd:
        at = clean.source_offset(odd[0])
        shown = "".join(dict.fromkeys(clean.raw[i] for i in odd))
        yield Hit(
            (at, at + 1),
            f"traditional characters in simplified text: {shown_short(shown)} ({len(odd)} in all)",
        )


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
    yield from Lines(page).hits(((a, b, "") for a, b in sorted(mend.spans)) if mend else (), "pinyin")


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
    yield from Lines(page).hits(_matches(page, _UNREADABLE), "lost characters")


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
    for match in _PRIVATE.finditer(page.text):
        known = all(char in PRIVATE_GB18030 for char in match[0])
        new = "".join(PRIVATE_GB18030.get(char, "") for char in match[0])
        yield Hit(
            match.span(), f"private-use {shown_short(match[0])}", (Edit(*match.span(), new),) if known else ()
        )


@rule(
    "PP318",
    "mojibake",
    ERROR,
    source=PRACTICE,
    reason="Words read in a wrong encoding and saved so cannot be got back.",
    bad="各地要加强锟斤拷领导。",
    good="各地要加强组织领导。",
    near="各地要加强Ã级监测。",
)
def mojibake(page: Page) -> Iterator[Hit]:
    """What is left of text that was read in a wrong encoding."""
    yield from Lines(page).hits(_matches(page, _MOJIBAKE), "text lost in conversion:")


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
    if "compatibility" in page.clean.mends:
        forms = ((*m.span(), "".join(map(_ordinary, m[0]))) for m in _COMPATIBLE.finditer(page.text))
        yield from Lines(page).hits(forms, "compatibility forms")


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
    yield from Lines(page).hits(((a, b, "") for a, b in spans), "invisible")


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
    found = ((*m.span(), _ENTITIES.get(m[0])) for m in _ENTITY.finditer(page.text))
    yield from Lines(page).hits(found, "entity")
