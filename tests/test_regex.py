"""Patterns wait for their first use: none is compiled at import, and every one of them can be."""

import copy
import gc
import importlib
import pkgutil
import re
import subprocess
import sys
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

import planparse
from planparse.regex import Compiled, Waiting, regex

# What the command line loads to extract a file; prints who compiled what by then.
IMPORTS = """
import gc, re, sys

compile, by_us = re.compile, []

def counting(pattern, flags=0):
    if sys._getframe(1).f_globals["__name__"].startswith("planparse"):
        by_us.append(pattern)
    return compile(pattern, flags)

re.compile = counting
import planparse.cli.app, planparse.cli.extract, planparse.api, planparse.extraction.items
from planparse.exporting import to_json
from planparse.regex import Compiled, Waiting

by_us += [one.pattern for one in gc.get_objects() if type(one) is Compiled]
waiting = sum(type(one) is Waiting for one in gc.get_objects())
print(waiting, by_us)
"""


def test_no_pattern_is_compiled_at_import() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORTS], capture_output=True, text=True, check=True)
    waiting, compiled = done.stdout.split(maxsplit=1)
    assert compiled.strip() == "[]"
    assert int(waiting) > 100  # or the patterns are made elsewhere, and this test looks at nothing


def _patterns() -> Iterator[Any]:
    for module in pkgutil.walk_packages(planparse.__path__, "planparse."):
        if not module.name.endswith("__main__"):
            try:
                importlib.import_module(module.name)
            except ModuleNotFoundError as error:  # of an extra that is not installed
                if (error.name or "").startswith("planparse"):
                    raise
    return (one for one in gc.get_objects() if type(one) in (Waiting, Compiled))


def test_every_pattern_compiles() -> None:
    """What is wrong with one shows here and not to the user whose text is the first to need it."""
    broken = []
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # what another version of Python may read otherwise
        for pattern in list(_patterns()):
            try:
                assert isinstance(
                    pattern.pattern, str | bytes
                )  # asking compiles it; that of no words fits everywhere
            except (re.error, ValueError, Warning) as error:
                broken.append((vars(pattern), error))
    assert not broken


def test_a_waiting_pattern_does_what_a_compiled_one_does() -> None:
    text = "到2025年，建成50所学校\n到2030年"
    for source, flags in (("[0-9]+", 0), ("^到(?P<year>[0-9]{4})", re.MULTILINE)):
        expected = re.compile(source, flags)
        assert [m.span() for m in regex(source, flags).finditer(text)] == [
            m.span() for m in expected.finditer(text)
        ]
        assert regex(source, flags).findall(text, 3) == expected.findall(text, 3)
        assert regex(source, flags).sub("#", text) == expected.sub("#", text)
        assert regex(source, flags).split(text) == expected.split(text)
        assert (regex(source, flags).match(text) is None) == (expected.match(text) is None)
        for name in ("pattern", "flags", "groups", "groupindex"):
            assert getattr(regex(source, flags), name) == getattr(expected, name)
    assert regex(rb"[0-9]+").findall(b"1 22") == [b"1", b"22"]


def test_a_pattern_is_made_at_its_first_use_and_once() -> None:
    made = []

    def source() -> str:
        made.append("第[0-9]+条")
        return made[0]

    pattern = regex(source)
    assert not hasattr(pattern, "__deepcopy__")  # asked for by copy: no use
    assert not made
    assert pattern.search("见第3条")
    assert pattern.fullmatch("第12条")
    assert len(made) == 1
    assert copy.copy(pattern).search("第3条")


def test_a_broken_pattern_is_told_at_its_first_use() -> None:
    broken = regex("(")
    with pytest.raises(re.error):
        broken.search("")
    with pytest.raises(AttributeError, match="no attribute 'find'"):
        broken.find  # type: ignore[attr-defined]  # noqa: B018
