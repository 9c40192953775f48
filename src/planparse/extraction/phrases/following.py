"""What follows a name: the 的 that makes a larger name of it, or the predicate without which it is no doer's."""

from __future__ import annotations

from planparse.extraction.phrases.buried import is_buried
from planparse.extraction.phrases.names import END, NAMING, QUALIFYING, NameReader
from planparse.extraction.phrases.situated import DEFINITE
from planparse.lexicon import phrases as lexicon
from planparse.lexicon.actors import NOUN_VERBS, RELATIVE_STARTS
from planparse.lexicon.verbs import TASK_VERBS
from planparse.regex import regex

_NOTHING_BUT_VERBS = regex("[vw](?:J[vw])*D")  # over letters


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
            or word in lexicon.CONDITIONALS
            or (word in lexicon.CAUSATIVES and self.kind[at + 1] != "D")
        ):
            return 0
        if self._opens_modifier(at) or (
            self.agent and word in lexicon.APPOINTING and self.kind[at + 1] != "D"
        ):
            return 0  # 由海事机构|指定有资质的单位处理
        if stop := self._first_of_several(at):
            return stop
        de = self._last_de(at) if self.closed else self.kinds.find("D", at)
        if de < 0 or (not self.closed and "x" in self.kinds[at:de]):
            return 0
        stop = self.name(de + 1)
        if word in lexicon.DUTIES and self.word[de + 1] in lexicon.AGENCIES and self.kind[de + 2] in "vwkdp":
            return de + 2  # 县政府负责渔政的部门|审查申请人的资格
        goes_on = self.kind[stop] not in DEFINITE and "D" in self.kinds[max(stop, de + 1) :]
        if not self.closed and (goes_on or stop == self.size):
            return 0
        if self.closed and word in lexicon.LEARNING and self.kind[stop] == "J":
            return 0  # 司法局|发现负有职责的部门、单位
        # 流域有代表性的城市、港口; 法院邀请的单位或者个人|可以
        listed = self.kinds[stop - 1 : stop + 1] in ("oJ", "oE") and (
            head not in NAMING or self._ends_list(stop)
        )
        if stop and self.head(stop - 1) == "o" and (listed or self._ends_at(stop, self.kinds[at:de])):
            return stop
        if not self.closed or self._has_rest_as_object(at, head):
            return 0
        return -1 if is_buried(self.text, self.ends[at - 1], self.ends[-1]) else 0

    def _last_de(self, at: int) -> int:
        """The last 的 behind word ``at``; that which closes a case is of no name: 县政府确定的部门|发现隐患的，应当."""
        told = self.kind[at] in "vw" and lexicon.AND_SO.isdisjoint(self.word[at:])
        told = told and lexicon.LEARNING.isdisjoint(self.word[at : at + 3])
        return self.kinds.rfind("D", at, self.size - told)

    def _ends_at(self, stop: int, clause: str) -> bool:
        """Whether the larger name that the words ``clause`` stand in ends before a predicate at ``stop``.

        Behind 由 a verb that is a noun, too, is one (由县政府确定的部门|保管).
        """
        agent = self.agent and self._is_body(self.word[stop - 1]) and "p" not in clause
        return (agent or self.kind[stop] != "w") and self.predicate(stop, "o")

    def _first_of_several(self, at: int) -> int:
        """Where the first larger name ends that stands before 以及 or a predicate, where 的 stands behind as well.

        (本办法施行前设立的机构)|以及依法执业的律师, (县政府主管渔业的部门)|根据渔业的需要.
        """
        de = self.kinds.find("D", at) if self.closed and self.kind[at] != "p" else -1
        if de < 0 or self.kinds.find("D", de + 1) < 0:
            return 0
        stop = self.name(de + 1)
        if self.word[at] in lexicon.LEARNING or not lexicon.AND_SO.isdisjoint(self.word[at:stop]):
            return 0  # 符合规定|且航空器的机组人员由其配备的
        ends = self.kinds[stop - 1 : stop] == "o" and (self.word[stop] == "以及" or self.kind[stop] in "pk")
        return stop if ends else 0

    def _ends_list(self, at: int) -> bool:
        """Whether nothing but names stands from word ``at`` on, before what a doer must stand before."""
        return self.closed and self.kinds[-1] == "o" and set("vpkdxD").isdisjoint(self.kinds[at:])

    def _has_rest_as_object(self, at: int, head: str) -> bool:
        """Whether the verb at ``at`` has all behind it as its object, up to a comma: 船东|查阅前款规定的账册，可以….

        Other objects with 的 may be what comes (企业支付职工的报酬), or what is told of the deed (企业违反前款规定的行为).
        """
        if head not in NAMING or self.kind[at] not in "vw":
            return False
        if self._tells_when(at):
            return True
        if self.marked:
            return False
        if self.word[at] in lexicon.COMING_TO_KNOW and self.kind[at + 1] != "D":
            return True  # 公民|收到侵害其权益的信息，或者…的
        if self.word[at] in lexicon.MODIFYING or self.word[self.size - 1] in lexicon.MEASURES_OF_DEEDS:
            return False
        return self.word[at + 1] in lexicon.REFERRED_TO and self.word[at + 2 : at + 4] == ["规定", "的"]

    def _tells_when(self, at: int) -> bool:
        """船员|发现危及船舶的情况时, 企业|申报项目的过程中: whether all from the verb at ``at`` on says when, so that its subject acts.

        A verb with 的 straight behind tells of a thing (企业使用的设备报废时), but for what comes to a body.
        """
        if self.text.endswith(lexicon.WHILE, 0, self.ends[-1]):
            return True
        of_thing = self.kind[at + 1] == "D" and self.word[at] not in lexicon.LEARNING
        may = self.word[at] in lexicon.MAYBE
        return not (of_thing or may) and self.word[self.size - 1] in lexicon.BEFORE_OR_AFTER

    def _is_beside(self, at: int) -> bool:
        """Whether a word says when or where a deed is: 公司清算|后的财产."""
        return self.word[at] in lexicon.BESIDE_DEEDS

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
        if kind in "vwn" and self.word[at + 1] == lexicon.WORK and self.word[at + 2] in lexicon.OF_WORK:
            return False
        if kind in "am" and self.closed and self.opens_predicate(at):
            return True
        if self.closed and kind in "vwna" and not self._acts(at):
            return False
        if word == "关于" or (word == "对" and self.word[at - 1 : at + 2 : 2] == ["中央", "地方"]):
            return False  # 教育部关于…的通知, 中央对地方转移支付
        if kind in DEFINITE or word in lexicon.CONDITIONALS or self.represents(at, at):
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

    def _do_it(self, at: int) -> bool:
        """学校|收到通知, 学校|合并、分立的: whether those before the verb are persons together, who do it; but 学校|建设."""
        if not self.word[at - 1].endswith(lexicon.PEOPLED) or self.word[at] in NOUN_VERBS:
            return False
        if self.kind[at + 1] in "JD":
            return _NOTHING_BUT_VERBS.fullmatch(self.kinds, at) is not None
        plan = self.word[at] in lexicon.VERB_OBJECTS and self.kind[at + 1] in "ns"  # 学校|招生计划
        return not plan and self._takes_object(at)

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
            return self.marked or not self._do_it(at)
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
