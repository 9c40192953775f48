"""Make the word table of ``planparse.words`` from jieba's dictionary: ``python benchmarks/word_table.py``.

Words of two to five characters and single ones, by class and by how common they are. Names of persons are left
out: they are read into all sorts of words (高峰, 安康). The files in ``words/data`` are the result; run this again
only when jieba's dictionary changes. What an analyst knows better stands in ``terms.txt`` and is not touched.
"""

from __future__ import annotations

from collections import defaultdict
from math import log2
from pathlib import Path

DATA = Path(__file__).parents[1] / "src" / "planparse" / "words" / "data"
LEAST = 30  # how often the word occurs in the corpus the dictionary was counted in, some 60 million words
LONGEST = 5
CLASSES = {
    "n": ("nouns", "Nouns, bodies, abbreviations.", "n nt nz ng an j l i nrfg"),
    "s": ("places", "Names of places.", "ns"),
    "v": ("verbs", "Verbs.", "v vg vi vq vd"),
    "w": ("verbal_nouns", "Words that are verbs and nouns alike: 建设, 管理.", "vn"),
    "a": ("adjectives", "Adjectives and words that only qualify: 大型, 国有.", "a ag b z"),
    "d": ("adverbs", "Adverbs.", "d dg df ad"),
    "p": ("prepositions", "Prepositions.", "p"),
    "c": ("conjunctions", "Conjunctions.", "c"),
    "m": ("numerals", "Numerals and measure words.", "m mq mg q"),
    "r": ("pronouns", "Pronouns.", "r rr rz rg"),
    "t": ("times", "Times and positions: 今年, 以来, 网上.", "t tg f s"),
    "u": (
        "particles",
        "Particles and whatever else is no noun: 的, 着.",
        "u uj ud uv ul ug uz uyy y k e o h",
    ),
}


def main() -> None:
    """Write one file for each class: a line for each first character, with what goes on from it by commonness.

    ``企 12:图,及 14:业``: 企图 and 企及 with the logarithm to base 2 of their count before them, then 企业.
    """
    import jieba

    class_of = {tag: name for name, (_, _, tags) in CLASSES.items() for tag in tags.split()}
    found: dict[str, dict[str, dict[int, list[str]]]] = {
        name: defaultdict(lambda: defaultdict(list)) for name in CLASSES
    }
    dictionary = Path(jieba.__file__).with_name("dict.txt")
    for line in dictionary.read_text("utf-8").splitlines():
        word, count, tag = line.split(" ")
        if tag in class_of and int(count) >= LEAST and len(word) <= LONGEST and not word.isascii():
            found[class_of[tag]][word[0]][round(log2(int(count)))].append(word[1:])
    for name, (file, meaning, tags) in CLASSES.items():
        head = f"# {meaning}\n# From jieba's dictionary (MIT licence), tags {tags}; made by benchmarks/word_table.py.\n"
        lines = (f"{first} {_groups(steps)}\n" for first, steps in sorted(found[name].items()))
        (DATA / f"{file}.txt").write_text(head + "".join(lines), "utf-8")


def _groups(steps: dict[int, list[str]]) -> str:
    return " ".join(f"{step}:{','.join(sorted(endings))}" for step, endings in sorted(steps.items()))


if __name__ == "__main__":
    main()
