"""One name in a row of words: where it ends, and which verbs are part of it.

A name is nouns and what qualifies them. Chinese marks neither where it ends nor which verbs belong to it (技术服务机构, but
企业|开发机器人), so a verb is judged by what surrounds it: no name ends before one until a doer has been named, a verb
straight before a body makes a name of it (申报单位), and one with an object behind a doer is the predicate.
"""

from __future__ import annotations

from collections.abc import Sequence

from planparse.extraction.phrases.offices import named_by_deed, runs
from planparse.extraction.phrases.situated import DEFINITE
from planparse.extraction.phrases.tokens import Tokens
from planparse.lexicon import phrases as lexicon
from planparse.lexicon.actors import NAME_STARTS, RELATIVE_STARTS
from planparse.lexicon.verbs import ADVERBS, ONLY_ADVERBS, TASK_VERBS
from planparse.regex import regex

END = "."  # the letter of what stands behind the last word
_BEYOND = ("", "", "")  # words that are asked for behind the last
NOUNS = "nos"
NAMING = "os"  # without a doer or a place nothing is named
QUALIFYING = "amrt"
_STATES = regex("(?:[noswvt]+d*[ad][JE])+[noswvt]+d*[ad]D")  # over letters
_QUALITIES = frozenset("ad")  # one word before 的 that says of what kind a thing is
# 旅游、体育等部门依照各自|的职权: verbs that are fields of a list of doers, not what qualifies 职权.
_FIELDS_OF_A_LIST = regex("[vwn](?:[vwna]*J[vwna]+)*[vwna]*E[ar]*o")
_MOST_BEFORE_DE = 14  # words of a 的-clause
_MOST_OF_SUBJECT = 40  # and of one before what must be a doer, if it begins with one of these
_LONG_CLAUSES = RELATIVE_STARTS | lexicon.RELATIVE_PREPOSITIONS


def without_bracket(word: str) -> str:
    """人员（含船员）: a word without the bracket that goes with it."""
    return word.partition("（")[0] or word


