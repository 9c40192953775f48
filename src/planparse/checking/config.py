"""Configuration: ``planparse.toml`` or ``[tool.planparse]`` in ``pyproject.toml``, found upwards from a file."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields, replace
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from planparse.checking.require import Require
from planparse.checking.rule import INFO, WARNING, Severity
from planparse.checking.selection import SettingError, known_selector, suggestion
from planparse.errors import ReadError
from planparse.reading import refuse_irregular

FILES = ("planparse.toml", "pyproject.toml")
SCHEMAS = ("2",)  # versions of the contract that this planparse writes


@dataclass(frozen=True, slots=True)
class Settings:
    """All that bears on what is reported for a file."""

    select: tuple[str, ...] = ("PP",)
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    severity: Severity = WARNING
    fail_on: Severity = INFO
    include: tuple[str, ...] = ("*.txt",)
    exclude: tuple[str, ...] = ()
    baseline: Path | None = None
    require: Require = field(default_factory=Require)
    root: Path = Path()

    def ignored_in(self, file: str) -> tuple[str, ...]:
        """The selectors that are off for a file."""
        here = [codes for pattern, codes in self.per_file_ignores if self.matches(file, pattern)]
        return (*self.ignore, *(code for codes in here for code in codes))

    def matches(self, file: str, pattern: str) -> bool:
        """Does a pattern fit the name of a file, or its path below the configuration?"""
        path = Path(file)
        try:
            below = real(path).relative_to(real(self.root)).as_posix()
        except ValueError:
            below = path.as_posix()
        return (
            fnmatch(path.name, pattern)
            or fnmatch(below, pattern)
            or below.startswith(pattern.rstrip("/") + "/")
        )


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
    """Read a configuration file; ``None`` for a ``pyproject.toml`` without ``[tool.planparse]``."""
    try:
        refuse_irregular(str(path))
        data = tomllib.loads(path.read_text("utf-8"))
    except ReadError as error:
        raise SettingError(str(error)) from None
    except (OSError, ValueError, RecursionError) as error:  # bad TOML and bad UTF-8 are both ValueErrors
        raise SettingError(f"{path}: cannot be read as TOML ({error})") from None
    if path.name == "pyproject.toml":
        tools = data.get("tool")
        table = tools.get("planparse") if isinstance(tools, dict) else None
        return None if table is None else _settings(table, path)
    return _settings(data, path)


def _settings(table: Any, path: Path) -> Settings:
    found = _read(table, _KEYS, str(path))
    if "baseline" in found:
        found["baseline"] = path.parent / found["baseline"]
    return replace(Settings(root=path.parent), **found)


def _read(table: Any, keys: dict[str, Callable[[Any, str], Any]], where: str) -> dict[str, Any]:
    if not isinstance(table, dict):
        raise SettingError(f"{where}: must be a table")
    for key in table:
        if key not in keys:
            raise SettingError(f"{where}: unknown key {key!r}{suggestion(key, keys)}")
    return {key.replace("-", "_"): keys[key](value, f"{where}: {key}") for key, value in table.items()}


def _words(value: Any, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise SettingError(f"{where} must be a list of strings")
    return tuple(value)


def _word(value: Any, where: str) -> str:
    if not isinstance(value, str):
        raise SettingError(f"{where} must be a string")
    return value


def selectors(value: Any, where: str) -> tuple[str, ...]:
    """Read a list of codes and prefixes."""
    return tuple(known_selector(word, where) for word in _words(value, where))


def severity(value: Any, where: str) -> Severity:
    """Read the name of a severity."""
    names = [level.word for level in Severity]
    if value not in names:
        raise SettingError(
            f"{where} must be one of {', '.join(names)}, not {value!r}{suggestion(str(value), names)}"
        )
    return Severity[str(value).upper()]


def _per_file(value: Any, where: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise SettingError(f"{where} must be a table of patterns, each with a list of codes")
    return tuple((pattern, selectors(codes, f"{where}.{pattern}")) for pattern, codes in value.items())


def _schema(value: Any, where: str) -> str:
    if str(value) not in SCHEMAS:
        raise SettingError(f"{where}: this planparse writes schema {' or '.join(SCHEMAS)}, not {value!r}")
    return str(value)


def _require(value: Any, where: str) -> Require:
    return Require(**_read(value, _REQUIRE_KEYS, where))


_REQUIRE_KEYS: dict[str, Callable[[Any, str], Any]] = {
    "kinds": _words,
    "sections": _words,
    "indicators": _words,
    "schema": _schema,
}
_KEYS: dict[str, Callable[[Any, str], Any]] = {
    "select": selectors,
    "extend-select": selectors,
    "ignore": selectors,
    "per-file-ignores": _per_file,
    "severity": severity,
    "fail-on": severity,
    "include": _words,
    "exclude": _words,
    "baseline": _word,
    "require": _require,
}


def keys() -> Iterable[str]:
    """The keys that a configuration may have."""
    return _KEYS


assert {f.name.replace("_", "-") for f in fields(Settings)} - {"root"} == set(_KEYS)
