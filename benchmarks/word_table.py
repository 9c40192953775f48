"""Make the word table of ``planparse.words`` from jieba's dictionary: ``python benchmarks/word_table.py``.

Words of two to five characters and single ones, by class and by how common they are. Names of persons are left
out: they are read into all sorts of words (高峰, 安康). ``words/data/common.txt`` is the result; run this again only
when jieba's dictionary changes. What an analyst knows better stands in ``terms.txt`` and is not touched.
"""

from __future__ import annotations

from collections import defaultdict
from math import log2
from pathlib import Path

DATA = Path(__file__).parents[1] / "src" / "planparse" / "words" / "data" / "common.txt"
LEAST = 30  # how often the word occurs in the corpus the dictionary was counted in, some 60 million words
LONGEST = 5
CLASSES = {
    "n": ("nouns, bodies, abbreviations", "n nt nz ng an j l i nrfg"),
    "s": ("names of places", "ns"),
    "v": ("verbs", "v vg vi vq vd"),
    "w": ("words that are verbs and nouns alike: 建设, 管理", "vn"),
    "a": ("adjectives and words that only qualify: 大型, 国有", "a ag b z"),
    "d": ("adverbs", "d dg df ad"),
    "p": ("prepositions", "p"),
    "c": ("conjunctions", "c"),
    "m": ("numerals and measure words", "m mq mg q"),
    "r": ("pronouns", "r rr rz rg"),
    "t": ("times and positions: 今年, 以来, 网上", "t tg f s"),
    "u": ("particles and whatever else is no noun: 的, 着", "u uj ud uv ul ug uz uyy y k e o h"),
}
HEAD = """# The common words of jieba's dictionary (MIT licence); made by benchmarks/word_table.py.
# A line for each character that words begin with, on it a group for each that comes second. A group has the words
# that begin so: how they go on, their class, and how common they are (the logarithm to base 2 of a word's count).
# 企n8 业n14,主n10 of the line of 企 is the group of 企业, a noun, and of the less common noun 企业主.
# The classes, and jieba's tags of each:
"""
Entry = tuple[str, str, int]  # how a word goes on, its class, its commonness


def main() -> None:
    """Write the file: what it holds is said at its head."""
    import jieba

    class_of = {tag: name for name, (_, tags) in CLASSES.items() for tag in tags.split()}
    found: dict[str, dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    dictionary = Path(jieba.__file__).with_name("dict.txt")
    for line in dictionary.read_text("utf-8").splitlines():
        word, count, tag = line.split(" ")
        if tag in class_of and int(count) >= LEAST and len(word) <= LONGEST and not word.isascii():
            found[word[0]][word[1:2]].append((word[2:], class_of[tag], round(log2(int(count)))))
    classes = "".join(f"#   {name}  {meaning} ({tags})\n" for name, (meaning, tags) in CLASSES.items())
    lines = (f"{_line(first, groups)}\n" for first, groups in sorted(found.items()))
    DATA.write_text(f"{HEAD}{classes}\n{''.join(lines)}", "utf-8")


def _line(first: str, groups: dict[str, list[Entry]]) -> str:
    """The character as a word, if it is one, then the groups of those that come second."""
    return " ".join(
        [_group(first, groups.pop("", [])), *(_group(*group) for group in sorted(groups.items()))]
    )


def _group(character: str, entries: list[Entry]) -> str:
    return character + ",".join(f"{rest}{kind}{step}" for rest, kind, step in sorted(entries))


if __name__ == "__main__":
    main()
