"""Changes of force and of terms of the same act, in pairs of one or two articles, near misses included."""

from __future__ import annotations

import pytest

from planparse.comparing import diff_text

from .articles import FRAME, told

# Old, new, kind, the deciding words of either.
FORCE = [
    # One modal gives way to another.
    ("湿地管理单位可以组织巡护。", "湿地管理单位应当组织巡护。", "strengthened", "可以", "应当"),
    ("湿地管理单位应当组织巡护。", "湿地管理单位可以组织巡护。", "softened", "应当", "可以"),
    ("各区应当建设观鸟设施。", "鼓励各区建设观鸟设施。", "softened", "应当", "鼓励"),
    ("鼓励养殖户采用生态养殖方式。", "养殖户应当采用生态养殖方式。", "strengthened", "鼓励", "应当"),
    ("游客须从指定入口进入湿地。", "游客可以从指定入口进入湿地。", "softened", "须", "可以"),
    ("巡护人员有权查看登记簿。", "巡护人员必须查看登记簿。", "strengthened", "有权", "必须"),
    ("养殖户应当拆除围网。", "养殖户不得拆除围网。", "reversed", "应当", "不得"),
    ("禁止在缓冲区内放牧。", "可以在缓冲区内放牧。", "softened", "禁止", "可以"),
    ("船舶可以在芦苇荡内停泊。", "船舶不得在芦苇荡内停泊。", "strengthened", "可以", "不得"),
    ("经营者应当办理备案手续。", "经营者无需办理备案手续。", "softened", "应当", "无需"),
    # A modal came or went.
    ("市园林局每年公布湿地名录。", "市园林局应当每年公布湿地名录。", "strengthened", "", "应当"),
    ("市园林局应当每年公布湿地名录。", "市园林局每年公布湿地名录。", "softened", "应当", ""),
    (
        "违反规定捕鸟的，由市园林局责令改正，可以处一千元罚款。",
        "违反规定捕鸟的，由市园林局责令改正，处一千元罚款。",
        "strengthened",
        "可以",
        "",
    ),
    (
        "申请材料不齐全的，市园林局可以不予受理。",
        "申请材料不齐全的，市园林局不予受理。",
        "strengthened",
        "可以",
        "",
    ),
    ("市园林局可以会同市水务局开展联合巡查。", "市园林局会同市水务局开展联合巡查。", "strengthened", "可以", ""),
    ("市人民政府支持企业参与湿地修复。", "市人民政府应当支持企业参与湿地修复。", "strengthened", "", "应当"),
    ("市人民政府应当鼓励企业参与湿地修复。", "市人民政府鼓励企业参与湿地修复。", "softened", "应当", ""),
    # A way round it was opened or closed.
    ("湿地内原则上不得建房。", "湿地内不得建房。", "strengthened", "原则上", ""),
    ("市园林局应当公布名录。", "市园林局一般应当公布名录。", "softened", "", "一般"),
    ("原则上每个街道建设一处观鸟站。", "每个街道建设一处观鸟站。", "strengthened", "原则上", ""),
    # What was banned is only worked against.
    ("禁止新建码头。", "严格控制新建码头。", "softened", "禁止", ""),
    ("对补办申请予以受理。", "对补办申请不予受理。", "reversed", "", "不予"),
    # No act is left, only its words.
    (
        "渔船使用人应当按指定区域停放渔船，不得占用航道。",
        "渔船使用人按指定区域停放渔船，不得占用航道。",
        "softened",
        "应当",
        "",
    ),
    # A duty before what is a crime.
    (
        "发生事故的，船长应当停航，构成犯罪的，追究刑事责任。",
        "发生事故的，船长停航，构成犯罪的，追究刑事责任。",
        "softened",
        "应当",
        "",
    ),
    # With more changed beside it.
    (
        "湿地管理单位可以组织开展鸟类调查。",
        "湿地管理单位应当定期组织开展鸟类和鱼类调查。",
        "strengthened",
        "可以",
        "应当",
    ),
    (
        "市园林局应当建立巡护制度，并公布举报电话。",
        "市园林局可以建立巡护制度，并公布举报电话和网址。",
        "softened",
        "应当",
        "可以",
    ),
    # One act of several changes.
    (
        "市园林局应当建立台账。区园林局可以建立台账副本。",
        "市园林局应当建立台账。区园林局应当建立台账副本。",
        "strengthened",
        "可以",
        "应当",
    ),
    (
        "渔民应当登记渔船，可以申请补助。",
        "渔民可以登记渔船，可以申请补助。",
        "softened",
        "应当",
        "可以",
    ),
    # The clause was rewritten with its word of force.
    (
        "渔民提出异议的，可以以口头方式或者电子邮件方式提出。",
        "渔民提出异议的，应当以书面形式提出。",
        "strengthened",
        "可以",
        "应当",
    ),
    (
        "看护人可以采取措施，加强湿地巡护队伍建设。",
        "看护人应当将湿地巡护纳入年度计划，加强湿地巡护队伍建设。",
        "strengthened",
        "可以",
        "应当",
    ),
    # What is done stands behind the case in which it is.
    (
        "湿地管理单位执行上级下达的监测任务，需要取样的，根据所执行的监测任务的方案取样。船舶不得停泊。",
        ("船舶不得停泊。湿地管理单位执行上级下达的监测任务或者办理其他单位委托的监测任务，需要多次取样的，"
        "应当根据所执行、办理的监测任务的方案取样。"),
        "strengthened",
        "",
        "应当",
    ),
    # A word of force that came between words that stayed, though the deed was reworded.
    (
        "承租人按照所租面积缴纳租金。",
        "承租人应当按照所租水面和滩涂的面积足额缴纳租金。",
        "strengthened",
        "",
        "应当",
    ),
    # A ban in a case that is named no longer.
    (
        "承包期内，承包人未经村民会议同意，不得转让围堰，但是继承的除外。",
        "承包期内，承包人可以转让围堰。另有约定的，按照其约定。",
        "softened",
        "不得",
        "可以",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "kind", "before", "after"), FORCE)
