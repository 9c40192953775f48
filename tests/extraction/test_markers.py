"""Every word of force: a sentence that it governs, and one where it governs nothing."""

from __future__ import annotations

import pytest
from sentences import acts, codes

from planparse.extraction.acts.clauses import clauses
from planparse.lexicon.force import MARKERS

# Word, force, a sentence that it governs, one where it is none, and why.
FORCE = [
    ("不得", "P", "货船不得夜航白溪。", "渔民不得已弃船，值班船应当救助。", "不得已 is an adverb"),
    ("严禁", "P", "严禁在云岭林场用火。", "学习《严禁野外用火规定》。", "part of a title"),
    ("禁止", "P", "禁止在坝顶放牧。", "开展禁止毒鱼宣传。", "the object of a task"),
    ("不准", "P", "考生不准携带手机。", "落实“五个不准”要求。", "a quoted slogan"),
    ("不许", "P", "库区不许新建围堰。", "整治“不许外人入内”等乱象。", "quoted speech"),
    ("不应", "P", "垫付费用不应计入成本。", "市场供不应求时，投放储备粮。", "inside 供不应求"),
    ("不能", "P", "补贴资金不能挪作他用。", "逐步实现不能自理老人全护理。", "不能自理 is a state"),
    (
        "不能",
        "P",
        "经营者不能提供过期食品，应当标明日期。",
        "船主不能按时到会，向站长请假。",
        "one who is unable",
    ),
    ("不予", "P", "材料虚假的，不予登记。", "收回不予登记的决定。", "a 的-clause before 决定"),
    ("不再", "P", "今后不再审批散养户。", "堤防不再是短板。", "不再是 states"),
    ("不要", "P", "各县不要留下缺口。", "形成不要求回报的风尚。", "inside 不要求"),
    ("不可", "P", "补贴不可重复领取。", "保护不可移动文物。", "不可移动 is an attribute"),
    ("不允许", "P", "绝不允许截留救灾款。", "整改“不允许外地车进场”问题。", "a quotation"),
    ("不发给", "P", "逾期的，不发给奖金。", "纠正“不发给通知书”的做法。", "a quotation"),
    ("不宜", "P", "该类数据不宜对外提供。", "公布不宜公开的信息目录。", "what something is"),
    ("请勿", "P", "请勿触摸展品。", "张贴“请勿喧哗”标识。", "a quotation"),
    ("切勿", "P", "游客切勿靠近水源。", "整改“切勿入内”标识。", "a quotation"),
    ("勿", "P", "非工作人员勿入。", "勿忘防汛教训。", "勿忘 is an exhortation"),
    ("必须", "M", "采砂船必须安装定位装置。", "熟悉《必须招标的项目清单》。", "part of a title"),
    ("务必", "M", "各站务必于汛前完成检修。", "发扬“两个务必”精神。", "a quoted slogan"),
    ("应当", "M", "业主应当缴存维修资金。", "建立应当回避的情形清单。", "应当 before 情形 is buried"),
    ("应该", "M", "票价应该公开。", "破除“应该由政府包办”的观念。", "a quotation"),
    ("应", "M", "出租人应及时修缮房屋。", "提高应急响应能力。", "应急 and 响应 are other words"),
    ("要", "M", "各县要建立台账。", "优化主要河道断面。", "inside 主要"),
    ("需", "M", "申请人需提交身份证明。", "满足居民需求。", "inside 需求"),
    ("需", "M", "船主十日内需提交材料。", "扩大内需。", "a word of economics"),
    ("需要", "M", "申领补贴需要提交下列材料。", "渔港建设需要进一步加强。", "what work still wants"),
    ("须", "M", "变更名称须报登记机关核准。", "做好入园须知宣传。", "inside 须知"),
    ("只能", "M", "每户只能申报一次。", "回应只能说是初步的。", "只能说 is a phrase"),
    ("原则上", "M", "新增岗位原则上公开招录。", "坚持“原则上不新建”的导向。", "a quotation"),
    ("务", "M", "各镇务于四月底前完成清淤。", "任务于四月底前完成。", "inside 任务"),
    ("免交", "A", "渔民子女入园免交保教费。", "船只绕行，以免交通拥堵。", "inside 以免"),
    ("免纳", "A", "渔港用地五年内免纳土地使用税。", "避免纳入重复项目。", "inside 避免"),
    ("免付", "A", "遇险船舶免付泊位费。", "避免付款延误。", "inside 避免"),
    ("不承担", "A", "因台风造成损失的，码头不承担赔偿责任。", "公布不承担责任的情形。", "in a modifier"),
    ("可以", "A", "码头不承担赔偿责任，但可以适当补偿船主。", "办好可以说的事。", "可以说 is a phrase"),
    ("不负", "A", "码头对自带物品不负保管责任。", "渔政站不负众望。", "a phrase"),
    ("免交", "A", "渔民免交渔港的泊位费。", "免交泊位费的渔民应当登记。", "who is freed"),
    ("免付", "A", "渔民免付泊位费。", "落实渔民免付泊位费政策。", "a policy"),
    ("免收", "A", "渔港免收泊位费。", "渔港不得免收泊位费。", "banned"),
    ("免付", "A", "公园对渔民免付费用。", "推行渔港免付费开放。", "inside 付费"),
    ("不承担", "A", "码头不承担保管责任。", "合同不得约定码头不承担保管责任。", "banned"),
    ("不承担", "A", "码头不承担清淤责任。", "码头拒不承担清淤责任，情节严重的，处罚款。", "who refuses"),
    ("不负", "A", "码头对自带物品不负责任。", "验船师不负责任，影响检验结果的，取消资格。", "blame"),
    ("建议", "E", "建议居民绕行。", "渔政站可以建议居民绕行。", "told of an office"),
    ("建议", "E", "建议居民绕行。", "建议居民委员会换届。", "an organization"),
    ("建议", "E", "建议广大渔民错峰出海，建议市民绕行。", "渔政站听取意见建议。", "a noun"),
    ("概不", "M", "逾期未领的，概不退还。", "船票遗失，码头概不负责。", "nobody has to do it"),
    ("承担刑事责任", "M", "船长依法承担刑事责任。", "宣讲“承担刑事责任”条款。", "a quotation"),
    ("一律", "M", "逾期未交的一律作废。", "纠正“一律关停”做法。", "a quotation"),
    ("方可", "A", "验收后，渔船方可出港。", "建立双方可信的机制。", "双方 is a word"),
    ("有责任", "M", "物业公司有责任清理消防通道。", "培养有责任感的干部。", "inside 有责任感"),
    ("有义务", "M", "业主有义务配合检修。", "承运人没有义务代为报关。", "denied by 没"),
    ("负有", "M", "船员负有保守秘密的义务。", "负有监管职责的部门上报情况。", "an attribute"),
    ("有", "M", "船员有接受培训的义务。", "船员没有代为报关的义务。", "denied by 没"),
    ("负责", "M", "港务局负责疏浚航道。", "召开项目负责人会议。", "inside 负责人"),
    ("负", "M", "船主对航行安全负主体责任。", "减轻渔民负担。", "inside 负担"),
    ("负举证责任", "M", "申请人负举证责任。", "完善“负举证责任”规则。", "a quotation"),
    ("各负其责", "M", "各乡镇、各部门各负其责。", "形成（各负其责）机制。", "a parenthesis"),
    ("责令", "M", "拒不改正的，责令停业。", "规范《责令改正通知书》格式。", "part of a title"),
    ("没收", "M", "非法捕捞的，没收渔具。", "完善“没收物品”处置办法。", "a quotation"),
    ("处", "M", "无证经营的，处五千元罚款。", "推进办事处标准化建设。", "inside 办事处"),
    ("给予", "M", "玩忽职守的，给予警告处分。", "对困难渔民给予补贴。", "no sanction, a bare task"),
    ("追究刑事责任", "M", "构成犯罪的，追究刑事责任。", "宣讲《追究刑事责任若干问题》。", "part of a title"),
    ("追究", "M", "依法追究其法律责任。", "近三年未被追究法律责任。", "what befell nobody"),
    ("予以", "M", "对失职人员予以通报批评。", "对获奖渔船予以通报表扬。", "praise"),
    ("从严", "M", "船主隐瞒事故的，从严处理。", "从严查处电鱼行为。", "a task"),
    ("从重", "M", "屡犯的，从重处罚。", "从重查处电鱼行为。", "a task"),
    ("主管", "M", "县渔业局主管本县的渔港工作。", "报主管部门备案。", "a name"),
    ("至少", "M", "乡镇每年至少开展两次演练。", "库区至少有三类鱼。", "a fact"),
    ("不得不", "M", "遇险时，船长不得不弃船。", "化解“不得不停工”困境。", "a quotation"),
    ("还得", "M", "治沙还得靠群众。", "化解“还得跑第二趟”问题。", "a quotation"),
    ("不", "M", "专题教育不少于4学时。", "推广不超过预算的做法。", "no figure, no rule"),
    ("吊销", "M", "情节严重的，吊销许可证。", "完善“吊销”程序。", "a quotation"),
    ("可以", "A", "持证人可以延期一次。", "可以说，成绩来之不易。", "可以说 is a phrase"),
    ("可", "A", "牧民可申请草料补贴。", "推动渔业可持续发展。", "inside 可持续"),
    ("允许", "A", "允许船主跨区作业。", "坚决不允许船主跨区作业。", "inside 不允许"),
    ("准予", "A", "符合条件的，准予登记。", "作出是否准予延续的决定。", "a 的-clause before 决定"),
    ("有权", "A", "检查员有权进入现场。", "无权处分的，不予受理。", "no 有权 in 无权"),
    ("取消", "M", "渔政站将取消船主三年内申报资格。", "取消资格审批事项。", "a reform of what is approved"),
    ("撤销", "M", "撤销示范渔港称号。", "撤销县渔港管理站。", "a body is dissolved"),
    ("追回", "M", "对骗取的，追回补助资金。", "追回走失的船只。", "no money"),
    ("追缴", "M", "追缴违法所得。", "开展追缴宣传。", "the object of a task"),
    ("收回", "M", "逾期的，收回补助资金。", "收回闲置泊位。", "a task"),
    ("不受", "A", "落户不受年限限制。", "保护渔民不受侵害。", "no limit"),
    ("给予", "E", "给予优先支持。", "给予50万元资金支持。", "money"),
    ("予以", "E", "予以优先支持。", "予以公布。", "an act of another kind"),
    (
        "同意",
        "A",
        "经研究，同意你市设立渔港经济区。",
        "业主同意设立该会的，报县政府。",
        "whose consent it hangs on",
    ),
    ("原则同意", "A", "原则同意《青州市防洪规划》。", "征求“原则同意”的意见。", "a quotation"),
    ("具有", "M", "船主具有护岸的义务。", "船主不具有护岸的义务。", "what one need not"),
    ("享受", "A", "船员出海满一年的，享受探亲假。", "推动船员享受均等服务。", "what a task is for"),
    ("享有", "A", "承租人享有优先购买权。", "保障船员享有休假的权利。", "a right that is guarded"),
    ("有", "A", "船员有休假的权利。", "告知船员有申诉的权利。", "a right that is told of"),
    ("免征", "A", "茶园三年内免征水费。", "公布“免征”目录。", "a quotation"),
    ("不再收取", "A", "码头不再收取停泊费。", "码头不再收缴停泊费。", "what stops is banned"),
    ("不再征收", "A", "对茶农不再征收水费。", "公布“不再征收”目录。", "a quotation"),
    ("免收", "A", "对孤老免收陪护费。", "公布“免收”目录。", "a quotation"),
    ("免缴", "A", "残疾人免缴门票费。", "公布“免缴”目录。", "a quotation"),
    ("免除", "A", "免除贫困生住宿费。", "完善（免除）条款。", "a parenthesis"),
    ("免于", "A", "首次轻微违法的，免于处罚。", "制定“免于处罚”清单。", "a quotation"),
    ("免予", "A", "情节轻微的，免予处罚。", "船主依法免予承担责任的除外。", "an exception"),
    ("无需", "A", "当事人无需提交原件。", "推广“无需跑腿”模式。", "a quotation"),
    ("不需", "A", "换证不需体检。", "不需求助他人。", "inside 需求"),
    ("不需要", "A", "换证不需要提交原件。", "渔港建设不需要更多投入。", "what work does not want"),
    ("无须", "A", "换证无须体检。", "推广“无须跑腿”模式。", "a quotation"),
    ("归", "A", "逾期无人认领的，归国家所有。", "做好归档工作。", "no 所有 behind it"),
    ("鼓励", "E", "鼓励茶农组建合作社。", "完善鼓励措施。", "a noun"),
    ("支持", "E", "支持渔民转产。", "加大支持力度。", "a noun"),
    ("引导", "E", "引导牧户轮牧。", "做好舆论引导工作。", "a noun"),
    ("提倡", "E", "提倡公筷分餐。", "落实“提倡节俭”要求。", "a quotation"),
    ("倡导", "E", "倡导全民读书。", "印发《文明倡导书》。", "part of a title"),
    ("扶持", "E", "扶持移民发展竹编。", "完善扶持政策。", "a noun"),
    ("希望", "E", "希望各界支持造林。", "推进“希望小学”建设。", "a name"),
    ("由", "M", "由水务局组织验收。", "税率由9%降至6%。", "before a figure"),
]


