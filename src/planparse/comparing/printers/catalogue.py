"""What the printers for people say, in English and Chinese: kinds of change, topics, columns, marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

# Key, English, Chinese. Drafters' own words where they have them: 修改前, 修改后, 新增, 删除, 对照表.
_ENTRIES = (
    # What became of a section
    ("kept", "kept", "未改"),
    ("added", "added", "新增"),
    ("removed", "removed", "删除"),
    ("renamed", "renamed", "改标题"),
    ("renumbered", "renumbered", "序号调整"),
    ("moved", "moved", "移位"),
    ("split", "split", "拆分"),
    ("merged", "merged", "合并"),
    ("edited", "edited", "修改"),
    # Of a figure
    ("raised", "raised", "提高"),
    ("lowered", "lowered", "降低"),
    ("tightened", "tightened", "收紧"),
    ("loosened", "loosened", "放宽"),
    ("reversed", "reversed", "反转"),
    ("earlier", "earlier", "提前"),
    ("later", "later", "推迟"),
    ("start", "counted from", "起算变更"),
    ("unit", "unit", "单位变更"),
    ("indicator", "indicator", "指标名称变更"),
    ("dropped", "dropped", "删去"),
    ("floor", "floor {}", "下限{}"),
    ("ceiling", "ceiling {}", "上限{}"),
    # Of an act
    ("strengthened", "strengthened", "约束加强"),
    ("softened", "softened", "约束减弱"),
    ("actor", "actor", "主体变更"),
    ("responsible", "responsible", "责任单位变更"),
    ("reworded", "reworded", "文字调整"),
    # Of a reference
    ("relation", "relation", "引用关系变更"),
    # Fields of the letterhead
    ("title", "title", "标题"),
    ("kind", "kind", "文种"),
    ("issuers", "issuers", "发文机关"),
    ("document_number", "document number", "发文字号"),
    ("recipients", "recipients", "主送机关"),
    ("issued_on", "issued on", "成文日期"),
    ("published_on", "published on", "发布日期"),
    ("effective_on", "effective on", "施行日期"),
    ("attachments", "attachments", "附件"),
    ("disclosure", "disclosure", "公开方式"),
    # Topics of the summary
    ("topic figures", "Figures", "数字和限额"),
    ("topic force", "Force", "约束力"),
    ("topic who", "Who", "主体和责任"),
    ("topic deadlines", "Deadlines", "时限"),
    ("topic scope", "Articles and chapters", "条文增删移动"),
    ("topic topics", "New and dropped topics", "新增和不再提及的议题"),
    ("topic references", "References", "引用文件"),
    ("topic duties", "New and dropped duties", "新增和删去的义务"),
    ("topic text", "Other changes of substance", "其他实质性修改"),
    ("topic letterhead", "Letterhead", "文件信息"),
    ("topic wording", "Wording", "文字性修改"),
    # Counts
    ("count sections", "Sections", "章节条目"),
    ("count sentences", "Sentences", "语句"),
    ("count targets", "Targets", "指标和限额"),
    ("count obligations", "Obligations", "义务"),
    ("count references", "References", "引用文件"),
    ("count letterhead", "Letterhead", "文件信息"),
    ("fields", "{} fields", "{}项"),
    ("changes", "Changes", "修改"),
    ("none", "none", "无"),
    ("also", "also {}", "另有{}"),
    # The page and the document
    ("comparison", "Comparison", "对比"),
    ("summary", "Summary", "修改要点"),
    ("count", "Counts", "修改统计"),
    ("text", "Text", "修订文本"),
    ("same", "No difference.", "两个版本没有差异。"),
    (
        "series",
        "Successive texts of a series, no versions of one text: {} of their words are common.",
        "两份文件是先后发布的同类文件，不是同一文本的两个版本；相同文字占{}。",
    ),
    ("stdin", "standard input", "标准输入"),
    ("to text", "To the text", "直接看修订文本"),
    ("to table", "To the table", "直接看对照表"),
    ("legend", "Legend", "图例"),
    ("deleted", "deleted", "删除"),
    ("inserted", "inserted", "新增"),
    ("moved from", "moved from here", "由此移走"),
    ("moved to", "moved to here", "移至此处"),
    ("where it was", "where it was", "原处"),
    ("where it is", "where it is now", "现处"),
    ("next", "next", "下一处"),
    ("previous", "previous change", "上一处修改"),
    ("unchanged", "unchanged text on and off", "显示或隐藏未改文字"),
    ("only changes", "Only changes", "只看修改"),
    # The table of both versions
    ("table", "{}: before and after", "{}修改前后对照表"),
    ("before", "Before", "修改前"),
    ("after", "After", "修改后"),
    ("cell added", "(new)", "（新增）"),
    ("cell removed", "(deleted)", "（删除）"),
    ("cell moved", "(moved to {})", "（移至{}）"),
)
_SAID = {key: dict(zip(LANGUAGES, (english, chinese), strict=True)) for key, english, chinese in _ENTRIES}
_BETWEEN = {"en": ", ", "zh": "、"}


class Words:
    """The words of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, key: str, *values: str) -> str:
        """Give what is said for a key; one that is missing is a ``KeyError``."""
        return _SAID[key][self.language].format(*values)

    def all(self, keys: Iterable[str]) -> str:
        """Give what is said for several keys, with commas between."""
        return self.list(map(self, keys))

    def list(self, words: Iterable[str]) -> str:
        """Give several words with commas between."""
        return _BETWEEN[self.language].join(words)

    def counted(self, counts: Mapping[str, int]) -> str:
        """Say how many of each kind there are: 3 added, 2 removed; 新增 3、删除 2."""
        pieces = (
            f"{self(kind)} {number}" if self.language == "zh" else f"{number} {self(kind)}"
            for kind, number in counts.items()
        )
        return self.list(pieces)
