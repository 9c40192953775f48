"""Two texts are versions of one, or of a series: decided by their kind, the time that they are about, what they share."""

from __future__ import annotations

import pytest

from planparse.comparing import diff_text

FISH = "修建防波堤，疏浚航道，整治码头。渔民转产就业，渔船更新改造。加强港口管理，推进冷库建设。"
WIND = "启动风电三期工程，配套储能电站，组建运维队伍。更换老旧管网，清掏雨水井，增设排涝泵站。"


def text(title: str, body: str) -> str:
    return f"{title}\n一、总体要求\n{body}\n"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (("2023年青湾市政府工作报告", FISH), ("2024年青湾市政府工作报告", WIND), "series"),
        (("青湾市2023年水利工作要点", FISH), ("青湾市2024年水利工作要点", WIND), "series"),
        (("青湾市“十三五”渔业发展规划", FISH), ("青湾市“十四五”渔业发展规划", WIND), "series"),
        (
            ("青湾市渔业发展规划（2016—2020年）", FISH),
            ("青湾市渔业发展规划（2021—2025年）", WIND),
            "series",
        ),
        (("政府工作报告", FISH), ("政府工作报告", WIND), "series"),
        # The same words: two versions, whatever years the titles name.
        (("2023年青湾市政府工作报告", FISH), ("2024年青湾市政府工作报告", FISH + "改善民生。"), "versions"),
        # A regulation written anew, and a plan whose brackets tell the edition.
        (("青湾市渔港管理条例", FISH), ("青湾市渔港管理条例", WIND), "versions"),
        (("青湾市渔港管理办法（2015年）", FISH), ("青湾市渔港管理办法（2024年）", WIND), "versions"),
        (("青湾市防汛应急预案（2019年修订）", FISH), ("青湾市防汛应急预案（2024年修订）", WIND), "versions"),
        # Another matter, another kind, one and the same year.
        (("2023年青湾市水利工作要点", FISH), ("2024年青湾市教育工作要点", WIND), "versions"),
        (("2023年青湾市政府工作报告", FISH), ("2024年青湾市渔业发展规划", WIND), "versions"),
        (("2024年青湾市水利工作要点", FISH), ("2024年青湾市水利工作要点", WIND), "versions"),
        (("青湾市渔业发展方案", FISH), ("青湾市渔业发展方案", WIND), "versions"),
    ],
)
def test_kinship(old: tuple[str, str], new: tuple[str, str], expected: str) -> None:
    assert diff_text(text(*old), text(*new)).kinship == expected


def test_what_is_empty_is_a_version() -> None:
    assert diff_text("", "").kinship == "versions"
    assert diff_text("", text("2024年青湾市政府工作报告", WIND)).kinship == "versions"
