"""The lines that sum a diff up: what they say, in which order, and that no change goes without one."""

from __future__ import annotations

import pytest

from planparse.comparing import diff_text
from planparse.comparing.printers.catalogue import Words
from planparse.comparing.printers.wording import difference
from planparse.comparing.telling.headlines import Headline, headlines
from planparse.comparing.telling.marking import LONGEST, Piece, marked, shortened
from planparse.comparing.view import view
from planparse.model import DocumentDiff

from .test_pairs import CASES
from .test_sections import law

SHOWN = {"keep": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}
BEFORE = (
    "为了规范湿地保护工作，制定本办法。",
    "市林业部门应当每年公布湿地名录。",
    "禁止在湿地内采砂。",
    "违反本办法规定的，由市林业部门处一万元罚款。",
    "本办法自公布之日起施行。",
)


def words(pieces: list[Piece]) -> str:
    return "".join(SHOWN[piece.op].format(piece.text) for piece in pieces)


def told(line: Headline) -> str:
    return " | ".join((line.topic, line.where, ", ".join(line.kinds), words(list(shortened(line.words)))))


def lines(old: str, new: str) -> list[str]:
    return [told(line) for line in headlines(diff_text(old, new))]


def rewritten(at: int, text: str) -> str:
    return law([*BEFORE[:at], text, *BEFORE[at + 1 :]])


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (
            rewritten(3, "违反本办法规定的，由市林业部门处三万元罚款。"),
            ["figures | 第四条 | raised | 罚款 [-一万元-]{+三万元+}"],
        ),
        (
            rewritten(1, "市林业部门可以每年公布湿地名录。"),
            ["force | 第二条 | softened | 市林业部门[-应当-]{+可以+}每年公布湿地名录"],
        ),
        (
            rewritten(1, "市水务部门应当每年公布湿地名录。"),
            ["who | 第二条 | actor | 市[-林业部门-]{+水务部门+}应当每年公布湿地名录"],
        ),
        (
            law([*BEFORE[:1], "市人民政府设立湿地保护专家委员会。", *BEFORE[1:]]),
            ["scope | 第二条 | added | {+市人民政府设立湿地保护专家委员会。+}"],
        ),
        (
            law([*BEFORE[:2], *BEFORE[3:]]),
            ["scope | 第三条 | removed | [-禁止在湿地内采砂。-]"],
        ),
        (
            rewritten(2, "禁止在湿地内采砂、放牧。"),
            ["text | 第三条 | edited | 禁止在湿地内采砂{+、放牧+}。"],
        ),
        (
            rewritten(0, "为了规范湿地保护工作，根据《湿地保护条例》，制定本办法。"),
            [
                "references | 第一条 | added | {+《湿地保护条例》+}",
                "text | 第一条 | edited | 为了规范湿地保护工作，{+根据《湿地保护条例》，+}制定本办法。",
            ],
        ),
        (
            rewritten(0, "为规范湿地保护工作，制定本办法。"),
            ["wording | 第一条 | edited | [-为了-]{+为+}规范湿地保护工作，制定本办法。"],
        ),
    ],
    ids=["figure", "force", "who", "new article", "dropped article", "longer ban", "cited", "wording"],
)
def test_a_change_is_one_line_with_its_words(new: str, expected: list[str]) -> None:
    assert lines(law([*BEFORE]), new) == expected


def test_renumbering_alone_has_no_line() -> None:
    old = law([*BEFORE])
    assert lines(old, old) == []
    assert [line for line in lines(old, law([*BEFORE[1:]])) if "renumbered" in line] == []


def test_what_matters_most_comes_first_and_labels_are_those_of_both_sides() -> None:
    new = [
        BEFORE[0],
        "市人民政府设立湿地保护专家委员会。",
        "市林业部门可以每年公布湿地名录。",
        "违反本办法规定的，由市林业部门处三万元罚款。",
        BEFORE[4],
    ]
    found = headlines(diff_text(law([*BEFORE]), law(new)))
    assert [(line.topic, line.where) for line in found] == [
        ("figures", "第四条"),
        ("force", "第二条 → 第三条"),
        ("scope", "第二条"),
        ("scope", "第三条"),
    ]


