"""The rules of text (PP3), and of paragraphs (PP119, PP120): what each finds, and what only looks like it."""

from __future__ import annotations

import pytest

from planparse.checking import RULES, Finding, check_source
from planparse.lexicon.confusions import confusions
from planparse.reading.source import from_text

PLAN = """云溪市人民政府关于加强供水管理的通知

各县（市、区）人民政府：

坚持节水优先。各地要切实加强水资源管理，提高用水效率。

{}

加快建设水厂。更新老旧管网，降低漏损。

各部门要落实资金。加强督查。

云溪市人民政府
2024年3月7日
"""


def found(code: str, text: str) -> list[Finding]:
    return check_source(from_text(PLAN.format(text), "plan.txt"), [RULES[code]], None)


def words(code: str, text: str) -> list[str]:
    source = PLAN.format(text)
    return [source[slice(*finding.span)] for finding in found(code, text)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("各县（市、区人民政府要落实。", ["（"]),
        ("各县市、区）人民政府要落实。", ["）"]),
        ("依据云政发〔2021)73号文件。", ["〔2021)"]),
        ("依据云政发〔2020]20号文件。", ["〔2020]"]),
        ("各县（市、区]人民政府要落实。", ["（市、区]"]),
        ("依据（云政发〔2021)73号）文件。", ["〔2021)"]),
        ("依据文件（见〔2021号）办理。", ["〔"]),
        ("包括：1）水厂；2）管网（含泵站）；3）水库。", []),
        ("包括：a）水厂；b）管网；c）水库。", []),
        ("（说明：1）水厂；2）管网）", []),
        ("（共3座，其中新建2）", []),
        ("一）水厂\n二）管网", []),
        ("取值范围为[0,1)，合格率在(90%,100%]内。", []),
        ("| 〔按排气量 | 1年 |\n| 分档〕 | 2年 |", []),
        ("（2021年3月1日通过\n2022年5月1日修订\n2024年1月1日修正）", []),
    ],
)
def test_brackets(text: str, places: list[str]) -> None:
    assert words("PP301", text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("落实“放管服改革要求。", ["“"]),
        ("落实放管服”改革要求。", ["”"]),
        ("修改为：“第一款。\n“第二款。\n“第三款。”", []),
        ("“第一款。\n“第二款。”", []),
        ("落实“放管服”和“证照分离”改革。", []),
    ],
)
def test_quotations(text: str, places: list[str]) -> None:
    assert words("PP302", text) == places


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("坚持节水优先,量水而行,以水定城。", "half-width , in Chinese text; write ，"),
        ("各县(市、区)落实。", "half-width () in Chinese text; write （）"),
        ("落实到位.建设水厂。", "half-width . in Chinese text; write 。"),
        ("登录“云溪市人民政府.政务”查询。", None),
        ("投资1,200万元，8:30开工，见https://example.org/a,b?c。", None),
        ("联系邮箱water@example.org,供水处。", "half-width , in Chinese text; write ，"),
        ("a)水厂；b)管网。", None),
        ("参照 ISO 9001:2015, Clause 4 (Context) 执行。", None),
        (r"合格率\<90%。", None),
    ],
)
def test_narrow_punctuation(text: str, message: str | None) -> None:
    assert [finding.message for finding in found("PP311", text)] == ([message] if message else [])


def test_the_places_of_a_line_are_one_finding() -> None:
    (finding,) = found("PP311", "甲,乙,丙;丁。")
    assert dict(finding.parts) == {"found": ",;", "expected": "，；", "count": 3}
    assert len(finding.edits) == 3


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("各地要加強组织领导。", "強"),
        ("各地要加強組織领导，落实责任。", "強組織"),
        ("学习《關於加强管理的通知》。", "關"),
        ("安装昇腾处理器，李喆主持。", None),
        ("研读《資治通鑑》，登高瞭望，乾坤朗朗。", None),
    ],
)
def test_traditional_characters(text: str, characters: str | None) -> None:
    assert [dict(f.parts)["found"] for f in found("PP314", text)] == ([characters] if characters else [])


