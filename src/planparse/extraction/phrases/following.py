"""What follows a name: the 的 that makes a larger name of it, or the predicate without which it is no doer's."""

from __future__ import annotations

from planparse.extraction.phrases.buried import is_buried
from planparse.extraction.phrases.names import DEFINITE, END, NAMING, QUALIFYING, NameReader
from planparse.lexicon import phrases as lexicon
from planparse.lexicon.actors import RELATIVE_STARTS
from planparse.lexicon.verbs import TASK_VERBS


class PredicateReader(NameReader):
    """Names, and whether a predicate begins behind them."""

    def larger(self, at: int, head: str) -> int:
        """Where the larger name ends that a 的 behind the names makes (政府管理专利工作的部门).

        0 where the names stand for themselves; -1 where they are part of what is no doer (单位报送的材料).
        """
        word = self.word[at]
        if (
            (self.kind[at] not in "vwpdanmrt" and word not in lexicon.DUTIES)
            or (word in lexicon.COPULAS and head in NAMING)
            or (word in lexicon.CAUSATIVES and not (self.closed and self.kind[at + 1] == "D"))
        ):
            return 0
        if self._opens_modifier(at) or (
            self.agent and word in lexicon.APPOINTING and self.kind[at + 1] != "D"
        ):
            return 0  # 由海事机构|指定有资质的单位处理
        if stop := self._first_of_several(at):
            return stop
        de = self.kinds.rfind("D", at) if self.closed else self.kinds.find("D", at)
        if de < 0 or (not self.closed and "x" in self.kinds[at:de]):
            return 0
        stop = self.name(de + 1)
        if word in lexicon.DUTIES and self.word[de + 1] in lexicon.AGENCIES and self.kind[de + 2] in "vwkdp":
            return de + 2  # 县政府负责渔政的部门|审查申请人的资格
        if not self.closed and ("D" in self.kinds[max(stop, de + 1) :] or stop == self.size):
            return 0
        # 流域有代表性的城市、港口; 法院邀请的单位或者个人|可以
        listed = self.kind[stop] in "JE" and (head not in NAMING or self._ends_list(stop))
        goes_on = listed or (self.kind[stop] != "w" and self.predicate(stop, "o"))
        if self.kinds[stop - 1 : stop] == "o" and goes_on:
            return stop
        if not self.closed or self._has_rest_as_object(at, head):
            return 0
        return -1 if is_buried(self.text, self.ends[at - 1], self.ends[-1]) else 0

    def _first_of_several(self, at: int) -> int:
        """Where the first larger name ends that stands before 以及 or a predicate, where 的 stands behind as well.

        (本办法施行前设立的机构)|以及依法执业的律师, (县政府主管渔业的部门)|根据渔业的需要.
        """
        de = self.kinds.find("D", at) if self.closed and self.kind[at] != "p" else -1
        if de < 0 or self.kinds.find("D", de + 1) < 0:
            return 0
        stop = self.name(de + 1)
        ends = self.kinds[stop - 1 : stop] == "o" and (self.word[stop] == "以及" or self.kind[stop] in "pk")
        return stop if ends else 0

    def _ends_list(self, at: int) -> bool:
        """Whether nothing but names stands from word ``at`` on, before what a doer must stand before."""
        return self.closed and self.kinds[-1] == "o" and set("vpkdxD").isdisjoint(self.kinds[at:])

    def _has_rest_as_object(self, at: int, head: str) -> bool:
        """Whether the verb at ``at`` has all behind it as its object, up to a comma: 部门|确定重要河流的水量指标，应当….

        Straight before 的 it tells of what comes (部门批准的许可证), and so it does with its object where what comes is how
        it went or what it cost (部门行使职权的情况).
        """
        if self.marked or head not in NAMING or self.kind[at] not in "vw":
            return False
        if self.word[at] in lexicon.MODIFYING or self._opens_with_verb(at):
            return False
        rest = at + 1
        while self.kind[rest] == "J":  # 收集、使用其用户的信息
            if self.kind[rest + 1] not in "vw":
                return False
            rest += 2
        de = self.kinds.find("D", rest)
        deed = self.kinds[rest + (self.word[rest] == "所") : de]
        if deed.strip("vwd") == "" or self._is_beside(rest) or self._is_gained(de):
            return False
        if self.word[self.size - 1] not in lexicon.MEASURES_OF_DEEDS:
            return True
        return self.kind[rest] in "vpk" and self.kinds.count("D", at) < 2

    def _opens_with_verb(self, at: int) -> bool:
        """Whether the names before word ``at`` begin with what they may be the object of: 发现危及船员|生命的情况."""
        verb = self.kinds[0] in "vkp" and (self.word[0] in lexicon.LEARNING or not self._opens(0, 0))
        return verb and "D" not in self.kinds[:at]

    def _is_beside(self, at: int) -> bool:
        """Whether a word says when or where a deed is: 公司清算|后的财产."""
        return self.word[at] in lexicon.BESIDE_DEEDS

    def _is_gained(self, de: int) -> bool:
        """Whether what stands behind 的 came of the deed (部门履行职责|取得的资料), or is of what 等 has closed."""
        return self.word[de - 1] in lexicon.GAINED or self.kinds[de - 1] == "E" or self._is_beside(de - 1)

    def _opens_modifier(self, at: int) -> bool:
        """Whether a preposition opens a modifier of the predicate, be it behind adverbs: 政府|宁可在别的方面."""
        while self.kind[at] in "dak":
            at += 1
        return self.kind[at] == "p" and self.text.startswith(lexicon.PLACING, self.starts[at])

    def predicate(self, at: int, heads: str) -> bool:
        """Whether the names before word ``at`` are doers and a predicate begins there."""
        if heads[-1] not in NAMING:
            return False
        kind, word = self.kind[at], self.word[at]
        if kind == END:
            return True
        if kind in "am" and self.closed and self.opens_predicate(at):
            return True
        if self.closed and kind in "vwna" and not self._acts(at):
            return False
        if word == "关于" or (word == "对" and self.word[at + 1] == "地方"):
            return False  # 教育部关于…的通知, 中央对地方转移支付
        if kind in DEFINITE or self.represents(at, at):
            return True
        if kind in QUALIFYING:
            return not (kind == "t" and word in lexicon.INSIDE) and self.opens_predicate(at)
        if kind == "J":
            return word in lexicon.JOINING_PREPOSITIONS
        return kind in "vw" and not self._is_weak(at, heads)

    def _acts(self, at: int) -> bool:
        """Whether the rest of a subject's clause is a predicate: 委员会行使职权, but 财政支出 is what the clause is about."""
        if self.kinds[at] == "w" and at + 1 < self.size and (self.is_task(at) or self._takes_object(at)):
            return True
        return not set("vpdk").isdisjoint(self.kinds[at:])

    def _has_object_to(self, at: int) -> bool:
        """Whether a verb has an object up to a comma: 船舶|进入港区，应当…."""
        plain = self.kinds[at] == "v" and not self.marked and self.kind[at + 1] in "nosamr"
        return plain or self._takes_object(at)

    def _takes_object(self, at: int) -> bool:
        """Whether a verb that is a noun, too, has an object up to a comma: 法官|审判案件，应当…; but 船厂|生产设施."""
        if self.marked or self.word[at] in lexicon.MODIFYING:
            return False
        if self.kind[at + 1] == "J":
            return self.kind[at + 2] in "vw"  # 制定或者修改规则
        object_ = at + 1 + (self.kind[at + 1] in "vw")  # 违法行使职权
        return self.kind[object_] in "nosamrt" and (
            not self._is_beside(object_) or self.word[object_] in lexicon.BEFORE_OR_AFTER
        )

    def _is_verb_row(self, at: int) -> bool:
        """Whether two verbs of tasks stand before an object."""
        return self.word[at] in TASK_VERBS and self.is_task(at + 1) and self.kind[at + 2] in "na"

    def _is_weak(self, at: int, heads: str) -> bool:
        """Whether what stands before a verb may be what it is done to: 社区改造, 财政支出, 船舶研发和应用."""
        may_be_done_to = heads[-1] == "s" or self.word[at - 1] in lexicon.WEAK
        if (
            not may_be_done_to
            or self.word[at] in lexicon.MOVING
            or (self.agent and self.kinds[at:].strip("vw") == "")
        ):
            return False  # nor in 由县财政|统筹解决
        behind = self.kinds[at + 1 :]
        if not self.closed and self._is_verb_row(at):
            return False  # 地方|创新完善政策体系
        if self.closed:
            return not (self.word[at - 1] in lexicon.WEAK_THAT_ACT and self._has_object_to(at))
        if self.word[at + 1] in RELATIVE_STARTS and "D" in behind:
            return False  # 青岛|建设具有重要影响的中心
        if self.kinds[at] == "w" and behind[:1] == "v":
            return True
        if self.word[at] in lexicon.BEARING and behind.strip("w") == "":
            return False  # 财政|予以保障
        beyond = behind.lstrip("vw")
        if beyond[:1] == "J":
            return beyond[1:2] not in ("v", "p", "d")  # but 地区引导和扶持
        if not behind or behind[0] in "DEx":
            return True
        if self.kinds[at] == "v" and self.is_task(at) and "D" not in self.kinds[:at]:
            return False  # 平台|提供检测认证服务: no noun, so with something behind it it's the predicate
        return set(behind) <= {"w"} and self.word[at] not in lexicon.CAUSATIVES
