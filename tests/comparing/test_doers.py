"""Another one must do the same act: pairs of one article."""

from __future__ import annotations

import pytest

from .articles import told

# Old, new, kind, the deciding words of either.
DOERS = [
    ("市园林局应当公布湿地名录。", "市水务局应当公布湿地名录。", "actor", "市园林局", "市水务局"),
    ("湿地名录由市园林局公布。", "湿地名录由市水务局公布。", "actor", "市园林局", "市水务局"),
    (
        "质量技术监督部门应当抽查监测设备。",
        "市场监督管理部门应当抽查监测设备。",
        "actor",
        "质量技术监督部门",
        "市场监督管理部门",
    ),
    (
        "市园林局应当制定巡护办法。",
        "市园林局、市水务局应当制定巡护办法。",
        "actor",
        "",
        "市水务局",
    ),
    ("鼓励企业认养湿地。", "鼓励社会组织认养湿地。", "actor", "企业", "社会组织"),
    # Names that the extraction cuts or misses are as the edits show them.
    (
        "界标由国务院湿地事务部门报国务院批准后公布。",
        "界标由国务院湿地工作主管部门报国务院批准后公布。",
        "actor",
        "国务院湿地事务部门",
        "国务院湿地工作主管部门",
    ),
    (
        "县级以上各级人民政府水务、渔政、旅游、劳动保障、计划生育等部门应当配合市园林局做好保护工作。",
        "县级以上各级人民政府水务、渔政、旅游、人力资源社会保障等部门应当配合市园林局做好保护工作。",
        "actor",
        "县级以上各级人民政府水务、渔政、旅游、劳动保障、计划生育",
        "县级以上各级人民政府水务、渔政、旅游、人力资源社会保障",
    ),
    (
        "公安、交通部门应当查处违法行为。",
        "公安机关、交通运输主管部门应当依法查处违法行为，并通报结果。",
        "actor",
        "公安、交通部门",
        "公安机关、交通运输主管部门",
    ),
    # Behind the same 由 others do it, in fewer words or in more; the clause was rewritten with it.
    (
        "养殖规模和备案程序，由市人民政府根据本行政区域渔业状况制定，并报备案。",
        "养殖规模和备案管理办法，由省渔业主管部门制定。",
        "actor",
        "市人民政府",
        "省渔业主管部门",
    ),
    (
        "具体办法由市人民政府根据本地实际情况制定。",
        "具体办法由省园林主管部门制定。",
        "actor",
        "市人民政府",
        "省园林主管部门",
    ),
    (
        "违反本条例规定，骗取补助的，由湿地事务部门责令退回。",
        "违反本条例规定，骗取补助的，由县级以上地方人民政府园林主管部门责令退回骗取的补助。",
        "actor",
        "湿地事务部门",
        "县级以上地方人民政府园林主管部门",
    ),
    (
        "县级以上人民政府应当安排保护经费。",
        "县级以上地方人民政府应当安排保护经费。",
        "actor",
        "县级以上人民政府",
        "县级以上地方人民政府",
    ),
    ("非法采砂的，由市水务局责令改正。", "非法采砂的，由市园林局责令改正。", "actor", "市水务局", "市园林局"),
    ("非法采砂的，依照有关法律处罚。", "非法采砂的，由公安机关依照有关法律处罚。", "actor", "", "公安机关"),
    # The other one is named in both, as one to whom something is sent.
    (
        "由市园林局批准湿地名录。",
        "由区园林局报市园林局批准湿地名录。",
        "actor",
        "市园林局",
        "区园林局",
    ),
    # Names that open an article where the extraction sees none of one version; the label is no part of them.
    ("湿地办每日检查围网。", "市园林局每日检查围网。", "actor", "湿地办", "市园林局"),
    ("湿地办公室做好围网检查。", "市园林局做好围网检查。", "actor", "湿地办公室", "市园林局"),
    # Force first, where both changed.
    ("市园林局可以公布湿地名录。", "市水务局应当公布湿地名录。", "strengthened", "可以", "应当"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "kind", "before", "after"), DOERS)
def test_another_one_must_act(old: str, new: str, kind: str, before: str, after: str) -> None:
    assert told(old, new) == [(kind, before, after)]
