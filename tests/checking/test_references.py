"""PP5: what a document cites within itself, who answers and what contradicts, titles and names that differ."""

from __future__ import annotations

import pytest

from planparse.checking import RULES, check_source
from planparse.reading.source import from_text

LAW = "云溪市供水办法\n\n第一条　为了保障供水，制定本办法。\n第二条　供水单位应当保证水质。\n有下列情形之一的，可以暂停供水：\n（一）水源污染；\n（二）管道检修。\n第三条　违反{}的，责令改正。\n{}"
ENDS = "第四条　本办法自2022年3月8日起施行。"
# Paragraph breaks are lost: no article has more than one.
JOINED = "云溪市供水办法\n\n第一条　为了保障供水，制定本办法。本市供水适用本办法。用水从其规定。\n第二条　违反{}的，责令改正。\n第三条　供水单位应当巡查。\n第四条　本办法自2022年3月8日起施行。"
LETTER = "云溪市水务局关于加强供水工作的通知\n云水发〔2022〕7号\n\n各县、区水务局：\n\n{}\n\n{}云溪市水务局\n2022年3月8日\n"
NOTE = "附件：1.建设任务表\n　　　2.责任分工表\n\n"
TASKS = "一、重点任务\n（一）新建水厂。每县建设一座。{}\n（二）更新管网。逐年改造。{}\n（三）保护水源。设立标志。{}\n（四）加强监测。每月公布。{}\n二、保障措施\n加强领导。"


def letter(text: str, note: str = "") -> str:
    return LETTER.format(text, note)


def found(text: str, code: str) -> list[str]:
    findings = check_source(from_text(text, "x.txt"), [RULES[code]])
    return [text[slice(*finding.span)] for finding in findings]


@pytest.mark.parametrize(
    ("code", "law", "cited", "end", "expected"),
    [
        ("PP501", LAW, "本办法第九条规定", ENDS, ["本办法第九条"]),
        ("PP501", LAW, "本办法第九条规定", "第四条　供水单位应当巡查。", []),  # an excerpt
        ("PP501", LAW, "本办法第三条之一规定", "第四条　供水单位应当巡查。", ["本办法第三条之一"]),
        ("PP501", LAW, "《水法》第九条规定", ENDS, []),
        ("PP501", LAW, "“本办法第九条”规定", ENDS, []),
        ("PP501", LAW, "样本法第九条规定", ENDS, []),
        ("PP502", LAW, "本办法第二条第三款规定", ENDS, ["本办法第二条第三款"]),
        ("PP502", LAW, "本办法第二条第二款规定", ENDS, []),
        ("PP502", JOINED, "本办法第一条第二款规定", "", []),
        ("PP502", JOINED, "本办法第一条第五款规定", "", ["本办法第一条第五款"]),
        ("PP503", LAW, "本办法第二条第二款第三项规定", ENDS, ["本办法第二条第二款第三项"]),
        ("PP503", LAW, "本办法第二条第二款第（二）项规定", ENDS, []),
        # the second of an enumeration, the end of a range
        ("PP503", LAW, "本办法第二条第二款第一项、第七项规定", ENDS, ["第七项"]),
        ("PP503", LAW, "本办法第二条第二款第一项至第四项规定", ENDS, ["第四项"]),
        ("PP503", LAW, "本办法第二条第二款第一项或者第二项规定", ENDS, []),
        ("PP503", LAW, "本办法第二条第二款第一项、《水法》第七项规定", ENDS, []),
    ],
)
def test_articles(code: str, law: str, cited: str, end: str, expected: list[str]) -> None:
    assert found(law.format(cited, end), code) == expected


def test_items_of_a_paragraph_that_lost_its_breaks() -> None:
    law = LAW.replace("：\n（一）水源污染；\n（二）", "：（一）水源污染；（二）")
    assert found(law.format("本办法第二条第二款第二项规定", ENDS), "PP503") == []


