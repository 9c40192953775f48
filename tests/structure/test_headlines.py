"""The head of a page as sites and mirrors set it: lines that hold two things, titles set twice, what stands between them."""

from __future__ import annotations

from datetime import date

import pytest

from planparse.cleaning import clean
from planparse.cleaning.lines import lines_of
from planparse.structure import outline
from planparse.structure.headlines import part_head
from planparse.structure.outline import Letterhead

TITLE = "某河市人民政府办公室关于印发某河市节水方案的通知"
NUMBER = "某政办发〔2020〕12号"
TO = "各县（市、区）人民政府，市直各单位："
TEXT = "现将《某河市节水方案》印发给你们，请认真贯彻执行。"
SIGNED = "某河市人民政府办公室\n2020年3月5日"
PLAN = "某河市节水方案\n为加强节水，制定本方案。\n一、任务\n加强管理。"


def head(source: str) -> Letterhead:
    return outline(clean(source)).letterhead


@pytest.mark.parametrize(
    ("line", "pieces", "why"),
    [
        (f"{NUMBER} {TITLE}", [NUMBER, TITLE], "a number before the title"),
        (f"{NUMBER}{TITLE}", [NUMBER, TITLE], "without a blank"),
        (f"{NUMBER}《{TITLE}》", [NUMBER, "《", TITLE, "》"], "the title in title marks"),
        (f"{TITLE}（{NUMBER}）", [TITLE, f"（{NUMBER}）"], "a number behind the title"),
        (f"{TITLE} {NUMBER}", [TITLE, NUMBER], "without brackets"),
        ("《某市节水办法》", ["《", "某市节水办法", "》"], "title marks alone"),
        ("• 某县节水方案", ["•", "某县节水方案"], "a bullet"),
        ("“信息公开” 某市办公室印发《某方案》的通知", ["“信息公开”", "某市办公室印发《某方案》的通知"], "a motto"),
        ("《甲》和《乙》的通知", ["《甲》和《乙》的通知"], "names inside a title"),
        ("关于废止某发〔2010〕3号文件的通知", ["关于废止某发〔2010〕3号文件的通知"], "a number inside a title"),
        (NUMBER, [NUMBER], "a number alone"),
        ("某署公告2022年第106号（关于优化检疫的公告）", ["某署公告2022年第106号", "（", "关于优化检疫的公告", "）"], "the title in brackets"),
        ("某教〔2020〕12号 某财〔2020〕7号", ["某教〔2020〕12号", "某财〔2020〕7号"], "a number of each issuer"),
        ("(某政发[2003]12号 2003年3月5日)", ["(某政发[2003]12号", "2003年3月5日)"], "number and date in brackets"),
        (f"2020年3月5日 {NUMBER}", ["2020年3月5日", NUMBER], "the date first"),
        (f"（2020年3月5日{NUMBER}）", ["（2020年3月5日", f"{NUMBER}）"], "and in brackets"),
        ("2020-03-05 某署公告2020年第6号", ["2020-03-05", "某署公告2020年第6号"], "in figures"),
        (f"{NUMBER}（2020年3月5日）", [NUMBER, "（2020年3月5日）"], "only the date in brackets"),
        ("某署令第6号 2020年3月5日发布", ["某署令第6号", "2020年3月5日发布"], "the number of an order"),
        ("2020年3月5日某市政府令第6号发布", ["2020年3月5日某市政府令第6号发布"], "a history"),
        ("某教〔2020〕12号和某财〔2020〕7号", ["某教〔2020〕12号和某财〔2020〕7号"], "numbers in a sentence"),
        ("第一条 《某办法》", ["第一条 《某办法》"], "a section is looked at by others"),
        ("各县人民政府，市直各单位： 现印发给你们。", ["各县人民政府，市直各单位：", "现印发给你们。"], "recipients and the text"),
        ("各级政府要按照要求落实各单位：一是加强。", ["各级政府要按照要求落实各单位：一是加强。"], "a sentence"),
    ],
)  # fmt: skip
def test_lines_that_hold_two_things(line: str, pieces: list[str], why: str) -> None:
    source = lines_of(f"{line}\n正文")
    found = part_head(source)
    assert [piece.text for piece in found] == [*pieces, "正文"], why
    assert all(f"{line}\n正文"[piece.start : piece.end] == piece.text for piece in found)


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (f"{TITLE}\n{NUMBER}", "as it should be"),
        (f"{NUMBER}\n{TITLE}", "the number first"),
        (f"{TITLE}\n{TITLE}\n{NUMBER}", "the title twice"),
        (f"{TITLE}\n某河市人民政府办公室\n{TITLE}\n{NUMBER}", "the issuer between two copies"),
        (f"{NUMBER} {TITLE}\n{TITLE}\n{NUMBER}", "the number twice, too"),
        (f"{NUMBER}《{TITLE}》\n《{TITLE}》\n{NUMBER}\n{NUMBER}", "three times, in title marks"),
        (f"{TITLE}({NUMBER})", "the number behind the title"),
        (f"{TITLE}\n( {NUMBER} )", "in brackets with blanks"),
        (f"{TITLE}\n签发人：陈某\n{NUMBER}", "under who signs"),
        (f"{TITLE}\n有效\n{NUMBER}", "under a word of the site"),
        (f"{TITLE}\n（此件公开发布）\n{NUMBER}", "under a note"),
        (f"{TITLE}\n机密★1年\n{NUMBER}", "under a classification"),
        (f"{TITLE}\n政策解读链接：《某河市节水方案》解读\n{NUMBER}", "under a link"),
        (f"某河市人民政府办公室\n{TITLE}\n{NUMBER}", "the issuer above the title that names it"),
        (f"部门文件选登\n\n{TITLE}\n{NUMBER}", "unknown words above the title"),
        (f"{TITLE}\n{TITLE.removesuffix('某河市节水方案的通知')}\n{NUMBER}", "the copy cut after its first line"),
        (f"某河市节水方案\n{TITLE}\n{NUMBER}", "what it issues above"),
        (f"某河市人民政府公报\n2020年第5期\n{TITLE}\n{NUMBER}", "in a gazette"),
        (f"通知公告\n{TITLE}\n{NUMBER}", "a menu that ends as a title does"),
        (f"关于印发节水方案的通知\n{TITLE}\n{NUMBER}", "the title in short"),
        (f"{TITLE}\n文号：{NUMBER}", "under its name"),
        (f"{TITLE}\n{NUMBER} 2020年3月5日", "with the date in its line"),
        (f"{TITLE}\n2020年3月5日 {NUMBER}", "behind the date"),
        (f"{TITLE} - 某河市\n本站首页\n{TITLE}\n{NUMBER}", "under its copy in the name of the page"),
        (f"校园\n{TITLE}全文 2020\n{TITLE[:20]}\n{TITLE[20:]}\n{NUMBER}", "under a copy below other words"),
        (f"2020年3月5日 {NUMBER}\n{TITLE}", "behind the date above the title"),
        (f"某河市人民政府办公室文件\n{NUMBER}\n{TITLE}", "under the mark"),
        (f"重磅！某河市出台节水新政\n某河发布 2020-03-06 18:30\n近日，某河市印发节水方案，全文如下↓↓↓\n{TITLE}\n{NUMBER}", "under what a paper says of it"),
        (f"近日，某河市印发节水方案。全文如下。\n{TITLE}\n{NUMBER}", "under sentences"),
        (f"{TITLE}\n某政办发\n〔2020〕12号", "broken behind its code"),
        (f"{TITLE}\n某政办发〔2020〕\n12号", "broken behind its year"),
        (f"【文件来源】 某法院网\n{TITLE}\n{NUMBER}", "under an entry in brackets"),
        (f"机构 新闻 公开 互动 服务\n索引号：01/2020\n{TITLE[:28]}\n{TITLE[28:]}\n{NUMBER}", "a title that could end where its line does"),
    ],
)  # fmt: skip
def test_the_whole_head_is_read(lines: str, why: str) -> None:
    source = f"{lines}\n{TO}\n{TEXT}\n{SIGNED}\n{PLAN}"
    text = clean(source)
    found = outline(text)
    meta = found.letterhead
    assert (meta.title, meta.kind, meta.issuers) == (TITLE, "通知", ["某河市人民政府办公室"]), why
    assert meta.document_number == (NUMBER, "某政办发", 2020, "12"), why
    assert (meta.recipients, meta.issued_on) == (TO[:-1], date(2020, 3, 5)), why
    assert [part.kind for part in found.parts] == ["letter", "annex"], why
    ends = [field.end for field in meta.fields]
    assert all(a <= b.start for a, b in zip(ends, meta.fields[1:], strict=False)), "fields are apart"


