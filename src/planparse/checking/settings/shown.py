"""``--show-settings``: the settings of each file as TOML, with where each was made as a remark."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from enum import IntEnum
from pathlib import Path
from typing import Any

from planparse.checking.settings.config import DEFAULT, Settings
from planparse.checking.settings.ignores import Ignore
from planparse.checking.settings.profiles import AUTO, applying
from planparse.checking.settings.require import Require, Word
from planparse.checking.settings.selection import chosen
from planparse.visible import visible_line

_TABLES = ("per_file_ignores", "ignores", "require", "forbid", "prefer")
_NAMED = 3  # files of a group that are named


def shown(files: Iterable[tuple[str, Settings]]) -> str:
    """The settings of all files; those that have the same are told of together."""
    groups: dict[tuple[Any, ...], list[tuple[str, Settings]]] = {}
    for file, settings in files:
        groups.setdefault((*_key(settings), settings.ignored_in(file)), []).append((file, settings))
    return "\n".join(map(_page, groups.values()))


def _key(settings: Settings) -> tuple[Any, ...]:
    return (*(getattr(settings, field.name) for field in fields(settings) if field.name != "origins"),)


def _page(group: Sequence[tuple[str, Settings]]) -> str:
    file, settings = group[0]
    named = ", ".join(file for file, _ in group[:_NAMED])
    more = f" and {len(group) - _NAMED} more" if len(group) > _NAMED else ""
    lines = [f"# {visible_line(named)}{more}"]
    names = [field.name for field in fields(settings) if field.name not in ("root", "origins")]
    lines += [_setting(settings, name) for name in names if name not in _TABLES]
    on = chosen(settings.selected, settings.ignored_in(file), preview=settings.preview)
    if settings.profile != AUTO:
        on = applying(on, settings.profile, settings.selected)
    listed = " ".join(rule.code for rule in on)
    lines.append(
        f"# {len(on)} rules are on{', before the profile is known' * (settings.profile == AUTO)}: {listed}"
    )
    for name in names:
        if name in _TABLES:
            lines += _table(name, getattr(settings, name), settings.origins.get(name, DEFAULT))
    return "\n".join(lines) + "\n"


def _setting(settings: Settings, name: str) -> str:
    value, key = getattr(settings, name), name.replace("_", "-")
    origin = visible_line(settings.origins.get(name, DEFAULT))
    return f"{'# ' if value is None else ''}{key} = {_value(value)}  # {origin}"


def _value(value: Any) -> str:
    """A value in TOML; strings are those of JSON."""
    if value is None:
        return "none"
    if isinstance(value, IntEnum):
        return json.dumps(value.name.lower())
    if isinstance(value, tuple):
        return f"[{', '.join(map(_value, value))}]"
    return json.dumps(str(value) if isinstance(value, Path) else value, ensure_ascii=False)


def _table(name: str, value: Any, origin: str) -> list[str]:
    key, remark = name.replace("_", "-"), f"  # {visible_line(origin)}"
    if isinstance(value, Require):
        rows = [
            f"{field.name} = {_value(at)}" for field in fields(value) if (at := getattr(value, field.name))
        ]
    elif value and isinstance(value[0], Ignore):
        return [line for entry in value for line in ("", f"[[{key}]]{remark}", *_entry(entry))]
    elif value and isinstance(value[0], Word):
        rows = [f"{_value(word.text)} = {_inline(word)}" for word in value]
    else:
        rows = [f"{_value(pattern)} = {_value(codes)}" for pattern, codes in value]
    return ["", f"[{key}]{remark}", *rows] if rows else []


def _entry(entry: Ignore) -> list[str]:
    names = ("rules", "files", "section", "text", "reason")
    return [f"{name} = {_value(at)}" for name in names if (at := getattr(entry, name))]


def _inline(word: Word) -> str:
    rows = [f"{name} = {_value(at)}" for name, at in word._asdict().items() if at and name != "text"]
    return f"{{ {', '.join(rows)} }}"
