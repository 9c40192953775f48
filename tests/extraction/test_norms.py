"""Acts of notices that no word of force and no plain task verb opens: norms, requests, decisions, and who does what when."""

from __future__ import annotations

import pytest
from sentences import codes, doers

NORMS = [
    ("水务局定于6月5日上午召开评审会。", "D", "what is to take place on a day"),
    ("竞赛拟于十月中旬举行。", "D", "the same, in hanzi"),
    ("渔船定于一尊。", "", "定于 without a day"),
    ("报名表于5月8日前报送至渔政科。", "D", "to whom something goes"),
    ("演练经费从专项资金中列支。", "D", "where the cost is met from"),
    ("从专项资金中列支的费用较大。", "", "the same in a modifier"),
    ("工程款按进度支付。", "D", "by what is paid"),
    ("按进度支付的工程款较多。", "", "the same in a modifier"),
    ("具体时间另行通知。", "D", "另行 with what is done"),
    ("同一渔船不重复支持。", "D", "what is not given twice"),
    ("参训人员交通费用自理。", "D", "who bears a cost"),
    ("住宿统一安排。", "D", "what is done for all"),
    ("统一安排的住宿条件较好。", "", "the same in a modifier"),
    ("报名采取线上线下结合的方式进行。", "D", "in what way"),
    ("各乡镇每季度末报送台账。", "D", "how often, before the verb"),
    ("不合格的，书面告知船主。", "D", "a verb with its manner"),
    ("市水务局拟安排资金300万元。", "D", "a norm behind a doer"),
    ("经费使用统一口径较多。", "", "统一 with a noun"),
    ("评审结果在县政府网站公示。", "D", "where something is made known"),
    ("在县政府网站公示的结果较多。", "", "the same in a modifier"),
    ("渔获余缺通过县级渔市调剂解决。", "D", "by which means"),
    ("本次培训优先受理渔村学员的申请。", "D", "who comes first"),
    ("集体和个人材料均报送电子稿。", "D", "均 with what is handed in"),
    ("集体和个人材料均较齐全。", "", "均 with a quality"),
    ("本次招聘不接受现场报名。", "D", "what is not done"),
    ("面试名单按笔试成绩确定。", "D", "by what is decided"),
    ("每缺一次渔船台账扣0.5分。", "D", "points that are taken"),
    ("水质达到标准的，得5分。", "D", "points that are given"),
    ("无渔船台账的，不得分。", "D", "no points"),
    ("城关渔港得95分。", "", "who got how many"),
    ("三星级渔港按60%奖励返还。", "D", "what is given back, and how much"),
    ("渔船更新费用全额补贴。", "D", "how much of it is given"),
    ("每满一百吨奖励一万元。", "D", "what is given, in hanzi"),
    ("外来渔船均不享受本政策。", "D", "who is given nothing"),
    ("船员休过疗养假的，不享受当年的探亲假。", "D", "the same in a case"),
    ("泊位使用期限自交付之日起计算。", "D", "from when a time runs"),
    ("自交付之日起计算的期限较长。", "", "the same in a modifier"),
    ("惠渔政策自五月一日起实施。", "", "when something takes effect"),
    ("调整泊位费，自五月一日起执行。", "D", "the same behind a task"),
    ("自五月一日起实施登船检查。", "D", "what is done from then on"),
    ("逾期未用的捕捞证作废。", "D", "what holds no more"),
    ("渔船检修期限为三个月。", "D", "how long something may last"),
    ("渔船检修期限为2031年4月至6月。", "", "when it is"),
    ("渔船检修期限为4月1日至6月20日。", "", "the same without a year"),
    ("渔船登记期限为即日起至6月。", "", "the same from now on"),
    ("渔船检修期限为6个月。", "D", "and no month"),
    ("资金不足部分按照规定予以补足。", "D", "不足 of what is made up for"),
    ("渔港资金不足。", "", "不足 of what is lacking"),
    ("古船标志依法予以保护。", "D", "what is done to what the clause names"),
    ("古船因此予以保护的较多。", "", "the same in a modifier"),
    ("渔管会每年至少两次专题研究防台工作。", "M", "how often at least"),
    ("渔管会至少半年召开一次例会。", "M", "the same, with its time"),
    ("开展防台演练，至少2周1次。", "DM", "how often what is done is to be done"),
    ("举办技能培训，不少于两次。", "DM", "how much of it"),
    ("各站应当会同渔政科，至少每季度检查一次渔港。", "M", "one duty, with how often"),
    ("选派至少两名干部驻港。", "D", "the object of a task"),
    ("推行至少每周一次例会制度。", "D", "the name of a scheme"),
    ("在岗至少两周后方可独立值班。", "A", "within a condition"),
    ("学员至少三周的实习由渔政站安排。", "M", "in front of 的, beside 由"),
    ("每组至少两名渔政员。", "M", "how many at least"),
    ("至少三名专家参加的评审有效。", "", "how many are in it"),
    ("泊位费总额不超过两者之和。", "", "两 of what was named"),
    ("停航时间以海事处公告为准。", "D", "what holds"),
    ("停航时间（以海事处公告为准）不得早于三月。", "P", "the same in brackets"),
    ("船位排序以登记时间为依据。", "D", "by what something is done"),
    ("渔船出租的，承租人为安全责任人。", "D", "who answers for something"),
    ("渔港是各方责任主体。", "", "what something is"),
    ("渔港维护费专项用于清淤。", "D", "what money is for"),
    ("收费用于清淤的比例较高。", "", "a share of money"),
    ("县财政去年有资金三百万元用于清淤。", "", "what sum was spent"),
    ("渔民节：9月15日至17日放假，共3天。", "D", "when a holiday is"),
    ("9月14日（星期日）上班。", "D", "when work is made up for"),
    ("渔民放假的日子不多。", "", "the same in a modifier"),
    ("食堂同等条件下优先采购本地水产。", "D", "what is chosen first"),
    ("渔船铭牌按省农业农村厅规定的式样制作。", "D", "after what model something is made"),
    ("未清淤的，不得分（5分）。", "D", "no points, before brackets"),
]
REQUESTS = [
    ("敬请广大渔民相互转告。", "D", "敬请 asks"),
    ("停水期间带来不便，敬请谅解。", "", "to be excused asks for nothing"),
    ("值班表请于6月1日前报渔政科，值班人员务必保持联系。", "DM", "a request beside a duty"),
    ("对进港的渔船请绕道北航道通行；", "D", "请 behind a phrase"),
    ("参会人员请填写回执。", "D", "请 behind who is asked"),
    ("请示范港做好接待。", "D", "but not 示范"),
    ("请教育站牵头办理。", "D", "nor 教育"),
    ("请教老船长后修改。", "", "but 请教"),
    ("请柬已发出。", "", "a word that begins with 请"),
    ("请假三日以上，扣发补助。", "", "another"),
    ("逾期不缴费的，视作放弃。", "", "视作 states, as 视为 does"),
    ("填写申请表，逾期视为放弃。", "D", "what comes of not doing it takes nothing back"),
    ("填写申请表，是船主的责任。", "", "what is said of the task itself does"),
]
TIMES = [
    ("6月底前完成巡查。", "D", "a month before the verb"),
    ("4月27日之前提交方案；", "D", "a day"),
    ("3月1日至15日开展自查。", "D", "from day to day"),
    ("十月中旬组织演练。", "D", "in hanzi"),
    ("9月10日下午2：30组织演练。", "D", "an hour"),
    ("各乡镇12月底前完成巡查。", "D", "behind the doer"),
    ("6月龄鱼苗长势良好。", "", "no month"),
]
STATED = [
    ("安排部署了三项工作。", "", "了 behind a verb before a figure"),
    ("如填写有误，将可能影响评审。", "", "将 of what may be"),
    ("将影响评审的因素列表管理。", "D", "将 before an object"),
    ("巡查工作也是今年的重点之一。", "", "也是 states, as 是 does"),
    ("通过平台作出的决定，具有法律效力。", "", "a verb before 的 is no predicate behind a phrase"),
    ("通过平台作出决定。", "D", "the same verb with an object"),
]
FORCES = [
    ("建立分级负责、协同联动的巡护机制。", "D", "负责 in what qualifies a system"),
    ("渔港实行政府监管和企业负责相结合的体制。", "D", "the same, joined"),
    ("渔政局负责与各村的协调。", "M", "负责 with what it is for"),
    ("国家鼓励、支持和保护一切组织监督渔业。", "E", "encouragement in several words"),
    ("市财政局重点支持渔民转产。", "E", "an adverb between who encourages and the verb"),
    ("国家将优先支持山区渔业。", "E", "the future, and another"),
    ("市、区两级择优扶持渔民转产。", "E", "and one that is a verb elsewhere"),
    ("市财政局完善重点支持渔民转产的政策。", "D", "but not within another task"),
    ("原则同意《青州市防洪规划》，请认真组织实施。", "AD", "what is asked behind leave"),
    ("提供技术支持、资金支持。", "D", "the same words as nouns"),
    ("未经允许进港的渔船，及时报告渔政局。", "D", "未经允许 permits nothing"),
    ("休渔期内不再允许出海。", "P", "不再允许 bans"),
    ("巡护费用实行包干，超出部分由渔场承担。", "DM", "what 由 is about stands in its clause"),
    ("新建的渔港设施，由渔场管理。", "M", "it stands in the clause before"),
]