@pytest.mark.parametrize(
    ("text", "note", "expected"),
    [
        ("任务见附件4。", NOTE, ["附件4"]),
        ("任务见附件2。", NOTE, []),
        ("任务分工（附件1、3）见后。", NOTE, ["3"]),
        ("请填写附件1、附件2和附件5后报送。", NOTE, ["附件5"]),
        ("附件3所列任务逐项落实。", NOTE, ["附件3"]),
        ("任务见附件三。", NOTE, ["附件三"]),
        ("任务见《供水通知》附件3。", NOTE, []),
        ("任务见《供水通知》附件1、附件3。", NOTE, []),
        ("任务见省水务厅文件附件3。", NOTE, []),
        ("任务见《供水通知》（云政发〔2021〕1号）附件3。", NOTE, []),
        ("任务见附件2。", "附件：建设任务表\n\n", ["附件2"]),
        ("任务见附件。", "附件：建设任务表\n\n", []),
    ],
)
def test_an_annex_that_is_not_there(text: str, note: str, expected: list[str]) -> None:
    assert found(letter(text, note), "PP505") == expected


def test_what_is_there_is_named() -> None:
    [finding] = check_source(from_text(letter("任务见附件4。", NOTE), "x.txt"), [RULES["PP505"]])
    assert (
        finding.message
        == "附件4 is cited, but the document has 附件1、附件2 only; correct the number or add the annex"
    )
    assert dict(finding.parts) == {"number": "4", "there": "附件1、附件2"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("任务分工（见附件）。", ["附件"]),
        ("任务分工（附件1）。名单（附件2）。", ["附件1"]),  # told once
        ("任务见《供水通知》附件。", []),
        ("水泵附件。", []),
    ],
)
def test_no_annex_at_all(text: str, expected: list[str]) -> None:
    assert found(letter(text), "PP506") == expected


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (("（市水务局负责）",) * 4, []),
        (("（市水务局负责）", "", "（市水务局负责）", "（市水务局牵头）"), ["更新管网"]),
        (("（市水务局负责）", "", "", "（市水务局牵头）"), []),  # no custom of this document
        (("\n责任单位：市水务局",) * 3 + ("",), ["加强监测"]),
        (("\n责任单位：市水务局",) * 3 + ("\n责任单位：",), ["责任单位："]),
        (("\n责任单位：市水务局",) * 3 + ("（责任单位：）",), ["责任单位："]),
        (("\n责任单位：市水务局",) * 3 + ("\n牵头单位：\n市水务局",), []),  # in the next line
        (("\n牵头单位：市水务局；配合单位：市财政局",) * 3 + ("\n牵头单位：；配合单位：市财政局",), ["牵头单位："]),
        (("由市水务局负责。",) * 3 + ("",), []),  # prose, as in a law
    ],
)  # fmt: skip
def test_who_answers(who: tuple[str, ...], expected: list[str]) -> None:
    assert found(letter(TASKS.format(*who)), "PP511") == expected


