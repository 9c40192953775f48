"""Values of the configuration, each read as what it must be; the message names the file and the key."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from planparse.checking.rule import Severity
from planparse.checking.settings.circles import circle
from planparse.checking.settings.ignores import Ignore
from planparse.checking.settings.patterns import checked
from planparse.checking.settings.profiles import PROFILES
from planparse.checking.settings.require import Require, Word
from planparse.checking.settings.selection import SettingError, known_selector, suggestion

SCHEMAS = ("2",)  # versions of the contract that this planparse writes
Reader = Callable[[Any, str], Any]


def table(value: Any, keys: dict[str, Reader], where: str) -> dict[str, Any]:
    """A table with some of the keys."""
    if not isinstance(value, dict):
        raise SettingError(f"{where}: must be a table")
    for key in value:
        if key not in keys:
            raise SettingError(f"{where}: unknown key {key!r}{suggestion(key, keys)}")
    return {key.replace("-", "_"): keys[key](each, f"{where}: {key}") for key, each in value.items()}


def words(value: Any, where: str) -> tuple[str, ...]:
    """A list of strings, none of them blank."""
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise SettingError(f"{where} must be a list of strings")
    if not all(word.strip() for word in value):
        raise SettingError(f"{where}: an empty string names nothing; take it out")
    return tuple(value)


def word(value: Any, where: str) -> str:
    """A string."""
    if not isinstance(value, str):
        raise SettingError(f"{where} must be a string")
    return value


def switch(value: Any, where: str) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise SettingError(f"{where} must be true or false")
    return value


def selectors(value: Any, where: str) -> tuple[str, ...]:
    """A list of codes and prefixes."""
    return tuple(known_selector(each, where) for each in words(value, where))


def severity(value: Any, where: str) -> Severity:
    """The name of a severity."""
    return Severity[_one_of(value, [level.word for level in Severity], where).upper()]


def profile(value: Any, where: str) -> str:
    """The name of a profile."""
    return _one_of(value, PROFILES, where)


def _one_of(value: Any, names: Iterable[str], where: str) -> str:
    names = list(names)
    if value not in names:
        near = suggestion(str(value), names)
        raise SettingError(f"{where} must be one of {', '.join(names)}, not {value!r}{near}")
    return str(value)


def per_file(value: Any, where: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Patterns of files, each with codes."""
    if not isinstance(value, dict):
        raise SettingError(f"{where} must be a table of patterns, each with a list of codes")
    words(list(value), where)
    return tuple((pattern, selectors(codes, f"{where}.{pattern}")) for pattern, codes in value.items())


def ignores(value: Any, where: str) -> tuple[Ignore, ...]:
    """The entries of ``[[ignores]]``."""
    if not isinstance(value, list):
        raise SettingError(f"{where} must be a list of tables, [[ignores]]")
    return tuple(_ignore(entry, f"{where}[{number}]") for number, entry in enumerate(value, 1))


def _ignore(entry: Any, where: str) -> Ignore:
    found = table(entry, _IGNORE, where)
    if not found.get("rules"):
        raise SettingError(f'{where}: must have rules, such as rules = ["PP311"]')
    if not any(found.get(key) for key in ("files", "section", "text")):
        raise SettingError(f"{where}: must have files, section or text; else put the rules into ignore")
    return Ignore(where=where, **found)


def _fitting(value: Any, where: str) -> str:
    return checked(word(value, where), where)


def _inked(value: Any, where: str) -> str:
    if not word(value, where).strip():
        raise SettingError(
            f"{where}: blanks are in every section; name its label, its id or words of its heading"
        )
    return str(value)


_IGNORE: dict[str, Reader] = {
    "rules": selectors,
    "files": words,
    "section": _inked,
    "text": _fitting,
    "reason": word,
}


def forbidden(value: Any, where: str) -> tuple[Word, ...]:
    """``[forbid]``: a word with its reason, or with a table."""
    return _word_list(value, where, "reason", {"reason": word, "severity": _level})


def preferred(value: Any, where: str) -> tuple[Word, ...]:
    """``[prefer]``: a word with what to use instead, or with a table."""
    found = _word_list(value, where, "use", {"use": word, "reason": word, "severity": _level})
    for entry in found:
        if not entry.use:
            raise SettingError(
                f"{where}.{entry.text}: must say what to use; words without that go into forbid"
            )
    if way := circle(found):
        raise SettingError(f"{where}: {' → '.join(way)} goes round in a circle; take one of these words out")
    return found


def _level(value: Any, where: str) -> str:
    return severity(value, where).word


def _word_list(value: Any, where: str, alone: str, keys: dict[str, Reader]) -> tuple[Word, ...]:
    if not isinstance(value, dict):
        raise SettingError(f"{where} must be a table of words, each with a string or a table")
    found = []
    for text, about in value.items():
        place = f"{where}.{text}"
        known = table(about if isinstance(about, dict) else {alone: about}, keys, place)
        checked(text, place, known.get("use", ""))
        found.append(Word(text, **known))
    return tuple(found)


def require(value: Any, where: str) -> Require:
    """``[require]``."""
    return Require(**table(value, _REQUIRE, where))


def _schema(value: Any, where: str) -> str:
    if str(value) not in SCHEMAS:
        raise SettingError(f"{where}: this planparse writes schema {' or '.join(SCHEMAS)}, not {value!r}")
    return str(value)


_REQUIRE: dict[str, Reader] = {"kinds": words, "sections": words, "indicators": words, "schema": _schema}
