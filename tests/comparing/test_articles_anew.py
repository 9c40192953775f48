"""Articles that were cut up, joined or written anew: which of them became which, though sanctions are worded alike."""

from __future__ import annotations

import pytest

from .test_sections import aligned

STAYED = (
    "为了加强渡口管理，保障渡运安全，制定本条例。 市海事局负责渡口管理。 设置渡口应当避开桥区、锚地。 码头石阶应当每年修补。 候船亭内设长凳和时钟。 "
    "夜渡须点两盏白灯。 自行车每辆收费五角。 学童凭校徽免费。 洪水没过警戒线时封渡。 冰期由破冰艇引航。 缆桩漆成红白两色。 "
    "牲畜与乘客分舱。 失物由售票处保管三十日。 船龄满二十年的渡船应当拆解。 每艘渡船配铜钟一口。 雾散前不开船。 碰撞后就近靠岸。 "
    "处以罚款的，出具收据。 逃票闹事情节严重的，没收违法所得，并处五百元以下的罚款。 "
    "倒卖船票情节严重的，没收船票和违法所得，可以并处八百元以下的罚款，可以没收设备。"
).split()
NUMBERS = "十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四 二十五 二十六 二十七 二十八 二十九 三十".split()
LAW = "云泽市渡口条例\n" + "".join(f"第{at}条 {text}\n" for at, text in zip(NUMBERS, STAYED, strict=True))
TICKETS = (
    "第五条 渡口经营人应当公布票价、班次和联系电话，在两岸各设一处售票窗口，并为老人、孕妇和携带婴儿的乘客保留座位。\n"
    "候船人数超过两船定额时，应当加开班次，分批放行，防止拥挤踩踏。\n"
    "遇有抢险救灾、送医和押运现金的车辆，应当优先放行，其他车辆依次等候。\n"
    "渡工应当每月参加一次救生演练，并在演练簿上签字。\n"
)
LESS = TICKETS.split("\n")[0] + "\n"  # two of the paragraphs are gone
RENTED = (
    "第五条 有下列情形之一的，由市海事局没收违法所得；渡工还应当暂停六个月以上一年以下执业活动：\n"
    "（一）转借船名牌，或者涂改检验合格标志；\n（二）为无证船舶代购保险、代办年审。\n"
)
CASES = {
    "a paragraph became an article of its own": (
        f"{TICKETS}第六条 渡船应当停靠浮码头。\n",
        f"{LESS}第六条 渡船应当停靠浮码头。\n第七条 渡工应当每季度参加一次救生演练，并在演练簿上签字确认。\n",
        {"第五条 + 第七条": "第五条", "第六条": "第六条"},
    ),
    "an article became a paragraph of another": (
        f"{LESS}第六条 渡船应当停靠浮码头。\n第七条 渡工应当每季度参加一次救生演练，并在演练簿上签字确认。\n",
        f"{TICKETS}第六条 渡船应当停靠浮码头。\n",
        {"第五条": "第五条 + 第七条", "第六条": "第六条"},
    ),
    "three paragraphs became three articles": (
        "第五条 渡船没有救生衣的，责令停航整顿。\n渡工泄露乘客电话号码的，依照有关个人信息的规定处罚。\n在浮码头晾晒渔网的，予以劝阻。\n",
        "第五条 渡船没有救生衣的，责令停航整顿，处五百元罚款。\n第六条 渡工或者售票员泄露乘客电话号码的，依照保护个人信息的规定处罚。\n第七条 在浮码头或者栈桥晾晒渔网的，予以劝阻。\n",
        {"第五条 + 第六条 + 第七条": "第五条"},
    ),
    "a paragraph that stayed is in no article besides": (
        f"{TICKETS}第六条 渡船应当停靠浮码头。\n",
        f"{TICKETS}第六条 渡船应当停靠浮码头。\n第七条 售票员应当每月参加一次服务培训，并在培训簿上签字。\n",
        {"第五条": "第五条", "第七条": ""},
    ),
    "what is alike in nothing but the sanction is another article": (
        "第五条 凿穿渡船船底、剪断缆绳，或者拆走救生筏和罗盘的，责令改正，通报批评；造成他人损失的，依法承担赔偿责任；构成犯罪的，依法追究刑事责任。\n第六条 渡船应当停靠浮码头。\n",
        "第五条 渡船应当停靠浮码头。\n第六条 在渡口水域拍摄影片、考察水鸟的，听从海事人员指挥；造成他人损失的，依法承担赔偿责任；构成犯罪的，依法追究刑事责任。\n",
        {"第五条": "第六条", "第六条": ""},
    ),
    "the lists tell which article it is, not what opens them": (
        "第五条 渡工有下列情形之一的，依法给予处分；情节严重的，由市海事局暂停其六个月以上一年以下执业活动；情节特别严重的，由原发证部门吊销其执业证书：\n（一）启航前未清点乘客的；\n（二）汛期未悬挂水位旗的。\n",
        f"{RENTED}第六条 渡口经营人和渡工有下列情形之一的，依法给予处分；情节严重的，处二千元罚款，并由市海事局暂停渡工六个月以上一年以下执业活动：\n（一）渡船启航前未清点乘客人数；\n（二）汛期未悬挂水位旗、雾天未鸣笛。\n",
        {"第五条": "", "第六条": "第五条", "第六条（一）": "第五条（一）", "第六条（二）": "第五条（二）"},
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), CASES.values(), ids=list(CASES))
def test_which_article_became_which(old: str, new: str, expected: dict[str, str]) -> None:
    found = aligned(*(LAW + text for text in (old, new)))
    assert {label: found.get(label, "") for label in expected} == expected
