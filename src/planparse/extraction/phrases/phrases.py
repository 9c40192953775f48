"""The noun phrase on either side of a figure, without the verbs and limits around it.

Before the figure: …(供水普及率)达到98%; behind it: 建设50所(高水平学校); behind a time limit, the act: 30日内向主管部门(备案).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from planparse.cleaning.text import Range
from planparse.extraction.numbers.measures import Measure
from planparse.extraction.numbers.moves import BREAK, Move
from planparse.extraction.patterns import by_first_character, words
from planparse.extraction.phrases.edges import Indicator, head, made, strip_head, strip_tail
from planparse.extraction.phrases.objects import attained, counted, done_by, measured, pays, word_end
from planparse.extraction.time.periods import Period
from planparse.lexicon import indicators as lexicon
from planparse.lexicon.characters import HANZI
from planparse.lexicon.force import ENCOURAGED
from planparse.lexicon.indicators import (
    ACTS,
    ADDRESSEES,
    BODIES,
    HANDED_OVER,
    NO_ACTS,
    NOT_COUNTED_AFTER,
    PAYS,
    TELLING_ACTS,
    VIAS,
)
from planparse.lexicon.periods import LACKED, UP_TO_NOW
from planparse.lexicon.units import CLASSIFIERS, DURATIONS, NOUN_UNITS
from planparse.lexicon.verbs import TASK_VERBS
from planparse.regex import regex

_OBJECT = ("把", "将", "按照", "按")  # what is acted on stands behind these
_OBJECT_STARTS = regex("[把将按]")
_COMPARED_WITH = frozenset("比较与同和")  # before a time: 普及率|与2020年相比
_ALL_THE_SAME = lexicon.COUNTED_ALL_THE_SAME
_SETTINGS = 2  # that may stand one behind the other
_SINCE = frozenset(
    "0123456789上去前“往同一二三四"
)  # first characters of the times that something is compared with
_FIGURE = regex("[0-9]")
_INDEX = regex(rf"(?<={HANZI})[0-9]{{1,6}}(?:\.[0-9]{{1,4}})?$")  # 价格指数99.7，下降0.3%
_LONGEST_INDEX = 12
_SHORTEST_THING = 2  # characters
_LONGEST_VIA = 24  # characters of whom or what an act goes through
_STOP = regex(r"[，。；：！？、）（\n并且](?<!并(?=[购网列]))")
_ACT = regex(f"(?:{words(ACTS)})(?!{NO_ACTS})")
_DUTY = regex("(?:[^，。；：、\n]{2,20}?)??(?:应当|必须|须|可以|应(?![急用届]))")
_HANDED = regex(by_first_character(HANDED_OVER))
_TELLS = regex(words(TELLING_ACTS))
_VIA_ENDS = regex("将|(?<![方面定双横纵走])向")
_BY_NORM, _ABOUT = regex(lexicon.BY_NORM), regex(lexicon.ABOUT)
_LIGHT = regex(f"(?:{words(lexicon.LIGHT)})(?=[^的，。；：！？、）（\n]{{2}})")
_NOT_AFTER = regex(words(NOT_COUNTED_AFTER))
_SHARE = regex(
    "(?:达到|(?<!所)占(?![有用地比据])|(不(?:[得应能宜]?(?:超过|低于|高于|少于|大于|小于)|足)|未超过|超过|低于|高于))[^比份]{0,24}$"
)
_CONDITION = regex(
    "(?:超过|低于|高于|不足|没有|未)[^。、，-；\n]{1,12}(?:或者?|且|并且)|(?:增加|减少|增长|下降|提高|降低)、|[除乘]以|减去"
)  # 风力超过六级或者(能见度)
_PRIZE = regex("(?P<of>的)(?:再|另|另外)?(?:奖励?|奖补)$")  # 引进…企业的(另奖)
_COUNT_ENDS = regex("[，。；：！？\n]|[人户亩村]均|(?<=..)(?:同比|环比)")  # 农户|户均增收
_PAID_EACH = regex(f"每[^，。；：、\n0-9]{{1,6}}?(?:{words(PAYS)})(?=[^的，。；：、\n]{{2}})")
_OF_KIND = regex("[^等的]{2,40}、[^等的]{2,20}(?<![高中初优平同])等(?=[^的]{3,20}$)")
_JOINTLY = regex(words(lexicon.JOINTLY))
_COMPOSED = regex(lexicon.COMPOSED)
_TOPIC = regex(
    "(?:^|[）.．。；、\n])\\s?(?P<topic>[^，。；：、.\n（）0-9]{2,12})(?<!条件|情形|方式|要求|事项|处罚)：$"
)
_LONGEST_TOPIC = 20
_SETTING = regex(lexicon.SETTING)
_COUNTED_BY = regex(lexicon.COUNTED_BY)
_AIM_IS = regex(lexicon.AIM_IS)
_ELAPSED, _USED_UP = regex(lexicon.ELAPSED), regex(lexicon.USED_UP)
COMPARES, _LEVELS = regex(lexicon.COMPARES), regex(lexicon.LEVELS)
_ACTED = (*TASK_VERBS, *PAYS, *ENCOURAGED)
CLOSERS = "，。；：！？、\n"


def members(text: str, floor: int, one: Measure, limit: int) -> Range:
    """Where the words stand that may tell whose members are counted: (渔业委员会)由5人组成, 由(主任)1名和委员9名组成."""
    start = one.span[0]
    by = text.rfind("由", floor, start)
    if by <= floor or not _JOINTLY.search(text, one.span[1], limit):
        return floor, start
    if _COMPOSED.match(text, one.span[1]):
        return floor, by
    return (by + 1 if by + 1 < start else floor), start


def named_before(text: str, floor: int, end: int, here: Sequence[Period], kind: Move) -> Indicator | None:
    """The noun phrase before a figure; none in a clause that only compares (高于全省平均水平2个百分点)."""
    compares = COMPARES.match(text, floor, end)
    if compares and text[floor] in "比较":  # 比2020年|单位产值能耗下降9%
        floor = next((p.span[1] for p in here if p.span[0] == compares.end()), floor)
        compares = None if compares.end() < floor and not _LEVELS.match(text, floor) else compares
    return None if compares else phrase_before(text, floor, end, here, kind)


def phrase_before(text: str, floor: int, end: int, here: Sequence[Period], kind: Move) -> Indicator | None:
    """The noun phrase that ends before a figure, without the verb between and what introduces it."""
    found = _between_times(text, floor, end, here, kind)
    if found is None:
        return None
    start, end = found
    end = _without_setting(text, start, _before_old_level(text, start, end) if kind == "from" else end)
    start = _object(text, start, end)
    by = _COUNTED_BY.match(text, start, end) if text[start] == "按" else None
    start = by.end() if by else start
    aim = _AIM_IS.search(text, start, end)
    end = strip_tail(text, start, aim.start()) if aim else end
    for condition in _CONDITION.finditer(text, start, end):
        start = condition.end()
    also = text.rfind("且", start, end) + 1
    start = (
        also if 0 < also < end - 1 and text[also] not in "占比较" else start
    )  # 能力较强且|资产不低于50万元
    share, whole = _SHARE.search(text, start, end), end
    if share and share.start() == floor and text[floor - 1] == "：" and text[floor] in "不占":
        topic = _TOPIC.search(text, max(0, floor - _LONGEST_TOPIC), floor)
        if topic:
            return made(text, *topic.span("topic"))  # （一）(自有资金)：不低于总投资的20%
    if share and not text.startswith(("比重", "比例", "份额"), end - 2):
        cut = share.start() - 3 if text.endswith("原则上", start, share.start()) else share.start()
        end = strip_tail(text, start, cut) if cut > start + 1 else end
    kinds = _OF_KIND.match(text, start, end) if text.find("等", start, end) > 0 else None
    if kinds and not text.startswith(lexicon.FIELDS, kinds.end()):
        start = kinds.end()  # 重点实验室、技术中心等|创新平台; but 建筑业等行业现行
    start = _paid_each(text, start, end)
    if pair := attained(text, start, end):
        who, start = strip_head(text, *pair[0]), pair[1][0]
        if pair[0][1] - who > 1:
            return Indicator(text[who : pair[0][1]] + text[start:end], None)
    prize = _PRIZE.search(text, start, end) if text[end - 1] in "奖励补" else None
    start, end = measured(text, prize.end("of") if prize else start, end)
    name = made(text, strip_head(text, start, end), end)
    if name is None and share and share[1]:
        return made(text, share.end(1), whole)  # 给予不超过(总投资)20%的补助
    return name


def _before_old_level(text: str, start: int, end: int) -> int:
    """Where the words before an old level end: 普及率|由38%提高到45%."""
    for mark in "由从":
        cut = text.rfind(mark, start, end)
        end = cut if cut > start else end
    return end


def _paid_each(text: str, start: int, end: int) -> int:
    """Where what is paid begins, behind for whom: 考生每人每科收取|考务费."""
    paid = _PAID_EACH.search(text, start, end) if text.find("每", start, end) >= 0 else None
    return paid.end() if paid else start


def _without_setting(text: str, start: int, end: int) -> int:
    """Where the words before a figure end without its predicate, from where that starts, and an index (价格指数|99.7)."""
    scene = _SETTING.search(text, start, end)
    bare = strip_tail(text, start, scene.start() if scene else end)
    for _ in range(_SETTINGS):
        if scene := _SETTING.search(text, start, bare):
            bare = strip_tail(text, start, scene.start())  # 在上年基础上|继续提高, 投产后|在原基础上|提高
    end = bare
    if not text[end - 1].isdecimal():
        return end
    index = _INDEX.search(text, max(start, end - _LONGEST_INDEX), end)
    return index.start() if index and index.start() > start else end


def _between_times(text: str, start: int, end: int, here: Sequence[Period], kind: Move) -> Range | None:
    """The stretch without the times at its edges; None where it's all a setting (在…期间)."""
    if not here:
        return start, end
    first = bisect_left(here, start, key=lambda p: p.span[1])
    for period in here[first : first + 8]:
        opens, closes = period.span
        if closes <= start or opens >= end:
            continue
        if opens - start <= (1 if kind == "from" else 2):  # 收入从2015年的…
            start = closes
            continue
        rest = strip_tail(text, closes, end)
        if rest - strip_head(text, closes, rest) < 2:
            if text[start] == "在":
                return None
            compared = text[opens - 1] in _COMPARED_WITH and text[opens] in _SINCE
            end = opens - (compared and opens - 1 > start)
        elif period.every or (period.kind == "span" and head(text, closes, end)):
            start = closes
    return start, end


