"""Pairs of versions meant to hurt ``planparse diff``: each has made some step of the comparison quadratic, or may.

A pair is made for a size in characters; both sides have about that many.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from inputs import PLAIN, sized

if TYPE_CHECKING:
    from collections.abc import Callable

    Pair = tuple[str, str]

# Common characters of policy text, for words without a sense.
HANZI = "加强推进建设健全完善落实提高开展组织实施保障改革发展服务管理监督评估生态环境农村城市公共教育卫生文化科技产业创新投资消费就业社会"
WIDE = "".join(
    chr(0x4E00 + 7 * at) for at in range(2900)
)  # so many that no pair of them comes again by chance
DIGITS = "零一二三四五六七八九"


def plain(characters: int) -> Pair:
    """Give ordinary policy text and a revision of it, what the others are measured against."""
    text = sized(PLAIN, characters * 3)
    return text, text.replace("应当", "可以").replace("建立", "健全")


def rotated(piece: str) -> Callable[[int], Pair]:
    """Give a piece over and over, and the same from a third on with one digit changed."""

    def pair(characters: int) -> Pair:
        text = piece * (characters // len(piece))
        third = len(text) // 3
        return text, (text[third:] + text[:third]).replace("5", "6")

    return pair


def of_lines(old: Callable[[int], str], new: Callable[[int], str] | None = None) -> Callable[[int], Pair]:
    """Give texts of as many lines, each made from its number, as the size has room for; the new one without its first."""

    def pair(characters: int) -> Pair:
        def lines(make: Callable[[int], str], start: int) -> str:
            found, size, number = [], 0, start
            while size < characters:
                found.append(make(number))
                size += len(found[-1]) + 1
                number += 1
            return "\n".join(found)

        return lines(old, 1), lines(new or old, 1 if new else 2)

    return pair


def words(number: int, count: int = 10, letters: str = HANZI, seed: int = 0) -> str:
    """Give words without a sense, always the same for a number."""
    return "".join(Random(number * 31 + seed).choices(letters, k=count))


def spelled(number: int) -> str:
    """Give a number below ten thousand as a label has it: 三百二十一."""
    found, number = "", number % 10_000 or 1
    for size, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, size)
        found += (
            DIGITS[digit] + unit if digit else ("零" if found and number and not found.endswith("零") else "")
        )
    return found


def cut_up(characters: int) -> Pair:
    """Give one article, and the same with an article for each of its sentences, all of them edited."""
    told = [words(at, 20, WIDE) for at in range(characters // 27)]
    old = "第一条　" + "".join(f"{one}。" for one in told)
    return old, "".join(f"第{spelled(at + 1)}条　{one[:9]}应当{one[9:]}。\n" for at, one in enumerate(told))


def giant(old_seed: int, new_seed: int, letters: str = HANZI) -> Callable[[int], Pair]:
    """Give a paragraph without a stop against another one."""

    def pair(characters: int) -> Pair:
        return words(1, characters, letters, old_seed), words(1, characters, letters, new_seed)

    return pair


def one_against_many(characters: int) -> Pair:
    """Give some hundred sections against one giant one in their place."""
    head, tail = f"第一条　{words(2, 60, WIDE)}。\n", f"第九百条　{words(4, 60, WIDE)}。\n"
    many = "".join(f"第{spelled(at)}条　{words(at, max(4, characters // 850))}。\n" for at in range(10, 810))
    return head + many + tail, head + f"第二条　{words(5, characters)}。\n" + tail


def annexes(characters: int) -> Pair:
    """Give a notice with as many annexes as there is room for, and the same with other words in each."""
    notice = "云溪市人民政府关于加强供水工作的通知\n各县、区人民政府：\n现将有关表格印发给你们，请遵照执行。\n\n云溪市人民政府\n2022年3月8日\n\n"
    old, new = of_lines(
        lambda at: f"附件{at}\n\n{words(at, 6, WIDE)}表\n\n一、{words(at, 8, WIDE)}。",
        lambda at: f"附件{at}\n\n{words(at, 6, WIDE, 1)}表\n\n一、{words(at, 8, WIDE, 1)}。",
    )(characters)
    return notice + old, notice + new


def needle(characters: int) -> Pair:
    """Give a giant sentence against a few of its words."""
    text = words(6, characters, WIDE)
    return f"{text}。\n{words(1, 20)}。", f"{text[-60:]}。\n{words(2, 20)}。\n{words(1, 18)}。"


def shuffled(characters: int) -> Pair:
    """Give the same different lines in another order."""
    lines = [f"{words(at, 12)}。" for at in range(characters // 14)]
    other = lines[:]
    Random(1).shuffle(other)
    return "\n".join(lines), "\n".join(other)


def mixed(characters: int) -> Pair:
    """Give long words of few letters: pairs of characters of which each is in eight lines of a side or so."""
    letters = "".join(chr(0x4E00 + 11 * at) for at in range(max(4, int((characters / 8) ** 0.5))))
    old = [words(at, 19, letters, 1) + "。" for at in range(characters // 20)]
    return "\n".join(old), "\n".join(words(at, 19, letters, 2) + "。" for at in range(characters // 20))


HOSTILE: dict[str, Callable[[int], Pair]] = {
    "ranges": rotated("3-5%"),
    "figures": rotated("5%以上"),
    "figures, all different": of_lines(lambda at: f"农村供水普及率提高{at}.5%以上，"),
    "figures in sections": of_lines(lambda at: f"一、{words(at, 6)}\n到2025年，普及率达到{at % 97}%。"),
    "figures of one sentence": rotated("到2025年达到5%以上，"),
    "duties": rotated("各县应当建立台账，"),
    "duties, all different": of_lines(lambda at: f"各县应当{words(at, 12)}，"),
    "equal lines": of_lines(lambda _: "加强组织领导。"),
    "equal lines with others between": of_lines(
        lambda at: "加强组织领导。" if at % 3 else words(at),
        lambda at: "加强组织领导。" if at % 4 else words(at, seed=1),
    ),
    "near-equal lines": of_lines(lambda at: f"加强{words(at, 2)}工作机制建设。"),
    "near-equal sections": of_lines(
        lambda at: f"{spelled(at)}、加强{words(at, 2)}工作\n建立台账。",
        lambda at: f"{spelled(at)}、加强{words(at, 2, seed=1)}工作\n建立台账。",
    ),
    "articles, all alike": of_lines(lambda at: f"第{spelled(at)}条　主管部门应当加强监督管理。"),
    "articles, all different": of_lines(
        lambda at: f"第{spelled(at)}条　{words(at, 16)}。",
        lambda at: f"第{spelled(at)}条　{words(at, 16, seed=1)}。",
    ),
    "articles, all cited": of_lines(lambda at: f"第{spelled(at)}条　依照本法第{spelled(at + 9)}条处罚。"),
    "headings alone": of_lines(lambda at: f"（{spelled(at % 90 + 1)}）重点任务"),
    "annexes": annexes,
    "titles": of_lines(lambda at: f"根据《{words(at, 8)}办法》和《{words(at, 6)}条例》执行。"),
    "nested": rotated("一、任务\n（一）任务\n1.任务\n（1）任务\n①任务。\n"),
    "one section cut up": cut_up,
    "sections joined": lambda characters: cut_up(characters)[::-1],
    "many sections against a giant": one_against_many,
    "a giant against many sections": lambda characters: one_against_many(characters)[::-1],
    "two giants": giant(1, 2),
    "two giants of few letters": giant(1, 2, "加强"),
    "a giant against its words": needle,
    "its words against a giant": lambda characters: needle(characters)[::-1],
    "shuffled lines": shuffled,
    "lines of few letters": mixed,
    "one character": rotated("一"),
    "commas": rotated("，"),
    "full stops": rotated("。"),
    "newlines": rotated("\n"),
    "titles that never close": rotated("《"),
    "table rows": of_lines(lambda at: f"| {words(at, 4)} | {at}% | 约束性 |"),
}