def test_the_same_act_binds_otherwise(old: str, new: str, kind: str, before: str, after: str) -> None:
    assert told(old, new) == [(kind, before, after)]


# Pairs that are no change of force, of doers or of terms (``test_terms``).
SAME = [
    # The words of force are the same, or as binding.
    ("养殖户必须清理围网。", "养殖户应当清理围网。"),
    ("禁止在湿地内倾倒垃圾。", "不得在湿地内倾倒垃圾。"),
    ("严禁捕捞幼鱼。", "禁止捕捞幼鱼。"),
    ("巡护人员可以查看登记簿。", "巡护人员有权查看登记簿。"),
    ("鼓励企业认养湿地。", "支持企业认养湿地。"),
    ("参观人数不得少于五人。", "参观人数应当不少于五人。"),
    ("救护站不得拒绝接收伤鸟。", "救护站应当接收伤鸟。"),
    ("市园林局应当对举报人的信息保密。", "市园林局应对举报人的信息保密。"),
    ("可以回收利用的芦苇，管理单位应当送交加工。", "能够回收利用的芦苇，管理单位应当送交加工。"),
    # Verbs of being in charge, and who does it, are no words of force.
    ("市园林局主管全市湿地保护工作。", "市园林局负责全市湿地保护工作。"),
    ("市园林局负责湿地保护工作。", "市园林局具体负责湿地保护工作。"),
    ("湿地名录由市园林局公布。", "湿地名录，市园林局公布。"),
    ("由市园林局制定巡护办法。", "市园林局制定巡护办法。"),
    ("由市园林局制定巡护办法。", "市园林局应当制定巡护办法。"),
    # Sanctions and what they refer to.
    ("违反本条例规定的，由公安机关依照有关法律处罚。", "违反本条例规定的，由公安机关依照有关法律给予处罚。"),
    ("非法采砂的，没收违法所得。", "非法采砂的，依法没收违法所得。"),
    # Nouns that look like a ban.
    ("市园林局划定核心区和缓冲区。", "市园林局划定核心区和禁止开发区域。"),
    ("在限制开发区域内建设观鸟设施，应当报市园林局备案。", "在禁止开发区域内建设观鸟设施，应当报市园林局备案。"),
    # Both words of force stand in both.
    ("材料不全的，市园林局可以不予受理申请。", "材料不齐全的，市园林局可以不予受理其申请。"),
    ("市园林局可以不予批准。", "市园林局可以依法不予批准。"),
    # The ban of one case is the leave of the contrary one.
    ("未经市园林局批准，不得进入核心区。", "经市园林局批准，可以进入核心区。"),
    ("未经许可不得捕捞。", "经许可可以在限定水域捕捞。"),
    # A lead that moved: the acts below it are what they were.
    (
        "湿地管理单位应当做好下列工作：\n（一）清理垃圾；\n（二）监测水质。",
        "湿地管理单位的职责：\n（一）清理垃圾；\n（二）监测水质。",
    ),
    (
        "湿地管理单位应当清理垃圾，监测水质。",
        "湿地管理单位应当履行下列职责：\n（一）清理垃圾；\n（二）监测水质。",
    ),
    # The same doer, named elsewhere or in other words for the same.
    ("市园林局应当建立台账。市园林局应当公布台账。", "市园林局应当建立台账，并公布台账。"),
    ("市园林局应当会同有关部门开展普查。", "市园林局应当会同相关部门开展普查。"),
    ("市、区人民政府应当安排保护经费。", "市和区人民政府应当安排保护经费。"),
    ("禁止任何单位和个人破坏界标。", "禁止破坏界标。"),
    ("公民、法人和其他组织应当爱护界标。", "应当爱护界标。"),
    ("任何单位或者个人不得破坏界标。", "任何单位和个人不得破坏界标。"),
    ("市园林局应当公布名录。", "市园林局（以下简称园林局）应当公布名录。"),
    ("职工一百人以上的企业应当设立巡护队。", "职工五十人以上的企业应当设立巡护队。"),
    # Other words, the same limit.
    ("市园林局应当在十五日内作出决定。", "市园林局应当在15日内作出决定。"),
    ("市园林局应当自受理之日起十五日内作出决定。", "市园林局应当自受理申请之日起十五日内作出决定。"),
    # Who must and who may are others, not what binds either.
    (
        "两个以上企业设立的公司，其理事会成员中应当有渔民代表；其他公司理事会成员中可以有渔民代表。",
        "公司理事会成员为三人以上，其成员中可以有渔民代表。职工三百人以上的公司，其理事会成员中应当有渔民代表。",
    ),
    ("大型渔船应当配备专职船员，小型渔船可以配备专职船员。", "小型渔船可以配备专职船员，大型渔船应当配备专职船员。"),
    ("持证渔民应当佩戴胸牌；临时渔民可以佩戴胸牌。", "临时渔民可以佩戴胸牌；持证渔民应当佩戴胸牌。"),
    # Whatever leave is called; and a word of force inside the words for an offence.
    ("占用滩涂的，经市园林局同意后方可施工。", "占用滩涂的，经市园林局同意后即可施工。"),
    # A verb behind one that only leads to it.
    ("渔民应当予以配合，如实提供记录。", "渔民应当配合市园林局的调查，如实提供记录。"),
    ("市园林局应当予以核实，通知申请人。", "市园林局应当核实有关情况，通知申请人。"),
    ("渔民应当予以配合，如实提供记录。", "渔民应当配合调查，如实提供记录。"),
    # An act that became part of another sentence, and one that was cut in two.
    (
        "市园林局应当建立巡护制度。市园林局应当公布举报电话。",
        "市园林局应当建立巡护制度，公布举报电话。",
    ),
    (
        "湿地管理单位应当设置界标、公布边界，并定期检查界标。",
        "湿地管理单位应当设置界标、公布边界。湿地管理单位应当定期检查界标。",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), SAME)