def test_chapters_of_a_law_are_no_tasks() -> None:
    chapter = "第{0}章　供水\n第{0}条　供水由水务部门负责。\n"
    law = "云溪市供水办法\n\n" + "".join(map(chapter.format, "一二三")) + "第四章　用水\n第四条　节约用水。\n"
    assert found(law, "PP511") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("用水单位不得转供自来水给他人。\n用水单位可以转供自来水给他人。", ["用水单位可以转供自来水给他人"]),
        ("禁止任何单位占用供水管网用地。\n任何单位可以占用供水管网用地。", ["任何单位可以占用供水管网用地"]),
        ("渡船应当定期检查，不得超载运输旅客。\n渡船可以超载运输旅客。", ["渡船可以超载运输旅客"]),
        # another case, an exception, another act
        ("用水单位不得转供自来水给他人。\n经批准，用水单位可以转供自来水给他人。", []),
        ("未经批准，用水单位不得转供自来水给他人。\n用水单位经批准可以转供自来水给他人。", []),
        ("批准前，用水单位不得转供自来水给他人。\n批准后，用水单位可以转供自来水给他人。", []),
        ("用水单位不得转供自来水给他人，但是遇有旱情的除外。\n用水单位可以转供自来水给他人。", []),
        ("用水单位不得转供自来水给他人。法律另有规定的除外。\n用水单位可以转供自来水给他人。", []),
        ("用水单位不得转供自来水给他人。\n供水单位可以转供自来水给他人。", []),
        ("用水单位不得转供自来水给他人。\n用水单位可以转供自来水给本单位。", []),
        # one of the acts that are forbidden together
        ("任何单位和个人不得代缴、冒领供水补贴。\n任何单位和个人可以代缴供水补贴。", ["任何单位和个人可以代缴供水补贴"]),
        ("任何单位和个人不得代缴、冒领供水补贴。\n任何单位和个人可以代缴供水费用。", []),
        # what no rule allows by its own word, whoever does it
        ("经批准的水源，不得擅自变更。确需变更的，应当报批。\n依法设置的水源可以擅自变更。", ["依法设置的水源可以擅自变更"]),
        ("不得侵占、挪用补贴资金。\n供水单位可以挪用补贴资金。", ["供水单位可以挪用补贴资金"]),
        ("不得侵占、挪用补贴资金。\n供水单位可以使用补贴资金。", []),
        # one condition, in which what is allowed holds for all
        ("城市建设用地，未经批准不得改变供水用途。\n未经批准可以改变供水用途。", ["未经批准可以改变供水用途"]),
        ("城市建设用地，未经批准不得改变供水用途。\n自建水井，未经批准可以改变供水用途。", []),
        ("未列入储备库的水厂，不得列入年度计划。\n未列入储备库的水厂，可以列入年度计划。", ["可以列入年度计划"]),
        ("未列入储备库的水厂，不得列入年度计划。\n已列入储备库的水厂，可以列入年度计划。", []),
        # a list of cases is another one here than there
        ("有下列情形之一的，供水单位不得停止供水：\n（一）检修。\n有下列情形之一的，供水单位可以停止供水：\n（一）污染。", []),
    ],
)  # fmt: skip
def test_contradictions(text: str, expected: list[str]) -> None:
    assert found(letter(text), "PP512") == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("PP513", "根据《供水管理办法》（云政发〔2020〕3号）。\n违反《供水管理规定》（云政发〔2020〕3号）的。", 1),
        ("PP513", "根据《供水管理办法》（云政发〔2020〕3号）。\n违反《供水管理规定》（云政发〔2020〕4号）的。", 0),
        ("PP513", "根据《供水管理办法》（云政发〔2020〕3号）。\n违反《云溪市供水管理办法》（云政发〔2020〕3号）的。", 0),
        # two laws that are named side by side, and one that is named twice
        ("PP513", "根据《云溪市中外合资经营企业管理条例》《云溪市中外合作经营企业管理条例》。", 0),
        ("PP513", "根据《云溪市城乡供水一体化管理条例》。\n违反《云溪市城乡供水一休化管理条例》的。", 1),
        ("PP513", "根据《云溪市2021年城乡供水工作计划》。\n对照《云溪市2022年城乡供水工作计划》。", 0),
        ("PP514", "根据《供水办法》（云政发〔2020〕3号）。\n违反《供水办法》（云政发〔2020〕8号）的。", 1),
        ("PP514", "根据《供水办法》（云政发〔2020〕3号）。\n违反《供水办法》（云水字〔2020〕8号）的。", 0),
        ("PP515", "本办法自印发之日起施行。", 1),
        ("PP515", "本通知自印发之日起施行。", 0),
        ("PP515", "将“本办法自印发之日起施行”改为下文。", 0),
        ("PP516", "根据省政府文件（省政发〔2023〕3号）要求。", 1),
        ("PP516", "根据省政府文件（省政发〔2022〕3号）要求。", 0),
    ],
)  # fmt: skip
def test_titles_and_numbers(code: str, text: str, expected: int) -> None:
    assert len(found(letter(text), code)) == expected


