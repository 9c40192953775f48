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
# A line for each character that words begin with, then how they go on, by class and commonness (the logarithm to
# base 2 of a word's count): 企 n12:图,及 n14:业 are the nouns 企图, 企及 and the more common 企业.
# The classes, and jieba's tags of each:
"""
Group = tuple[str, int]  # of words that begin with the same character: their class and commonness


def main() -> None:
    """Write the file: what it holds is said at its head."""
    import jieba

    class_of = {tag: name for name, (_, tags) in CLASSES.items() for tag in tags.split()}
    found: dict[str, dict[Group, list[str]]] = defaultdict(lambda: defaultdict(list))
    dictionary = Path(jieba.__file__).with_name("dict.txt")
    for line in dictionary.read_text("utf-8").splitlines():
        word, count, tag = line.split(" ")
        if tag in class_of and int(count) >= LEAST and len(word) <= LONGEST and not word.isascii():
            found[word[0]][class_of[tag], round(log2(int(count)))].append(word[1:])
    classes = "".join(f"#   {name}  {meaning} ({tags})\n" for name, (meaning, tags) in CLASSES.items())
    lines = (
        f"{first} {' '.join(_group(group, groups[group]) for group in sorted(groups, key=_place))}\n"
        for first, groups in sorted(found.items())
    )
    DATA.write_text(HEAD + classes + "".join(lines), "utf-8")


def _place(group: Group) -> tuple[int, int]:
    """Classes as they are listed, the less common words first."""
    return list(CLASSES).index(group[0]), group[1]


def _group(group: Group, endings: list[str]) -> str:
    return f"{group[0]}{group[1]}:{','.join(sorted(endings))}"


if __name__ == "__main__":
    main()
