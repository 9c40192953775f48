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
RENTED = (
    "第五条 有下列情形之一的，由市海事局没收违法所得；渡工还应当暂停六个月以上一年以下执业活动：\n"
    "（一）转借船名牌，或者涂改检验合格标志；\n（二）为无证船舶代购保险、代办年审。\n"
)
CASES = {
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