def _object(text: str, start: int, end: int) -> int:
    """Where the object of 把, 将 or 按 begins: 把(文件)压减三分之一."""
    if not _OBJECT_STARTS.search(text, start + 1, end):
        return start
    for word in _OBJECT:
        cut = text.rfind(word, start, end)
        after = cut + len(word)
        norm = word == "按" and text[after] == "照"
        after += norm
        if (
            cut > start
            and (norm or text[after] not in "来要士时期月季需")
            and strip_head(text, after, end) + 1 < end
        ):
            return after
    return start


def phrase_behind(text: str, one: Measure, limit: int) -> Indicator | None:
    """The noun phrase that a figure counts: 50所(高水平高等职业学校)."""
    start = one.span[1]
    attached = is_attached(text, one)
    if attached:
        start = one.figure[1] - len(one.unit or "")
    if one.unit in DURATIONS:
        if text.endswith(UP_TO_NOW, 0, one.span[0]) and not _is_ahead(text, one):
            return _condition(text, start + (text[start : start + 1] in ("内", "来")), min(limit, start + 60))
        acted = _acted_from(text, one, limit)
        if acted:
            return _act(text, acted, min(limit, acted + 60))
    return _counted(text, one, start, limit, attached=attached)


def _acted_from(text: str, one: Measure, limit: int) -> int:
    """Where the act begins that a length of time is for; 0 where it is for none."""
    first, start = one.span
    stop = BREAK.search(text, start, limit)
    listed = text.find("、", start, stop.start() if stop else limit) >= 0  # 用3年时间建成公益性、开放性的体系
    used = text.endswith(lexicon.USED, 0, first) and not listed
    elapsed = (_USED_UP if used else _ELAPSED).match(text, start, limit)
    if elapsed:
        return elapsed.end()
    if (
        text[start - 1] in "内里"
        or text.endswith(lexicon.ANCHORS, 0, first)
        or _is_ahead(text, one)
        or (text.endswith("每", 0, first) and text.startswith("向", start))
    ):
        return start + text.startswith("，", start)  # 30日内，制定实施办法
    if text.startswith("前", start):
        return start + 1 + text.startswith("，", start + 1)  # 三日前通知
    timely = text.startswith("提前", first) or text.endswith(("每隔", "，分", "、分"), 0, first)
    return start if timely else 0  # 提前三日通知, 分两年拨付


