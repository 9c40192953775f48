"""How fast two versions are compared: against a word diff of the whole text by difflib, and as texts grow.

    python benchmarks/diff.py                 # some minutes
    python benchmarks/diff.py --json
    python benchmarks/diff.py --only hostile  # of difflib, revision, unrelated, codes, hostile, memory

Both sides of a comparison run in turn in the same process. ``ratio`` is difflib's time over planparse's, reading,
extraction and section alignment included; ``slope`` is that of time over size in log-log, 1 where time is linear.
Of hostile pairs, ``ratio`` is the time over that of ordinary text of the same size. ``memory`` is in MB the most that a
process holds that compares one pair and no other; ``per MB`` is what it grows by for each MB of both texts.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import resource
import sys
import time
from difflib import SequenceMatcher
from statistics import median
from typing import TYPE_CHECKING, Any

from bench import slope
from hostile import HOSTILE, plain
from inputs import SHARED, texts
from planparse.comparing import diff_text
from planparse.words.segment import words

if TYPE_CHECKING:
    from collections.abc import Callable

VERSIONS = SHARED / "corpus" / "versions"
LAWS = SHARED / "corpus" / "laws"
SIZES = (64, 128, 256, 512, 1024)  # kB of UTF-8
ARTICLES = (1_250, 2_500, 5_000, 10_000)  # of codes
CHARACTERS = (8_000, 16_000, 32_000)  # of hostile texts
ROUNDS = 3


def seconds(work: Callable[[], object]) -> float:
    """Time one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def pairs() -> list[tuple[str, str]]:
    """Give the pairs of the corpus, or a document and a revision of it where it is absent."""
    if VERSIONS.is_dir():
        old = sorted(VERSIONS.glob("*.old.txt"))
        return [
            (path.read_text("utf-8"), path.with_suffix("").with_suffix(".new.txt").read_text("utf-8"))
            for path in old
        ]
    return [(text, revised(text, random.Random(number))) for number, text in enumerate(texts())]


