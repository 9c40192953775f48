"""PDF files read, and what of them tests look at."""

from __future__ import annotations

from planparse.reading.extracted import Extracted, Raw
from planparse.reading.formats import read_as

TITLE = "云州市人民政府办公室关于做好今年防汛抗旱和安全生产有关工作的通知"
LONG = (
    "为深入贯彻落实市委、市政府关于加快发展的决策部署，切实做好2023年全市“放管服”改革（以下简称改革）工作，"
    "经市人民政府同意，现将有关事项通知如下。"
)
OTHER = "各有关单位应当结合实际，制定具体方案，明确责任分工，细化工作措施，确保各项任务按期完成，并于每季度末报告进展情况。"
SHORT = OTHER[:20]


def read(data: bytes) -> Extracted:
    return read_as("pdf", Raw(data, "a.pdf"))


def body(found: Extracted) -> list[str]:
    return [found.text[block.start : block.end] for block in found.blocks if block.zone == "body"]


def zones(found: Extracted) -> list[tuple[str, str]]:
    return [
        (block.zone, found.text[block.start : block.end]) for block in found.blocks if block.zone != "body"
    ]


def kinds(found: Extracted) -> set[str]:
    return {warned.kind for warned in found.warnings}
