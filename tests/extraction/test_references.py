"""References: what is cited, its number and place, its relation, and the section it points to."""

from __future__ import annotations

import pytest

import planparse
from planparse.extraction.references.cited import extract_references
from planparse.extraction.units import Unit
from planparse.structure import Outline, outline
from planparse.structure.outline import Letterhead

NOWHERE = Outline(Letterhead(), [], [])


def cited(text: str) -> list[tuple[str, str]]:
    unit = Unit(0, len(text), 1, "body", (), False, "body")
    return [
        (text[item.start : item.end], item.relation) for item in extract_references(text, [unit], NOWHERE)
    ]


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (
            "根据《青州市渔港条例》第六条第二款，制定本办法。",
            [("《青州市渔港条例》第六条第二款", "basis"), ("本办法", "cites")],
            "place and basis",
        ),
        ("贯彻落实《关于种业的意见》。", [("《关于种业的意见》", "implements")], "落实"),
        ("修订《青州市渔港条例》。", [("《青州市渔港条例》", "amends")], "修订"),
        (
            "现将修订后的《青州市渔港条例》印发给你们。",
            [("《青州市渔港条例》", "cites")],
            "what is issued is amended already",
        ),
        (
            "按照《渔港规划》（青政发〔2021〕 5 号文印发）要求。",
            [("《渔港规划》（青政发〔2021〕 5 号文印发）", "basis")],
            "a number with blanks, and that it was issued by it",
        ),
        (
            "落实《渔港规划》（青政发〔2021〕5号）《渔船规划》。",
            [("《渔港规划》（青政发〔2021〕5号）", "implements"), ("《渔船规划》", "implements")],
            "a row goes on behind a number",
        ),
        ("详见附件 2。", [("附件 2", "cites")], "an annex with a blank"),
        ("一并提交附件材料。", [], "a common noun"),
        ("删去第三条。", [("第三条", "amends")], "删去"),
        ("增加一条，作为第六条。", [("第六条", "amends")], "what is added"),
        ("第九条增加一款。", [("第九条", "amends")], "to which something is added"),
        (
            "在《青州市渔港条例》第七条中增加一项。",
            [("《青州市渔港条例》第七条", "amends")],
            "in which something is added",
        ),
        ("依照本条例第五条办理。", [("本条例第五条", "cites")], "no document is its own basis"),
        ("《青州市旧渔港办法》同时废止。", [("《青州市旧渔港办法》", "repeals")], "废止 after it"),
        (
            "参照《甲办法》和《乙办法》执行。",
            [("《甲办法》", "basis"), ("《乙办法》", "basis")],
            "joined citations share the relation",
        ),
        (
            "按照《印发〈关于林长制的意见〉的通知》办理。",
            [("《印发〈关于林长制的意见〉的通知》", "basis")],
            "nested marks",
        ),
        (
            "见《关于印发《种业规划》的通知》。",
            [("《关于印发《种业规划》的通知》", "cites")],
            "nested marks of one kind",
        ),
        ("依照渔业法第十一条处罚。", [("渔业法第十一条", "basis")], "a law by its bare name"),
        ("违反第三条规定的，处以罚款。", [("第三条", "cites")], "an article alone"),
        ("违反第千条规定的，处以罚款。", [("第千条", "cites")], "an article whose number is none"),
        ("前款规定的期限，自送达之日起算。", [("前款", "cites")], "前款"),
        ("具体见附件2。", [("附件2", "cites")], "附件"),
        ("按照青政发〔2030〕5号文件执行。", [("青政发〔2030〕5号", "basis")], "a document number alone"),
        ("这是学校工作的根本标准。", [], "本 inside 根本"),
        ("逐步实现资本项目可兑换。", [], "本项 inside 资本项目"),
    ],
)
def test_cited(text: str, expected: list[tuple[str, str]], reason: str) -> None:
    assert cited(text) == expected, reason


def test_number_behind_a_title() -> None:
    text = "落实《种业规划》（青政发〔2030〕5号）要求。"
    unit = Unit(0, len(text), 1, "body", (), False, "body")
    (found,) = extract_references(text, [unit], NOWHERE)
    assert text[slice(*found.title)] == "《种业规划》"  # type: ignore[misc]
    assert text[slice(*found.number)] == "青政发〔2030〕5号"  # type: ignore[misc]


def test_articles_point_to_sections() -> None:
    from planparse.cleaning import clean
    from planparse.extraction.units import units

    source = "青州市渔港管理办法\n\n第一条　为加强渔港管理，制定本办法。\n第二条　渔船应当进港避风。\n第三条　违反本办法第二条的，给予警告。\n"
    text = clean(source)
    found = outline(text)
    references = extract_references(text.text, list(units(text, found)), found)
    (second,) = [item for item in references if text.text[item.start : item.end] == "本办法第二条"]
    assert second.target
    assert second.target.endswith("/2")