@pytest.mark.parametrize(("sentence", "expected", "reason"), [*NORMS, *REQUESTS, *TIMES, *STATED, *FORCES])
def test_force(sentence: str, expected: str, reason: str) -> None:
    assert codes(sentence) == expected, reason


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("敬请广大渔民相互转告。", ["广大渔民"]),
        ("请各乡镇转告。", ["各乡镇"]),
        ("各乡镇12月底前完成巡查。", ["各乡镇"]),
        ("县水务局定于6月5日召开评审会。", ["县水务局"]),
    ],
)
def test_who_does_it(sentence: str, expected: list[str]) -> None:
    assert doers(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected", "reason"),
    [
        ("经研究，县水务局决定开展渔港整治。", "D", "a decision with its act"),
        ("经县政府同意，决定在全县推行休渔。", "D", "the same behind whose consent"),
        ("经研究，定于6月5日召开评审会。", "D", "a day is set"),
        ("现作出休渔决定。", "", "决定 as a noun"),
        ("二〇〇三年九月一日，县政府决定开展渔港整治。", "", "what was decided on a day is told"),
        ("请各乡镇相互转告。", "D", "a request, whatever its verb"),
        ("特此申请。", "", "请 inside a word"),
        ("请予审议，并请县政协委员提出意见。", "", "what a report asks for"),
        ("敬请谅解。", "", "to be excused asks for nothing"),
    ],
)
def test_the_letter_before_a_plan_decides_and_asks(sentence: str, expected: str, reason: str) -> None:
    assert codes(sentence, heading="", part="letter") == expected, reason
