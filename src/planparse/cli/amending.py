"""What the command line of ``planparse check`` does to the settings of a file: --select replaces, the others add."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from planparse.checking.settings.config import Settings

Codes = Sequence[str] | None


class Options(NamedTuple):
    """The options as they were given; ``None`` and empty where they were not."""

    select: Codes
    extend_select: Codes
    ignore: Codes
    per_file_ignore: Codes
    preview: bool | None
    profile: str | None
    severity: str | None
    fail_on: str | None


def amendments(options: Options) -> Callable[[Settings], Settings]:
    """Give the function that puts options over settings; codes that are not known are a ``SettingError``."""
    from planparse.checking.settings import values
    from planparse.checking.settings.selection import SettingError

    def codes(words: Codes, option: str) -> tuple[str, ...]:
        listed = [code for word in words or () for code in word.split(",") if code.strip()]
        return values.selectors(listed, option)

    def named(words: Codes, option: str) -> tuple[str, ...]:
        found = codes(words, option)
        if words and not found:
            raise SettingError(f"{option} is empty; name codes, such as PP1,PP301, or ALL")
        return found

    selected, extended = named(options.select, "--select"), codes(options.extend_select, "--extend-select")
    ignored = codes(options.ignore, "--ignore")
    in_files = [_per_file(entry, codes) for entry in options.per_file_ignore or ()]
    one: dict[str, Any] = {
        "preview": options.preview,
        "profile": options.profile,
        "severity": options.severity and values.severity(options.severity, "--severity"),
        "fail_on": options.fail_on and values.severity(options.fail_on, "--fail-on"),
        "select": selected or None,
    }

    def amend(settings: Settings) -> Settings:
        more: dict[str, Any] = {
            "extend_select": extended and settings.extend_select + extended,
            "ignore": ignored and settings.ignore + ignored,
            "per_file_ignores": in_files and (*settings.per_file_ignores, *in_files),
        }
        changed = {name: value for name, value in one.items() if value is not None}
        changed |= {name: value for name, value in more.items() if value}
        return replace(settings, **changed, origins=_origins(settings, changed, more))

    return amend


def _per_file(entry: str, codes: Callable[[Codes, str], tuple[str, ...]]) -> tuple[str, tuple[str, ...]]:
    from planparse.checking.settings.selection import SettingError

    pattern, _, listed = entry.rpartition(":")
    selectors = codes([listed], "--per-file-ignore")
    if not pattern or not selectors:
        raise SettingError(f"--per-file-ignore: {entry!r} must be files and codes, such as drafts/*:PP2")
    return pattern, selectors


def _origins(settings: Settings, changed: dict[str, Any], added: dict[str, Any]) -> dict[str, str]:
    """Where each setting was made; what options add to is of both."""
    from planparse.checking.settings.config import DEFAULT

    found = dict(settings.origins)
    for name in changed:
        option = "--" + name.replace("_", "-").replace("ignores", "ignore")
        before = found.get(name, DEFAULT)
        found[name] = f"{before}, {option}" if name in added and before != DEFAULT else option
    assert set(found) <= {field.name for field in fields(settings)}
    return found
