"""Phrases of legal drafting that any two provisions may share.

To have them in common says nothing of what they are about.

Collected by kind from the drafting rules of the legislative affairs commission (立法技术规范（试行）（一）, （二）), which prescribe
their wording.
"""

# What any doer may be told to do: two who do no more than that do the same only in the same case.
DEEDS = tuple(
    "及时处理 依法处理 妥善处理 及时核实处理 组织实施 负责实施 向社会公布 向社会公告 予以公布 予以公告 及时公布 立即报告 及时报告 予以配合 予以协助 给予协助 积极配合 "
    "提供便利 提供必要的 提出意见 采取必要的措施 采取有效措施 做好相关工作 加强监督管理 加强监督检查 建立健全制度 说明理由 及时通知 书面通知 及时告知 书面告知 将结果 "
    "具体办法制定 具体办法制订 具体办法规定".split()
)

PHRASES = tuple(
    (
        # sanctions open and end with them
        "违反本条例规定 违反本办法规定 违反本规定 有下列情形之一的 有下列行为之一的 由主管部门责令改正 责令限期改正 逾期不改正的 拒不改正的 情节严重的 并处罚款 处以罚款 "
        "没收违法所得 依法给予处分 对直接负责的主管人员和其他直接责任人员 对负有责任的领导人员和直接责任人员 构成犯罪的依法追究刑事责任 造成损失的依法承担赔偿责任 依法承担民事责任 "
        "给予警告 滥用职权玩忽职守徇私舞弊 "
        # and what is imposed, whatever was done
        "责令停止违法行为 责令停产停业 责令停业整顿 责令暂停相关业务 暂扣或者吊销许可证 吊销相关许可证件 吊销营业执照 没有违法所得的 没有违法所得或者违法所得不足一万元的 "
        "并处违法所得一倍以上五倍以下的罚款 处一万元以上五万元以下的罚款 处五万元以上十万元以下的罚款 处二十万元以上一百万元以下的罚款 处二百万元以下罚款 五千元以下的罚款 "
        # who answers for a field, and where
        "县级以上地方人民政府 县级以上人民政府 各级人民政府 市人民政府 区人民政府 省自治区直辖市人民政府 有关部门 主管部门 行政主管部门 行政部门 本行政区域内的 在各自职责范围内 "
        "按照各自职责 负责做好相关工作 应当会同有关部门 应当加强 应当建立 建立健全 "
        # where else it is ruled
        "按照国家有关规定 依照有关法律法规的规定 法律行政法规另有规定的从其规定 具体办法由 由国务院规定 法律法规规定的其他 参照本条例执行 "
        # what opens and ends an act
        "根据有关法律法规 结合本市实际 制定本条例 适用本条例 本条例所称 自公布之日起施行 单位和个人 任何单位和个人不得 法人和其他组织 国家鼓励 国家支持 鼓励和支持 "
        # lists
        "应当具备下列条件 符合下列条件之一的 应当遵守下列规定 包括下列内容"
    ).split()
)