def _is_ahead(text: str, one: Measure) -> bool:
    """Whether a length of time ahead of something is what an act is due in: 届满前30日内|申请, not 失业前12个月的工资."""
    at_once = text[one.span[1] - 1] in "内里" or text.startswith(VIAS, one.span[1])
    return text[one.span[0] - 1] == "前" and at_once and not text.startswith(LACKED, one.span[1])


def _counted(text: str, one: Measure, start: int, limit: int, *, attached: bool) -> Indicator | None:
    """The noun behind a figure, past what stands between; None where what stands there is no noun."""
    stop = _COUNT_ENDS.search(text, start, limit)
    limit = stop.start() if stop else limit
    qualified = text.find("的", start + 1, limit) > 0
    clause = qualified and text.startswith(lexicon.OPENS_CLAUSE, start)
    aside = None if attached or clause or one.unit == "次" else _NOT_AFTER.match(text, start)
    if aside and aside.end() >= word_end(text, start, limit) and not text.startswith(_ALL_THE_SAME, start):
        return None
    if text.startswith("（", start):
        start = text.find("）", start, limit) + 1 or limit  # 放假1天（农历除夕）
    for word in lexicon.BETWEEN:
        start += len(word) if text.startswith(word, start) else 0
    if start >= limit or text[start] in CLOSERS or _COMPOSED.match(text, start):
        return None
    bare = start if qualified or one.unit in CLASSIFIERS else strip_head(text, start, limit)
    start = bare if bare + 1 < limit else start
    found = counted(text, start, limit, bodies=one.unit in BODIES)
    if found is None:
        return None
    start, end = _had(text, one, start, *found)
    end -= 2 * text.endswith("组成", start, end)  # 由5名船员|组成
    matches = text[start:end] == lexicon.MATCHES and text.endswith(lexicon.MATCHED, 0, one.span[0])
    if matches or text[start:end] in lexicon.ARRANGED:
        return None
    end = strip_tail(text, start, end) if text[end : end + 1].isdecimal() else end  # 近两年收入年均增长20%
    return made(text, start, end, "behind the figure")


