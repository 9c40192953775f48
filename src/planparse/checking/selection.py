"""Which rules are on: codes and prefixes of codes, the longer one winning."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from planparse.checking.rule import RULES, Rule
from planparse.errors import PlanparseError


class SettingError(PlanparseError):
    """A setting that cannot be meant so, from the command line or a file."""


def suggestion(word: str, known: Iterable[str]) -> str:
    """Give ``; did you mean …?`` where a known word is near, else nothing."""
    words = list(known)
    near = sorted(get_close_matches(word, words, len(words) or 1, 0.6))
    alike = max(near, key=lambda other: sum(map(str.__eq__, word, other)), default="")  # letter by letter
    return f"; did you mean {alike!r}?" if alike else ""


def known_selector(selector: str, where: str) -> str:
    """Return a code or prefix in capitals; one that fits no rule is a ``SettingError``."""
    code = selector.strip().upper()
    if code and any(known.startswith(code) for known in RULES):
        return code
    by_name = {rule.name: rule.code for rule in RULES.values()}
    if selector in by_name:
        return by_name[selector]
    raise SettingError(
        f"{where}: no rule has the code {selector!r}{suggestion(code, RULES) or suggestion(selector, by_name)}"
        "; 'planparse rule --all' lists them"
    )


def chosen(select: Sequence[str], ignore: Sequence[str]) -> list[Rule]:
    """Give the rules that are selected by a longer prefix than the one that ignores them."""
    return [rule for code, rule in RULES.items() if _reach(code, select) > max(_reach(code, ignore), 0)]


def _reach(code: str, selectors: Iterable[str]) -> int:
    return max((len(selector) for selector in selectors if code.startswith(selector)), default=0)
