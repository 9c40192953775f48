"""Headers of indicator tables (主要指标表) and what their columns hold."""

from __future__ import annotations

# Columns that name the row; 序号 only counts them.
NAME_HEADERS = ("指标", "项目", "名称", "内容", "领域", "事项", "任务", "地区", "市县", "单位名称")
ROW_NUMBER = "序号"  # or 总序号: the first cell of many a table, and of no title
INDEX_HEADERS = ("序号", "编号", "类别", "类型", "一级指标", "分类")

UNIT_HEADERS = ("单位", "计量单位")

# 约束性 and 预期性: whether government answers for a target (outline of the 11th five-year plan, ch. 3).
NATURE_HEADERS = ("属性", "性质", "指标属性", "指标性质", "指标类型", "类型")
NATURES = {"约束": "binding", "预期": "expected"}

BASE_HEADERS = (
    "基期",
    "基期值",
    "基准值",
    "现状值",
    "基数",
    "基准",
    "现状",
    "基础",
    "起点",
    "现值",
    "完成值",
    "实际",
)
TARGET_HEADERS = ("目标", "目标值", "预期值", "规划值", "规划目标", "计划")
GROWTH_HEADERS = ("年均", "累计", "增速", "增长", "增幅", "变化", "降幅")
# Columns whose cells are words.
WORD_HEADERS = (
    "备注",
    "说明",
    "责任单位",
    "责任部门",
    "牵头单位",
    "牵头部门",
    "配合单位",
    "完成时限",
    "完成时间",
    "数据来源",
)

_YEAR = frozenset("0123456789")


def kind_of_column(header: str) -> str | None:
    """What the cells below a header are: ``index``, ``name``, ``unit``, ``nature``, ``value`` or ``words``.

    None where it heads nothing.
    """
    words = "".join(header.split()).partition("（")[0]
    if words in INDEX_HEADERS:
        return "index"
    if words in UNIT_HEADERS:
        return "unit"
    if words in NATURE_HEADERS:
        return "nature"
    if words in (*NAME_HEADERS, *WORD_HEADERS):
        return "words"
    values = (*BASE_HEADERS, *TARGET_HEADERS, *GROWTH_HEADERS)
    return (
        "value"
        if (words[:2] in ("19", "20") and not _YEAR.isdisjoint(words[2:3])) or words.endswith(values)
        else None
    )