@pytest.mark.parametrize(
    ("issued", "cited", "titled", "expected"),
    [
        ("农村供水工作方案", "农村供水工作方案", "农村供水工作方案", []),
        ("农村供水工作方案", "农村供水工作方案", "农村供水工作计划", ["农村供水工作计划"]),
        ("农村供水工作方案", "农村供水工作计划", "农村供水工作方案", ["《农村供水工作计划》"]),
        ("农村供水工作方案", "农村供水工作方案", "云溪市农村供水工作方案", []),
        ("农村供水工作方案", "农村供水工作方案", "农村供水工作方案（2022—2025年）", []),
    ],
)
def test_what_a_letter_issues(issued: str, cited: str, titled: str, expected: list[str]) -> None:
    text = letter(f"现将《{cited}》印发给你们，请认真执行。").replace("加强供水工作", f"印发{issued}")
    assert found(f"{text}\n{titled}\n\n一、目标\n村村通水。\n\n二、任务\n新建水厂。\n", "PP513") == expected


@pytest.mark.parametrize(
    ("announced", "titled", "expected"),
    [
        ("现将《农村饮水工作方案》印发给你们。", "农村供水工作方案", ["《农村饮水工作方案》"]),
        ("《农村饮水工作方案》已经市政府同意，现印发给你们。", "农村供水工作方案", ["《农村饮水工作方案》"]),
        ("《农村供水工作方案（试行）》已经市政府同意，现印发给你们。", "农村供水工作方案", []),
        ("《云溪市农村供水工作方案》已经市政府同意，现印发给你们。", "农村供水工作方案", []),
        # what was agreed on before, and what goes along with it
        ("《农村饮水工作方案》已经市政府同意，请认真执行。", "农村供水工作方案", []),
        ("根据《农村饮水工作方案》，经市政府同意，现将方案印发给你们。", "农村供水工作方案", []),
        ("《农村供水工作方案》和《农村饮水工作方案》已经市政府同意，现印发给你们。", "农村供水工作方案", []),
        ("《城市排水防涝行动计划》已经市政府同意，现印发给你们。", "农村供水工作方案", []),
    ],
)  # fmt: skip
def test_what_a_letter_says_it_sends(announced: str, titled: str, expected: list[str]) -> None:
    text = letter(announced).replace("加强供水工作", f"印发{titled}")
    assert found(f"{text}\n{titled}\n\n一、目标\n村村通水。\n\n二、任务\n新建水厂。\n", "PP513") == expected