@pytest.mark.parametrize(("word", "force", "governed", "free", "reason"), FORCE)
def test_force(word: str, force: str, governed: str, free: str, reason: str) -> None:
    assert force in codes(governed)
    assert word in {governed[slice(*act.marker.span)] for act in acts(governed) if act.marker}
    assert word not in {free[slice(*act.marker.span)] for act in acts(free) if act.marker}, reason


def test_every_word_is_here() -> None:
    assert {row[0] for row in FORCE} == {sign.word for sign in MARKERS}


# More look-alikes: what stands before or behind makes another word of the marker.
LOOK_ALIKES = [
    ("要", "落实建设美丽乡村的要求。", "要求 as a noun"),
    ("要", "强化土地要素保障。", "要素"),
    ("准予", "按照原标准予以修复。", "标准 and 予以"),
    ("不得", "无台账的，该项不得分。", "no points"),
    ("要", "提供必要的经费。", "必要"),
    ("要", "完善重要农产品储备。", "重要"),
    ("要", "守住交通要道。", "要道"),
    ("要", "汇编会议纪要。", "纪要"),
    ("要", "编制发展纲要。", "纲要"),
    ("要", "突出扼要说明。", "扼要"),
    ("应", "增强供应链韧性。", "供应"),
    ("应", "推广新技术应用。", "应用"),
    ("应", "健全与阶段相适应的制度。", "适应"),
    ("应", "做好与阶段相对应的储备。", "对应"),
    ("应", "化解负面反应。", "反应"),
    ("应", "发挥规模效应。", "效应"),
    ("应", "统计应届毕业生人数。", "应届"),
    ("应", "完善应诉机制。", "应诉"),
    ("应", "提升应对能力。", "应对"),
    ("应", "核对应付账款。", "应付"),
    ("需", "扩大内需。", "内需"),
    ("需", "保障必需品供给。", "必需"),
    ("需", "优先解决急需人才引进。", "急需"),
    ("需", "核定所需经费。", "所需"),
    ("须", "印制旅客须知。", "须知"),
    ("可", "严格许可管理。", "许可"),
    ("可", "完善认可制度。", "认可"),
    ("可", "总结可复制的经验。", "可复制"),
    ("可", "发展可再生能源。", "可再生"),
    ("可", "提高数据可靠性。", "可靠"),
    ("可", "做到有章可循。", "one character behind 可 closes an idiom"),
    ("可", "不少码头仍有潜力可挖。", "one character behind 可 closes an idiom"),
    ("由", "推动经济由粗放向集约转变。", "before a state"),
    ("由", "维护市场主体自由。", "自由"),
    ("由", "公开处罚理由。", "理由"),
    ("处", "设立办事处。", "办事处"),
    ("处", "统筹处理遗留问题。", "处理"),
    ("负责", "压实负责同志责任。", "负责同志"),
    ("负责", "落实负责制。", "负责制"),
    ("归", "推进档案归集。", "归集"),
    ("禁止", "完善禁止性规定清单。", "禁止性"),
    ("禁止", "划定禁止区。", "禁止区"),
    ("不能", "遏制不能胜任现象蔓延。", "不能胜任"),
    ("不可", "抓住不可多得的机遇。", "不可多得"),
    ("支持", "发挥技术支持作用。", "a noun"),
    ("引导", "坚持正确舆论引导。", "a noun"),
    ("支持", "终端要支持IPv6协议。", "what a thing can do"),
    ("有权", "房屋所有权人应当申报。", "所有权"),
    ("有权", "保障职工享有权利。", "享有权利"),
    ("希望", "点燃“新希望”。", "a quotation"),
    ("准予", "整理准予注册文件。", "准予注册文件 is a noun"),
    ("处", "判处罚金的案件由法院执行。", "判处"),
    ("可", "渔户可贷额度为五万元。", "可贷额度 is an amount"),
    ("支持", "船主应当支持配合登船检查。", "支持配合 is a duty"),
    ("不许", "渔政站作出许可或者不许可的决定。", "不许可"),
    ("享受", "我县享受低保的渔民有两千户。", "who has it is told of"),
    ("不予", "渔政站出具不予受理通知书。", "the name of a document"),
    ("禁止", "码头张贴禁止吸烟警示标识。", "the name of a sign"),
    ("禁止", "禁止采砂作业区域由县政府划定。", "the name of a place"),
    ("追究", "情节轻微的，免于追究行政责任。", "what is not done"),
    ("取消", "渔政站将取消的许可报送省厅。", "将 before an object"),
]


