"""When an act is due: earlier, later, or at no time that is told."""

from __future__ import annotations

import pytest

from .articles import told

TERMS = [
    ("市园林局应当在十五日内作出决定。", "市园林局应当在十日内作出决定。", "earlier", "十五日内", "十日内"),
    ("市园林局应当在15日内作出决定。", "市园林局应当在二十日内作出决定。", "later", "15日内", "二十日内"),
    ("市园林局应当在十五日内答复。", "市园林局应当在一个月内答复。", "later", "十五日内", "一个月内"),
    ("渔民应当在48小时内报告。", "渔民应当在24小时内报告。", "earlier", "48小时内", "24小时内"),
    ("市园林局应当在五日内送达。", "市园林局应当在五个工作日内送达。", "later", "五日内", "五个工作日内"),
    ("各区应当于2025年底前建成监测站。", "各区应当于2023年底前建成监测站。", "earlier", "2025年底前", "2023年底前"),
    ("各区应当建成监测站。", "各区应当于2025年底前建成监测站。", "earlier", "", "2025年底前"),
    ("各区应当于2025年底前建成监测站。", "各区应当建成监测站。", "later", "2025年底前", ""),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "kind", "before", "after"), TERMS)
def test_an_act_is_due_at_another_time(old: str, new: str, kind: str, before: str, after: str) -> None:
    assert told(old, new) == [(kind, before, after)]