def test_the_same_act_in_other_words(old: str, new: str) -> None:
    assert told(old, new) == []
    assert told(new, old) == []


ALONE = [
    # A clause of an act that goes on without it.
    ("市园林局应当建立台账，保存样本。", "市园林局应当建立台账，公布检测方法，保存样本。", ["added"]),
    ("市园林局应当制定计划，开展巡查，处置险情。", "市园林局应当开展巡查，处置险情。", ["dropped"]),
    ("完善湿地网络，加强候鸟监测。", "完善湿地网络，发展自然教育，加强候鸟监测。", ["added"]),
    # More than the object of a verb that stood behind one that only leads to it.
    ("市园林局应当予以核实，通知申请人。", "市园林局应当核实情况并组织专家论证，通知申请人。", ["added"]),
    ("市园林局应当予以登记，通知申请人。", "市园林局应当登记并收取费用，通知申请人。", ["added"]),
    ("渔民应当予以配合，如实提供记录。", "渔民应当配合调查取证并如实说明，如实提供记录。", ["added"]),
    ("市园林局应当予以核实，通知申请人。", "市园林局应当核实情况后组织论证，通知申请人。", ["added"]),
    ("市园林局应当予以登记，通知申请人。", "市园林局应当登记收取费用，通知申请人。", ["added"]),
    # Only how it is done, or in other words.
    ("市园林局应当建立台账，保存样本。", "市园林局应当建立台账，按照规定保存样本。", []),
    ("市园林局应当制定计划，报送报告。", "市园林局应当编制方案，报送报告。", []),
    # An act came or went, and those beside it stayed.
    (
        "市园林局应当建立台账。",
        "市园林局应当建立台账。渔民不得使用地笼捕鱼。",
        ["added"],
    ),
    (
        "市园林局应当建立台账，可以委托第三方开展评估。",
        "市园林局应当建立台账。",
        ["dropped"],
    ),
    # How many there have to be, in another form; and no longer.
    ("湿地公司设监事会，其成员不得少于三人。", "湿地公司设监事会。监事会成员为三人以上。", []),
    ("湿地公司设监事会，其成员不得少于三人。", "湿地公司设监事会，本条例另有规定的除外。", ["dropped"]),
    # A fine that came beside one that was raised, whichever of them stands in its place.
    (
        "违反规定的，对渔船所有人可以处二千元以上五千元以下罚款。",
        "违反规定的，对渔船所有人可以处二万元以下罚款；情节严重的，对渔船所有人可以处二万元以上五万元以下罚款。",
        ["added"],
    ),
    # The clause behind a word of force went; what followed it has not become less binding.
    (
        "税务部门应当优先办理渔民的登记，渔民按照规定享受补助。",
        "渔民按照规定享受补助。",
        ["dropped"],
    ),
    # A duty before what is a crime; and a word of force that only says of what the offence was.
    (
        "非法采砂的，由市园林局给予警告。",
        "非法采砂的，由市园林局给予警告，市公安局应当立案，构成犯罪的，追究刑事责任。",
        ["added"],
    ),
    (
        "非法采砂的，市公安局可以扣押船舶，构成犯罪的，追究刑事责任。",
        "非法采砂的，构成犯罪的，追究刑事责任。",
        ["dropped"],
    ),
    ("渔船超员的，不得出航，构成犯罪的，追究刑事责任。", "渔船超员，构成犯罪的，追究刑事责任。", ["dropped"]),
    ("任何人不得伪造捕捞证，构成犯罪的，追究刑事责任。", "构成犯罪的，追究刑事责任。", ["dropped"]),
    ("湿地公司应当配备合格的人员，构成犯罪的，追究刑事责任。", "构成犯罪的，追究刑事责任。", ["dropped"]),
    ("故意销毁依法应当保存的账簿，构成犯罪的，追究刑事责任。", "构成犯罪的，追究刑事责任。", []),
    (
        "依照本条例负责湿地工作的部门的工作人员滥用职权，构成犯罪的，追究刑事责任。",
        "构成犯罪的，追究刑事责任。",
        [],
    ),
    ("湿地部门的工作人员不得滥用职权，构成犯罪的，追究刑事责任。", "构成犯罪的，追究刑事责任。", ["dropped"]),
    ("泄露不得公开的名录，构成犯罪的，追究刑事责任。", "构成犯罪的，追究刑事责任。", []),
    # Another act in the place of one.
    ("市园林局应当建立台账。", "渔民可以申请补助。", ["added", "dropped"]),
]