@pytest.mark.parametrize(("word", "sentence", "reason"), LOOK_ALIKES)
def test_look_alikes(word: str, sentence: str, reason: str) -> None:
    assert word not in {sentence[slice(*act.marker.span)] for act in acts(sentence) if act.marker}, reason


# The words that the lexicon itself lists as beginning with a marker.
LONGER = [(sign.word, more) for sign in MARKERS for more in sign.but.split() if more.isalpha()]


@pytest.mark.parametrize(("word", "more"), LONGER)
def test_longer_words_are_passed_over_whole(word: str, more: str) -> None:
    text = f"船厂{word}{more}年检"
    found, _ = clauses(text, 0, len(text))
    assert (2, 2 + len(word)) not in {marker[1:] for clause in found for marker in clause.markers}


# What states something, and the same word where the sentence is a task.
STATEMENTS = [
    ("护林是全县的责任。", "推进改革，重点是补短板。", "是 states; 重点是 announces tasks"),
    ("检查分为定检和专检。", "推进船舶分类检验。", "分为"),
    ("建设内容包括泵站和闸门。", "完善包括泵站在内的设施。", "包括 inside a modifier"),
    ("本办法所称渔船，是指捕捞船舶。", "登记所有渔船。", "所称"),
    ("连续三年未缴费的，视为放弃。", "重视堤防检查。", "视为"),
    ("推进试点有利于积累经验。", "形成有利于创业的环境。", "inside a modifier it states nothing"),
    ("加强治理，对保障行洪具有重要意义。", "培育具有竞争力的渔企。", "具有 inside a modifier"),
    ("发挥市场机制对配置资源有重要作用。", "有效发挥市场机制作用。", "有 … 作用 against 有效"),
    ("大桥通车标志着环湖路建成。", "完善航标志愿巡护。", "标志着"),
    ("结合实际，制定本办法。", "制定渔港管理办法。", "legal basis"),
    ("现提出如下意见。", "完善意见反馈机制。", "如下意见"),
    ("委员会由九名委员组成。", "加强组成部门协作。", "组成 at the end"),
    ("本办法适用于内河渔船。", "推广适用技术。", "适用于"),
    ("全市公路建设取得了新进展。", "取得明显成效。", "取得了"),
    ("渔船检验适用本条例。", "扩大船检适用范围。", "scope"),
    ("建设工程不适用本办法。", "完善工程管理办法。", "scope, denied"),
    ("我们坚信，库区一定会更美。", "坚定护林信心。", "a belief"),
    ("改革贵在坚持。", "坚持改革。", "贵在"),
    ("港口建设面临新的困难。", "解决面临的困难。", "面临 inside a modifier"),
    ("水位处于高位。", "提升处于低位的单产。", "处于 inside a modifier"),
    ("本办法自2031年1月1日起施行。", "严格施行轮牧制度。", "施行"),
    ("我市渔业基础很薄弱。", "夯实渔业基础。", "很"),
    ("近年来，公路建设加快推进。", "加快推进公路建设。", "a report opens so"),
    ("三年来，新建泵站12座。", "新建泵站12座。", "a report opens so"),
    ("去年修复堤防20公里。", "修复堤防20公里。", "a report opens so"),
    ("经市政府同意，成立专班。", "成立专班。", "a report opens so"),
    ("从全局看，堤防建设加快推进。", "从源头抓起，加快堤防建设。", "从…看 opens an analysis"),
    ("随着人口增长，扩大供水规模。", "按照人口增长扩大供水规模。", "随着 opens a circumstance"),
    (
        "主要评价出勤率和满意度。",
        "评价出勤率和满意度。",
        "主要 without a subject tells what something is about",
    ),
]