class NameReader:
    """A row of words and the names in it.

    ``closed`` tells that what follows the row is a predicate, ``marked`` that it is a marker of force, ``agent`` that
    由 stands before, so that a doer does.
    """

    def __init__(self, text: str, tokens: Tokens, *, closed: bool, marked: bool, agent: bool) -> None:
        self.text = text
        words, self.starts, self.ends, self.kinds = tokens
        self.size = len(words)
        # By number, with what stands before the first word and behind the last.
        self.word: Sequence[str] = [*words, *_BEYOND]
        self.kind = self.kinds + END * len(_BEYOND)
        self.closed = closed
        self.marked = marked
        self.agent = agent

    def name(self, at: int) -> int:
        """Where the name ends that begins with word ``at``; 0 where none does."""
        at = first = self._after_states(self.after_clause(at))
        last = 0
        while at < self.size:
            kind = self.kinds[at]
            if kind in NOUNS:
                if last and (self.represents(at, last) or self.is_parallel(at, first)):
                    break
                last = at + 1
            elif kind in QUALIFYING:
                if last and self._ends_before(at, last):
                    break
                last = last or (at + 1 if self.kinds[at : at + 2] == "aJ" else 0)  # 境内、境外企业
            elif kind in "wv" and (self._is_listed(at, last) or self._is_group(at)):
                last = at + 1
            elif kind == "D" and at > first:
                last = 0
            elif not last and not self._is_in_row(at, first) and (after := self.after_clause(at)) > at:
                at = after
                continue
            elif not self._takes_verb(at, last, first):
                break
            at += 1
        return last

    def _is_in_row(self, at: int, first: int) -> bool:
        """Whether a verb stands behind another of the name that began with word ``first``: 特邀|调解组织."""
        return at > first and self.kinds[at - 1] in "vw" and self._opens(at, first)

    def _ends_before(self, at: int, last: int) -> bool:
        """Whether a name ends before a word that qualifies: 各地区|各部门, 企业|全面落实."""
        levels = self.word[at] == lexicon.ALL_LEVELS  # 本市各级教育部门
        return self.is_each(at) or (not levels and self._may_end(last) and self.opens_predicate(at))

    def _takes_verb(self, at: int, last: int, first: int) -> bool:
        """Whether word ``at`` is a verb and part of the name that began with word ``first``."""
        return self._is_verb(at) and (self._goes_on(at, last) if last else self._opens(at, first))

    def head(self, at: int) -> str:
        """The class of a name whose last word is ``at``; a verb there is a noun."""
        if self.kinds[at] in NAMING:
            return self.kinds[at]
        return "o" if without_bracket(self.word[at]) in lexicon.GROUPS else "n"

    def _may_end(self, last: int) -> bool:
        """Whether a doer or a place ends before word ``last``, so that the name may."""
        return self.head(last - 1) in NAMING

    # -- before the noun ---------------------------------------------------------------------------------

    def after_clause(self, at: int) -> int:
        """具有执法权的部门, 已上市企业: where the noun begins that a clause stands before; ``at`` where none does."""
        kind, word = self.kind[at], self.word[at]
        if word in lexicon.ASPECTS:
            return at if word == lexicon.FORMER and self._is_former(at + 1) else self._after_de(at)
        if kind not in "vpdaw" or self._begins_name(at):
            return at
        if word == lexicon.BELIEVING and self.kinds[-1] == "D":
            return at  # 法院审理案件，认为|行政机关的人员违法的
        if word in TASK_VERBS and not self._opens_clause(at):
            return at
        if kind == "a" and (self.kind[at + 1] not in "vwda" or self._is_adverb(at)):
            return at
        return self._after_de(at)

    def _is_former(self, at: int) -> bool:
        """Whether 原 stands before the name at ``at`` (原船东, 原发证机关), not before what was done (原批准用地的机关)."""
        return self.kind[at] not in "vwp" or self._begins_name(at) or self._makes_body(at, inside=True)

    def _opens_clause(self, at: int) -> bool:
        """Whether the verb of a task opens what stands before 的, not the predicate: 组织演练的单位|应当, 承办演练的单位."""
        word = self.word[at]
        if word in lexicon.CAUSATIVES:
            return self.marked and word in lexicon.CAUSATIVES_OF_DOERS
        return self.closed or word in RELATIVE_STARTS

    def _after_states(self, at: int) -> int:
        """基础好、实力强的|企业: where the noun begins that states of things in a row stand before."""
        states = _STATES.match(self.kinds, at) if "D" in self.kinds else None
        return states.end() if states else at

    def _after_de(self, at: int) -> int:
        long = self.closed and self.word[at] in _LONG_CLAUSES
        de = self.kinds.find("D", at, at + (_MOST_OF_SUBJECT if long else _MOST_BEFORE_DE))
        clause = self.kinds[at:de]
        if self.is_task(at) and clause[1:] in _QUALITIES:
            return at  # 配备|必要的设施
        if _FIELDS_OF_A_LIST.match(clause):
            return at
        # Of two prepositions the first governs all behind it: 在夜间|向在场内消费的公众|免收.
        return de + 1 if de > at and "x" not in clause and "pp" not in clause else at

    def _begins_name(self, at: int) -> bool:
        """Whether a verb is the first word of a name, not of a clause: 承办单位, but 承办西藏班的学校."""
        clause = self.word[at] in RELATIVE_STARTS and self.kind[at + 1] in "ns"
        return not clause and self._opens(at, at)

    def _is_adverb(self, at: int) -> bool:
        """Whether what qualifies may be an adverb of what follows: 重点|依托城市."""
        return not self.marked and self.word[at] in ADVERBS

    def is_each(self, at: int) -> bool:
        """Whether another name begins with 各 (各地区|各部门, but 地方各级政府, 各级各类学校)."""
        return (
            self.word[at].startswith("各")
            and not self.text.startswith(lexicon.ALL_LEVELS, self.starts[at])
            and not self.word[at - 1].startswith(lexicon.OURS)  # 我市各类机构
            and not self._is_under(at)
        )

    def is_parallel(self, at: int, first: int) -> bool:
        """市委|市政府: whether word ``at`` begins another body of the level that the name from word ``first`` on is of."""
        if at <= first or self.kinds[at - 1 : at + 1] != "oo" or self.ends[at - 1] - self.starts[first] < 2:
            return False
        level = self.word[at][0]
        return (
            level in lexicon.LEVEL_STARTS
            and self.word[first].startswith(level)
            and (len(self.word[at]) > 1 or self.kind[at + 1] == "o")
        )

    def _is_under(self, at: int) -> bool:
        """省政府各有关部门: whether what 各 opens are the departments of the one government named before."""
        first = self.starts[at]
        return self.text.endswith(lexicon.WITH_PARTS, 0, first) and "各" not in self.text[:first]

    # -- verbs in names ----------------------------------------------------------------------------------

    def _is_verb(self, at: int) -> bool:
        """Whether the word is a verb, be it an adverb or a preposition, too (支持, 利用)."""
        return self.kind[at] in "vw" or self._has_object(at)

    def _has_object(self, at: int) -> bool:
        """Whether the word is the verb of a task, or makes others act."""
        return self.word[at] in TASK_VERBS or self.word[at] in lexicon.CAUSATIVES

    def is_task(self, at: int) -> bool:
        """Whether the word is the verb of a task, and of no name."""
        word = self.word[at]
        return word in TASK_VERBS and word not in NAME_STARTS and not self.tells_of(at)

    def tells_of(self, at: int) -> bool:
        """上市|公司, 返乡|创业人员: whether a verb that holds its object stands straight before whom it tells of."""
        behind = at + 1 + (self.kind[at + 1] == "w")
        return self.kind[behind] == "o" and self.word[at] in lexicon.VERB_OBJECTS

    def _is_listed(self, at: int, last: int) -> bool:
        """Whether a verb is a noun in a list: 设计、生产、施工企业."""
        if self.kind[at + 1] not in "JE":
            return False
        whole = self.word[at + 1] == "、" and self.word[at - 1] in lexicon.WHOLES_WITH_FIELDS
        level = whole or self.word[last - 1] in lexicon.LEVELS_WITH_FIELDS
        if last and self._may_end(last) and not level:
            return False
        if self.kind[at - 1] == "J":
            return True  # 新闻、出版、广播等单位
        word = self.word[at]
        return not self.is_task(at) and (word not in lexicon.CAUSATIVES or (last > 0 and word in NAME_STARTS))

    def _is_group(self, at: int) -> bool:
        """其他组织, 企业和组织|强化: whether a verb is the noun that it is, too."""
        if at == 0 or without_bracket(self.word[at]) not in lexicon.GROUPS:
            return False
        if self.word[at] not in lexicon.GROUPS:
            return True  # 作业组织（以下简称组织）
        before, behind = self.kinds[at - 1], self.kind[at + 1]
        if before in "ar" or (before == "o" and behind == END and self.marked):
            return True  # 其他组织, 渔民组织|应当
        if before == "J":
            return behind in "vdkpaJE."
        if self.word[at - 1] in lexicon.MASS_BODIES and (behind != "J" or self.kind[at + 2] not in "vw"):
            before = "n"  # but 工会|组织和教育职工
            if behind == "d" and self.kind[at + 2] in "vw":
                return True  # 工会组织|认真开展
        return before in "nwD" and (behind in "kJpE" or (behind == END and self.marked))

    def represents(self, at: int, last: int) -> bool:
        """工会|代表职工: whether a noun that is a verb, too, stands between a doer and whom it acts for."""
        return self.word[at] in lexicon.GROUPS and self._may_end(last) and self.kind[at + 1] in NOUNS

    def _opens(self, at: int, first: int) -> bool:
        """Whether a verb is the first part of a name that began with word ``first``: 评价机构, 用人单位, 创新主体."""
        kind, before, word = self.kinds[at], self.kind[at - 1], self.word[at]
        noun_follows = self.kind[at + 1] in "now"
        if self.tells_of(at):
            return True
        if (before == "E" and kind == "w") or self.word[at - 1] == "各":
            return True  # 等防汛领域有关部门, 各引黄工程管理单位
        if kind == "w" and noun_follows and not self._has_object(at) and not self._is_adverb(at - 1):
            return True  # 劳动行政主管部门
        qualified = before in "amrtJ" and self.word[at - 1] not in ADVERBS  # 重大研究计划
        inside = qualified or (at > first and before in "vw")
        if at > first and before == "w":
            return True  # 开源开放平台
        if word in NAME_STARTS and noun_follows and (kind == "w" or inside):
            return True
        return self._makes_body(at, inside=inside)

    def _makes_body(self, at: int, *, inside: bool) -> bool:
        """申报单位, 技术支持单位: whether only verbs and what qualifies stand between a verb and a body."""
        head = at
        task = causes = False
        while self._is_verb(head) or self.kind[head] == "a":
            task = task or self.is_task(head)
            causes = causes or self.word[head] in lexicon.CAUSATIVES
            head += 1
        word = self.word[head]
        if self.word[at] in lexicon.COMING_TO_KNOW:
            return False  # 发现|船员
        if word in lexicon.AGENCIES and (
            self.word[at] in NAME_STARTS or (self.marked and head > at + 1 and self.word[at] == "组织")
        ):
            return True  # 综合执法部门, 组织编制机关|应当
        if word in lexicon.FOR_A_TASK and head > at + 1 and self.word[at] not in lexicon.FOUNDING:
            return True  # 整治工作领导小组
        if self.kind[head] != "o" or (causes and not inside):
            return False
        if word in lexicon.ROLES or (self.marked and head + 1 == self.size):
            return True
        if task and not inside:
            return self._is_told_of(at, head)
        return self._is_body(word) or (self.kinds[at] == "w" and inside)

    def _is_told_of(self, at: int, head: int) -> bool:
        """Whether something is told of a verb and a body, before what a doer must stand: 检查人员|在检查中应当出示证件.

        With some verbs the body may be whom it makes act, too: 招用人员|在船上作业的，应当.
        """
        if not self.closed or self.word[at] in lexicon.PIVOTS or not self._is_body(self.word[head]):
            return False
        told = DEFINITE if self.marked else "kp"
        return self.kind[head + 1] in told or self.word[head + 1] in lexicon.LEARNING

    def _is_body(self, word: str) -> bool:
        """Whether behind a verb the word makes a name: 主管部门, 研究机构, 驾驶人."""
        word = without_bracket(word)
        return word[-1] in lexicon.ATTACHED or word in lexicon.BODIES or word[-2:] in lexicon.BODIES

    def _goes_on(self, at: int, last: int) -> bool:
        """Whether a name goes on over a verb behind a noun, to a body or, where none has been, to a thing (测试车辆)."""
        if self._may_end(last) and self.word[at] in lexicon.BUILDING and self.kind[at + 1] in "now":
            return False  # 企业|新建码头
        if last == at and self._may_end(last) and self.word[at] in lexicon.LEARNING | lexicon.MOVING:
            return False  # 部门|发现单位存在隐患, 旅客|进入车站
        if self._is_inner(at, last):
            return True
        thing = self.kinds[at] == "w" and self.kind[at + 1] in "nw"
        return thing and not self._may_end(last) and not self.is_task(at)

    def _is_inner(self, at: int, last: int) -> bool:
        """Whether a verb behind a noun stands in a name (技术服务机构), not before its object (企业开发机器人)."""
        if self.word[at + 1] in lexicon.COUNCILS and self.word[at] not in lexicon.FOUNDING:
            return True  # 专家评选委员会, 教师奖励基金会
        if runs(self.word, self.kind, at, marked=self.marked) or named_by_deed(
            self.word, self.kind, at, marked=self.marked
        ):
            return True
        open_ended = not self._may_end(last)  # no doer ends before the verb
        if open_ended and self._makes_body(at, inside=True):
            return True
        return any(self._reaches(at, head, open_ended=open_ended) for head in self._heads_behind(at))

    def _reaches(self, at: int, head: int, *, open_ended: bool) -> bool:
        """Whether a name goes on over the verb at ``at`` to the doer at ``head``."""
        word, behind = self.word[head], self.kind[head + 1]
        if self.closed and behind in "vw" and self.word[at] in RELATIVE_STARTS and self.is_task(at):
            return False  # 部门|办理船员注册，应当
        if not open_ended and self.word[at] in ONLY_ADVERBS and self.kind[at + 1] != "o":
            return False  # 部门|继续探索, but 人员继续|教育机构
        if self.word[at - 1] == lexicon.STATE and word[-1] in lexicon.PERSONS:
            return False  # 国家|保障残疾人
        built = word in lexicon.BUILT or not {word, word[-2:]} & lexicon.BODIES
        if open_ended:
            verbal = set(self.kinds[at:head]) <= set("vwnd") and (word == "企业" or not built)
            if verbal or not self.is_task(at):
                return True  # 农产品批发市场, 智能计算装备企业
        if built and self.word[at] in TASK_VERBS and "n" in self.kinds[at:head]:
            return False  # 企业|建设数据中心
        if any(self.kinds[k] == "v" and not self._makes_name(k, behind) for k in range(at, head)):
            return False
        if behind == END:
            return self.closed
        if behind in QUALIFYING:
            return self.opens_predicate(head + 1)
        return behind in DEFINITE or (behind in "JEvwD" and (self._is_body(word) or word == "企业"))

    def _heads_behind(self, at: int) -> list[int]:
        """The doers that a name could reach over the verb at ``at``, the farthest first."""
        heads: list[int] = []
        while self.kind[at] in "vwnosamrd" and (self.word[at] not in lexicon.CAUSATIVES or self._governs(at)):
            if heads and self.kinds[at] == "d" and self.kinds[at - 1] == "o":
                break
            if self.word[at].startswith(lexicon.DETERMINING):
                break  # 各单位|统计每位会员
            if self.kinds[at] == "o":
                heads.append(at)
            at += 1
        return heads[::-1]

    def _governs(self, at: int) -> bool:
        """Whether a verb that makes others act is what a body straight behind it does: 安全监督机构."""
        return self.word[at] in NAME_STARTS and self.kind[at + 1] == "o" and self._is_body(self.word[at + 1])

    def _makes_name(self, at: int, behind: str) -> bool:
        """主管部门, 船舶制造企业: whether a verb makes a name of the noun straight behind it."""
        if self.tells_of(at):
            return True
        if self.is_task(at) or self.word[at] in RELATIVE_STARTS or self.kinds[at + 1] != "o":
            return False
        word = self.word[at + 1]
        if word in lexicon.BODIES or (word == "企业" and self.word[at - 1] in lexicon.WEAK):
            return True
        return behind == END

    def _is_plain_verb(self, at: int) -> bool:
        """医疗机构|公开收费标准: whether a verb that qualifies as well has a doer before and its object behind."""
        if self.kind[at] != "a" or self.kind[at - 1] != "o" or self.word[at - 1] in lexicon.WEAK:
            return False
        return self.kind[at + 1] == "n" and self.is_task(at)

    def opens_predicate(self, at: int) -> bool:
        """Whether what qualifies is an adverb here: 企业|全面落实."""
        first = at
        if self._is_plain_verb(at):
            return True
        while self.kind[at] in "amrtJ":
            at += 1
        kind = self.kind[at]
        if kind == END:
            return self.closed or (at > first + 1 and self.word[at - 1] in TASK_VERBS)  # 统一协调
        return kind in "dpk" or (kind in "vw" and not self._is_inner(at, first))
