"""Which rules are on: codes and prefixes of codes, the longer one winning."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING

from planparse.checking.rule import RULES, Rule
from planparse.errors import PlanparseError

if TYPE_CHECKING:
    from planparse.checking.settings.config import Settings


_SHORT = 8  # letters of what is compared letter by letter: a code, where each has its place
ALL = "ALL"  # a selector that is shorter than any prefix: every rule, those of plugins too


class SettingError(PlanparseError):
    """A setting that cannot be meant so, from the command line or a file."""


def suggestion(word: str, known: Iterable[str]) -> str:
    """Give ``; did you mean …?`` where a known word is near, else nothing."""
    alike = nearest(word, known)
    return f"; did you mean {alike!r}?" if alike else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the known word that one is most like; empty where none is."""
    words = list(known)
    near = sorted(get_close_matches(word, words, len(words) or 1, 0.6))

    def likeness(other: str) -> tuple[float, int]:
        letters = sum(map(str.__eq__, word, other))
        return (SequenceMatcher(None, word, other).ratio() if len(word) > _SHORT else 0, letters)

    return max(near, key=likeness, default="")


def selector_of(word: str) -> str | None:
    """The code or prefix, in capitals, that a code, a prefix or the name of a rule means.

    ``None`` for anything else.
    """
    code = word.strip().upper()
    if code == ALL or (code and any(known.startswith(code) for known in RULES)):
        return code
    return next((rule.code for rule in RULES.values() if rule.name == word), None)


def known_selector(word: str, where: str) -> str:
    """Return a code or prefix in capitals; one that fits no rule is a ``SettingError``."""
    selector = selector_of(word)
    if selector:
        return selector
    raise SettingError(
        f"{where}: no rule has the code {word!r}{suggestion(word.strip().upper(), RULES) or suggestion(word, rule_names())}"
        "; 'planparse rule --all' lists them"
    )


def rule_names() -> list[str]:
    """The names of all rules."""
    return [rule.name for rule in RULES.values()]


def chosen(select: Sequence[str], ignore: Sequence[str], *, preview: bool = False) -> list[Rule]:
    """Give the rules that are selected by a longer prefix than the one that ignores them."""
    on = tuple(code for code, rule in RULES.items() if preview or not rule.preview)
    return [RULES[code] for code in _chosen(on, tuple(select), tuple(ignore))]


@lru_cache(maxsize=256)  # thousands of files ask for the same
def _chosen(codes: tuple[str, ...], select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code for code in codes if _closest(code, select) > max(_closest(code, ignore), 0))


def without_effect(settings: Settings) -> list[Rule]:
    """Give the rules that are selected by their whole code, and are off all the same: they are a preview."""
    named = [RULES[code] for code in settings.selected if code in RULES]
    return [] if settings.preview else [rule for rule in named if rule.preview]


def _closest(code: str, selectors: Iterable[str]) -> int:
    return max((closeness(code, selector) for selector in selectors), default=0)


def closeness(code: str, selector: str) -> int:
    """How closely a selector names a code: the length of the prefix, 0 where it does not."""
    return 1 if selector == ALL else len(selector) if code.startswith(selector) else 0
