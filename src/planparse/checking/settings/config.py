"""Configuration: ``planparse.toml`` or ``[tool.planparse]`` in ``pyproject.toml``, found upwards from a file."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from planparse.checking.rule import INFO, WARNING, Severity
from planparse.checking.settings import values
from planparse.checking.settings.ignores import Ignore
from planparse.checking.settings.profiles import AUTO
from planparse.checking.settings.require import Require, Word
from planparse.checking.settings.selection import ALL, SettingError
from planparse.errors import ReadError
from planparse.reading import refuse_irregular

FILES = ("planparse.toml", "pyproject.toml")
DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Settings:
    """All that bears on what is reported for a file; ``origins`` says where each setting was made."""

    select: tuple[str, ...] = (ALL,)
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    profile: str = AUTO
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    ignores: tuple[Ignore, ...] = ()
    severity: Severity = WARNING
    fail_on: Severity = INFO
    include: tuple[str, ...] = ("*.txt",)
    exclude: tuple[str, ...] = ()
    baseline: Path | None = None
    require: Require = field(default_factory=Require)
    forbid: tuple[Word, ...] = ()
    prefer: tuple[Word, ...] = ()
    root: Path = Path()
    origins: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def selected(self) -> tuple[str, ...]:
        """All that is selected, by ``select`` or beside it."""
        return (*self.select, *self.extend_select)

    @property
    def asked(self) -> Require:
        """What documents must have and must not have."""
        return replace(self.require, forbid=self.forbid, prefer=self.prefer)

    def ignored_in(self, file: str) -> tuple[str, ...]:
        """The selectors that are off for a file."""
        here = [codes for pattern, codes in self.per_file_ignores if self.matches(file, pattern)]
        return (*self.ignore, *(code for codes in here for code in codes))

    def matches(self, file: str, pattern: str) -> bool:
        """Does a pattern fit the name of a file, or its path below the configuration?"""
        path = Path(file)
        if fnmatch(path.name, pattern):  # most do, and links need not be followed
            return True
        if os.path.isabs(pattern):  # noqa: PTH117 - a pattern is no path
            whole = Path(pattern).as_posix()
            return any(_holds(whole, at.as_posix()) for at in (path.absolute(), real(path)))
        try:
            below = real(path).relative_to(real(self.root)).as_posix()
        except ValueError:
            below = path.as_posix()
        return _holds(pattern.removeprefix("./"), below)


def _holds(pattern: str, path: str) -> bool:
    """Whether a pattern fits a path, or is the folder that it is in."""
    return fnmatch(path, pattern) or path.startswith(pattern.rstrip("/") + "/")


def real(path: Path) -> Path:
    """The path without links; one that ends in a loop of links stays as it is, and reading will say so."""
    return Path(os.path.realpath(path))


def settings_for(folder: Path) -> Settings:
    """The settings for the files of a folder: from the nearest file above that holds any, else the defaults."""
    for above in (folder, *folder.parents):
        for name in FILES:
            path = above / name
            if os.path.isfile(path) and (found := read_settings(path)) is not None:  # noqa: PTH113 - a name may be too long
                return found
    return Settings()


def read_settings(path: Path) -> Settings | None:
    """Read a configuration file; ``None`` for a ``pyproject.toml`` without ``[tool.planparse]``.

    ``planparse.toml`` has the keys alone, or below ``[tool.planparse]`` as they stand in a ``pyproject.toml``.
    """
    try:
        refuse_irregular(str(path))
        data = tomllib.loads(path.read_text("utf-8"))
    except ReadError as error:
        raise SettingError(str(error)) from None
    except FileNotFoundError:
        raise SettingError(f"{path}: no such file; check the path") from None
    except (OSError, ValueError, RecursionError) as error:  # bad TOML and bad UTF-8 are both ValueErrors
        raise SettingError(f"{path}: cannot be read as TOML ({error})") from None
    tools = data.get("tool")
    table = tools.get("planparse") if isinstance(tools, dict) else None
    if path.name == "pyproject.toml":
        return None if table is None else _settings(table, path)
    return _settings(table if data == {"tool": {"planparse": table}} else data, path)


def _settings(table: Any, path: Path) -> Settings:
    found = values.table(table, _KEYS, str(path))
    both = {word.text for word in found.get("forbid", ())} & {word.text for word in found.get("prefer", ())}
    if both:
        raise SettingError(
            f"{path}: {min(both)} stands in forbid and in prefer; prefer is enough, its reason is told, too"
        )
    if "baseline" in found:
        found["baseline"] = path.parent / found["baseline"]
    return replace(Settings(root=path.parent, origins=dict.fromkeys(found, str(path))), **found)


_KEYS: dict[str, values.Reader] = {
    "select": values.selectors,
    "extend-select": values.selectors,
    "ignore": values.selectors,
    "preview": values.switch,
    "profile": values.profile,
    "per-file-ignores": values.per_file,
    "ignores": values.ignores,
    "severity": values.severity,
    "fail-on": values.severity,
    "include": values.words,
    "exclude": values.words,
    "baseline": values.word,
    "require": values.require,
    "forbid": values.forbidden,
    "prefer": values.preferred,
}


def keys() -> Iterable[str]:
    """The keys that a configuration may have."""
    return _KEYS


assert {f.name.replace("_", "-") for f in fields(Settings)} - {"root", "origins"} == set(_KEYS)