def test_what_is_cited_instead_stands_in_one_line_with_its_provision() -> None:
    acts = ("市林业部门依照《湿地保护条例》{}公布湿地名录。", "采砂的，依照《{}》处罚。")
    old, new = (
        law([act.format(cited) for act, cited in zip(acts, both, strict=True)])
        for both in (("第八条", "河道条例"), ("第十一条", "河道采砂条例"))
    )
    assert [line for line in lines(old, new) if line.startswith("references")] == [
        "references | 第一条 | dropped, added | 《湿地保护条例》[-第八条-]{+第十一条+}",
        "references | 第二条 | dropped, added | [-《河道条例》-]{+《河道采砂条例》+}",
    ]


CHAPTERS = "湿地办法\n第一章 总则\n第一条 为了保护湿地，制定本办法。\n{}"
NEW_CHAPTER = "第二章 监测\n第二条 市林业部门应当设立湿地监测站。\n第三条 监测数据应当向社会公开。\n"


def test_a_new_chapter_is_one_line_that_names_its_articles() -> None:
    assert lines(CHAPTERS.format(""), CHAPTERS.format(NEW_CHAPTER)) == [
        "scope | 第二章 | added | {+监测（第二条—第三条）+}"
    ]


def test_the_same_words_changed_in_several_articles_are_one_line() -> None:
    acts = ("市{}部门应当公布湿地名录。", "市{}部门应当设立湿地监测站。", "市{}部门可以委托检查。")
    found = headlines(diff_text(*(law([act.format(name) for act in acts]) for name in ("林草", "水务"))))
    assert [(line.topic, line.where, [it.where for it in line.also]) for line in found] == [
        ("who", "第一条", ["第二条", "第三条"])
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # An act of one version only, whose words the other has: the doers are marked, and nothing is told twice.
        (
            ["湿地标准由湿地办制定。"],
            ["湿地标准由市水务局制定。"],
            ["who | 第一条 | actor | 湿地标准由[-湿地办-]{+市水务局+}制定"],
        ),
        (
            ["湿地办每日检查围网。", "湿地办每日修补围网。"],
            ["市水务局每日检查围网。", "市水务局每日修补围网。"],
            ["who | 第一条 | actor | [-湿地办-]{+市水务局+}每日检查围网 + 第二条"],
        ),
        # What else is different in the article has its own line.
        (
            ["湿地标准由湿地办制定。标准每年公布一次。"],
            ["湿地标准由市水务局制定。标准每月公布一次。"],
            [
                "who | 第一条 | actor | 湿地标准由[-湿地办-]{+市水务局+}制定",
                "text | 第一条 | edited | 湿地标准由[-湿地办-]{+市水务局+}制定。标准[-每年-]{+每月+}公布一次。",
            ],
        ),
        # One version has more words in the act, which the other has before it.
        (
            ["办理登记，需要补正的，限期补正。"],
            ["办理登记，需要补正的，应当限期补正。"],
            ["force | 第一条 | strengthened | 办理登记，需要补正的，{+应当+}限期补正"],
        ),
        (
            ["登记，需要补正的，限期补正。"],
            ["登记，需要补正的，应当限期补正。"],
            ["force | 第一条 | strengthened | 登记，需要补正的，{+应当+}限期补正"],
        ),
        (
            ["市水务局应当制定应急预案，组织演练，配备救护设备。"],
            ["市水务局应当制定应急预案，组织演练，可以配备救护设备。"],
            ["force | 第一条 | softened | 市水务局应当制定应急预案，组织演练，{+可以+}配备救护设备"],
        ),
        # What gave way before an act is none of its words.
        (
            ["运送牲畜的渔船的船主必须报备。"],
            ["夜间开航的，船主应当报备。"],
            [
                "who | 第一条 | actor | [-运送牲畜的渔船的-]船主[-必须-]{+应当+}报备",
                "text | 第一条 | edited | [-运送牲畜的渔船的-]{+夜间开航的，+}船主[-必须-]{+应当+}报备。",
            ],
        ),
        # Two deeds of one article that bind less now.
        (
            ["采砂的，给予警告，没收船只。"],
            ["采砂的，可以给予警告，可以没收船只。"],
            [
                "force | 第一条 | softened | {+可以+}给予警告",
                "force | 第一条 | softened | {+可以+}没收船只",
            ],
        ),
    ],
)
def test_an_act_is_shown_as_both_versions_have_it(
    old: list[str], new: list[str], expected: list[str]
) -> None:
    found = headlines(diff_text(law(old), law(new)))
    assert [" + ".join([told(line), *(it.where for it in line.also)]) for line in found] == expected


