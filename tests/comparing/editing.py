"""Regulations that are edited at random in known ways, so that what a diff tells of them is known beforehand."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from .regulation import Article, Regulation, Unit, additions

SENTENCE = re.compile(r"[^。]+。")
FIGURE = re.compile(r"(?<![0-9.])[0-9]+(?:\.[0-9]+)?(?![0-9.]|年\d|月\d|[日时月]|年)")
FAR = 4  # articles that one that moves passes at least
AGENCIES = {
    "市林业主管部门": "市园林主管部门",
    "水务部门": "河道管理部门",
    "管护站": "保护站",
    "市民政部门": "市养老服务部门",
    "街道办事处": "镇人民政府",
    "市场监督管理部门": "药品监督管理部门",
    "审计部门": "财政部门",
}
WORDING = {
    "做好相关工作": "做好有关工作",
    "向社会公布": "向公众公布",
    "及时关闭": "立即关闭",
    "重点检查": "着重检查",
    "参照本办法": "比照本办法",
    "提供救生衣": "配发救生衣",
    "集中繁殖": "聚集繁殖",
}
HEADINGS = {"保护": "资源保护", "监督": "监督检查", "规划和建设": "规划建设", "开办": "开办条件"}
ITEMS = ("播放高音喇叭", "三轮摩托车行驶证", "晾晒渔网和谷物", "门牌照片")


class Change(NamedTuple):
    """Sections that one another's versions, by their keys, and what became of them."""

    old: frozenset[str]
    new: frozenset[str]
    kinds: frozenset[str]


@dataclass
class Record:
    """What was done: the kind of edit, the article, and for edits of words those that went and came."""

    kind: str
    key: str
    old: str = ""
    new: str = ""


class Free(NamedTuple):
    """Keys of the articles whose words, and whose place and bounds, no edit has touched yet."""

    words: set[str]
    shape: set[str]


Edit = Callable[[Regulation, Random, Free], Record | None]


def _one(chance: Random, articles: list[Article], *free: set[str]) -> Article | None:
    """Any of the articles that is free, and no longer is."""
    found = [article for article in articles if all(article.key in some for some in free)]
    if not found:
        return None
    article = chance.choice(found)
    for some in free:
        some.discard(article.key)
    return article


def _replaced(
    kind: str, regulation: Regulation, chance: Random, free: Free, pairs: dict[str, str]
) -> Record | None:
    """Put one word for another, once in an article that has it."""
    found = [
        (article, at, old)
        for article in regulation.articles()
        if article.key in free.words
        for at, line in enumerate(article.lines)
        for old in pairs
        if old in line
    ]
    if not found:
        return None
    article, at, old = chance.choice(found)
    free.words.discard(article.key)
    article.lines[at] = article.lines[at].replace(old, pairs[old], 1)
    return Record(kind, article.key, old, pairs[old])


def soften(regulation: Regulation, chance: Random, free: Free) -> Record | None:
    return _replaced("softened", regulation, chance, free, {"应当": "可以"})


def strengthen(regulation: Regulation, chance: Random, free: Free) -> Record | None:
    return _replaced("strengthened", regulation, chance, free, {"可以": "应当"})


def another_actor(regulation: Regulation, chance: Random, free: Free) -> Record | None:
    return _replaced("actor", regulation, chance, free, AGENCIES)


def another_wording(regulation: Regulation, chance: Random, free: Free) -> Record | None:
    return _replaced("wording", regulation, chance, free, WORDING)


def another_figure(regulation: Regulation, chance: Random, free: Free) -> Record | None:
    found = [
        (article, at, match)
        for article in regulation.articles()
        if article.key in free.words
        for at, line in enumerate(article.lines)
        for match in FIGURE.finditer(line)
    ]
    if not found:
        return None
    article, at, match = chance.choice(found)
    free.words.discard(article.key)
    old = float(match[0])
    value = old + chance.choice((1, 2, 5)) if chance.random() < 0.5 or old < 10 else old * 2
    new = f"{value:.10g}"
    line = article.lines[at]
    article.lines[at] = line[: match.start()] + new + line[match.end() :]
    return Record("raised", article.key, match[0], new)