SENTENCE = "各地要加强组织领导，落实责任，确保实现目标。"


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE.encode().decode("gbk", "replace"),
        SENTENCE.encode("gbk").decode("latin-1"),
        SENTENCE.encode().decode("latin-1"),
        SENTENCE.encode().decode("cp1252", "replace"),
        "建设" + "中国".encode("gbk").decode("latin-1") + "水厂。",
        "建设" + "中国".encode().decode("cp1252", "replace") + "水厂。",
        "建设" + "强化监管".encode().decode("gbk", "replace") + "水厂。",
        "建设锟斤拷水厂。",
    ],
)
def test_mojibake_is_mojibake_and_nothing_else(text: str) -> None:
    rules = [rule for code, rule in RULES.items() if code.startswith("PP3")]
    source = from_text(PLAN.format(text), "plan.txt")
    assert {finding.code for finding in check_source(source, rules, None)} == {"PP318"}


@pytest.mark.parametrize(
    "text", ["电话××××××××，面积±5%。", "café、naïve、Ångström", "《…………》", "各地要加強組織領導，落實責任。"]
)
def test_what_is_no_mojibake(text: str) -> None:
    assert found("PP318", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贯砌落实会议要求。", "贯彻"),
        ("布署冬修水利。", "部署"),
        ("截止2024年底，建成6座。", "截至"),
        ("截止目前，建成6座。", "截至目前"),
        ("合同自6月30日截至。", "日截止"),
        ("建立工作台帐。", "台账"),
        ("开立银行帐户。", "账户"),
        ("部份水厂停产。", "部分"),
        ("打击犯罪份子。", "犯罪分子"),
        ("积极的推进改革。", "积极地"),
        ("逐步的实现目标。", "逐步地"),
        ("水厂建设取的了成效。", "取得"),
        ("安全的到了保障。", "得到"),
        ("发布招聘启示。", "招聘启事"),
        ("过渡开发水资源。", "过度开发"),
        ("未验收而末经批准的。", "未经批准"),
        ("建设信息技术图象平台。", "图像"),
        ("为规范管理，制订本办法。", "制定本办法"),
        ("精神问明建设。", "精神文明"),
        ("必需严格执行。", "必须"),
        ("与时具进，再接再励。", "与时俱进"),
        ("按装水表。", "安装"),
        ("水厂座落在东岸。", "坐落"),
        ("人民检查院提起公诉。", "人民检察院"),
    ],
)
def test_confused_words(text: str, expected: str) -> None:
    assert dict(found("PP337", text)[0].parts)["expected"] == expected


@pytest.mark.parametrize(
    "text",
    [
        "讲座落实到位，整治金融乱象，公园满意度提高。",
        "按装机容量收费，搭建帐篷，全部份额转让。",
        "报名于6月30日截止，截止日期另行通知。",
        "争取的资金，收取的成绩单，积极的推动作用，有序的推进机制。",
        "定航线并且定货种的船舶，制定单用途卡章程，居住证收费，工作记录像素。",
        "度过难关，过渡时期，渡过长江。",
        "上海拨付资金，周末经批准开放。",
        "从中得到启示，制订方案，部分份额。",
        "必需品供应，生活所必需。",
        "想象力，形象，对象，气象。",
    ],
)
def test_words_that_only_look_confused(text: str) -> None:
    assert words("PP337", text) == []


def test_old_texts_and_amended_laws_keep_their_forms() -> None:
    law = "云溪市供水条例\n（1995年3月1日通过）\n第一条 为了规范管理，制定本条例。\n第二条 设立帐簿，开立帐户。\n第三条 部份水厂除外。\n"
    assert check_source(from_text(law, "law.txt"), [RULES["PP337"]], None) == []
    assert words("PP337", "第十条修改为：\n“第十条 设立帐簿。”") == []


