"""What is measured: real texts where they are at hand, invented ones else, and texts meant to hurt."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = ROOT / "fixtures"
SHARED = ROOT.parent / "shared"
POLICIES = SHARED / "corpus" / "policies"

PLAIN = "plain"  # ordinary policy text, one document after another

# Repeated until there is enough of it. Each has made one parser or another quadratic, or worse: a run that a
# pattern may cut anywhere, an opening that never closes, a line that looks like a heading and never ends.
ADVERSARIAL = {
    "一": "一",
    "万亿": "万亿",
    "digits": "0123456789",
    "digits, dots and commas": "1,234.5",
    "nested parentheses": "（",
    "nested ASCII parentheses": "(",
    "nested titles": "《",
    "nested quotes": "“",
    "其中": "其中",
    "第一条 lines": "第一条\n",
    "一、 lines": "一、\n",
    "lines up to a margin": "各级人民政府应当加强数据管理，健全协调\n",
    "pages of one line": "各级人民政府应当加强数据管理，健全协调\n1\n各级人民政府应当加强数据管理，健全协调\n2\n",
    "deepening numbers": "1.1.1.1.1.1.1.1.",
    "glosses": "工(gōng)",
    "newlines": "\n",
    "carriage returns": "\r",
    "spaces": " ",
    "ideographic spaces": "\u3000",
    "tabs": "\t",
    "combining marks": "\u0304",
    "damaged": "\ufffd",
    "enumeration commas": "、",
    "commas": "，",
    "full stops": "。",
    "不得": "不得",
    "percentages": "提高到90%以上",
    "figures without a word between": "5%",
    "years": "到2025年",
    "table pipes": "|",
    "one long sentence": "各地区要加强组织领导并确保到2025年达到90%以上，",
    "one long sentence of tasks": "到2025年，增长5%，应当加快推进产业发展，",
}


def texts() -> list[str]:
    """Give the policies of the corpus, or the fixtures where it is absent."""
    folder = POLICIES if POLICIES.is_dir() else FIXTURES
    found = []
    for file in sorted(folder.glob("*.txt")):
        try:
            found.append(file.read_text("utf-8"))
        except UnicodeDecodeError:  # the fixtures hold other encodings too
            continue
    return found


def notice(characters: int = 10_000) -> str:
    """Give a notice that issues a plan, of the given length: an invented one, its plan said again and again."""
    text = (FIXTURES / "notice-with-plan.txt").read_text("utf-8")
    plan = text[text.index("一、") :]
    return (text + plan * (characters // len(plan) + 1))[:characters]


def sized(kind: str, size: int) -> str:
    """Give a text of ``size`` bytes of UTF-8, less what the last character lacks: of ``PLAIN`` or of one of ``ADVERSARIAL``."""
    pattern = ("\n".join(texts()) + "\n" if kind == PLAIN else ADVERSARIAL[kind]).encode()
    return (pattern * (size // len(pattern) + 1))[:size].decode("utf-8", "ignore")
