"""What opens a predicate."""

from __future__ import annotations

import pytest

from planparse.extraction.phrases.predicates import builds, is_task, opens_task


@pytest.mark.parametrize(
    ("words", "opens"),
    [
        ("推进粮食生产", True),
        ("积极推进粮食生产", True),
        ("毫不放松推进粮食生产", True),
        ("毫不动摇推进粮食生产", True),  # as long as 毫不放松, and begins like it
        ("下大力气推进粮食生产", True),
        ("下大气力推进粮食生产", True),
        ("携带身份证入场", True),
        ("递交入港申请", True),
        ("封锁现场", True),
        ("喷洒药剂", True),
        ("推进的工作", False),
        ("积极的财政政策", False),
    ],
)
def test_a_plain_task_is_known_by_its_verb_and_its_adverb(words: str, opens: bool) -> None:
    assert opens_task(words, 0) is opens


@pytest.mark.parametrize(
    ("words", "task"),
    [
        ("建设数据中心", True),
        ("建设县级医院", True),
        ("建设项目库", True),
        ("建设水厂", True),
        ("建设单位", False),
        ("建设项目竣工验收", False),
        ("建设主管部门", False),
        ("建设用地", False),
        ("建设委员会办公室", False),
        ("建设情况良好", False),
    ],
)
def test_what_is_to_be_built(words: str, task: bool) -> None:
    assert (builds(words, 0, len(words)) or is_task(words, 0, len(words))) is task
    assert builds(words, 0, len(words)) is task