def rewrite(regulation: Regulation, chance: Random, free: Free) -> Record | None:
    """Say all of an article in other words. It is not split or merged as well, though it may move."""
    article = _one(chance, [article for article in regulation.articles() if article.otherwise], free.words)
    if article is None or article.key not in free.shape:
        return None
    article.lines = [article.otherwise]
    return Record("rewritten", article.key)


def move(regulation: Regulation, chance: Random, free: Free) -> Record | None:
    """Put an article far from where it was, behind an article of another chapter."""
    articles = regulation.articles()
    article = _one(chance, articles[1:-2], free.shape)
    if article is None:
        return None
    at = articles.index(article)
    there = [
        (chapter, place)
        for chapter in regulation.chapters[:-1]
        if article not in chapter.articles
        for place, other in enumerate(chapter.articles)
        if abs(articles.index(other) - at) > FAR and other is not articles[0]
    ]
    if not there:
        return None
    chapter, place = chance.choice(there)
    for home in regulation.chapters:
        if article in home.articles:
            home.articles.remove(article)
    chapter.articles.insert(place + 1, article)
    return Record("moved", article.key)


def split(regulation: Regulation, chance: Random, free: Free) -> Record | None:
    """Make the last sentence of an article an article of its own."""
    found = [
        article
        for article in regulation.articles()
        if not any(line.startswith("- ") for line in article.lines)
        and len(sentences := SENTENCE.findall("".join(article.lines))) > 1
        and len(sentences[-1]) > 12
    ]
    article = _one(chance, found, free.shape)
    if article is None or article.lines == [article.otherwise]:
        return None
    *before, last = SENTENCE.findall("".join(article.lines))
    article.lines = ["".join(before)]
    for chapter in regulation.chapters:
        if article in chapter.articles:
            chapter.articles.insert(
                chapter.articles.index(article) + 1, Article(f"{article.key} piece", [last])
            )
    return Record("split", article.key, new=f"{article.key} piece")


def merge(regulation: Regulation, chance: Random, free: Free) -> Record | None:
    """Let an article go on with the one behind it."""
    pairs = [
        (chapter, one, other)
        for chapter in regulation.chapters
        for one, other in zip(chapter.articles, chapter.articles[1:], strict=False)
        if {one.key, other.key} <= free.shape
        and not any(
            line.startswith("- ") or line in (one.otherwise, other.otherwise)
            for line in one.lines + other.lines
        )
    ]
    if not pairs:
        return None
    chapter, one, other = chance.choice(pairs)
    free.shape.difference_update((one.key, other.key))
    free.words.discard(other.key)
    if any(f"{{{other.key}}}" in line for article in regulation.articles() for line in article.lines):
        return None
    one.lines += other.lines
    chapter.articles.remove(other)
    return Record("merged", one.key, old=other.key)


def add(regulation: Regulation, chance: Random, _: Free) -> Record:
    """Put an article about something else anywhere, with a number of its own or as 第…条之一."""
    words = chance.choice(
        [text for text in additions() if not any(text in a.lines for a in regulation.articles())]
    )
    chapter = chance.choice(regulation.chapters[:-1])
    article = Article(f"added {words[:6]}", [words], inserted=chance.random() < 0.3)
    chapter.articles.insert(chance.randrange(1, len(chapter.articles) + 1), article)
    behind = chapter.articles[chapter.articles.index(article) - 1]
    article.inserted = article.inserted and not behind.inserted
    return Record("added", article.key)


def remove(regulation: Regulation, chance: Random, free: Free) -> Record | None:
    cited = "".join(line for article in regulation.articles() for line in article.lines)
    found = [
        article
        for chapter in regulation.chapters[:-1]
        if len(chapter.articles) > 2
        for article in chapter.articles
        if f"{{{article.key}}}" not in cited
    ]
    article = _one(chance, found, free.words, free.shape)
    if article is None:
        return None
    for chapter in regulation.chapters:
        if article in chapter.articles:
            chapter.articles.remove(article)
    return Record("removed", article.key)