def test_two_fines_that_were_raised_alike_are_two_lines() -> None:
    acts = ("擅自采砂的，处{}罚款。", "倾倒垃圾的，处{}罚款。")
    found = headlines(diff_text(*(law([act.format(fine) for act in acts]) for fine in ("一万元", "三万元"))))
    assert [line.where for line in found if line.topic == "figures"] == ["第一条", "第二条"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("擅自采砂的，处{}罚款。", "罚款（擅自采砂）"),
        ("违反本办法规定，擅自采砂的，对单位处{}罚款。", "罚款（擅自采砂，单位）"),
        (
            (
                "有下列行为之一的，处以罚款：\n（一）违反本办法有关采砂规定的；\n（二）擅自取土的。\n"
                "有前款第一项、第二项行为之一的，处{}罚款。"
            ),
            "罚款（擅自取土）",
        ),
        ("擅自采砂的，责令改正；情节严重的，处{}罚款。", "罚款（擅自采砂，情节严重）"),
        ("在湿地内从事采砂、取土、挖塘、开垦、填埋、排放污水等活动的，处{}罚款。", "罚款（在湿地内从事采砂、取土、挖塘、开垦、填埋、排放污…）"),
        ("违反本办法规定的，处{}罚款。", "罚款"),
        ("擅自采砂，拒不改正的，处{}罚款。", "罚款（擅自采砂，拒不改正）"),
        ("擅自采砂的，责令改正；逾期不改正的，处{}罚款。", "罚款（擅自采砂，逾期不改正）"),
        ("擅自采砂的，责令改正；拒不改正或者情节严重的，处{}罚款。", "罚款（擅自采砂，拒不改正或者情节严重）"),
        ("擅自采砂，违法所得不足五千元的，处{}罚款。", "罚款（擅自采砂，违法所得不足五千元）"),
        ("擅自采砂，货值金额一万元以上的，处{}罚款。", "罚款（擅自采砂，货值金额一万元以上）"),
        ("个人擅自采砂的，处{}罚款。", "罚款（个人擅自采砂）"),
        ("个人擅自采砂的，对个人处{}罚款。", "罚款（个人擅自采砂）"),
        ("对个人擅自采砂的，处{}罚款。", "罚款（个人擅自采砂）"),
        ("对逾期不改正的单位处{}罚款。", "罚款（逾期不改正的单位）"),
        ("对渔船不检修的，处{}罚款。", "罚款（对渔船不检修）"),
        ("违反第七条规定，擅自采砂的，处{}罚款。", "罚款（擅自采砂）"),
        ("违反第七条规定的，处{}罚款。", "罚款"),
        ("违反安全操作规定采砂的，处{}罚款。", "罚款（违反安全操作规定采砂）"),
        ("由市林业部门处{}罚款。", "罚款"),
        ("违反本办法规定，情节较轻的，处{}罚款。", "罚款（情节较轻）"),
        ("有下列行为之一的，处{}罚款：\n（一）采砂的；\n（二）取土的。", "罚款"),
        ("采样的费用不超过{}。", "采样的费用"),
    ],
)  # fmt: skip
def test_a_fine_is_told_with_what_it_is_for(text: str, said: str) -> None:
    found = lines(*(law([text.format(sum_)]) for sum_ in ("一万元", "三万元")))
    (line,) = [it for it in found if it.startswith("figures")]
    assert line.split(" | ")[-1].partition(" ")[0] == said


