"""What is asked of one document: rules, profile, ignores and words; and what came of it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, NamedTuple

from planparse.checking.rule import RULES, Rule
from planparse.checking.settings.ignores import Ignore
from planparse.checking.settings.profiles import AUTO
from planparse.checking.settings.require import Require
from planparse.checking.settings.selection import chosen

if TYPE_CHECKING:
    from planparse.checking.finding import Finding
    from planparse.checking.settings.config import Settings


@dataclass(frozen=True, slots=True)
class Asked:
    """All that the findings of a document depend on but the document; ``exact`` are codes that no profile switches off.

    ``ignores`` are those for the file, each with its number in the configuration.
    """

    codes: tuple[str, ...]
    exact: tuple[str, ...] = ()
    profile: str = AUTO
    require: Require = Require()  # noqa: RUF009 - frozen
    ignores: tuple[tuple[int, Ignore], ...] = ()

    @property
    def rules(self) -> list[Rule]:
        """The rules, before the profile is known."""
        return [RULES[code] for code in self.codes]

    def key(self) -> str:
        """The same text for what gives the same findings."""
        told = [(number, entry.rules, entry.section, entry.text) for number, entry in self.ignores]
        return json.dumps(
            [self.codes, self.exact, self.profile, asdict(self.require), told], ensure_ascii=False
        )


class Checked(NamedTuple):
    """The findings of a document, the profile it was read by, and the ignores that it used, and did not use.

    ``mendable``: the text is the file's, character for character, so that ``--fix`` can write it.
    """

    findings: list[Finding]
    profile: str
    used: tuple[int, ...] = ()
    unused: tuple[int, ...] = ()
    mendable: bool = True


def asked_of(settings: Settings, file: str) -> Asked:
    """What the settings ask of a file."""
    rules = chosen(settings.selected, settings.ignored_in(file), preview=settings.preview)
    return Asked(
        tuple(rule.code for rule in rules),
        tuple(sorted({code for code in settings.selected if code in RULES})),
        settings.profile,
        settings.asked,
        tuple(
            (number, entry)
            for number, entry in enumerate(settings.ignores)
            if not entry.files or any(settings.matches(file, pattern) for pattern in entry.files)
        ),
    )