@pytest.mark.parametrize(
    ("cited", "target"),
    [
        ("第二条之一", "body/1/2-1"),
        ("本条例第二条之一第二款", "body/1/2-1"),
        ("第二条之一第（二）项", "body/1/2-1"),  # which has no items
        ("第二条第一款", "body/1/2"),
        ("第二条之九", None),
        ("第一千零一条", "body/1-1/2/1001"),
        ("第1001条", "body/1-1/2/1001"),
        ("第一章之一", "body/1-1"),
        ("第一章之一第二节", "body/1-1/2"),
        ("第一章第二节", "body/1"),
        ("第一章之一第二条", "body/1/2"),
    ],
)
def test_where_a_citation_points(cited: str, target: str | None) -> None:
    from planparse.cleaning import clean
    from planparse.extraction.units import units

    source = (
        f"云溪市绿化条例\n\n第一章 甲\n第一条 违反{cited}规定的，警告。\n第二条 乙。\n第二条之一 丙。\n"
        "第一章之一 丁\n第一节 戊\n第一千条 己。\n第二节 庚\n第一千零一条 辛。\n"
    )
    text = clean(source)
    found = outline(text)
    (reference,) = extract_references(text.text, list(units(text, found)), found)
    assert (text.text[reference.start : reference.end], reference.target) == (cited, target)


LAW = """云溪市节水条例
第一章 总则
第一条 用水单位应当遵守下列规定：
（一）甲，{in_item}；
（二）乙，{in_second_item}。
个人用水有下列情形：
（一）丙；
（二）丁。
{behind_items}。
第二条 戊，{in_article}。
第二章 罚则
第三条 {behind_chapter}。
"""


@pytest.mark.parametrize(
    ("place", "cited", "target"),
    [
        ("in_article", "本章", "body/1"),
        ("in_article", "本条", "body/1/2"),
        ("in_article", "本节", "body/1/2"),  # of which the text has none
        ("in_article", "前章", None),
        ("in_article", "前条", "body/1/1"),
        ("in_article", "前两条", None),
        ("in_article", "前款", "body/1/2"),
        ("in_article", "前条第二款", "body/1/1"),
        ("in_article", "前条第一款第（二）项", "body/1/1/2"),
        ("in_article", "前条第二款第二项", "body/1/1/2~2"),
        ("in_article", "第一条第二款第一项", "body/1/1/1~2"),
        ("in_article", "本条例第一章第一条第一款第一项", "body/1/1/1"),
        ("in_article", "第一条第一项", "body/1/1"),  # of two lists
        ("in_article", "第一条第三款第一项", "body/1/1"),  # a paragraph without items
        ("in_item", "前项", "body/1/1"),
        ("in_item", "本项", "body/1/1/1"),
        ("in_item", "本条", "body/1/1"),
        ("in_second_item", "前项", "body/1/1/1"),
        ("in_second_item", "前两项", "body/1/1"),
        ("behind_items", "前款", "body/1/1"),
        ("behind_items", "前项", "body/1/1"),
        ("behind_items", "前款第一项", "body/1/1/1~2"),
        ("behind_items", "本条第一款第一项", "body/1/1/1"),
        ("behind_chapter", "前章", "body/1"),
        ("behind_chapter", "前条", "body/1/2"),
        ("behind_chapter", "前两条", "body"),
        ("behind_chapter", "前三条", None),
        ("behind_chapter", "第一章第二条", "body/1/2"),
    ],
)
def test_where_a_citation_points_from_its_place(place: str, cited: str, target: str | None) -> None:
    places = "in_item in_second_item behind_items in_article behind_chapter".split()
    source = LAW.format(**{name: f"依照{cited}办理" if name == place else "无" for name in places})
    [reference] = planparse.extract_text(source).references
    assert (reference.text, reference.target) == (cited, target)


def test_items_without_articles() -> None:
    source = "云溪市节水方案\n一、任务\n（一）工作\n1.甲；\n2.依照前项、前款、本条办理。\n二、保障\n投入。\n"
    targets = [reference.target for reference in planparse.extract_text(source).references]
    assert targets == ["body/1/1/1", "body/1/1/2", "body/1/1/2"]


def test_what_follows_an_article_is_no_insertion() -> None:
    assert cited("依照第二条之一般规定。") == [("第二条", "cites")]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("违反《某省渔港条例》第一条或者第二条规定的，警告。", ["某省渔港条例"] * 2),
        ("违反《某省渔港条例》第一条第二款、第三款和第二条、第四条之一规定的，警告。", ["某省渔港条例"] * 3),
        ("适用渔业法第一条至第三条以及第五条。", ["渔业法"] * 3),
        ("依照《渔业法》第一条，第二条第（一）项、第（二）项及第三条处理。", ["渔业法"] * 3),
        ("根据《渔业法》第一条及其实施细则第二条、第三条的规定。", ["渔业法", "实施细则", "实施细则"]),
        ("依照《渔业法》实施细则第一条。", ["渔业法", "实施细则"]),
        ("贯彻实施某省渔港条例第一条。", ["某省渔港条例"]),
        ("《渔业法》第一条、《渔港条例》第二条和第三条。", ["渔业法", "渔港条例", "渔港条例"]),
        ("依照本条例第一条、第二条处理。", [None, None]),
        ("按照《渔业法》的规定，第二条不适用。", ["渔业法", None]),
        ("修改《渔港条例》，第二条改为第三条。", ["渔港条例", None, None]),
    ],
)
def test_an_enumeration_cites_the_law_that_it_begins_with(text: str, titles: list[str | None]) -> None:
    unit = Unit(0, len(text), 1, "body", (), False, "body")
    found = extract_references(text, [unit], NOWHERE)
    named = [text[slice(*item.title)].strip("《》") if item.title else None for item in found]
    assert named == titles