@pytest.mark.parametrize(
    ("old", "new", "english", "chinese"),
    [
        ("一万元以下", "三万元以下", "+2万元 (+200 %)", "+2万元 (+200 %)"),
        (
            "一千元以上一万元以下",
            "五千元以上三万元以下",
            "floor +4000元 (+400 %), ceiling +2万元 (+200 %)",
            "下限+4000元 (+400 %)、上限+2万元 (+200 %)",
        ),
        ("一千元以上一万元以下", "一千元以上三万元以下", "ceiling +2万元 (+200 %)", "上限+2万元 (+200 %)"),
        ("一千元以上一万元以下", "三万元以下", "ceiling +2万元 (+200 %)", "上限+2万元 (+200 %)"),
    ],
)
def test_of_ranges_each_bound_has_its_difference(old: str, new: str, english: str, chinese: str) -> None:
    (change,) = diff_text(*(law([f"擅自采砂的，处{fine}罚款。"]) for fine in (old, new))).targets
    assert difference(change, Words("en")) == english
    assert difference(change, Words("zh")) == chinese


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("一年以上三年以下", "六个月以上五年以下", "floor -6个月 (-50 %), ceiling +24个月 (+66.67 %)"),
        ("六个月以上三年以下", "一年以上三年以下", "floor +6个月 (+100 %)"),
        ("一年以上三年以下", "十二个月以上三年以下", ""),
    ],
)
def test_bounds_in_other_units_have_their_difference(old: str, new: str, said: str) -> None:
    found = diff_text(*(law([f"擅自采砂的，处{term}有期徒刑。"]) for term in (old, new))).targets
    assert [difference(change, Words("en")) for change in found] == ([said] if said else [])


def test_every_section_that_differs_has_a_line() -> None:
    for old, new in [PAIR, *((case["old"], case["new"]) for case in list(CASES.values())[::4])]:
        found = diff_text(old, new)
        shown = {one.section for line in headlines(found) for one in (line, *line.also)}
        alone = {place.id for section in found.sections if not section.old for place in section.new}
        for number, section in enumerate(found.sections):
            within = section.new and section.new[0].id.rpartition("/")[0] in alone  # of a new chapter
            if {"edited", "added", "removed", "moved", "renamed"} & set(section.kinds) and not within:
                assert number in shown


PAIR = (
    law([*BEFORE, "本市有湿地七处，分布在三个区。市林业部门应当建立湿地档案。"]),
    law(
        [
            "为了加强湿地保护工作，制定本办法。",
            *BEFORE[1:3],
            "违反本办法规定的，由市林业部门处三万元罚款。",
            BEFORE[4],
            "本市有湿地九处，分布在四个区。市林业部门应当建立湿地档案。",
        ]
    ),
)


