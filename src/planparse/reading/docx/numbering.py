"""Automatic numbering of Word: which label each paragraph gets, counted in the order of the text (ECMA-376-1 17.9)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from planparse.lexicon.word_numbers import BULLET, FORMATS, number
from planparse.lexicon.word_symbols import BULLET_LETTERS, PRIVATE, SYMBOL_FONTS
from planparse.reading.docx.package import MC, W, integer, is_on, value, whole
from planparse.regex import regex

_LEVELS = 9
_PLACE = regex(r"%([1-9])")
_PADDED = regex(r"0+1")
_GAPS = {"tab": " ", "space": " ", "nothing": ""}  # behind the label (17.9.28)


class Level(NamedTuple):
    """How one level is numbered. ``restart``: the level from 1 behind which it begins anew, 0 for none."""

    text: str = ""
    format_name: str = "decimal"
    start: int = 0
    gap: str = " "
    restart: int | None = None
    legal: bool = False
    bullet: bool = False
    style: str | None = None


_UNSAID = Level()


class Label(NamedTuple):
    """A label, what stands between it and the text, and whether it is one of a kind that could be told."""

    text: str
    gap: str
    told: bool = True

    @property
    def is_bullet(self) -> bool:
        """Whether it only marks, and counts nothing."""
        return not any(character.isalnum() for character in self.text)


@dataclass(slots=True)
class _Instance:
    """A numbering that paragraphs refer to: the list whose counters it shares, and what it does differently."""

    counters: str
    levels: dict[int, Level]
    starts: dict[int, int]

    def start(self, level: int) -> int:
        return self.starts.get(level, self.levels.get(level, _UNSAID).start)


@dataclass(slots=True)
class _Definition:
    levels: dict[int, Level]
    style: str | None  # the numbering style that defines it (w:numStyleLink)
    shown: dict[int, Level] = field(default_factory=dict)


@dataclass(slots=True)
class Counted:
    """How far the lists of one story have counted: body, text box and notes count each by themselves."""

    counters: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[int] = field(default_factory=set)  # instances that were used


class Numbering:
    """The lists of a document."""

    def __init__(self, part: Element | None, styles: dict[str, int]) -> None:
        self._instances: dict[int, _Instance] = {}
        if part is not None:
            self._read(part, styles)

    def _read(self, part: Element, styles: dict[str, int]) -> None:
        definitions = {
            one.get(f"{W}abstractNumId", ""): _Definition(_levels(one), value(one.find(f"{W}numStyleLink")))
            for one in part.iter(f"{W}abstractNum")
        }
        nums = {
            whole(one.get(f"{W}numId")): (value(one.find(f"{W}abstractNumId")) or "", one)
            for one in part.iter(f"{W}num")
        }
        of_num = {num: name for num, (name, _) in nums.items()}
        for num, (name, element) in nums.items():
            levels = _linked(name, definitions, of_num, styles)
            if num and levels is not None:
                self._instances[num] = _instance(name, levels, element)

    def level_of(self, num: int, style: str | None) -> int:
        """The level that a list keeps for a style; the first where it keeps none."""
        instance = self._instances.get(num)
        levels = instance.levels if instance and style else {}
        return next((at for at, level in levels.items() if level.style == style), 0)

    def label(self, counted: Counted, num: int, at: int) -> Label | None:
        """Count one paragraph of a list and give its label; ``None`` where there is no such list or level.

        Levels above it that were passed over count as if they had been there: what follows 1.1.1 is 1.2.
        """
        instance = self._instances.get(num)
        if instance is None or at not in instance.levels:
            return None
        counters = counted.counters.setdefault(instance.counters, [None] * _LEVELS)
        if num not in counted.begun:
            counted.begun.add(num)
            for restarted in instance.starts:
                counters[restarted] = None
        for above in range(at):
            counters[above] = instance.start(above) if counters[above] is None else counters[above]
        last = counters[at]
        counters[at] = instance.start(at) if last is None else last + 1
        for deeper in range(at + 1, _LEVELS):
            restart = instance.levels.get(deeper, _UNSAID).restart
            if restart is None or at < restart:
                counters[deeper] = None
        return _written(instance, at, counters)


def _written(instance: _Instance, at: int, counters: list[int | None]) -> Label:
    level = instance.levels[at]
    if level.bullet:
        return Label(level.text, level.gap)
    told = True

    def place(deep: int) -> str:
        nonlocal told
        shown = instance.levels.get(deep, _UNSAID)
        if deep > at or shown.bullet:
            return ""
        counted = counters[deep]
        counted = instance.start(deep) if counted is None else counted
        if level.legal and not (deep == at and shown.format_name == "decimalZero"):
            return str(counted)
        if _PADDED.fullmatch(shown.format_name):
            return str(counted).zfill(len(shown.format_name))
        told = told and shown.format_name in FORMATS
        return number(shown.format_name, counted)

    text = _PLACE.sub(lambda match: place(int(match[1]) - 1), level.text)
    return Label(text, level.gap if text else "", told)


def _linked(
    name: str, definitions: dict[str, _Definition], nums: dict[int | None, str], styles: dict[str, int]
) -> dict[int, Level] | None:
    """The levels of a definition, or of that which its numbering style has; ``None`` where the links lead nowhere."""
    seen: set[str] = set()
    while name in definitions and name not in seen:
        seen.add(name)
        definition = definitions[name]
        if definition.style is None:
            return definition.levels
        name = nums.get(styles.get(definition.style), "")
    return definitions[name].levels if name in definitions else None


def _instance(name: str, levels: dict[int, Level], element: Element) -> _Instance:
    changed: dict[int, Level] = {}
    starts: dict[int, int] = {}
    for override in element.iter(f"{W}lvlOverride"):
        at = whole(override.get(f"{W}ilvl"))
        if at is None or not 0 <= at < _LEVELS:
            continue
        level = override.find(f"{W}lvl")
        if level is not None:
            changed[at] = _level(level)
        start = integer(override.find(f"{W}startOverride"))
        if start is not None:
            starts[at] = start
    return _Instance(name, levels | changed if changed else levels, starts)


def _levels(definition: Element) -> dict[int, Level]:
    levels = {whole(one.get(f"{W}ilvl")): one for one in definition.findall(f"{W}lvl")}
    return {at: _level(one) for at, one in levels.items() if at is not None and 0 <= at < _LEVELS}


def _level(element: Element) -> Level:
    format_name = _format(element)
    text = value(element.find(f"{W}lvlText")) or ""
    bullet = format_name == "bullet"
    if is_on(element.find(f"{W}rPr/{W}vanish")):
        text = ""
    elif bullet:
        text = _bullet(element, text)
    gap = _GAPS.get(value(element.find(f"{W}suff")) or "tab", " ") if text else ""
    return Level(
        text,
        format_name,
        integer(element.find(f"{W}start"), 0) or 0,
        gap,
        integer(element.find(f"{W}lvlRestart")),
        bool(is_on(element.find(f"{W}isLgl"))),
        bullet,
        value(element.find(f"{W}pStyle")),
    )


def _format(level: Element) -> str:
    """The format of a level; newer ones (001, 002) stand beside what older programs show for them."""
    plain = level.find(f"{W}numFmt")
    if plain is None:
        plain = level.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    if plain is None:
        return "decimal"
    name = value(plain) or "decimal"
    if name == "custom":
        sample = plain.get(f"{W}format", "").partition(",")[0].strip()
        return sample if _PADDED.fullmatch(sample) else "decimal"
    return name


def _bullet(level: Element, text: str) -> str:
    """A bullet as a character: those of symbol fonts have none of their own, and a picture is one."""
    fonts = level.find(f"{W}rPr/{W}rFonts")
    font = (fonts.get(f"{W}ascii") if fonts is not None else None) or ""
    if level.find(f"{W}lvlPicBulletId") is not None or font.lower() in SYMBOL_FONTS:
        return BULLET
    return BULLET if text in BULLET_LETTERS or PRIVATE.search(text) else text
