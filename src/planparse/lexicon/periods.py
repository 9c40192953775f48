"""Words of time: five-year plans, relative years, recurring periods."""

from __future__ import annotations

from planparse.lexicon.characters import HANZI
from planparse.lexicon.units import PAID_FOR_EACH

# The first year of each five-year plan (国民经济和社会发展五年计划/规划纲要); the tenth began in 2001.
FIVE_YEAR_PLANS = {
    "一五": 1953, "二五": 1958, "三五": 1966, "四五": 1971, "五五": 1976, "六五": 1981, "七五": 1986, "八五": 1991, "九五": 1996, "十五": 2001,
    "十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026, "十六五": 2031,
}  # fmt: skip

# Relative years: how far from the year of the document.
RELATIVE_YEARS = {
    "今年": 0,
    "本年": 0,
    "本年度": 0,
    "去年": -1,
    "上年": -1,
    "上年度": -1,
    "明年": 1,
    "前年": -2,
    "后年": 2,
    "全年": 0,
    "年内": 0,
    "当年": 0,
}

# What tells a year before 年, where it does not end another word: not 成本年均, 以上年度, 原则上年满, 投产后年产.
WHICH_YEAR = rf"(?<![过文证资基根样安健以则])[今去明本全当上]|(?<!{HANZI})[前后]"

# Periods that say when a reported fact holds, without a date.
PRESENT = ("目前", "现在", "如今", "迄今", "至今")

# With these before it 现 is the end of a word: 体现, 实现.
ENDS_IN_NOW = "业人位实发表体展呈出再重兑涌浮显"
NOW = rf"目前|现(?<![{ENDS_IN_NOW}]现)[在今]|如今|迄今"

# What happens in a year on days that no calendar here tells: 2026年春节前 has no date. (The longest first.)
EVENTS = (
    "主汛期", "汛期", "台风季", "雨季", "旱季", "采暖季", "供暖季", "采暖", "供暖", "防火期", "春节", "元宵", "清明", "端午", "中秋", "国庆", "元旦", "五一", "劳动节",
    "春运", "高考", "中考", "开学", "暑假", "寒假", "暑期", "春耕", "春播", "夏收", "秋收", "秋播", "两会", "换届", "封冻",
)  # fmt: skip

# Words of a time that is past or ends now, as it begins (过去五年, 截至2022年底) and ends (2018年以来); from now on: 目前起.
BYGONE, AS_OF, SINCE, FROM_NOW = "过去", "截", "以来", "起"
YEARS_BEFORE = tuple(word for word, years in RELATIVE_YEARS.items() if years < 0)

# With these before it 前 ends a word and begins no time: 提前三日, 学前三年, 产前三个月.
ENDS_IN_BEFORE = frozenset("提学产术课餐婚赛目以之")

# Of what is called 期间 these are stages of a programme, by which something is due (脱贫攻坚期间). What else goes on
# meanwhile – a meeting, a stay, a procedure, an emergency – is when a rule holds or a fact was so (闭会期间, 任职期间).
MEANWHILE = "期间"
STAGES = tuple("攻坚 试点 创建 过渡 规划 规划期 规划实施 改革 行动 整治 治理 革命".split())

# Times within a year: they hold for their sentence, and no longer.
PASSING = ("全年", "年末", "年底", "年内", "当年", "目前", "现在", "上半年", "下半年")
# From what one knows it, or what it is for; the time behind still opens the sentence: 初步核算，(全年)…; 总体目标，(到2025年)….
REMARKS = "[经据]?(?:初步)?(?:核算|测算|统计|预计|预测|快报)，|[^，。；：\\n0-9]{0,6}目标，|[分从按][^，。；：季月年\\n0-9]{1,12}(?:看|统计)，"

# Recurring: EACH + one of these.
EACH = "每"
EVERY = {
    "年": "year", "年度": "year", "学年": "school year", "学期": "term", "半年": "half-year", "季度": "quarter", "季": "quarter", "月": "month", "周": "week",
    "星期": "week", "日": "day", "天": "day", "小时": "hour", "届": "session",
}  # fmt: skip

# For whom or what a sum is paid, right before how often: 每人(每年)1200元.
PER_HEAD = f"[人户亩]均$|每[{PAID_FOR_EACH}]$"

# Behind a time that tells since when or how long of what 的 joins to a noun: 近三年(新增的)渔船.
OF_A_CLAUSE = "[^，。；：、\\n]{0,16}的"

# What a sentence begins with that turns from what is to what comes: the time of the one before ends there.
NEXT = ("下一步", "下步", "下一阶段", "接下来", "今后")

# A time that begins or ends so limits what is done, whatever stands before it.
LIMIT_STARTS = "到至自从"
LIMIT_ENDS = ("前", "底", "末", "起", "内", "后")
# Of the verbs that a year may stand behind: after these it says when (力争2025年建成), after others which one (反馈2018年结果).
AIMING = frozenset("力争 争取 确保 保证 计划 安排 力求 实现 完成 建成".split())

# Before a length of time that ends now: (近)三年未发生事故, (连续)两年盈利.
UP_TO_NOW = ("近", "最近", "连续", "过去", "此前", "前")