def test_a_part_of_a_diff_keeps_its_labels_and_links_nowhere() -> None:
    whole = diff_text(*PAIR)
    only = view(whole, ["targets"])
    found = [line for line in headlines(only, whole) if line.topic == "figures"]
    assert {line.where for line in found} >= {"第四条"}
    assert {line.section for line in found} == {None}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("一万元", "一万元", "一万元"),
        ("", "三日内", "{+三日内+}"),
        ("处1000元罚款", "处2000元罚款", "处[-1000-]{+2000+}元罚款"),
        ("应当组织检查", "可以组织抽查", "[-应当-]{+可以+}组织[-检查-]{+抽查+}"),
        ("甲、乙", "丙、丁", "[-甲、乙-]{+丙、丁+}"),
        ("應當組織檢查", "应当组织检查", "应当组织检查"),
        ("應當組織檢查", "可以组织检查", "[-應當-]{+可以+}组织检查"),
    ],
    ids=["same", "new", "figure whole", "words", "a comma between two changes", "script", "words and script"],
)
def test_the_words_that_differ_are_marked(old: str, new: str, expected: str) -> None:
    assert words(marked(old, new)) == expected


def test_a_line_stays_short_however_long_the_words() -> None:
    kept = "湿地" * 5000
    found = list(shortened(marked(f"{kept}一{kept}", f"{kept}二{kept}")))
    assert sum(len(piece.text) for piece in found) <= 4 * LONGEST


def test_both_wordings_are_in_the_pieces() -> None:
    old, new = "县级以上人民政府应当加强监督检查工作。", "市、县人民政府可以加强检查，并公布结果。"
    found = marked(old, new)
    assert "".join(piece.text for piece in found if piece.op != "insert") == old
    assert "".join(piece.text for piece in found if piece.op != "delete") == new


REPORT = "{year}年青湾市政府工作报告\n各位代表：\n一、{year}年主要目标\n{goals}\n二、重点任务\n{tasks}\n"
LAST = REPORT.format(
    year=2023,
    goals="全市生产总值增长6%左右，新增就业20万人。",
    tasks="（一）推进渔港改造\n修建防波堤，疏浚航道，整治码头乱停。\n（二）发展冷链物流\n建设冷库群，引进运输企业，培训仓储人员。",
)
THIS = REPORT.format(
    year=2024,
    goals="全市生产总值增长5%以上，新增就业22万人。",
    tasks="（一）发展海上风电\n启动三期工程，配套储能电站，组建运维队伍。\n（二）治理城市内涝\n更换老旧管网，清掏雨水井，增设泵站。",
)


def series() -> DocumentDiff:
    return diff_text(LAST, THIS)


def test_of_two_reports_targets_and_topics_are_told_and_acts_are_not() -> None:
    found = series()
    assert found.kinship == "series"
    assert found.summary.obligations
    told_of = headlines(found)
    assert {line.topic for line in told_of} <= {"figures", "scope", "references", "letterhead"}
    assert told_of[0].topic == "figures"
    topics = [told(line) for line in told_of if line.topic == "scope"]
    assert "scope | 二、（一） | removed | [-推进渔港改造-]" in topics
    assert "scope | 二、（二） | added | {+治理城市内涝+}" in topics


@pytest.mark.parametrize(
    ("old", "new", "told_of"),
    [
        ("加快渔港改造", "推进渔港改造升级", []),
        ("2023年工作回顾", "过去一年工作回顾", []),
        ("加快渔港改造", "加快风电建设", ["{+加快风电建设+}", "[-加快渔港改造-]"]),
    ],
    ids=["worded otherwise", "of another year", "another topic that begins alike"],
)
def test_a_topic_is_new_if_no_heading_of_the_other_report_is_like_it(
    old: str, new: str, told_of: list[str]
) -> None:
    bodies = ("修建防波堤，疏浚航道，整治码头乱停，扩建冷库。", "启动三期工程，配套储能电站，组建运维队伍。")
    goals = ("新增就业20万人，培训渔民两千人次。", "居民收入增长6%以上，粮食产量保持稳定。")
    last, this = (
        REPORT.format(year=year, goals=goal, tasks=f"（一）{heading}\n{body}")
        for year, goal, heading, body in zip((2023, 2024), goals, (old, new), bodies, strict=True)
    )
    found = diff_text(last, this)
    assert found.kinship == "series"
    assert [words(list(line.words)) for line in headlines(found) if line.topic == "scope"] == told_of
