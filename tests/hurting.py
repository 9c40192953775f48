"""What may happen to a document, fair or not: each a small function of the text and of a source of chance.

Unlike those of ``mangling`` these need not leave anything that a reader could still make out.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from conftest import FIXTURES
from mangling import ENCODINGS, MANGLERS, wrapped
from planparse.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    Hurt = Callable[[str, Random], str]

_LONGEST = 12_000  # characters of a document
_LINES = 60  # of the stretch that most documents are made from
_MOST = 4  # things that happen to one document

# Pieces that mean something to some rule, and odd ones that mean nothing to any.
PIECES = """
    一、 （一） (二) （三 四） 1. 1． 1、 （1） 1） ① ⑳ Ⅰ Ⅰ. 1.1 1.1.1 0. 第一条 第三章
    第十二条之一 第〇条 第百条 第一编 第一节 专栏1 附件 附件1 附件： 附：1.甲 目录 前言 关于
    通知 的意见 决定 令 第1号 〔2019〕4号 [2020]9号 各位代表： 各市人民政府： 某市人民政府
    2021年2月30日 二○二一年三月十八日 二〇〇五年 发布时间：2021-01-01 来源：某网站
    （此件公开发布） 现印发给你们 上一篇： ICP备1号 首页 到2025年 “十四五”末 不低于 以上 10%-15%
    3.5万 3、5 三分之一 百分之 二十万亿 廿 1e999 ½ ⁵ ٣ Ⅻ 应当 不得 鼓励 可以 由 负责
    （教育部牵头，财政部参与） 责任单位： 其中 分别 ， 。 ： ； 《 》 “ ” （ ） ( ) 〔 | - −5% +
    ～ 𠀀 𫖯 ⼀ 﨑 豈 é 👩‍👩‍👧 (gōng) （hé） (gong1) 発 發佈 …………3 —— ／ 12月至1月 8月11日至1日 去年
""".split()
PIECES += ["9" * 400, "目　　录", "总　　则", "首页 > 政策", "— 3 —", "| a | b |\n| --- | --- |\n| 1 | 2 |"]
PIECES += [
    "?。ǘ┩七M", "?，F（xiàn）", "**加强**", "## ", "[甲](/乙)", "![](x)", "【章名】", "||", "||  |", "● 一、", "\\*",
    "“十四五”、“十三五”", "由20%提高到10%", "10%左右至15%", "5至3个", "三至二万人", "每年12月至1月", "指标\n2020年\n2025年\n",
    "甲\t1\t2\n乙\t3\t4\n丙\t5\t6\n", "第 1 页 共 3 页", "\n- 12 -\n",
]  # fmt: skip
ODD = [
    *"\r\t\u3000\f\v\x85\u2028\u2029\x00\x1c\x1f\ufeff\u200b\u00ad\u202e\ufffd\ufff9\ufe0f\ue5e5\ue78d\ue000\uf06c"
]
ODD += [
    "\r\n",
    "  ",
    "\x1b[31m",
    "\U000f0000",
    "\U0010ffff",
    "\u0304",
    "\u115f",
    "\u3164",
    "\u2800",
    "\u180e",
]
MARKUP = """
    &nbsp; &nbsp &amp;nbsp; &amp;nbsp &amp;amp;nbsp; &ldquo; &rdquo; &amp;ldquo; &mdash; &lt; &gt; &amp; &#8220; &#x3000;
    &#12288; &sp; & &; &#57829; &#x2028; &quot; <p> </p> <br/> <span> </span> <td> </tr> <a\nhref="x"> < >
