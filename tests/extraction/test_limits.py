"""By when an act is due: its own time, none that only says which object is meant."""

from __future__ import annotations

import pytest

import planparse


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("2031年3月底前，各县通报2030年渔港评价结果。", "2031年3月底前"),
        ("各县通报2030年渔港评价结果，2031年3月底前完成整改。", "2031年3月底前"),
        ("开展2030年度渔港评价工作，健全渔港台账。", None),
        ("总结“十五五”期间渔港建设经验，健全渔港台账。", None),
        ("申请书的研究期限应填写“2031年1月1日”。", None),
        ("渔业部门力争2030年建成渔港。", "2030年"),
        ("力争到2030年，建设渔港三座。", "到2030年"),
        ("全面启动2030年底前的渔港改造。", "2030年底前"),
        ("渔会闭会期间，各县巡查渔港。", None),
        ("脱贫攻坚期间，各县巡查渔港。", "脱贫攻坚期间"),
    ],
)
def test_limits(sentence: str, expected: str | None) -> None:
    (act,) = planparse.extract_text(f"沧浪县渔港方案\n\n一、重点任务\n{sentence}\n").obligations
    assert (act.deadline.text if act.deadline else None) == expected
