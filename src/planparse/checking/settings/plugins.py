"""Rules of other packages: an entry point of the group ``planparse.rules`` names a ``Ruleset``.

The name of the entry point is the prefix of its codes. Entry points are looked for once in a process, by ``check`` and
``rule`` only.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NotRequired, TypedDict, Unpack

from planparse.checking.page import Page
from planparse.checking.rule import GROUPS, RULES, Check, Hit, Rule, Severity, message, rule
from planparse.checking.settings.selection import ALL, SettingError
from planparse.errors import PlanparseError, as_asked
from planparse.regex import regex

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "planparse.rules"
OWN = "PP"  # the prefix of planparse's own codes

_PREFIX = regex("[A-Z]{2,8}")


class About(TypedDict):
    """What ``planparse rule`` tells of a rule, beside code, name and severity."""

    source: str
    reason: str
    bad: str
    good: str
    near: str
    fixable: NotRequired[bool]
    preview: NotRequired[bool]
    alike: NotRequired[bool]


class Ruleset:
    """The rules of a plugin; ``title`` heads them in lists."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.rules: dict[str, Rule] = {}

    def rule(
        self, code: str, name: str, severity: Severity, **about: Unpack[About]
    ) -> Callable[[Check], Check]:
        """Enter a check as a rule, as planparse's own are entered."""
        return rule(code, name, severity, registry=self.rules, **about)


@cache
def load() -> None:
    """Enter the rules of all plugins into ``RULES``; one that cannot be is a ``SettingError`` that names it."""
    if not _any_there():
        return
    from importlib.metadata import entry_points

    for point in sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value)):
        _enter(point)
    ordered = sorted(RULES.items())
    RULES.clear()
    RULES.update(ordered)


def _any_there() -> bool:
    """Whether any package may have a plugin: to load ``importlib.metadata`` takes longer than to look for the word."""
    word = GROUP.encode()
    for folder in sys.path:
        with suppress(OSError), os.scandir(folder or ".") as entries:
            for entry in entries:
                if entry.name.endswith((".dist-info", ".egg-info")):
                    with suppress(OSError):
                        if word in Path(entry.path, "entry_points.txt").read_bytes():
                            return True
    return False


def stamps() -> list[str]:
    """The versions of the plugins, and when their files were changed, for the cache; none where none were loaded."""
    return list(_STAMPS)


_STAMPS: list[str] = []


def _enter(point: EntryPoint) -> None:
    who = _called(point)
    try:
        ruleset = point.load()
    except (Exception, SystemExit) as error:
        if as_asked():
            raise
        raise SettingError(
            f"{who} cannot be loaded ({type(error).__name__}: {error}); mend or uninstall it"
        ) from None
    for trouble in _troubles(point, ruleset):
        raise SettingError(f"{who} {trouble}; mend or uninstall it")
    for code, made in sorted(ruleset.rules.items()):
        RULES[code] = _guarded(made, who)
        GROUPS.setdefault(made.group, ruleset.title)
    _STAMPS.append(f"{who} {_changed(point)}")


def _called(point: EntryPoint) -> str:
    """Name a plugin by its package, as it can be uninstalled."""
    package = point.dist
    return (
        f"the plugin {point.name} of {package.name} {package.version}"
        if package
        else f"the plugin {point.name}"
    )


def _troubles(point: EntryPoint, ruleset: object) -> Iterator[str]:
    """What keeps a plugin from being used."""
    prefix = point.name
    if not _PREFIX.fullmatch(prefix) or prefix.startswith(OWN) or prefix == ALL:
        yield f"must be named by the prefix of its codes: two to eight capitals, not {OWN} and not {ALL}"
    elif not isinstance(ruleset, Ruleset):
        yield f"must name a planparse.checking.Ruleset, not {type(ruleset).__name__} ({point.value})"
    else:
        names = {known.name: code for code, known in RULES.items()}
        for code, made in ruleset.rules.items():
            if not re.fullmatch(f"{prefix}[0-9]{{3}}", code):
                yield f"has a rule {code}, where {prefix} and three figures are expected"
            elif code in RULES:
                yield f"has a rule {code}, as another plugin has"
            elif made.name in names:
                yield f"calls {code} {made.name!r}, which is the name of {names[made.name]}"


def _examine(hit: Hit, size: int) -> None:
    """Fail here, where it is known whose hit it is: with places that are none, ``--fix`` would damage the text."""
    message(hit.template, hit.parts)
    if not all(isinstance(part, str | int) for part in hit.parts.values()):
        raise TypeError("the parts of a message are strings and whole numbers")
    spans = [(0, 0), *((start, end) for start, end, _ in sorted(hit.edits)), (size, size)]
    if not 0 <= hit.span[0] <= hit.span[1] <= size or any(start > end for start, end in spans):
        raise ValueError("a span begins before it ends, and within the text")
    if any(before[1] > behind[0] for before, behind in pairwise(spans)):
        raise ValueError("edits of one fix overlap, or lie outside of the text")


def _guarded(made: Rule, who: str) -> Rule:
    """The rule, naming its plugin when it fails."""

    def check(page: Page) -> Iterator[Hit]:
        try:
            for hit in made.check(page):
                _examine(hit, len(page.text))
                yield hit
        except Exception as error:
            if as_asked():
                raise
            what = f"the rule {made.code} of {who} failed ({type(error).__name__}: {error})"
            raise PlanparseError(
                f"{page.source.name}: {what}; mend it, or leave it out with --ignore {made.code}"
            ) from None

    return replace(made, check=check)


def _changed(point: EntryPoint) -> str:
    """A digest of the files of a plugin: one that is being written keeps its version.

    They are those of its package, word lists and all, and those that were installed with it: its module may be one of
    several.
    """
    files = set(_of_package(point.module))
    files |= {Path(str(file.locate())) for file in (point.dist.files if point.dist else None) or ()}
    digest = sha256()
    for file in sorted(files):
        with suppress(OSError):
            if file.suffix != ".pyc" and "__pycache__" not in file.parts:
                about = file.stat()
                digest.update(f"{file}\0{about.st_mtime_ns}\0{about.st_size}\n".encode("utf-8", "replace"))
    return digest.hexdigest()


def _of_package(module: str) -> Iterator[Path]:
    """The files of the outermost package that holds a module; a folder that several share (a namespace) is none."""
    parts = module.split(".")
    for size in range(1, len(parts) + 1):
        outer = sys.modules.get(".".join(parts[:size]))
        file = getattr(outer, "__file__", None)
        if file:
            path = Path(file)
            yield from path.parent.rglob("*") if path.stem == "__init__" else [path]
            return
