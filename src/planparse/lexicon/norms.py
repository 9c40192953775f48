"""Norms that bind without a word of force: what holds, what money is for, who answers for something, by what or when it is done.

Legislative drafting states such a rule flatly, as if it were so already (立法技术规范（试行）（一）: 按照…执行, 以…为准).
"""

from __future__ import annotations

from planparse.lexicon.force import Sign

# What is done by a rule, a measure or a plan, where such a verb ends the clause: 移植的林木按采伐的林木管理.
_BY_RULE = (
    "制作|填写|执行|办理|处理|管理|处置|处罚|定罪|处刑|计算|计征|征收|缴纳|收取|列支|开支|支付|给付|发放|拨付|分配|结算|折算|计发|使用|调用|安排|确定|核定|评定|认定|"
    "奖励|奖补|补助|补贴|资助|返还|兑付|兑现|补足|划分|划定|编制|制定|设立|设置|任免|任命|推选|递补|排序|录取|录用|进行|实施|组织|开展|承担|负担|追究|对待|审批|审查|批准|登记|备案|公布|解决|享受"
)

# Each is a norm where no verb opens the clause (``statements.SIGNS``).
NORMS = (
    # What holds where texts, figures or dates differ, and what something is done by.
    Sign("N", "以", ahead="[^，。；]{2,40}为(?:准|依据)(?:[，。；]|$)"),
    # Who answers for something, with nothing but a noun: 受托人为管理责任人.
    Sign("N", "为", "作认成视", ahead="[^，。；的]{0,8}责任(?:人|主体|单位)(?:[，。；]|$)"),
    # What money is for; 资金用于产业的比重 is a share of it.
    *(
        Sign(
            "N",
            f"{how}用于",
            after="[金费款入]",
            unless="[^，。；]*的(?:比[重例]|占比|支出|部分|资金|项目|份额)",
        )
        for how in ("", "专项", "主要", "全部", "统筹", "重点", "优先")
    ),
    # When holidays are, and when work is made up for them.
    *(
        Sign("N", word, after="[日末天期）]", ahead="(?:调休)?(?:[，。；（]|$)")
        for word in "放假 休假 上班 补班 调休".split()
    ),
    # What is done to what the clause names: 古树名木依法予以保护.
    *(Sign("N", word, ahead="[^，。；的]{2,4}(?:[，。；]|$)") for word in ("予以", "加以")),
    *(
        Sign("N", word, unless="[^，。；]{1,32}的(?![^，。；]*(?:方式|形式|办法)进行)")
        for word in ("采用", "采取")
    ),
    Sign("N", "在", ahead="[^，。；的]{2,30}(?:公示|公布|发布|公告|宣布)(?:[，。；]|$)"),
    Sign("N", "通过", ahead="[^，。；的]{2,20}(?:解决|进行|办理|完成|支付|发放)(?:[，。；]|$)"),
    Sign("N", "优先", ahead="受理|录用|录取|安排|推荐|办理|聘用|选择|选用|采购|使用|考虑|入园|入学"),
    Sign("N", "均", ahead="填写|报送|提交|实行|采用|采取|参加|按"),
    # When something is to take place, and where from its cost is met.
    *(
        Sign("N", word, ahead="[^，。；]{0,4}[0-9一二三四五六七八九十]{1,4}[年月日]")
        for word in ("定于", "拟于")
    ),
    Sign(
        "N",
        "从",
        "",
        "严 重 快 速 宽 优",
        ahead="[^，。；的]{2,24}(?:列支|开支|支出|支付|解决)(?:[，。；]|$)",
    ),
    *(Sign("N", f"{verb}至") for verb in "报送 报 交 送 提交 发送 寄送 寄 上传 反馈 缴 汇".split()),
    Sign("N", "另行", ahead="[^，。；的]{2,8}(?:[，。；]|$)"),
    Sign("N", "统一", ahead="安排|组织|印制|印发|发放|配发|采购|供应|收取", unless="..的"),
    *(
        Sign("N", word, ahead=f"[^，。；：]{{1,40}}(?:{_BY_RULE})(?:[，。；]|$)", unless="照?(?:下列|以下)")
        for word in "按 依照 参照 比照 依据 根据".split()
    ),
    # Whose provisions hold, with no verb behind them: 另有规定的，依照其规定.
    *(Sign("N", word, ahead="[^，。；：]{0,40}规定$") for word in "依照 按照 参照 比照".split()),
    Sign("N", "在", ahead="[^，。；的]{1,12}中[^，。；的]{0,4}(?:列支|开支|支付|扣除)(?:[，。；]|$)"),
    # What is reported, shown or finished in time stands before its verb: 有关情况及时报告市政府.
    *(
        Sign(
            "N",
            how,
            ahead="(?:报告|上报|反馈|报送|报[^，。；道名考废]|通报|公布|公示|公开|更新|兑现|拨付到位)",
        )
        for how in ("及时", "按时", "按期", "定期", "逐级", "如实")
    ),
)
