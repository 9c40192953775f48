"""What states and binds nothing, and norms of regulations that bind without a marker."""

from __future__ import annotations

import pytest
from sentences import codes

STATEMENTS = [
    ("县政府分管渔业工作的副县长担任召集人。", "", "的 before another predicate makes a modifier"),
    ("渔业公司举办的展会按期结束。", "", "的 after the verb makes a modifier"),
    ("未经港务局允许，船舶离港。", "", "允许 with nothing behind it permits nothing"),
    ("发展教育是国家的责任。", "", "是 states, though a verb opens the sentence"),
    ("加强河道治理，对保障行洪具有重要意义。", "", "a reason"),
    ("推进试点有利于积累经验。", "", "a reason"),
    ("本办法所称渔船，是指从事捕捞的船舶。", "", "a definition"),
    ("检查分为定期检查和专项检查。", "", "a classification"),
    ("委员会由九名委员组成。", "", "a composition"),
    ("近年来，全市公路建设加快推进。", "", "a report"),
    ("三年来，新建泵站12座。", "", "a report"),
    ("但执行中仍存在不少问题。", "", "a difficulty"),
    ("渔船检验适用本条例。", "", "scope"),
    ("本规定自2031年1月1日起施行。", "", "an effective date"),
    ("根据上位法，结合本市实际，制定本办法。", "", "legal basis"),
    ("连续三年未缴费的，视为放弃。", "", "a fiction"),
    ("2031年3月5日", "", "a date line"),
    ("关于支持渔业发展的通知", "", "a title"),
    ("我国水资源十分紧张。", "", "a fact"),
    ("只要坚持改革，事业就能前进。", "", "a general truth"),
    ("渔港具有停泊、补给和避风功能。", "", "具有 states"),
    ("渔港设施包括码头和防波堤。", "", "包括 states"),
    ("巡护越频繁，渔港越安全。", "", "越 compares"),
]
LAWS = [
    ("删去第三条。", "D", "an amendment"),
    ("办理提案的范围：", "", "what a list is of"),
    ("提出了今年要办好的6项实事。", "", "要 inside a modifier"),
    ("通过整治，岸线面貌改善。", "", "by what it is done"),
    ("本县各单位办理提案适用本规则。", "", "to what the text applies"),
    ("第五条修改为：“渔船应当进港。”", "D", "an amendment; its wording is another text's"),
    ("县水务局主持防汛会商。", "D", "主持 is what it does"),
    ("规范渔港管理，根据《渔业法》，制定本规则。", "", "why the text is made"),
    ("县委提出了明确目标。", "", "了 behind the verb: it is done"),
    ("规划由水务局会同交通局编制。", "M", "规划 before 由 is a noun"),
    ("由审查组根据组成人员的意见修改草案。", "M", "组成人员 is no 组成"),
    ("把不该由政府管的事交给协会。", "D", "由 inside a phrase of 把"),
    ("本条所称赔偿义务人，是指应当承担责任的人。", "", "a definition binds nobody"),
    ("渔船是指可以捕捞的船舶。", "", "a definition permits nothing"),
    ("法律规定不得公开的除外。", "", "an exception bans nothing"),
    ("台账应当公开，依法不予公开的除外。", "M", "an exception beside a duty"),
    ("房屋所有权人是责任人。", "", "有权 inside 所有权"),
    ("业主享有权利，承担义务。", "D", "有权 inside 享有权利; a norm without a marker"),
    ("买受人有权利用通道。", "A", "有权 before 利用"),
    ("这是继免收学费之后的又一件大事。", "", "free inside what is spoken of"),
    ("从事信贷业务，接受委托的，应当公平对待客户。", "M", "a case of two clauses"),
    ("加强监管，对违规的，应当处罚。", "DM", "a task, then a case of its own"),
    ("制定收费标准，调整收费项目，必须公开听证。", "M", "verb phrases that 必须 speaks of"),
    ("造成损失，情节严重的，处五千元罚款。", "M", "a case of two clauses"),
    ("自收到准予注册文件之日起，应当开始募集。", "M", "准予 inside a noun phrase"),
    ("被判处拘役的罪犯，可以减刑。", "A", "处 inside 判处"),
    ("但渔民自用的除外。", "", "an exception"),
    ("鼓励协会开展评比，将结果纳入档案。", "DE", "encouragement, then a task of the government"),
    ("支持企业技改，加快淘汰落后产能。", "DE", "encouragement, then a task of the government"),
    ("鼓励企业增加投入，提高单产。", "E", "encouragement and its result"),
    ("主要包括泵站和闸门。", "", "what something holds"),
    ("保持水质稳定，是治湖必须把握好的大事。", "", "必须 in a modifier of what something is"),
    ("本市鼓励餐馆减少餐盒。", "E", "本市 is a subject"),
    ("本县建立河长制度。", "D", "本县 is a subject"),
    ("执法机关可以按罚款的百分之三加处罚款。", "A", "a sanction that 可以 governs"),
    ("有权处理的机关应当反馈结果。", "M", "有权 in a 的-clause before the marker that governs"),
    ("可以延期的项目应当提前申报。", "M", "可以 in a 的-clause before the marker that governs"),
    ("治沙要付出更大努力。", "", "what it takes"),
    ("乡镇每年至少开展两次演练。", "M", "至少 as a rule"),
    ("有效发挥堤防作用。", "D", "有 inside 有效"),
    ("大力推进轮牧。", "D", "an adverb before the verb"),
    ("大力的支持来之不易。", "", "大力 before 的 opens no task"),
    ("推动高质量发展。", "D", "a verb that is an adverb too"),
    ("建设的成果要巩固。", "M", "a verb before 的 opens no task"),
]


@pytest.mark.parametrize(("sentence", "expected", "reason"), [*STATEMENTS, *LAWS])
def test_force(sentence: str, expected: str, reason: str) -> None:
    assert codes(sentence) == expected, reason