@pytest.mark.parametrize(("stated", "task", "reason"), STATEMENTS)
def test_statements(stated: str, task: str, reason: str) -> None:
    assert codes(stated) == "", reason
    assert codes(task) == "D", reason


@pytest.mark.parametrize(
    ("word", "sentence", "reason"),
    [
        ("禁止", "禁止遮挡航道警示标志。", "a sign that nobody may cover"),
        ("禁止", "禁止占用航道和提示标志。", "the same"),
        ("禁止", "禁止捕捞种质资源保护区域内的鱼类。", "no name of a place"),
        ("不许", "不许可燃物进入渔港。", "可燃物 behind it"),
        ("不予", "渔政站对证据不足的申请不予奖励由县渔业局决定。", "由 names who decides"),
        ("支持", "支持配合渔业规划的项目。", "what is supported is behind it"),
        ("支持", "支持配合度高的渔会扩大养殖。", "配合度"),
        ("可", "渔民可使用余额支付体检费用。", "使用 is the verb"),
        ("可", "渔民可提取余额。", "and so is 提取"),
    ],
)
def test_what_only_looks_like_a_name(word: str, sentence: str, reason: str) -> None:
    assert word in {sentence[slice(*act.marker.span)] for act in acts(sentence) if act.marker}, reason


def test_who_is_free_of_something_does_what_follows() -> None:
    text = "码头不承担赔偿责任，但可以适当补偿船主。"
    assert [[text[slice(*span)] for span in act.actors] for act in acts(text)] == [["码头"], ["码头"]]