@pytest.mark.parametrize(
    ("lines", "title", "why"),
    [
        ("某省某\n市人民政府关于节水的意见", "某省某市人民政府关于节水的意见", "a name broken over lines"),
        ("某省水利厅\n某省财政厅关于节水的意见", "某省水利厅某省财政厅关于节水的意见", "joint issuers"),
        (
            "中共某市委\n某市人民政府关于节水的意见",
            "中共某市委某市人民政府关于节水的意见",
            "party and government",
        ),
        (
            "某市转发市水利局\n关于节水工作的意见的通知",
            "某市转发市水利局关于节水工作的意见的通知",
            "a title forwarded",
        ),
        ("某市节水\n管理办法", "某市节水管理办法", "no issuer at all"),
    ],
)
def test_what_belongs_to_a_title_stays(lines: str, title: str, why: str) -> None:
    assert head(f"{lines}\n{TO}\n{TEXT}").title == title, why


@pytest.mark.parametrize(
    ("source", "title", "why"),
    [
        ("某河流域若干*策\n为全面加强流域管理，结合本市实际情况，制定如下措施。\n一、总则\n加强管理。", "某河流域若干*策", "no kind, but a preamble and sections"),
        ("某市人民政府\n为全面加强流域管理，结合本市实际情况，制定如下措施。\n一、总则", None, "the name of an agency"),
        ("加强管理\n为全面加强流域管理，结合本市实际情况，制定如下措施。", None, "too short, and no sections"),
        ("名称：某河市节水方案\n为全面加强流域管理，结合本市实际情况。\n一、总则", None, "an entry"),
    ],
)  # fmt: skip
def test_titles_without_a_kind(source: str, title: str | None, why: str) -> None:
    assert head(source).title == title, why


