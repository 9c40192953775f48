"""Regulations that are made to be edited: read from a file, and printed with the labels and citations they then have.

A regulation is a file of ``regulations/``: its title; ``## `` the heading of a chapter; articles with an empty line
between them, of paragraphs and of items (``- ``). ``@name`` names an article that ``{name}`` cites; ``~ `` is the same
article in other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent / "regulations"
NUMERALS = "零一二三四五六七八九"
CITATION = re.compile(r"\{([^}]+)\}")


@dataclass
class Article:
    """Lines of an article; ``key`` stays with it through all versions, ``items`` are the keys of its items."""

    key: str
    lines: list[str]
    otherwise: str = ""
    inserted: bool = False  # as 第…条之一, so that no other number changes


@dataclass
class Chapter:
    key: str
    heading: str
    articles: list[Article] = field(default_factory=list)


@dataclass
class Regulation:
    title: str
    chapters: list[Chapter]

    def articles(self) -> list[Article]:
        return [article for chapter in self.chapters for article in chapter.articles]


class Unit(NamedTuple):
    """A section as it is printed: what it is, its label and those on the way down, its words with citations by name."""

    key: str
    label: str
    labels: str
    words: str
    cites: dict[str, str]  # what is cited, and the label it has


def numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    return f"{NUMERALS[tens] if tens > 1 else ''}{'十' if tens else ''}{NUMERALS[ones] if ones or not tens else ''}"


def read(name: str) -> Regulation:
    title, *blocks = (HERE / f"{name}.txt").read_text("utf-8").strip().split("\n\n")
    regulation = Regulation(title, [])
    for number, block in enumerate(blocks):
        if block.startswith("## "):
            regulation.chapters.append(Chapter(f"chapter {number}", block[3:]))
            continue
        lines = block.split("\n")
        key = f"article {number}"
        if lines[0].startswith("@"):
            key, lines[0] = lines[0][1:].split(" ", 1)
        otherwise = "".join(line[2:] for line in lines if line.startswith("~ "))
        regulation.chapters[-1].articles.append(
            Article(key, [line for line in lines if not line.startswith("~ ")], otherwise)
        )
    return regulation


def additions() -> list[str]:
    return (HERE / "additions.txt").read_text("utf-8").strip().split("\n\n")


def labels(regulation: Regulation) -> dict[str, str]:
    """The label of each article."""
    found = {}
    number = 0
    for article in regulation.articles():
        number += not article.inserted
        found[article.key] = f"第{numeral(number)}条{'之一' if article.inserted else ''}"
    return found


def printed(regulation: Regulation) -> tuple[str, list[Unit]]:
    """Print a regulation, and say which sections a reader finds in it, in order."""
    label_of = labels(regulation)
    lines = [regulation.title]
    units = []
    for number, chapter in enumerate(regulation.chapters, 1):
        label = f"第{numeral(number)}章"
        lines.append(f"{label} {chapter.heading}")
        units.append(Unit(chapter.key, label, label, chapter.heading, {}))
        for article in chapter.articles:
            label = label_of[article.key]
            for at, (key, item, words) in enumerate(_sections(article)):
                cites = {name: label_of[name] for name in CITATION.findall(words)}
                cited = words.format_map(label_of)
                lines.append(f"{label} {cited}" if not at else f"{item}{cited}")
                own = item or ("" if at else label)
                units.append(Unit(key, own, label + item, words, cites))
    return "\n".join(lines) + "\n", units


def _sections(article: Article) -> Iterator[tuple[str, str, str]]:
    """An article's lead, its items, and what closes it: key, label below the article, words."""
    at_items = [at for at, line in enumerate(article.lines) if line.startswith("- ")]
    if not at_items:
        yield article.key, "", "\n".join(article.lines)
        return
    yield article.key, "", "\n".join(article.lines[: at_items[0]])
    for number, at in enumerate(at_items, 1):
        words = article.lines[at][2:]
        yield f"{article.key}: {words[:4]}", f"（{numeral(number)}）", words
    closing = article.lines[at_items[-1] + 1 :]
    if closing:
        yield f"{article.key} closing", "", "\n".join(closing)