def test_an_order_and_what_it_publishes() -> None:
    order = "云溪市人民政府令\n\n第12号\n\n《云溪市{}办法》已经2022年3月1日市人民政府第9次常务会议通过，现予公布。\n\n市长　张伟明\n\n2022年3月8日\n\n云溪市农村供水管理办法\n\n第一条　为了保障供水，制定本办法。\n\n第二条　本办法自2022年5月1日起施行。\n"
    assert found(order.format("供水管理"), "PP513") == ["《云溪市供水管理办法》"]
    assert found(order.format("农村供水管理"), "PP513") == []


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        ("《供水任务建设表》（见附件1）", ["《供水任务建设表》"]),
        ("《供水建设任务表》（见附件1）", []),
        ("《建设任务表》（附件1）", []),
        ("《供水任务建设表》（见附件2）", []),  # unlike the title of that
    ],
)
def test_an_annex_cited_with_its_number(cited: str, expected: list[str]) -> None:
    note = "附件：1.供水建设任务表\n　　　2.责任分工方案\n\n"
    annexes = (
        "\n附件1\n\n供水建设任务表\n\n一、水厂\n每县一座。\n\n附件2\n\n责任分工方案\n\n一、职责\n各负其责。\n"
    )
    assert found(letter(f"请填写{cited}。", note) + annexes, "PP513") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由市供水办巡查。\n云溪市农村供水管理办公室（以下简称市供水办）每月报告。", ["市供水办"]),
        ("按照《规划》巡查。\n落实《云溪市供水规划》（以下简称《规划》）。", ["《规划》"]),
        ("建设“两库”。\n知识库和规则库（以下简称“两库”）每月更新。", ["“两库”"]),
        ("云溪市农村供水管理办公室（以下简称市供水办）每月报告。\n由市供水办巡查。", []),
        ("由云溪市供水集团巡查。\n云溪市供水集团有限公司（以下简称供水集团）每月报告。", []),
        ("保护用水户权益。\n使用自来水的单位和个人（以下统称用水户）节约用水。", []),  # a word of its own
        ("按照规划巡查。\n落实《云溪市供水规划》（以下简称《规划》）。", []),
        # given twice, which is another fault
        (
            "落实《云溪市供水规划》（以下简称《规划》）。\n修订《规划》。\n落实《云溪市用水规划》（以下简称《规划》）。",
            [],
        ),
    ],
)
def test_a_short_name_before_its_definition(text: str, expected: list[str]) -> None:
    assert found(letter(text), "PP519") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、建设\n新建水厂。（责任单位：市发展改革委、市水务局）\n二、管护\n巡查。（责任单位：市发改委）", ["市发改委"]),
        ("一、建设\n新建水厂。（责任单位：市发展改革委）\n二、管护\n巡查。（责任单位：市发展改革委）", []),
        ("一、建设\n新建水厂。（责任单位：市发展改革委）\n二、管护\n巡查。（责任单位：县发改委）", []),
        ("一、建设\n新建水厂。（责任单位：市卫生健康委员会）\n二、管护\n巡查。（责任单位：市卫生健康委）", []),
        ("一、建设\n新建水厂。（责任单位：省财政厅）\n二、管护\n巡查。（责任单位：省财政局）", ["省财政局"]),
        ("一、建设\n新建水厂。（责任单位：省财政厅）\n二、管护\n巡查。（责任单位：市财政局）", []),
        ("由省财政厅安排资金。\n由省财政局核对。", ["省财政局"]),
        ("由省财政厅安排资金。\n省财政局长到场。", []),
        ("一、建设\n组　长：张伟明　市长\n二、管护\n由组长张伟民同志召集。", ["张伟民"]),
        ("一、建设\n组　长：张伟明　市长\n二、管护\n由市长张伟民主持。", ["张伟民"]),
        ("一、建设\n组　长：张伟明　市长\n副组长：张伟民　副市长\n二、管护\n巡查。", []),
        ("一、建设\n组　长：张伟明　市长\n二、管护\n由组长张伟明同志召集。", []),
        ("一、建设\n组　长：张伟明　市长\n二、管护\n市长张伟出席。", []),
        # in running text
        ("由市卫生健康委检测水质。\n报市卫健委备案。", ["市卫健委"]),
        ("由市卫生健康委检测水质。\n报县卫健委备案。", []),
        ("由市卫生健康委（以下简称市卫健委）检测水质。\n报市卫健委备案。\n市卫生健康委公布结果。", []),
        ("报市发改委备案。", []),
        ("市发展改革部门审批。\n由市发改部门责令停止建设。", ["市发改部门"]),
        ("设立南云供水试验区管委会（以下简称南云供水区管委会）。\n云南供水区管委会要巡查。", ["云南供水区管委会"]),
        ("设立南云供水试验区管委会（以下简称南云供水区管委会）。\n南云供水区管委会要巡查。", []),
        ("成　员：张伟明　市水务局局长\n办公室主任由张伟民同志兼任。", ["张伟民"]),
        ("成　员：张伟明　市水务局局长\n　　　　张伟民　市财政局局长\n办公室主任由张伟民同志兼任。", []),
        ("成　员：张伟明　市水务局局长\n由李卫国同志兼任。", []),
        ("成　员：张伟明　市水务局局长\n由张伟民同志兼任。张伟民参加会议。", []),  # named so throughout
        ("表扬张伟民等12名个人。\n\n张伟明　市水务局科长\n", ["张伟民"]),
    ],
)  # fmt: skip
def test_names_in_two_ways(text: str, expected: list[str]) -> None:
    assert found(letter(text), "PP520") == expected