def test_a_note_on_disclosure_may_stand_in_the_head() -> None:
    assert (
        head(f"{TITLE}\n{NUMBER}\n（此件公开发布）\n{TO}\n{TEXT}\n{SIGNED}").disclosure == "（此件公开发布）"
    )


def test_recipients_may_have_lost_their_colon() -> None:
    for line in (TO[:-1], f"主送：{TO[:-1]}", "各县人民政府、市直各单位"):
        found = head(f"{TITLE}\n{line}\n{TEXT}\n{SIGNED}")
        assert found.recipients == line.removeprefix("主送：")
    assert (
        head(f"{TITLE}\n各县水利局、市直各单位\n为节约用水，现通知如下。\n{SIGNED}").recipients
        == "各县水利局、市直各单位"
    )
    assert head(f"{TITLE}\n各县水利局和各单位概况\n{TEXT}\n{SIGNED}").recipients is None


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("3月8日，局长王某主持召开局务会。现纪要如下：\n会议原则同意渔业措施。", "纪要"),
        ("各县人民政府：\n为做好节水工作，现将有关事项通知如下：\n一、加强管理。", "通知"),
        ("市水利局：\n你局请示收悉。经研究，现批复如下：\n一、同意。", "批复"),
        ("各县人民政府：\n为做好节水工作，现提出如下意见。\n一、加强管理。", "意见"),
        ("各县人民政府：\n节水工作如下。\n一、加强管理。", None),
        ("各县人民政府：\n为做好节水工作，现就有关问题明确如下。\n一、加强管理。", "通知"),
    ],
)
def test_the_opening_tells_the_kind_where_no_title_does(opening: str, kind: str | None) -> None:
    assert head(opening).kind == kind


def test_a_page_may_cut_the_first_words_of_a_title() -> None:
    title = "某部关于修改《某河管理办法》的决定"
    found = head(
        f"《某河管理办法》的决定\n《{title}》已经会议通过，现予发布。\n某部\n2018年9月28日\n{title}\n一、删去第三条。"
    )
    assert (found.title, found.issuers) == (title, ["某部"])


def test_recipients_are_not_looked_for_in_the_text() -> None:
    assert head(f"{TITLE}\n一、目标\n各县人民政府：\n加强管理。").recipients is None
    assert head(f"{TITLE}\n2020年度\n责任单位：\n市水利局\n加强管理。").recipients is None


def test_a_budget_report_is_given_by_who_stands_under_its_occasion() -> None:
    found = head(
        "关于某市预算的报告\n——2022年1月10日在某市人民代表大会上\n某市财政局\n各位代表：\n现在报告工作。"
    )
    assert (found.issuers, found.issued_on) == (["某市财政局"], date(2022, 1, 10))


def test_who_gives_a_speech_and_when_stand_under_its_title() -> None:
    found = head("在全市节水工作会议上的讲话\n陈某某\n（2021年1月20日）\n同志们：\n节水是大事。")
    assert (found.kind, found.recipients, found.issued_on) == ("讲话", "同志们", date(2021, 1, 20))