@pytest.mark.parametrize(("old", "new", "kinds"), ALONE)
def test_acts_that_came_and_went(old: str, new: str, kinds: list[str]) -> None:
    assert sorted(kind for kind, _, _ in told(old, new)) == kinds


def test_a_clause_that_came_is_an_act_of_the_doer_and_the_force_of_the_whole() -> None:
    old, new = (
        FRAME.format(text)
        for text in ("市园林局应当建立台账。", "市园林局应当建立台账，并于2025年底前公布检测方法。")
    )
    added = [change.new for change in diff_text(old, new).obligations if change.kinds == ["added"]]
    assert [(it.action, it.force, [who.text for who in it.actors]) for it in added if it] == [
        ("并于2025年底前公布检测方法", "mandatory", ["市园林局"])
    ]
    assert added[0]
    assert new[slice(*added[0].span)] == added[0].text
    assert added[0].deadline


def test_the_reason_is_quoted_as_each_version_prints_it() -> None:
    """And texts of two scripts are compared."""
    old, new = "第二條 經營者應當辦理備案手續。\n", "第二条 经营者可以办理备案手续。\n"
    (change,) = diff_text(old, new).obligations
    assert change.because
    assert (change.kinds, change.because.old, change.because.new) == (["softened"], "應當", "可以")