def named_behind(text: str, one: Measure, start: int, limit: int) -> Indicator | None:
    """The noun at ``start``, behind what else is said of what a figure counts."""
    return _counted(text, one, start, limit, attached=True)


def _had(text: str, one: Measure, first: int, start: int, end: int) -> Range:
    """What is counted, of a clause that tells who has it: 拥有3项以上|发明专利|的企业; but 3个|已建成的渡口."""
    of = text.find("的", first, start)
    things = one.unit in DURATIONS or (one.unit in CLASSIFIERS and one.unit not in (*BODIES, "个"))
    if of < first + _SHORTEST_THING or not things or not text.endswith(lexicon.HAS, 0, one.span[0]):
        return start, end
    return (first, of) if pays(text, (start, end)) else (start, end)


def _act(text: str, start: int, limit: int) -> Indicator | None:
    """What is to be done within a time: 30日内向主管部门(备案)."""
    if text[start : start + 1] in ("（", "）"):  # 二十四小时内（农村七十二小时内）办理
        start = max(start, text.find("）", start, limit)) + 1
    if start >= limit or text[start] in CLOSERS:
        return None
    clause = BREAK.search(text, start, limit)
    limit = clause.start() if clause else limit
    duty = _DUTY.match(text, start, limit) if text[start - 1] == "，" else None
    start = duty.end() if duty else start
    if beside := _BY_NORM.match(text, start, limit - 1) or _ABOUT.match(text, start):
        start = beside.end()
    if text.startswith(VIAS, start):  # 通过系统|将事故情况上报, 凭证件|向船闸管理所申领
        via = _VIA_ENDS.search(text, start + 2, min(limit, start + _LONGEST_VIA))
        start = via.start() if via else start
    if text.startswith("将", start):
        handed = _HANDED.search(text, start + 2, limit)
        return made(text, start + 1, handed.start() if handed else limit, "act within a time")
    done = done_by(text, start, limit)
    if done > start:
        return _ended(text, done, limit)
    act = _ACT.search(text, start + 2, limit) if text.startswith(VIAS, start) else None
    if act is None and text.endswith(ADDRESSEES, start, limit) and not _TELLS.match(text, start, limit):
        act = _ACT.match(text, start, limit)  # 报送市政府办公室
        limit = act.end() if act else limit
    bare = act.start() if act else strip_head(text, start, limit)
    if bare < limit and text[bare].isdecimal():
        return made(text, start, bare, "act within a time")  # 30日内缴纳50%
    start = bare if bare + 1 < limit and not text.startswith(lexicon.DONE, bare) else start
    return _ended(text, start, limit)


def _ended(text: str, start: int, limit: int) -> Indicator | None:
    """The act that begins at ``start``, up to whom it is told, what follows it, or its figure."""
    light = _LIGHT.match(text, start, limit)
    start = light.end() if light else start
    told = _TELLS.match(text, start, limit)
    stop = told or _STOP.search(text, start + 1, limit)
    end = told.end() if told else stop.start() if stop else limit
    figure = _FIGURE.search(text, start + 2, end)
    if figure and not text.endswith(_ACTED, start, figure.start()):
        end = strip_tail(text, start, figure.start())  # 三年内建成|渡口|3处; but 三年内支持3处渡口
    return made(text, start, end, "act within a time")


def _condition(text: str, start: int, limit: int) -> Indicator | None:
    """What is to have been so up to now: 近三年(未发生安全事故), 连续两年(盈利)."""
    stop = BREAK.search(text, start, limit)
    limit = stop.start() if stop else limit
    figure = _FIGURE.search(text, start, limit)
    end = strip_tail(text, start, figure.start()) if figure else limit
    return made(text, start, end, "condition up to now")


def is_attached(text: str, one: Measure) -> bool:
    """Whether the unit is itself the noun that is counted: 1.6亿学生."""
    return one.unit in NOUN_UNITS and text.endswith(one.unit or "", *one.figure)