def revised(text: str, chance: random.Random) -> str:
    """Change a text as a revision does: one line in ten dropped, edited, moved or new."""
    lines = text.split("\n")
    for _ in range(len(lines) // 10):
        at = chance.randrange(len(lines))
        match chance.randrange(4):
            case 0:
                del lines[at]
            case 1:
                lines[at] = lines[at].replace("应当", "可以").replace("建立", "健全") + "并定期公布结果。"
            case 2:
                lines.insert(chance.randrange(len(lines)), lines.pop(at))
            case _:
                lines.insert(at, f"有关部门第{at}次会商的意见应当公开。")
        lines = lines or [""]
    return "\n".join(lines)


def against_difflib() -> dict[str, float]:
    """Give the median over the pairs of how many times as fast planparse is."""

    def by_words(old: str, new: str) -> None:
        SequenceMatcher(None, words(old), words(new), autojunk=False).get_opcodes()

    words("预热")
    ratios, ours, theirs = [], 0.0, 0.0
    for old, new in pairs():
        mine = median(seconds(lambda old=old, new=new: diff_text(old, new)) for _ in range(ROUNDS))  # type: ignore[misc]
        other = seconds(lambda old=old, new=new: by_words(old, new))  # type: ignore[misc]
        ratios.append(other / mine)
        ours, theirs = ours + mine, theirs + other
    return {"ratio": median(ratios), "total_ratio": theirs / ours, "planparse_s": ours, "difflib_s": theirs}


def laws() -> list[str]:
    """Give the laws of the corpus, or where it is absent what there is, many times over."""
    files = sorted(LAWS.glob("*.txt")) if LAWS.is_dir() else []
    return [path.read_text("utf-8") for path in files] or texts() * 40


def growth(unrelated: bool) -> dict[str, float]:
    """Time pairs of growing size: revisions of one text, or two texts that have nothing to do with each other."""
    corpus = laws()
    halves = "\n".join(corpus[::2]), "\n".join(corpus[1::2])
    whole = "\n".join(corpus)
    found: dict[str, float] = {}
    points: list[tuple[float, float]] = []
    for size in SIZES:
        characters = size * 1024 // 3
        old, new = halves if unrelated else (whole, revised(whole[:characters], random.Random(1)))
        if len(old) < characters or len(new) < characters // 2:
            break
        spent = min(seconds(lambda: diff_text(old[:characters], new[:characters])) for _ in range(2))  # noqa: B023
        found[f"{size} kB"] = spent
        points.append((size, spent))
    return found | {"slope": slope(points)}


def code(articles: int, edition: int) -> str:
    """Make a code of so many articles; its second edition has every tenth edited, dropped, moved or new."""
    bodies = "水务 林业 交通 民政 教育 文化 财政 公安 应急 农业 住建 海事 气象 商务 体育 档案".split()
    things = (
        "堤坝 渡口 苗圃 校舍 剧场 粮库 桥梁 井盖 路灯 窑址 船闸 牧道 塔吊 站牌 碑刻 温室 鱼塘 索道".split()
    )
    tasks = "检验 登记 修缮 公示 巡查 测绘 投保 封存 编号 移交 抽样 备份 清淤 加固 招标 评估".split()
    chance = random.Random(7)
    lines = []
    for number in range(articles):
        body, thing, task, other = (chance.choice(some) for some in (bodies, things, tasks, things))
        lines.append(
            f"{body}部门应当每{chance.randint(2, 90)}日对{thing}进行{task}，并将结果通报{chance.choice(bodies)}部门。"
            f"{other}的{chance.choice(tasks)}费用不超过{number * 37 % 9973}元。"
        )
    if edition > 1:
        for at in range(0, articles, 10):
            match at // 10 % 4:
                case 0:
                    lines[at] = lines[at].replace("应当", "可以").replace("费用", "开支")
                case 1:
                    lines[at] = ""
                case 2:
                    lines[at], lines[at - 7] = lines[at - 7], lines[at]
                case _:
                    lines[at] += f"\n\n{chance.choice(things)}的{chance.choice(tasks)}由第{at}号专班办理。"
    articles_of = [line for lines_of in lines for line in lines_of.split("\n\n") if line]
    return "云溪市法典\n" + "".join(f"第{hanzi(at)}条 {line}\n" for at, line in enumerate(articles_of, 1))


def hanzi(number: int) -> str:
    """Write a number below 100 000 as articles are numbered."""
    found, zero = "", False
    for unit, name in ((10_000, "万"), (1_000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            found += ("零" if zero and found else "") + "零一二三四五六七八九"[digit] + name
        zero = not digit
    return found.removeprefix("一") if found.startswith("一十") else found


def codes() -> dict[str, float]:
    """Time two editions of codes of growing length."""
    found: dict[str, float] = {}
    points: list[tuple[float, float]] = []
    for articles in ARTICLES:
        old, new = code(articles, 1), code(articles, 2)
        spent = min(seconds(lambda: diff_text(old, new)) for _ in range(2))  # noqa: B023
        found[f"{articles} articles"] = spent
        points.append((articles, spent))
    return found | {"slope": slope(points)}


def hostile() -> dict[str, dict[str, float]]:
    """Give for each pair meant to hurt how many times longer it takes than ordinary text, and how its time grows."""
    found = {}
    for name, pair in HOSTILE.items():
        points: list[tuple[float, float]] = []
        for characters in CHARACTERS:
            old, new = pair(characters)
            points.append((characters, min(seconds(lambda: diff_text(old, new)) for _ in range(2))))  # noqa: B023
        old, new = plain(CHARACTERS[-1])
        peer = min(seconds(lambda: diff_text(old, new)) for _ in range(2))  # noqa: B023
        found[name] = {"ratio": points[-1][1] / peer, "slope": slope(points)}
    return found


def memory() -> dict[str, float]:
    """Give the most memory that a process holds, for each size of a revision, and of two unrelated texts."""
    context = multiprocessing.get_context("spawn")  # a fork would hold what this process holds
    found: dict[str, float] = {}
    for name, unrelated in (("", False), (" unrelated", True)):
        peaks = []
        for size in SIZES:
            with context.Pool(1) as pool:
                peaks.append(pool.apply(peak, (size, unrelated)))
            found[f"{size} kB{name}"] = peaks[-1]
        found[f"per MB{name}"] = (peaks[-1] - peaks[0]) / (2 * (SIZES[-1] - SIZES[0])) * 1024
    return found


def peak(size: int, unrelated: bool) -> float:
    """Compare one pair; give the most memory that this process has held, in MB."""
    corpus, characters = laws(), size * 1024 // 3
    if unrelated:
        old, new = ("\n".join(corpus[half::2])[:characters] for half in (0, 1))
    else:
        old = "\n".join(corpus)[:characters]
        new = revised(old, random.Random(1))
    diff_text(old, new)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 if sys.platform != "darwin" else 1024**2)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", action="store_true", help="as one JSON object")
    parser.add_argument("--only", nargs="+", choices=MEASURES, default=list(MEASURES), help="what to measure")
    asked = parser.parse_args()
    figures = {name: MEASURES[name]() for name in asked.only}
    if asked.json:
        print(json.dumps(figures, indent=2))
        return
    for measure, values in figures.items():
        print(measure)
        for name, value in values.items():
            told = value if isinstance(value, dict) else {"": value}
            print(f"  {name:32}", *(f"{what} {figure:8.2f}" for what, figure in told.items()))


MEASURES: dict[str, Callable[[], dict[str, Any]]] = {
    "difflib": against_difflib,
    "revision": lambda: growth(unrelated=False),
    "unrelated": lambda: growth(unrelated=True),
    "codes": codes,
    "hostile": hostile,
    "memory": memory,
}

if __name__ == "__main__":
    main()