def test_an_act_that_moved_is_neither_added_nor_dropped() -> None:
    acts = [
        "渔民应当登记渔船，并悬挂船牌。",
        "市园林局应当建立巡护台账，并每季度公布。",
        "禁止使用地笼捕鱼。",
    ]
    old = FRAME.format("\n第二条之一 ".join(acts))
    new = FRAME.format("\n第二条之一 ".join([acts[2], *acts[:2]]))
    assert not diff_text(old, new).obligations


@pytest.mark.parametrize(
    ("old", "new", "because"),
    [
        (
            "申请出口种苗的，应当经县级林业部门批准。",
            "申请出口种苗的，应当经市级林业部门批准。",
            ("县级林业部门", "市级林业部门"),
        ),
        (
            "经省渔业局同意，渔民可以延长作业期限。",
            "经国务院渔业部门同意，渔民可以延长作业期限。",
            ("省渔业局", "国务院渔业部门"),
        ),
        (
            "报省渔业局批准后，渔民可以延长作业期限。",
            "报国务院渔业部门批准后，渔民可以延长作业期限。",
            ("省渔业局", "国务院渔业部门"),
        ),
        ("渔民经批准可以延长作业期限。", "渔民经市渔业局批准可以延长作业期限。", None),
        ("未经市渔业局批准，不得采砂。", "未经市渔业局同意，不得采砂。", None),
    ],
    ids=[
        "behind the word of force",
        "before the doer",
        "brought before the doer",
        "named in one only",
        "another verb",
    ],
)
def test_whose_leave_an_act_needs(old: str, new: str, because: tuple[str, str] | None) -> None:
    changes = diff_text(FRAME.format(old), FRAME.format(new)).obligations
    told = [it.because for it in changes if it.because and not {"actor", "responsible"}.isdisjoint(it.kinds)]
    assert [(it.old, it.new) for it in told] == ([because] if because else [])


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        (
            "举报的登记簿是公开的。湿地管理办公室应当及时受理公众举报并答复。",
            "热线号码是96100。澄湖市湿地服务中心负责受理公众举报并答复，节假日不休息。",
            [("actor", True, True)],
        ),
        (
            "养殖单位按照计划投饵。养殖单位应当向市渔业局报送年度投饵计划。",
            "堤坝检修前，湖区停航超过一天，检修单位应当在检修的前三日，向社区公布停航时间和范围。",
            [("added", False, True), ("dropped", True, False)],
        ),
    ],
    ids=["the same deed, by others bound by another word", "another deed, bound by the same word"],
)
def test_acts_of_an_article_written_anew(old: str, new: str, kinds: list[tuple[str, bool, bool]]) -> None:
    changes = diff_text(FRAME.format(old), FRAME.format(new)).obligations
    found = [(it.kinds[0], it.old is not None, it.new is not None) for it in changes]
    assert sorted(found) == kinds
