"""Where the name of a body begins behind the level of government that it is of."""

from __future__ import annotations

import re

import pytest

from planparse.lexicon.actors import BEFORE_BODIES


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("县级以上人民政府水利部门", "水利部门"),
        ("国务院水利部门", "水利部门"),
        ("市水务局", "水务局"),
        ("高新区管委会", "管委会"),
        ("市城市管理局", "城市管理局"),  # a level inside a word is none
        ("市市场监督管理局", "市场监督管理局"),
        ("县社区服务中心", "社区服务中心"),
    ],
)
def test_a_body_is_named_behind_its_level(name: str, body: str) -> None:
    *_, last = re.finditer(BEFORE_BODIES, name)
    assert name[last.end() :] == body
