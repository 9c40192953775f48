"""A reader's own dictionary: words that the texts at hand have, by class, added for the time of a call.

A file in UTF-8; each line names a class, then its words: ``doer: 链主企业 共建办``. What follows ``#`` is a remark.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property, lru_cache
from os import PathLike
from pathlib import Path

from planparse.errors import ReadError

# What the classes are called, and the letter of each. A doer is a noun that names who acts; a noun keeps what
# stands in it from being read as anything else (工业互联网 names nobody); an action is a noun and a verb (创业).
# What is no word is cut up (及|其办公室).
NAMES = {
    "doer": "o",
    "place": "s",
    "noun": "n",
    "verb": "v",
    "action": "w",
    "adverb": "d",
    "qualifier": "a",
    "joiner": "J",
    "modal": "k",
    "none": "",
}
_LONGEST = 40  # characters of a word
Terms = tuple[tuple[str, str], ...]
"""Words, each with the letter of its class as ``NAMES`` has them; "" takes a word out."""

_added: ContextVar[Terms] = ContextVar("added", default=())


class DictionaryError(ReadError):
    """A dictionary that cannot be read, or a line of it: ``file:line: what is wrong; what to do``."""


def load(path: str | PathLike[str]) -> Terms:
    """Read a dictionary file. Raises ``DictionaryError`` for a file or a line that cannot be read."""
    name = str(path)
    try:
        text = Path(path).read_text("utf-8-sig")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "is not UTF-8 text"
        raise DictionaryError(name, f"{reason}; name a dictionary in UTF-8") from None
    return tuple(parsed(text, name))


def parsed(text: str, name: str) -> Iterator[tuple[str, str]]:
    """Give the words of a dictionary's text, each with the letter of its class."""
    for number, line in enumerate(text.splitlines(), 1):
        content = line.partition("#")[0].strip()
        if not content:
            continue
        label, colon, words = content.replace("：", ":").partition(":")
        where = f"{name}:{number}"
        kind = NAMES.get(label.strip())
        if not colon or kind is None or not words.split():
            classes = ", ".join(NAMES)
            raise DictionaryError(
                where, f"write a class and its words, such as 'doer: 链主企业'; classes are {classes}"
            )
        for word in words.split():
            if len(word) > _LONGEST:
                raise DictionaryError(where, f"{word[:10]}… is longer than {_LONGEST} characters")
            yield word, kind


class _Added(tuple[tuple[str, str], ...]):
    """Terms that know their hash: every phrase that is read asks for it."""

    @cached_property
    def _hash(self) -> int:
        return super().__hash__()

    def __hash__(self) -> int:
        return self._hash


@lru_cache(maxsize=4)
def _one(terms: Terms) -> Terms:
    """The one object for equal terms, so that none is compared word by word."""
    return _Added(terms)


def added() -> Terms:
    """The words that were added for the call that runs."""
    return _added.get()


@contextmanager
def using(terms: Terms) -> Iterator[None]:
    """Add words while the block runs, in this thread only."""
    token = _added.set(_one(terms))
    try:
        yield
    finally:
        _added.reset(token)