def test_a_report_begins_with_its_occasion_where_its_title_is_lost() -> None:
    found = head(
        "——2020年5月12日在某县人民代表大会会议上\n县财政局局长  陈某某\n各位代表：\n现在报告工作，请予审议。\n一、回顾\n甲。"
    )
    assert (found.title, found.kind, found.recipients) == (None, "报告", "各位代表")
    assert found.issued_on == date(2020, 5, 12)


PAGE = """首页 > 公开
{title}
索引号：01/2021-3　发文字号：某政发〔2021〕3号
发布机构：某县人民政府　成文日期：2021-03-05
发布日期：2021-03-08　生效日期：2021-04-01
文件名称：某县节水意见"""


def test_particulars_fill_what_the_document_leaves_open() -> None:
    found = head(f"{PAGE.format(title='关于加强节水的意见')}\n各乡镇人民政府：\n为加强节水，提出如下意见。")
    assert found.title == "关于加强节水的意见"
    assert found.document_number == ("某政发〔2021〕3号", "某政发", 2021, "3")
    assert (found.issuers, found.issued_on) == (["某县人民政府"], date(2021, 3, 5))
    assert (found.published_on, found.effective_on) == (date(2021, 3, 8), date(2021, 4, 1))


def test_the_site_names_a_letter_that_lost_its_title() -> None:
    found = outline(clean(f"文件名称：{TITLE}\n索引号：01/2020-3\n{TO}\n{TEXT}\n{SIGNED}\n{PLAN}"))
    assert (found.letterhead.title, found.letterhead.kind) == (TITLE, "通知")
    assert [part.kind for part in found.parts] == ["letter", "annex"]


def test_words_behind_the_number_of_the_particulars_are_no_part_of_it() -> None:
    found = head(f"索引号：01/2021\t文号：某水发〔2021〕7号 可公开\n{TITLE}\n{TO}\n{TEXT}")
    assert found.document_number == ("某水发〔2021〕7号", "某水发", 2021, "7")
    assert head(f"索引号：01/2021\t发文字号：某水发〔2021〕7\n{TITLE}\n{TO}\n{TEXT}").document_number is None


def test_the_document_knows_better_than_its_particulars() -> None:
    found = head(
        f"{PAGE.format(title='某县水利局关于加强节水的意见')}\n某水发〔2021〕7号\n各乡镇水利站：\n本意见自2021年5月1日起施行。\n某县水利局\n2021年3月1日"
    )
    assert found.document_number == ("某水发〔2021〕7号", "某水发", 2021, "7")
    assert (found.issuers, found.issued_on) == (["某县水利局"], date(2021, 3, 1))
    assert found.effective_on == date(2021, 5, 1)


@pytest.mark.parametrize(
    ("line", "day", "why"),
    [
        ("发布时间：2024-07-08 来源：某网", date(2024, 7, 8), "it says so, however late"),
        ("2021-03-08 10:20 来源：某网", date(2021, 3, 8), "near the date of the document"),
        ("时间：2024-07-08 浏览：12", None, "when a mirror copied it"),
        ("时间：2021-03-08 浏览：12", date(2021, 3, 8), "near the date of the document"),
        ("颁布日期：2021-03-05", None, "of the document itself"),
    ],
)
def test_when_the_page_was_published(line: str, day: date | None, why: str) -> None:
    source = f"某县关于加强节水的意见\n{line}\n各乡镇人民政府：\n为加强节水，提出如下意见。\n某县人民政府\n2021年3月5日"
    assert head(source).published_on == day, why


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("废止文件目录\n关于节水的通知 某政发〔2010〕5号", "a list of documents"),
        ("关于节水的通知 国发〔2010〕5号\n某政发〔2011〕6号", "a number that the title cites"),
        ("某市某某路小学校\n某市某某路小学校 三百人 合格", "rows"),
        ("某市节约用水管理条例\n某市节约用水管理条例 第一章 总则", "the first chapter"),
    ],
)
def test_lines_that_hold_one_thing(lines: str, why: str) -> None:
    assert [piece.text for piece in part_head(lines_of(lines))] == lines.split("\n"), why


def test_what_a_library_sets_behind_its_copy_of_the_title() -> None:
    found = head(f"{TITLE}\n{TITLE} {NUMBER} 某河市人民政府办公室 2020年3月5日\n{TO}\n{TEXT}")
    assert (found.title, found.recipients, found.issued_on) == (TITLE, TO[:-1], date(2020, 3, 5))
    assert found.document_number is not None


def test_a_line_that_only_begins_like_the_title_is_no_copy() -> None:
    lines = lines_of(f"某河市\n某河市 水利局\n{TEXT}")
    assert part_head(lines) == lines