# What a length of time is known by in which nothing is done: (满三十日)未答复, (三十日内)不答复.
LACKED = ("未", "不", "没有")

# Days from one time to the next, of what is done in EACH of them: 每年.
EVERY_DAYS = {
    "年": 360, "年度": 360, "学年": 360, "学期": 180, "半年": 180, "季度": 90, "季": 90, "月": 30, "周": 7, "星期": 7, "日": 1, "天": 1, "小时": 1 / 24,
}  # fmt: skip

# Days in a length of time, to tell which of two limits is the shorter; five working days are a week.
DAYS = {
    "分钟": 1 / 1440, "小时": 1 / 24, "日": 1, "天": 1, "自然日": 1, "工作日": 1.4, "周": 7, "星期": 7, "月": 30, "季度": 90, "年": 360, "年度": 360,
}  # fmt: skip

# What a length of time is called that is taken for something: 用三年(时间), 经过五年(努力).
TAKEN = ("时间", "努力", "奋斗", "建设")
# 三年内, 15日以内: a length of time within which something is done; of the short ones, limits of acts, no figure is told.
WITHIN = ("内", "里", *TAKEN)
# What may open a sentence before such a time: (力争)三年内; 企业一年内投资500万元的 is a case, and no time of what follows.
BEFORE_A_LIMIT = frozenset("在 用 要 再用 力争 争取 确保 计划 拟在 将在 要在".split())
# What there is already before the goals are reached: 已有(床位200张).
EXISTING = "[已现][有建]"
# So begins a sentence that tells what was so up to the day of the one before (截至6月底，…。); not what is planned or set.
TOLD = (
    "(?![^。]*(?:将|拟|计划|规划|预计|力争|确保|要|应|对|为|按|标准|不低于))"
    "(?:全国|我国|(?:[^，。；\\n]{1,40}，)?(?:已|累计))"
)
# Behind such a time, a case that it belongs to: 一年内投资9万元(的，)…, 三年内投资9万元，(给予补助)…; but a clause that
# begins with whom it is for, or with an encouragement, is a task of its own: 三年内培训渔民900名，(对参加的给予补助).
CASE_FOLLOWS = r"[^。；\n]*?(?:的，|，(?!对(?!其|该)|鼓励|支持)[^，。；\n]{0,8}?(?:给予|予以|奖励|补助|补贴|奖补|资助|可|逾期))"
QUICK = "日|天|时|分|周|星期"
# What may stand before a time at the head of its sentence: an adjunct with a comma, a step.
OPENS_ADJUNCT = "在经按为根从围以"
STEP = "第[一二三四五六]步，?"
# 2025年的主要目标是：, and a heading under which goals stand and nothing else.
LEADS_IN_GOALS = "的(?:主要|具体|总体|预期|经济社会|发展|工作)*目标(?:任务)?(?:(?:是|为)?：|(?:是|为)，)"
HEADING_OF_GOALS = "目标(?:任务|要求|指标)?[。：]?$"
# So ends, behind a year, a sentence that tells what all the goals come to: 到2025年(将我市建设成为渔业强市).
WHOLE = "[^，。；：0-9\\n]{0,30}(?:建设成?为|建设成|建成|打造成为?|成为|基本形成|率先实现)[^，。；：0-9\\n]{2,40}。"
# So begins a sentence that goes on from the one before: its parts, and what they are told apart by.
GOES_ON = "其中|分[^，。；：\\n]{1,8}看，|从[^，。；：\\n]{1,10}看，"
# How a text, be it in traditional script, says that a length of time is over, and that it is not: 满三十日, 三十日内.
OVER, NOT_YET = ("满", "滿", "逾"), ("内", "內")

# Behind a time: whom it tells of, to whom a clause behind gives something: 2020年以前(退休的人员，)每人每月增加90元.
WHO = "[^，。；：]*?(?:的[^，。；：]{0,8}|[人职教学]员|职工|教师|居民|农民|儿童|[户者])，"
# From what a length of time is counted: 自申请受理之日起三十日内, 受理后三十日内. Of the words before the marks the last name the event.
_LENGTH = r"(?P<length>[0-9〇零一二三四五六七八九十百]+(?:个?工作日|个?月|[日天年]|个?小时))"
_FROM = "(?P<event>[^，。；：\\n]{1,40}?)"
COUNTED_FROM = (
    rf"[自从]{_FROM}(?:之日|之时|之?次日|之?当日)?起(?:的|满)?{_LENGTH}",
    rf"{_FROM}之?[前后]的?{_LENGTH}以?内",
)
RUNS_FROM = "日起"
# What is not part of the event, at its end: 通知书, 通知; 受理申请, 受理.
EVENT_ENDS = "(?<=受理)[^，。；]{1,8}$|[书件函]$"
# Events that are one: what was served was received.
SAME_EVENT = ("送达", "收到", "接到", "受到", "签收", "知道")
# How often, without a figure. Not what runs for a fixed time: 定期存款, 不定期.
REGULARLY = "(?<!不)定期(?!存|储蓄|债|航|租|保证|合同|或者?不)"