""".split()
BRACKETS = "（）()《》“”〔〕【】[]{}「」〈〉"
FIGURES = "0123456789"
NUMERALS = "〇一二三四五六七八九十百千万亿两零○"
CODECS = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be", "latin-1", "cp1252", "shift_jis")


@cache
def texts() -> list[str]:
    """The fixtures, decoded."""
    return [read(path).text for path in sorted(FIXTURES.rglob("*.txt"))]


def cut(text: str, rng: Random) -> str:
    """A stretch of it."""
    start, end = sorted(rng.randrange(len(text) + 1) for _ in range(2))
    return text[start:end]


def without(text: str, rng: Random) -> str:
    """A stretch of it gone."""
    start = rng.randrange(len(text) + 1)
    return text[:start] + text[start + rng.randrange(200) :]


def doubled(text: str, _: Random) -> str:
    """All of it twice."""
    return text + text


def repeated(text: str, rng: Random) -> str:
    """A few characters many times."""
    start = rng.randrange(len(text) + 1)
    piece = text[start : start + rng.randrange(1, 24)]
    return text[:start] + piece * (rng.randrange(200, 4000) // max(1, len(piece))) + text[start:]


def run(text: str, rng: Random) -> str:
    """One character very often: what a pattern may start at anywhere."""
    start = rng.randrange(len(text) + 1)
    return (
        text[:start]
        + rng.choice(" \t\u3000.…·-—_|（《“、，0123一十\n") * rng.randrange(300, 4000)
        + text[start:]
    )


def shuffled_lines(text: str, rng: Random) -> str:
    """Its lines in any order."""
    lines = text.split("\n")
    rng.shuffle(lines)
    return "\n".join(lines)


def shuffled_characters(text: str, rng: Random) -> str:
    """The characters of a stretch in any order."""
    start = rng.randrange(len(text) + 1)
    end = start + rng.randrange(400)
    middle = list(text[start:end])
    rng.shuffle(middle)
    return text[:start] + "".join(middle) + text[end:]


def glued(text: str, rng: Random) -> str:
    """Its lines in one, all or some."""
    share = rng.choice((0.3, 1.0))
    return "".join(
        line.removesuffix("\n") if rng.random() < share else line for line in text.splitlines(keepends=True)
    )


def broken(text: str, rng: Random) -> str:
    """Line ends and blanks where there were none."""
    return _sprinkled(text, rng, ["\n", "\n", "\n\n", " ", "  ", "\u3000", "\n\u3000\u3000"])


def thinned(text: str, rng: Random) -> str:
    """One character in twenty gone."""
    return "".join(char for char in text if rng.random() > 0.05)


def sprinkled(text: str, rng: Random) -> str:
    """Pieces of policy text."""
    return _sprinkled(text, rng, PIECES)


def dirty(text: str, rng: Random) -> str:
    """Control, private-use and invisible characters."""
    return _sprinkled(text, rng, ODD)


def marked_up(text: str, rng: Random) -> str:
    """Entities and tags, whole and broken."""
    return _sprinkled(text, rng, MARKUP)


def unbalanced(text: str, rng: Random) -> str:
    """Brackets where there were none, and none where there were."""
    kept = "".join(char for char in text if char not in BRACKETS or rng.random() > 0.2)
    return _sprinkled(kept, rng, list(BRACKETS))


def escaped(text: str, rng: Random) -> str:
    """Characters as the entities of their numbers, once or twice escaped."""
    share, amp = rng.choice((0.01, 0.2)), rng.choice(("&", "&amp;"))
    ways = (f"{amp}#{{}};", f"{amp}#x{{:x}};")
    return "".join(rng.choice(ways).format(ord(char)) if rng.random() < share else char for char in text)


def other_width(text: str, rng: Random) -> str:
    """ASCII as its full-width forms and the other way round, here and there."""
    share = rng.choice((0.1, 1.0))

    def turned(char: str) -> str:
        if "!" <= char <= "~":
            return chr(ord(char) + 0xFEE0)
        return chr(ord(char) - 0xFEE0) if "！" <= char <= "～" else char

    return "".join(turned(char) if rng.random() < share else char for char in text)


def other_figures(text: str, rng: Random) -> str:
    """Other digits and numerals."""

    def turned(char: str) -> str:
        kinds = FIGURES if char in FIGURES else NUMERALS if char in NUMERALS else ""
        return rng.choice(kinds) if kinds and rng.random() < 0.3 else char

    return "".join(map(turned, text))


def more_figures(text: str, rng: Random) -> str:
    """Runs of digits longer, points and signs among them."""
    return "".join(
        char + rng.choice((*FIGURES, ".", ",", "-", "—", "至", "%", "万")) if char in FIGURES and rng.random() < 0.2 else char
        for char in text
    )  # fmt: skip


def misread(text: str, rng: Random) -> str:
    """Written in one encoding and read in another."""
    return text.encode(rng.choice(CODECS), "ignore").decode(rng.choice(CODECS), "replace")


def mangled(text: str, rng: Random) -> str:
    """What bad sites do."""
    return rng.choice([*MANGLERS.values(), wrapped])(text)


def joined(text: str, rng: Random) -> str:
    """With another document behind it."""
    return text + rng.choice(("", "\n", "\n\n", "\f")) + rng.choice(texts())


def mixed(text: str, rng: Random) -> str:
    """Lines of another document among its own."""
    lines, others = text.split("\n"), rng.choice(texts()).split("\n")
    for _ in range(rng.randrange(1, 20)):
        lines.insert(rng.randrange(len(lines) + 1), rng.choice(others))
    return "\n".join(lines)


HURTS: tuple[Hurt, ...] = (
    cut, without, doubled, repeated, run, shuffled_lines, shuffled_characters, glued, broken, thinned, sprinkled, sprinkled,
    dirty, dirty, marked_up, marked_up, unbalanced, escaped, other_width, other_figures, other_figures, more_figures,
    misread, mangled, mangled, joined, mixed,
)  # fmt: skip


def hurt(rng: Random) -> tuple[str | bytes, str]:
    """A hurt document, now and then as the bytes of a file, and an earlier version of it, hurt less."""
    text = _stretch(rng.choice(texts()), rng)
    versions = [text]
    for change in rng.choices(HURTS, k=rng.randint(1, _MOST)):
        text = change(text, rng)[:_LONGEST]
        versions.append(text)
    before = rng.choice(versions[:-1])
    if rng.random() > 0.1:
        return text, before
    data = bytearray(text.encode(rng.choice(ENCODINGS), "ignore"))
    for _ in range(rng.choice((0, 1, 20)) if data else 0):
        data[rng.randrange(len(data))] = rng.randrange(256)
    return bytes(data), before


def _stretch(text: str, rng: Random) -> str:
    """Some neighbouring lines of it, or all."""
    lines = text.split("\n")
    if rng.random() < 0.1:
        return text
    start = rng.choice((0, rng.randrange(len(lines))))
    return "\n".join(lines[start : start + rng.randrange(1, _LINES)])


def _sprinkled(text: str, rng: Random, pieces: list[str]) -> str:
    for _ in range(rng.randrange(1, 30)):
        at = rng.randrange(len(text) + 1)
        text = text[:at] + rng.choice(pieces) + text[at:]
    return text