def another_heading(regulation: Regulation, chance: Random, _: Free) -> Record | None:
    chapters = [chapter for chapter in regulation.chapters if chapter.heading in HEADINGS]
    if not chapters:
        return None
    chapter = chance.choice(chapters)
    chapter.heading = HEADINGS[chapter.heading]
    return Record("renamed", chapter.key)


def another_item(regulation: Regulation, chance: Random, free: Free) -> Record | None:
    """Take an item out of a list, or put one in."""
    article = _one(
        chance,
        [
            article
            for article in regulation.articles()
            if sum(line.startswith("- ") for line in article.lines) > 2
        ],
        free.words,
    )
    if article is None:
        return None
    items = [at for at, line in enumerate(article.lines) if line.startswith("- ")]
    if chance.random() < 0.5:
        del article.lines[chance.choice(items[:-1])]
    else:
        article.lines.insert(chance.choice(items), f"- {chance.choice(ITEMS)}；")
    return Record("items", article.key)


EDITS: tuple[Edit, ...] = (
    soften,
    strengthen,
    another_actor,
    another_wording,
    another_figure,
    rewrite,
    move,
    split,
    merge,
    add,
    remove,
    another_heading,
    another_item,
)


def edited(regulation: Regulation, chance: Random, most: int) -> tuple[Regulation, list[Record]]:
    """Edit a regulation up to so many times, each article once; only one article moves, so that it is known which."""
    new = deepcopy(regulation)
    keys = {article.key for article in new.articles()}
    free = Free(keys, set(keys))
    records: list[Record] = []
    for _ in range(chance.randint(1, most)):
        edit = chance.choice(
            [edit for edit in EDITS if edit is not move or not any(r.kind == "moved" for r in records)]
        )
        before = deepcopy(new)
        record = edit(new, chance, free)
        if record:
            records.append(record)
        else:
            new = before
    return new, records


def _joined(units: dict[str, Unit], keys: frozenset[str]) -> str:
    """The words of sections in the order of the text."""
    return "".join(unit.words for key, unit in units.items() if key in keys).replace("\n", "")


def _cites(units: dict[str, Unit], keys: frozenset[str]) -> dict[str, str]:
    return {name: label for key in keys for name, label in units[key].cites.items()}


def expected(old: list[Unit], new: list[Unit], records: list[Record]) -> set[Change]:
    """What became of each section, those kept left out."""
    moved = {record.key for record in records if record.kind == "moved"}
    pieces = {record.new: record.key for record in records if record.kind == "split"}
    joined = {record.old: record.key for record in records if record.kind == "merged"}
    before, after = {unit.key: unit for unit in old}, {unit.key: unit for unit in new}
    changes = set()
    for key in before.keys() | after.keys():
        if key in pieces or key in joined:
            continue
        sides = (
            frozenset({key, *(one for one, whole in joined.items() if whole == key)} & before.keys()),
            frozenset({key, *(one for one, whole in pieces.items() if whole == key)} & after.keys()),
        )
        if not sides[0] or not sides[1]:
            changes.add(Change(*sides, frozenset({"removed" if sides[0] else "added"})))
            continue
        one, other = before[key], after[key]
        kinds = {
            "split": len(sides[1]) > 1,
            "merged": len(sides[0]) > 1,
            "moved": key in moved,
            "renumbered": one.label != other.label or _cites(before, sides[0]) != _cites(after, sides[1]),
            "renamed": key.startswith("chapter") and one.words != other.words,
            "edited": not key.startswith("chapter") and _joined(before, sides[0]) != _joined(after, sides[1]),
        }
        kinds_told = frozenset(kind for kind, holds in kinds.items() if holds)
        if kinds_told:
            changes.add(Change(*sides, kinds_told))
    return changes
