"""Documents that figures are read in, and their reader. Every sentence of the tests is invented."""

from __future__ import annotations

from datetime import date

from planparse.extraction.context import Context
from planparse.extraction.quantities.quantities import FoundQuantity, extract_quantities
from planparse.extraction.units import Unit, split

PLAN = Context("云岭市水务发展规划", "规划", date(2021, 6, 1))
NOTICE = Context("关于举办云岭市渡船赛的通知", "通知", date(2021, 6, 1))
RULE = Context("云岭市渡口管理办法", "办法", date(2021, 6, 1))
GRANTS = Context("云岭市促进航运发展若干政策", "政策", date(2021, 6, 1))
UNDATED = Context("云岭市国民经济和社会发展第十四个五年规划", "规划", None)
TIMELESS = Context("云岭市水务发展规划", "规划", None)
AMENDING = Context("云岭市人民政府关于修改〈渡口管理办法〉的决定", "决定", date(2021, 6, 1))
ANSWER = Context("关于对云岭市十届人大三次会议第18号建议的复函", "复函", None)
REPORT = Context("政府工作报告", "报告", date(2021, 2, 1))


def read(
    text: str, context: Context = PLAN, headings: tuple[str, ...] = ("一、主要任务",)
) -> list[FoundQuantity]:
    """The quantities of text whose lines are paragraphs under the headings."""
    units = []
    for number, line in enumerate(text.split("\n")):
        offset = sum(len(other) + 1 for other in text.split("\n")[:number])
        units += [
            Unit(start, end, number, "body/1", headings, False, "body")
            for start, end in split(text, offset, offset + len(line))
        ]
    return extract_quantities(text, units, context)
