"""PP3 text, second half: characters, punctuation, words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from planparse.checking.page import Page
from planparse.checking.rule import ERROR, INFO, NUMERALS, PRACTICE, PUNCTUATION, WARNING, Edit, Hit, rule
from planparse.lexicon.characters import PRIVATE_GB18030, RADICALS

_NARROW_MARKS = re.compile("[,;:?!()<>]")
_STOP = re.compile(r"\.(?![.0-9A-Za-z])")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ％]+")
_STRAIGHT = re.compile('"')
_UNREADABLE = re.compile("\ufffd+")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]+")
_COMPATIBLE = re.compile("[\u2f00-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f" + "".join(RADICALS) + "]+")
_MOJIBAKE = re.compile("锟斤拷|烫烫烫|屯屯屯|(?:Ã[\x80-\xbf]){1,40}|â€[\x80-\xbf™œ“”]|ï»¿")
_ENTITY = re.compile("&(?:nbsp|amp|lt|gt|quot|ensp|emsp|ldquo|rdquo|#[0-9]{2,6});")
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&ldquo;": "“", "&rdquo;": "”"}
_DOUBLED_MARK = re.compile(r"([，。；：、])\1(?!\1)(?<!\1\1\1)|[，、；：][，。；：、？！]|。[，、；：]")
# Of two characters only words that cannot follow themselves: 党组织组织… and 的基金的基金 are right.
_ONCE = "加强|推进|推动|促进|应当|必须|不得|可以|以及|或者|并且|根据|按照|关于|对于|有关|通过|坚持|落实|完善|确保|实施|建立"
_DOUBLED_WORD = re.compile(
    rf"(?P<long>(?!的)[\u4e00-\u9fff]{{3,8}}(?<!的))(?P=long)|(?P<word>{_ONCE})(?P=word)|(?<![目标有是])的的(?!确|士)|与与"
)
_NUMERAL = frozenset("零一二三四五六七八九十百千万亿两")
_ELLIPSIS = re.compile(r"(?<=[\u4e00-\u9fff、])(?:。{3,6}|\.{3,6})(?![.。0-9]|[ ]+[0-9])")
_BETWEEN = re.compile("(?<=》)、(?=《)|(?<=”)、(?=“)")
_RANGE = re.compile(
    r"(?<![0-9.—～~年月日第-])([0-9]{1,6}(?:\.[0-9]{1,4})?)[—～~-](?=[0-9]{1,6}(?:\.[0-9]{1,4})?([%万亿]))"
)
_SHORT_YEAR = re.compile(r"(?<![0-9.—～~至、年满期限刑-])[0-9]{2}年(?=[0-9]{1,2}月(?!以))")


class _Lines:
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
            (start, end), f"{what} {_shown(shown)}{f' ({len(batch)} times)' if len(batch) > 1 else ''}", edits
        )


def _shown(words: str) -> str:
    words = "".join(char if char.isprintable() else f"U+{ord(char):04X}" for char in words)
    return words if len(words) <= 24 else f"{words[:24]}…"


def _matches(page: Page, pattern: re.Pattern[str]) -> Iterator[tuple[int, int, str | None]]:
    return ((*match.span(), None) for match in pattern.finditer(page.text))


def _source(page: Page, match: re.Match[str]) -> tuple[int, int] | None:
    """Where a match in the clean text stands; nothing where cleaning left something out between."""
    start, end = page.clean.span(*match.span())
    return (start, end) if end - start == match.end() - match.start() else None


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
        yield from _Lines(page).hits(((at, at + 1, new) for at, new in wide), "half-width")


@rule(
    "PP312",
    "wide-alphanumerics",
    WARNING,
    source=f"{NUMERALS} 4, common practice",
    reason="Figures and Latin letters are set narrow; wide ones are not found by who searches for them.",
    bad="到２０２５年，建设ＡＩ平台１２个。",
    good="到2025年，建设AI平台12个。",
    near="到2025年，建设①号、②号水厂，管网Ⅱ级以上。",
    fixable=True,
)
def wide_alphanumerics(page: Page) -> Iterator[Hit]:
    """Full-width figures or Latin letters."""
    wide = ((*m.span(), "".join(map(_narrow, m[0]))) for m in _WIDE.finditer(page.text))
    yield from _Lines(page).hits(wide, "full-width")


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
        yield from _Lines(page).hits(((at, at + 1, new) for at, new in curly), "straight")


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
            (at, at + 1), f"traditional characters in simplified text: {_shown(shown)} ({len(odd)} in all)"
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
    yield from _Lines(page).hits(((a, b, "") for a, b in sorted(mend.spans)) if mend else (), "pinyin")


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
    yield from _Lines(page).hits(_matches(page, _UNREADABLE), "lost characters")


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
            match.span(), f"private-use {_shown(match[0])}", (Edit(*match.span(), new),) if known else ()
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
    yield from _Lines(page).hits(_matches(page, _MOJIBAKE), "text lost in conversion:")


@rule(
    "PP319",
    "compatibility-character",
    WARNING,
    source="The Unicode Standard 18.1, 18.2",
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
        yield from _Lines(page).hits(forms, "compatibility forms")


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
    yield from _Lines(page).hits(((a, b, "") for a, b in spans), "invisible")


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
    yield from _Lines(page).hits(found, "entity")


@rule(
    "PP331",
    "doubled-punctuation",
    WARNING,
    source=f"{PUNCTUATION} 4, 5.1",
    reason="Two marks in a row where one belongs are a slip of the pen, or words between them were lost.",
    bad="各地要加强组织领导，，落实责任。。",
    good="各地要加强组织领导，落实责任。",
    near="各地要加强组织领导……什么？！落实责任！！",
    fixable=True,
)
def doubled_punctuation(page: Page) -> Iterator[Hit]:
    """Two commas, stops or colons in a row."""
    for match in _DOUBLED_MARK.finditer(page.clean.text):
        span = _source(page, match)
        if span:
            safe = match[0][0] == match[0][1] or match[0][1] == "。"
            edits = (Edit(*span, match[0][1]),) if safe else ()
            yield Hit(span, f"{match[0]} in a row", edits)


@rule(
    "PP332",
    "doubled-word",
    WARNING,
    source=PRACTICE,
    reason="A word written twice is a slip of the pen.",
    bad="各地要进一步进一步加强组织领导。",
    good="各地要进一步加强组织领导。",
    near="明确目的的同时，党组织组织一项一项落实，为了了解情况，的确人人参与。",
)
def doubled_word(page: Page) -> Iterator[Hit]:
    """A word follows itself."""
    text = page.clean.text
    for match in _DOUBLED_WORD.finditer(text):
        word = match["word"] or match[0][0]
        if word[0] in _NUMERAL or word[0] in "逐每" or (len(set(word)) == 1 and match["word"]):
            continue  # 一条一条, 逐个逐个, 哈哈哈哈
        yield Hit(page.clean.span(*match.span()), f"{word} comes twice in a row")


@rule(
    "PP333",
    "ellipsis",
    WARNING,
    source=f"{PUNCTUATION} 4.11",
    reason="The ellipsis is ……, two characters.",
    bad="包括水厂、管网、泵站...都要排查。",
    good="包括水厂、管网、泵站……都要排查。",
    near="一、总体要求......1\n二、重点任务......3\n三、保障措施......5",
    fixable=True,
)
def ellipsis_form(page: Page) -> Iterator[Hit]:
    """Stops in a row in the place of ……."""
    for match in _ELLIPSIS.finditer(page.text):
        yield Hit(match.span(), f"{match[0]} should be ……", (Edit(*match.span(), "……"),))


@rule(
    "PP334",
    "comma-between-titles",
    INFO,
    source=f"{PUNCTUATION} 4.5.3.5",
    reason="Between quotations or titles side by side 顿号 is usually left out.",
    bad="落实《供水条例》、《节水条例》要求。",
    good="落实《供水条例》《节水条例》要求。",
    near="落实《供水条例》（2020年修订）、《节水条例》要求。",
    fixable=True,
)
def comma_between_titles(page: Page) -> Iterator[Hit]:
    """、 stands between two titles or two quotations."""
    found = ((*m.span(), "") for m in _BETWEEN.finditer(page.text))
    yield from _Lines(page).hits(found, "between titles or quotations:")


@rule(
    "PP335",
    "range-without-unit",
    WARNING,
    source=f"{NUMERALS} 5.1.3",
    reason="9～16亿 may mean 9 to 16亿 or 9亿 to 16亿: both ends of a range carry 万, 亿 or %.",
    bad="年均增长6—8%，投资2～3亿元。",
    good="年均增长6%—8%，投资2亿～3亿元。",
    near="2021—2025年，每县建设2—3座水厂，投资500万元。",
    fixable=True,
)
def range_without_unit(page: Page) -> Iterator[Hit]:
    """Only the second end of a range has its 万, 亿 or %."""
    for match in _RANGE.finditer(page.clean.text):
        start, end = page.clean.span(match.start(1), match.end(1))
        yield Hit((start, end), f"{match[1]} should be {match[1]}{match[2]}", (Edit(end, end, match[2]),))


@rule(
    "PP336",
    "two-digit-year",
    WARNING,
    source=f"{NUMERALS} 5.1",
    reason="A year is written with four figures.",
    bad="水厂于21年3月建成。",
    good="水厂于2021年3月建成。",
    near="服务满10年6个月，任期10年3个月以上。",
)
def two_digit_year(page: Page) -> Iterator[Hit]:
    """A year with two figures before a month."""
    for match in _SHORT_YEAR.finditer(page.clean.text):
        yield Hit(page.clean.span(*match.span()), f"{match[0]} should have four figures")
