"""``explain``: each item tells by which rules it was read; each rule is reached here, and told in ``docs/faults.md``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest

import planparse
from conftest import FIXTURES
from planparse.lexicon import reasons
from planparse.model import Document, Goal, Obligation, Quantity, Reference, Section
from planparse.model.quote import Span
from planparse.model.why import Explained, Why

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "planparse"

Item = Quantity | Obligation | Goal | Reference

PLAN = "云溪市供水规划\n\n一、主要任务\n"
RULES = "云溪市供水管理办法\n\n第一条 "
REPORT = "云溪市人民政府工作报告\n\n"
DATED = "\n\n云溪市人民政府\n2021年3月1日\n"

# Field of ``why`` → name → a text with a mark before the item (in it, for acts) that is read by this rule.
FIGURES = {
    "role": {
        "old level of a change": PLAN + "到2025年，普及率由→38%提高到45%。\n",
        "new level that is past": PLAN + "到2020年，普及率由38%提高到→45%。" + DATED,
        "parts of a whole": PLAN + "标准分为引水、净水等→4个部分。\n",
        "those who are honoured": "云溪市关于表彰先进集体的决定\n\n希望授予→9个单位称号，建设渡口。",
        "what a place has": PLAN + "青溪镇辖→9个村。\n",
        "section of facts": "云溪市供水规划\n\n一、发展现状\n建成水厂→12座。\n",
        "before the plan begins": "云溪市供水规划\n\n我市有水厂→12座。\n\n一、主要任务\n加强管理。\n",
        "time of the present or past": PLAN + "目前，水厂→12座。\n",
        "word of the past": PLAN + "全市已建水厂→12座。\n",
        "past day": PLAN + "全市2019年建成水厂→12座。" + DATED,
        "compared with a year before": PLAN + "用水户达→12万户，同比增长6.7%。\n",
        "section of rules": RULES + "水厂按→3%提取经费。\n",
        "outcome in time": PLAN + "管网使用寿命达到→50年。\n",
        "length of a text": PLAN + "渡口简介不超过→500字。\n",
        "points of an assessment": PLAN + "未检修水厂的扣→5分。\n",
        "length of time": PLAN + "服务不少于→6年。\n",
        "times in a period": PLAN + "每年检修不少于→2次。\n",
        "basis of what comes on top": PLAN + "在收入达到→3万元的基础上继续提高。\n",
        "standing rule in a report": REPORT + "二、今年任务\n坚守耕地→80万亩红线。\n",
        "plan of a report": REPORT + "二、今年任务\n新建水厂→12座。\n",
        "aim beside a strong word": PLAN + "各县应当新建水厂→12座。\n",
        "strong word of a rule": PLAN + "漏损率不得高于→9%。\n",
        "bound of a case": PLAN + "人口不足→500人的村由县里供水。\n",
        "due by a day": PLAN + "到2025年，水厂达→12座。\n",
        "money that is given": PLAN + "对水厂给予→50万元奖励。\n",
        "word of a rule": PLAN + "每村至少→2座水厂。\n",
        "rise or fall": PLAN + "水量增长→5%。\n",
        "level to be held": PLAN + "漏损率控制在→9%。\n",
        "has a date": PLAN + "“十四五”期间，水厂→12座。\n",
        "plan for a time": "云溪市2024年供水行动方案\n\n一、主要任务\n水厂→12座。\n",
        "section of goals": "云溪市供水规划\n\n一、主要目标\n水厂→12座。\n",
        "word of the future": PLAN + "力争水厂→12座。\n",
        "word of reaching": PLAN + "水厂达到→12座。\n",
        "task or encouragement": PLAN + "推广节水器具→12座。\n",
        "kind that plans": PLAN + "水厂数量→超过12座。\n",
        "nothing sets it": PLAN + "水厂→12座。\n",
        "column of an aim": PLAN + "指标|单位|2020年|2025年\n普及率|%|90|→98\n水厂|座|8|12\n",
        "column of the past": PLAN + "年度|新建|改造\n2019年|→4座|2座\n2022年|8座|3座\n" + DATED,
    },
    "indicator": {
        "before the figure": PLAN + "到2025年，供水普及率达到→98%。\n",
        "behind the figure": PLAN + "到2025年，建成→12座标准化水厂。\n",
        "act within a time": RULES + "水厂应当在→30日内备案。\n",
        "condition up to now": RULES + "水厂近→三年未发生事故。\n",
        "penalty": RULES + "违反规定的，处→1万元以上的罚款。\n",
        "kind of grant": PLAN + "对水厂给予→50万元奖励。\n",
        "shared out in a row": PLAN + "到2025年，供水普及率、污水处理率分别达到→98%、95%。\n",
        "figure before": PLAN + "到2025年，供水普及率由90%提高到→98%。\n",
        "whole of the share": PLAN + "到2025年，管网达到3万公里、占全省的→30%。\n",
        "earlier clause": PLAN + "污水处理厂的运行补助，按照每月→400元执行。\n",
        "sentence before": PLAN + "到2023年，供水普及率达到95%。到2025年，达到→98%。\n",
        "heading": "云溪市供水规划\n\n一、供水普及率\n到2025年，达到→98%。\n",
        "rest of the clause": "云溪市供水规划\n\n达到→98%。\n",
        "nothing": "云溪市供水规划\n\n→98%。\n",
        "row of a table": PLAN + "指标|单位|2020年|2025年\n普及率|%|90|→98\n水厂|座|8|12\n",
        "column of a table": PLAN + "年度|新建|改造\n2021年|→4座|2座\n2022年|8座|3座\n",
    },
    "deadline": {
        "in the clause": PLAN + "供水普及率到2025年达到→98%。\n",
        "earlier in the sentence": PLAN + "到2025年，供水普及率达到→98%。\n",
        "in turn": PLAN + "供水普及率2023年、2025年分别达到→95%、98%。\n",
        "how often": PLAN + "每年新建水厂→12座。\n",
        "of the old level": PLAN + "供水普及率由2020年的→38%提高到45%。\n",
        "of the new level": PLAN + "供水普及率由2020年的38%提高到2025年的→45%。\n",
        "of the change before": PLAN + "普及率由2020年的38%提高到2025年的45%，处理率由30%提高到→40%。\n",
        "opens an earlier sentence": PLAN + "到2025年，供水普及率达到98%。水厂达到→12座。\n",
        "leads the list": PLAN + "到2025年，主要任务全面完成。\n——水厂达到→12座。\n",
        "leads the section": "云溪市供水规划\n\n一、2025年主要目标\n水厂达到→12座。\n",
        "head of the column": PLAN + "指标|单位|2020年|2025年\n普及率|%|90|→98\n水厂|座|8|12\n",
        "first cell of the row": PLAN + "年度|新建|改造\n2021年|→4座|2座\n2022年|8座|3座\n",
    },
}
ACTS = {
    "rule": {
        "force word": PLAN + "水厂→应当定期检修。\n",
        "agent": PLAN + "检修→由市水务局承担。\n",
        "request": PLAN + "→请各县认真落实。\n",
        "task verb": PLAN + "→加强水厂检修。\n",
        "phrase, then task verb": PLAN + "→在全市推广节水器具。\n",
        "doer, then task verb": PLAN + "→市水务局组织检修。\n",
        "norm": RULES + "→水费按照有关规定执行。\n",
        "grant": PLAN + "→单个企业年度最高补助50万元。\n",
        "before a marked act": RULES + "→市水务局立即核实，相关单位应当配合。\n",
        "behind a marked act": PLAN + "严禁违规取水，→确保供水安全。\n",
        "item of a list": RULES + "水厂应当做到：\n（一）检修管网；\n（二）→公布水质。\n",
        "somebody answers for it": PLAN + "（一）→水质监测与公布工作等。\n责任单位：市水务局\n",
    },
    "marker": {
        "ban": PLAN + "→严禁违规取水。\n",
        "duty": PLAN + "水厂→应当定期检修。\n",
        "permission": PLAN + "水厂→可以委托检修。\n",
        "encouragement": PLAN + "→鼓励水厂改造管网。\n",
        "agent": PLAN + "检修→由市水务局承担。\n",
    },
    "actors": {
        "before the marker": PLAN + "市水务局→应当定期检修。\n",
        "list before the marker": PLAN + "各县人民政府、各乡镇人民政府，市直各部门→要落实经费。\n",
        "behind the marker": PLAN + "→鼓励企业改造管网。\n",
        "behind 由": PLAN + "检修→由市水务局承担。\n",
        "body set up before": PLAN + "领导小组下设办公室，→负责日常工作。\n",
        "earlier clause": RULES + "市水务局接到报告后，→应当立即核实。\n",
        "head of the clause": PLAN + "→市水务局组织检修。\n",
        "topic of a clause before": PLAN + "市水务局，→组织检修管网。\n",
        "behind 会同": PLAN + "→会同市财政局制定水价。\n",
        "who is asked": PLAN + "→请各县人民政府认真落实。\n",
        "before the grant": PLAN + "→对新建水厂市财政给予50万元奖励。\n",
    },
    "responsible": {
        "end of the sentence": PLAN + "→加强水厂检修（市水务局负责）。\n",
        "between sentences": PLAN + "→加强水厂检修。（市水务局负责）\n",
        "line of its own": PLAN + "（一）→加强水厂检修。\n责任单位：市水务局\n",
        "heading above": PLAN + "（一）管网检修（市水务局负责）\n→加强水厂检修。\n",
    },
    "deadline": {
        "in its words": PLAN + "→在2025年底前完成检修。\n",
        "opens the sentence": PLAN + "到2025年，完成改造，各县→应当落实经费。\n",
        "with those who answer": PLAN + "→加强水厂检修。（责任单位：市水务局；完成时限：2025年12月底前）\n",
    },
}
GOALS = {
    "rule": {
        "announced": PLAN + "→工作目标：供水更加安全。\n",
        "opens with a date": PLAN + "→到2025年，供水更加安全。\n",
        "section of goals": "云溪市供水规划\n\n一、主要目标\n→供水更加安全。\n",
        "state in a paragraph of goals": PLAN + "到2025年，供水更加安全。→水质显著改善。\n",
        "opens like a goal": PLAN + "→2030年基本建成节水型城市。\n",
        "figure to be reached": PLAN + "→供水普及率达到95%以上。\n",
        "figure of the year": PLAN + "→今年供水量预计8亿吨。\n",
    },
    "deadline": {
        "in its words": PLAN + "→到2025年，供水更加安全。\n",
    },
}
REFERENCES = {
    "rule": {
        "title in marks": PLAN + "落实→《云溪市供水条例》。\n",
        "own name": RULES + "→本办法适用于全市。\n",
        "provision here": RULES + "→本条规定适用于全市。\n",
        "provision before": RULES + "→前款规定适用于全市。\n",
        "annex": PLAN + "任务见→附件1。\n",
        "article of the document": RULES + "按照→第三条办理。\n",
        "article of a law named": RULES + "按照→水法第三条办理。\n",
        "article of the law before": RULES + "违反《云溪市供水条例》第三条或者→第五条的，责令改正。\n",
        "document number": PLAN + "按云政发→〔2021〕6号文件办理。\n",
    },
    "relation": {
        "words before": PLAN + "根据→《云溪市供水条例》，加强检修。\n",
        "words behind": PLAN + "→《云溪市供水条例》同时废止。\n",
        "first of the row": PLAN + "根据《云溪市供水条例》→《云溪市水价办法》，加强检修。\n",
        "own document": RULES + "根据→本办法，水厂应当检修。\n",
        "no words": PLAN + "见→《云溪市供水条例》。\n",
    },
}
SECTIONS = {
    "heading": "云溪市供水规划\n\n一、主要目标\n→供水更加安全。\n",
    "heading of both": "云溪市供水规划\n\n一、工作回顾和下一步安排\n今年要→加强检修。\n",
    "sentences bind": "云溪市的水\n\n去年水量上升。目前水价偏低。累计建厂9座。\n\n一、水厂\n水厂→应当检修。\n",
    "sentences report": "云溪市供水规划\n\n一、水厂建设\n管网已建成。水价已下降。目前水量充足，水厂→12座。\n",
    "sentences give": PLAN + "对水厂给予→50万元奖励。\n",
    "sentences score": PLAN + "未检修水厂的，扣→5分。无水厂台账的，不得分。\n",
    "opens like news": "8月3日，云溪水厂投产。日供水→9万吨。\n",
    "hardly binds": "云溪市水务概览\n\n" + "水厂位于青溪北岸。\n" * 25 + "管网共→9公里。\n",
    "whole text reports": "云溪市的水\n\n去年水量上升。目前水价偏低。累计建厂→9座。\n",
    "tells before it asks": "云溪市供水情况的通报\n\n检修→9处。\n",
    "kind of the document": RULES + "水厂→应当检修。\n",
    "title tells facts": "云溪市水资源公报\n\n推进水厂建设。管网共→9公里。\n",
}
LITERALS = {
    "role": reasons.RoleRule,
    "indicator": reasons.IndicatorRule,
    "deadline of a figure": reasons.DeadlineRule,
    "rule of an act": reasons.ActRule,
    "marker": reasons.MarkerKind,
    "actors": reasons.ActorRule,
    "responsible": reasons.AnswerRule,
    "deadline of an act or a goal": reasons.LimitRule,
    "rule of a goal": reasons.GoalRule,
    "rule of a reference": reasons.ReferenceRule,
    "relation of a reference": reasons.RelationRule,
    "section_rule": reasons.SectionRule,
}
REACHED = {
    "role": FIGURES["role"],
    "indicator": FIGURES["indicator"],
    "deadline of a figure": FIGURES["deadline"],
    "rule of an act": ACTS["rule"],
    "marker": ACTS["marker"],
    "actors": ACTS["actors"],
    "responsible": ACTS["responsible"],
    "deadline of an act or a goal": ACTS["deadline"],
    "rule of a goal": GOALS["rule"],
    "rule of a reference": REFERENCES["rule"],
    "relation of a reference": REFERENCES["relation"],
    "section_rule": SECTIONS,
}


def explained(marked: str) -> tuple[Document, int]:
    """The document without the mark, and where that stood."""
    at = marked.index("→")
    return planparse.extract_text(marked.replace("→", ""), explain=True), at


def figures(document: Document) -> list[Quantity]:
    return [*document.targets, *document.requirements, *document.baselines]


def items(document: Document) -> list[Item]:
    return [*figures(document), *document.obligations, *document.goals, *document.references]


def sections(document: Document) -> Iterator[Section]:
    waiting = [section for part in document.parts for section in part.sections]
    while waiting:
        section = waiting.pop()
        yield section
        waiting += section.children


def holds(span: Span, at: int) -> bool:
    return span[0] <= at < span[1]


def told(found: list[Quantity] | list[Obligation] | list[Goal] | list[Reference], at: int) -> Why:
    """The ``why`` of the item that stands there."""
    (why,) = (item.why for item in found if holds(item.span, at))
    assert why
    return why


def each(table: dict[str, dict[str, str]]) -> pytest.MarkDecorator:
    cases = [
        pytest.param(field, name, text, id=f"{field}: {name}")
        for field, texts in table.items()
        for name, text in texts.items()
    ]
    return pytest.mark.parametrize(("field", "name", "text"), cases)


@each(FIGURES)
def test_a_figure_tells(field: str, name: str, text: str) -> None:
    document, at = explained(text)
    assert getattr(told(figures(document), at), field) == name


@each(ACTS)
def test_an_act_tells(field: str, name: str, text: str) -> None:
    document, at = explained(text)
    assert getattr(told(document.obligations, at), field) == name


@each(GOALS)
def test_a_goal_tells(field: str, name: str, text: str) -> None:
    document, at = explained(text)
    assert getattr(told(document.goals, at), field) == name


@each(REFERENCES)
def test_a_reference_tells(field: str, name: str, text: str) -> None:
    document, at = explained(text)
    assert getattr(told(document.references, at), field) == name


@pytest.mark.parametrize(("name", "text"), SECTIONS.items(), ids=[*SECTIONS])
def test_a_section_and_its_items_tell(name: str, text: str) -> None:
    document, at = explained(text)
    found = {item.why and item.why.section_rule for item in items(document) if holds(item.span, at)}
    assert found == {name}
    rules = {section.why and section.why.rule for section in sections(document) if holds(section.span, at)}
    assert rules <= {name}


def test_a_section_without_words_does_what_the_one_above_does() -> None:
    text = "云溪市供水规划\n\n一、主要目标\n（一）\n1. 供水更加安全。\n"
    found = {section.label: section for section in sections(planparse.extract_text(text, explain=True))}
    why = found["（一）"].why
    assert (found["（一）"].act, why and why.rule) == ("goals", "section above")


def test_a_section_without_words_below_none_tells_nothing() -> None:
    found = planparse.extract_text("（一）\n1.推进改造。\n", explain=True).parts[0].sections[0]
    assert (found.act, found.why and found.why.rule) == (None, None)


@pytest.mark.parametrize("field", LITERALS)
def test_every_rule_has_its_sentence(field: str) -> None:
    assert {*REACHED[field]} | ({"section above"} if field == "section_rule" else set()) == {
        *get_args(LITERALS[field])
    }


def test_the_words_that_told_a_role_are_quoted() -> None:
    document, at = explained(PLAN + "全市已建水厂→12座。\n")
    why = told(figures(document), at)
    assert why.model_dump()["word"] == {"text": "已", "span": (at - 4, at - 3)}


# -- docs/faults.md ----------------------------------------------------------------------------------------------

_TABLE = re.compile(r"^### (?P<title>.+)\n(?P<body>(?:(?!###).*\n)*)", re.MULTILINE)
_ROW = re.compile(
    r"^\| (?P<name>[^|]+) \| (?P<says>[^|]+) \| `(?P<file>[^|`]+)` \| (?P<data>[^|]*) \|$", re.MULTILINE
)
_DATA = re.compile(r"`(?P<file>[a-z/_]+\.(?:py|txt))`(?:: (?P<names>(?:`[A-Z_]+`(?:, )?)+))?")


def documented() -> dict[str, list[re.Match[str]]]:
    """The rows of ``docs/faults.md``, by the field they are of."""
    page = (ROOT / "docs" / "faults.md").read_text("utf-8")
    return {
        match["title"].partition(":")[0].replace("`", ""): list(_ROW.finditer(match["body"]))
        for match in _TABLE.finditer(page)
    }


def test_every_rule_is_documented() -> None:
    rows = {field: tuple(row["name"] for row in found) for field, found in documented().items()}
    assert rows == {field: get_args(literal) for field, literal in LITERALS.items()}


ROWS = [(field, row) for field, found in documented().items() for row in found]


@pytest.mark.parametrize(
    "row", [row for _, row in ROWS], ids=[f"{field}: {row['name']}" for field, row in ROWS]
)
def test_a_rule_is_decided_where_the_page_says_by_the_data_it_names(row: re.Match[str]) -> None:
    assert row["says"].strip()
    assert f'"{row["name"]}"' in (SOURCE / row["file"]).read_text("utf-8")
    for data in _DATA.finditer(row["data"]):
        assert (SOURCE / data["file"]).is_file()
        for name in re.findall("[A-Z_]+", data["names"] or ""):
            module = "planparse." + data["file"].removesuffix(".py").replace("/", ".")
            assert hasattr(import_module(module), name), name


def test_the_page_of_the_command_line_shows_what_is_written() -> None:
    shown = re.search(
        r'^"(?P<text>.+)"\n(?P<why>\{"section_act".+\})$',
        (ROOT / "docs" / "cli.md").read_text("utf-8"),
        re.MULTILINE,
    )
    assert shown
    act = planparse.extract(FIXTURES / "explained.txt", explain=True).obligations[7]
    assert (act.text, act.model_dump()["why"]) == (shown["text"], json.loads(shown["why"]))


# -- explaining changes nothing ------------------------------------------------------------------------------------

NAMES = sorted(path.name for path in FIXTURES.glob("*.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_explaining_adds_why_and_changes_nothing(name: str) -> None:
    plain, asked = (planparse.extract(FIXTURES / name, explain=explain) for explain in (False, True))
    holders: list[Explained] = [*items(asked), *sections(asked)]
    assert all(holder.model_dump()["why"] for holder in holders)
    for holder in holders:
        holder.why = None  # type: ignore[attr-defined]
    assert asked == plain
    assert "why" not in {key for item in items(plain) for key in item.model_dump()}