def test_every_confusion_has_its_reason_and_is_told_apart() -> None:
    entries = confusions()
    assert len(entries) >= 120
    assert len({entry.wrong for entry in entries}) == len(entries)
    assert all(entry.wrong != entry.right and entry.kind.reason and entry.kind.source for entry in entries)
    right = {entry.right for entry in entries}
    assert not [entry.wrong for entry in entries if entry.wrong in right]


LONG = "各地要坚持节水优先，严格用水总量和强度双控，实行最严格的水资源管理制度。"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"{LONG}\n{LONG}", 1),
        (f"{LONG}\n建设水厂，更新管网。\n{LONG}", 1),
        (f"{LONG}\n{SENTENCE}\n建设水厂，更新管网。\n{LONG}\n{SENTENCE}", 1),  # a block is one finding
        (f"{LONG}\n建设水厂。\n{LONG}\n更新管网。\n{LONG}", 0),  # a standing phrase
        ("（责任单位：市水务局）\n建设水厂。\n（责任单位：市水务局）", 0),
        ("其他应当报告的情形。\n建设水厂。\n其他应当报告的情形。", 0),
        (f"第一条 建设水厂。\n{LONG}\n第二条 更新管网。\n{LONG}", 0),  # a law
    ],
)
def test_paragraphs_twice(text: str, places: int) -> None:
    assert len(found("PP119", text)) == places


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("坚持量水而行。各地要不断", ["要不断"]),
        ("完善制度。建立健全工作机制，推动", ["，推动"]),
        ("完善制度。对违反规定的，", ["规定的，"]),
        ("督促企业采取下架、召回等措施，及时控制", ["及时控制"]),
        ("完善制度。包括水厂、", ["水厂、"]),
        ("一、加强领导", []),
        ("完善制度。包括下列各项：", []),
        ("云溪市水务局", []),
        ("加强水资源管理和", []),
        ("完善制度（试行）", []),
        ("完善制度。建立水质监测和质量档\n\n案管理机制。", []),  # a broken line, not a cut one
    ],
)
def test_paragraphs_that_break_off(text: str, ends: list[str]) -> None:
    spans = words("PP120", text)
    assert len(spans) == len(ends)
    assert all(span.endswith(end) for span, end in zip(spans, ends, strict=True))


def test_a_text_that_leaves_out_its_marks_breaks_off_nowhere() -> None:
    lines = "\n\n".join(f"完善制度{n}。建设水厂，更新管网" for n in "甲乙丙丁戊")
    assert found("PP120", lines) == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("对24年发现的问题，限期整改。", ["24年"]),
        ("24年，面对严峻形势，稳住供水。", ["24年"]),
        ("任期24年，有期徒刑24年，保存24年。", []),
        ("在24年以上的，给予奖励。", []),
        ("改革开放45年，80年代，5年来。", []),
        ("对19年发现的问题。", []),  # no such year in the text
    ],
)
def test_years_that_the_text_has_in_full(text: str, years: list[str]) -> None:
    assert words("PP336", text) == years


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("各级住房城乡建设部 [1]  门应当管理。", [" [1]  "]),
        ("界址点[2]为准。", ["[2]"]),
        ("见表[2]，系数取[1]、[2]和[3]，第[4]组。", []),
        ("收储河东[3]号、河西[4] 号地块，填写[12]位编码。", []),
        ("依照规定[1]执行。\n注：[1]指市政府的规定。", []),
    ],
)
def test_note_marks(text: str, marks: list[str]) -> None:
    assert words("PP341", text) == marks
    assert not any(finding.fixes for finding in found("PP341", text))


@pytest.mark.parametrize(("text", "years"), [("201X年5月报名。", ["201X"]), ("型号GX201X年产1万台。", [])])
def test_unfinished_years(text: str, years: list[str]) -> None:
    assert words("PP339", text) == years
