"""``[[tool.planparse.ignores]]``: findings that are known to be none, told by file, section or text, with a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from glob import has_magic, iglob
from typing import TYPE_CHECKING, NamedTuple

from planparse.checking.page import Page, Placed
from planparse.checking.rule import Hit, Rule
from planparse.checking.settings.patterns import compiled
from planparse.checking.settings.selection import closeness
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.checking.settings.config import Settings

_BLANK = regex(r"\s+")


@dataclass(frozen=True, slots=True)
class Ignore:
    """One entry. All that it names must fit: a file of ``files``, a ``section``, a ``text``.

    ``where`` is its own place.
    """

    rules: tuple[str, ...]
    where: str
    files: tuple[str, ...] = ()
    section: str = ""
    text: str = ""
    reason: str = ""

    @property
    def told(self) -> str:
        """What it is about, in a few words."""
        places = (*self.files, self.section, self.text)
        return f"{', '.join(self.rules)} in {', '.join(place for place in places if place)}"

    @property
    def names_files(self) -> bool:
        """Whether it names files, not patterns of files: then to check one of them is to try it."""
        return bool(self.files) and not any(map(has_magic, self.files))

    def is_about(self, rule: Rule) -> bool:
        """Whether the entry is about a rule."""
        return any(closeness(rule.code, selector) for selector in self.rules)

    def fits(self, page: Page, hit: Hit) -> bool:
        """Whether a hit stands where the entry says."""
        return (not self.section or self._in_section(page, hit)) and (not self.text or self._says(page, hit))

    def _in_section(self, page: Page, hit: Hit) -> bool:
        """The id of a section, its label or words of its heading; what stands below is in it, too."""
        wanted = _bare(self.section)
        here = page.place(hit.span[0])
        at = here if isinstance(here, Placed) else None
        while at:
            section = at.section
            heading = _bare(section.heading)
            if self.section == section.id or wanted in (_bare(section.label), _bare(section.label) + heading):
                return True
            if heading and wanted in heading:
                return True
            at = at.parent
        part = page.part_at(hit.span[0])
        return part is not None and (self.section == part.id or wanted in _bare(part.title or ""))

    def _says(self, page: Page, hit: Hit) -> bool:
        """Words, or a pattern between slashes, in what is found or in its line."""
        pattern = compiled(self.text)
        return bool(pattern.search(page.line_at(hit.span[0])) or pattern.search(page.text[slice(*hit.span)]))


class Tried(NamedTuple):
    """A file that was checked, its settings, and the numbers of their ignores that were, and were not, of use."""

    file: str
    settings: Settings
    used: Sequence[int]
    unused: Sequence[int]


def idle(runs: Sequence[Tried], whole: Callable[[Settings], bool]) -> list[tuple[Ignore, str]]:
    """The entries that told of no finding in any file, each with what is wrong with it.

    ``whole`` tells whether all files of a configuration were checked. Where they were not, only those are told that
    name their files, for the others may be of use in a file that was left out.
    """
    used: set[Ignore] = set()
    found: dict[Ignore, str] = {}
    files: dict[Ignore, list[Tried]] = {}
    for run in runs:
        used |= {run.settings.ignores[number] for number in run.used}
        tried = [run.settings.ignores[number] for number in run.unused]
        found |= {entry: "hid nothing" for entry in tried if entry.names_files or whole(run.settings)}
        for entry in run.settings.ignores:
            if entry.files and entry not in used and entry not in tried:
                files.setdefault(entry, []).append(run)
    for entry, others in files.items():
        settings = others[0].settings
        if entry not in used | found.keys() and whole(settings) and not _any_file(entry, settings, others):
            found[entry] = "fits no file"
    return sorted(
        ((entry, why) for entry, why in found.items() if entry not in used), key=lambda pair: pair[0].where
    )


def _any_file(entry: Ignore, settings: Settings, runs: Iterable[Tried]) -> bool:
    """Whether a file is there that the entry is about, be it one that was not checked."""
    if any(settings.matches(run.file, pattern) for run in runs for pattern in entry.files):
        return True
    return any(
        next(iglob(name, root_dir=settings.root, recursive=True), None)  # noqa: PTH207 - below the configuration
        for pattern in entry.files
        for name in (pattern, f"**/{pattern}")
    )


def _bare(words: str) -> str:
    return _BLANK.sub("", words)


def without_ignored(
    page: Page, pairs: Sequence[tuple[Rule, Hit]], ignores: Sequence[tuple[int, Ignore]]
) -> tuple[list[tuple[Rule, Hit]], set[int]]:
    """Leave out the hits that an entry tells; gives the numbers of the entries that told any, too."""
    kept, used = [], set()
    for rule, hit in pairs:
        here = {number for number, entry in ignores if entry.is_about(rule) and entry.fits(page, hit)}
        used |= here
        if not here:
            kept.append((rule, hit))
    return kept, used
