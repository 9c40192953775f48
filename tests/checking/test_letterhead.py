"""PP2: a letterhead that lacks an element, one that is absent as a whole, and annexes that are announced or not."""

from __future__ import annotations

import pytest

from planparse.checking import RULES, check_source
from planparse.reading.source import from_text

TITLE = "云溪市水务局关于加强农村供水工作的通知"
NUMBER = "云水发〔2022〕7号"
SENT = "各县、区水务局："
TEXT = "为做好农村供水工作，现就有关事项通知如下。\n\n一、加快建设水厂\n每县建设一座。\n\n二、加强管护\n每月巡查。"
SIGNED = "云溪市水务局"
DATED = "2022年3月8日"
NOTE = "附件：1.建设任务表\n　　　2.责任分工方案"
FIRST = "附件1\n\n建设任务表\n\n一、新建水厂\n每县一座。"
THREE = "云溪市水务局　云溪市财政局　云溪市审计局"
SECOND = "附件2\n\n责任分工方案\n\n一、职责\n各负其责。"
PLAN = "云溪市农村供水工作方案\n\n一、目标\n村村通水。\n\n二、任务\n新建水厂。"


def document(*pieces: str) -> str:
    return "\n\n".join(pieces) + "\n"


def found(text: str, group: str = "PP2") -> list[tuple[str, str]]:
    rules = [rule for code, rule in RULES.items() if code.startswith(group)]
    findings = check_source(from_text(text, "x.txt"), rules)
    return [(finding.code, text[slice(*finding.span)].partition("\n")[0].strip()) for finding in findings]


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ((TITLE, NUMBER, SENT, TEXT, SIGNED + "\n" + DATED), []),
        # one element is missing
        ((TITLE, SENT, TEXT, SIGNED + "\n" + DATED), [("PP201", TITLE)]),
        ((NUMBER, SENT, TEXT, SIGNED + "\n" + DATED), [("PP205", NUMBER)]),
        ((TITLE, NUMBER, TEXT, SIGNED + "\n" + DATED), [("PP208", TITLE)]),
        ((TITLE, NUMBER, SENT, TEXT, SIGNED), [("PP210", SIGNED)]),
        ((TITLE, NUMBER, SENT, TEXT, SIGNED + "\n2022年2月30日"), [("PP211", "2022年2月30日")]),
        # the letterhead is absent as a whole: a page body, an excerpt
        ((SENT, TEXT), []),
        ((TEXT,), []),
        ((TITLE, SENT, TEXT), []),  # and so are signature and date
        ((TITLE, NUMBER, SENT, TEXT), []),
        ((SENT, TEXT, SIGNED + "\n" + DATED), [("PP205", SENT)]),  # told once
        # not missing, but run on with what follows
        ((TITLE, NUMBER + SENT, TEXT, SIGNED + "\n" + DATED), []),
        # a speech has no letterhead
        (("各位代表：", "现在，我代表市人民政府向大会报告工作，请予审议。", "一、回顾\n成绩显著。"), []),
    ],
)  # fmt: skip
def test_what_is_missing(pieces: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert found(document(*pieces)) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("云溪市水务局关于加强农村供水工作", [("PP206", "云溪市水务局关于加强农村供水工作")]),
        ("云溪市水务局\n关于加强农村供水工作", [("PP206", "云溪市水务局")]),  # the whole title
        ("关于加强农村供水工作", [("PP206", "关于加强农村供水工作")]),
        ("云溪市水务局通知", [("PP207", "云溪市水务局通知")]),
        ("关于加强农村供水工作的通知", []),
        ("云溪市水务局关于加强农村供水工作的通知（试行）", []),
        ("云溪市水务局\n关于加强农村供水工作的意见", []),
    ],
)
def test_titles(title: str, expected: list[tuple[str, str]]) -> None:
    assert found(document(title, NUMBER, SENT, TEXT, SIGNED + "\n" + DATED)) == expected


