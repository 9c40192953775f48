"""What a rule is and what it finds; ``RULES`` is the registry, filled by the files of the groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from planparse.checking.page import Page


class Severity(IntEnum):
    """How bad a finding is: a mistake, against a recommendation or custom, or a matter of taste."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The lower-case name, as options and reports spell it."""
        return self.name.lower()


INFO, WARNING, ERROR = Severity


class Edit(NamedTuple):
    """Put ``text`` in the place of ``source[start:end]``."""

    start: int
    end: int
    text: str


Part = str | int


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule yields: where in the source, and what is wrong there; ``edits`` only where mending is safe.

    ``template`` is the whole message with ``{names}`` in it for what ``parts`` give, so that it can be translated.
    ``severity`` is that of the rule, unless the configuration says otherwise for this very word.
    """

    span: tuple[int, int]
    template: str
    edits: tuple[Edit, ...] = ()
    parts: Mapping[str, Part] = field(default_factory=dict)
    severity: Severity | None = None


def message(template: str, parts: Mapping[str, Part]) -> str:
    """A message as it is read."""
    return template.format_map(parts) if parts else template


Check = Callable[["Page"], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with all that ``planparse rule`` tells of it.

    ``bad``, ``good`` and ``near`` are whole little documents: one that breaks the rule, one that keeps it and one that
    looks like breaking it but does not. ``preview``: less than four of five of its findings are right as yet, so it is
    off unless asked for. ``alike``: there is the same to be done at every place, so a few of them are enough to be
    told.
    """

    code: str
    name: str
    severity: Severity
    source: str
    reason: str
    bad: str
    good: str
    near: str
    fixable: bool
    preview: bool
    alike: bool
    check: Check

    @property
    def group(self) -> str:
        """The code without its last two figures: PP1."""
        return self.code[:-2]


GROUPS = {
    "PP0": "Comments that switch rules off",
    "PP1": "Structure",
    "PP2": "Letterhead",
    "PP3": "Text",
    "PP4": "Targets",
    "PP5": "Obligations and references",
    "PP6": "Required by the configuration",
    "PP7": "Words of the configuration",
}

# Where the rules come from, as their ``source`` names it.
LAYOUT = "GB/T 9704-2012"
PUNCTUATION = "GB/T 15834-2011"
NUMERALS = "GB/T 15835-2011"
PRACTICE = "common practice"

RULES: dict[str, Rule] = {}


def rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    source: str,
    reason: str,
    bad: str,
    good: str,
    near: str,
    fixable: bool = False,
    preview: bool = False,
    alike: bool | None = None,
    registry: dict[str, Rule] | None = None,
) -> Callable[[Check], Check]:
    """Enter a check into the registry: that of planparse, or of a plugin.

    What ``--fix`` mends is alike, unless said otherwise.
    """
    rules = RULES if registry is None else registry

    def enter(check: Check) -> Check:
        if code in rules:
            raise ValueError(f"two rules are called {code}")
        bad_text, good_text, near_text = (example.strip("\n") + "\n" for example in (bad, good, near))
        rules[code] = Rule(
            code,
            name,
            severity,
            source,
            reason,
            bad_text,
            good_text,
            near_text,
            fixable,
            preview,
            fixable if alike is None else alike,
            check,
        )
        return check

    return enter