@pytest.mark.parametrize(
    ("title", "said", "expected"),
    [
        ("云溪市农村供水发展", "规划", ["PP206"]),
        ("云溪市农村供水发展规划", "规划", []),
        ("云溪市农村供水情况", "市", []),  # nothing says what it should be called
    ],
)
def test_a_plan_that_lost_its_kind(title: str, said: str, expected: list[str]) -> None:
    text = document(title, f"为保障供水，制定本{said}。", "一、目标\n村村通水。\n\n二、任务\n新建水厂。")
    assert [code for code, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("number", "dated", "expected"),
    [
        ("云水发〔2023〕7号", "2022年3月8日", ["PP204"]),
        ("云水发〔2021〕97号", "2022年1月4日", []),
        ("云水发〔2021〕97号", "2022年5月4日", ["PP204"]),
        ("云水发〔2022〕07号", "2022年3月8日", ["PP203"]),
        ("云水发[2022]7号", "2022年3月8日", ["PP202"]),
        ("云水发〔2022〕7号", "2022年03月08日", ["PP212"]),
        ("云水发〔2022〕7号", "二〇二二年三月八日", ["PP213"]),
        ("云水发〔2022〕第7号", "2022年3月8日", ["PP203"]),
    ],
)
def test_number_and_date(number: str, dated: str, expected: list[str]) -> None:
    text = document(TITLE, number, SENT, TEXT, SIGNED + "\n" + dated)
    assert [code for code, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("issuers", "signers", "expected"),
    [
        ("云溪市水务局", "云溪市水务局", []),
        ("云溪市水务局", "云溪市财政局", ["云溪市财政局"]),
        ("云溪市人民政府", "云溪市人民政府办公室", ["云溪市人民政府办公室"]),
        ("云溪市水务局", "中共云溪市水务局", []),  # the whole name
        ("云溪市水务局　云溪市财政局", "云溪市水务局　　云溪市财政局", []),
        ("云溪市水务局　云溪市财政局", "云溪市财政局　　云溪市水务局", []),  # in another order
        (
            "云溪市水务局　云溪市财政局",
            "云溪市水务局　　云溪市审计局",
            ["云溪市水务局　　云溪市审计局"],
        ),
        # one of several does not sign; or another place says that it does
        (THREE, "云溪市水务局　　云溪市财政局", ["云溪市水务局　　云溪市财政局"]),
        (THREE, "云溪市水务局　　云溪市财政局　　云溪市审计局", []),
        (THREE, "云溪市审计局（代章）\n云溪市水务局　　云溪市财政局", []),
    ],
)
def test_who_signs(issuers: str, signers: str, expected: list[str]) -> None:
    text = document(f"{issuers}\n关于加强农村供水工作的通知", NUMBER, SENT, TEXT, f"{signers}\n{DATED}")
    assert [words for code, words in found(text, "PP218") if code == "PP218"] == expected


@pytest.mark.parametrize(
    ("note", "annexes", "expected"),
    [
        (NOTE, (FIRST, SECOND), []),
        (NOTE, (FIRST,), [("PP214", "责任分工方案")]),
        (NOTE, (SECOND,), [("PP214", "建设任务表")]),
        (NOTE, (), []),  # kept in files of their own
        ("附件：建设任务表", (FIRST.replace("附件1", "附件"),), []),
        ("附件：1.建设任务表", (FIRST, SECOND), [("PP215", "附件2")]),
        ("", (FIRST,), [("PP215", "附件1")]),
        ("", ("附件：",), []),  # where a page had its links
        ("", (PLAN, FIRST), []),  # an annex of the plan, not of the letter
        (NOTE, (FIRST, SECOND.replace("分工", "分解")), [("PP216", "责任分解方案")]),
        (NOTE, (FIRST, SECOND.replace("责任", "2022年农村供水责任")), []),  # a short name in the note
        (NOTE, (FIRST.replace("建设任务表", "责任分工方案"), SECOND), [("PP216", "责任分工方案")]),
        # an annex has annexes of its own
        (NOTE, (FIRST, "附1\n\n水厂情况表\n\n填写要求见上。", SECOND), []),
    ],
)
def test_annexes_and_their_note(note: str, annexes: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    title = TITLE.replace("加强农村供水工作", "印发农村供水工作方案") if PLAN in annexes else TITLE
    pieces = [title, NUMBER, SENT, TEXT, note, SIGNED + "\n" + DATED, *annexes]
    assert found(document(*filter(None, pieces)), "PP21") == expected


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("各县、区水务局：", []),
        ("各县、区水务局:", [":"]),
        ("各县、区水务局，各有关单位", ["各县、区水务局，各有关单位"]),
        ("各县、区水务局（含开发区）：", []),
    ],
)
def test_a_colon_behind_recipients(sent: str, expected: list[str]) -> None:
    text = document(TITLE, NUMBER, sent, TEXT, SIGNED + "\n" + DATED)
    assert [words for code, words in found(text) if code == "PP209"] == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (NOTE, []),
        (NOTE + "。", ["。"]),
        (NOTE.replace("任务表", "任务表；"), ["；"]),
        ("附件：1.建设任务表；2.责任分工方案", []),  # in one line a mark parts them
    ],
)
def test_marks_in_the_attachment_note(note: str, expected: list[str]) -> None:
    text = document(TITLE, NUMBER, SENT, TEXT, note, SIGNED + "\n" + DATED)
    for written in (text, text.replace("\n", "\r\n"), text.replace("任务", "任\u200b务")):
        assert [words for code, words in found(written, "PP217") if code == "PP217"] == expected


def test_an_annex_of_a_plan_is_cut_off() -> None:
    title = TITLE.replace("加强农村供水工作", "印发农村供水工作方案")
    plan = f"农村供水工作方案\n\n一、目标\n村村通水。\n\n二、任务\n新建水厂。\n\n{NOTE}"
    head = (title, NUMBER, SENT, "现将方案印发给你们，请认真执行。", SIGNED + "\n" + DATED, plan)
    assert ("PP214", "责任分工方案") in found(document(*head, FIRST), "PP21")
    assert "PP214" not in dict(found(document(*head, FIRST, SECOND), "PP21"))
    assert "PP214" not in dict(found(document(*head), "PP21"))
