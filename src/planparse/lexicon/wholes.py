"""Wholes and their parts: which indicators are shares, which lists divide a whole, which figures are no sums at all.

Statistics of the National Bureau of Statistics and plans of all levels were read for it: where parts overlap (民营 and
工业 investment, 女 and 党员), where a figure is a rate per something, where more than 100 % is normal (毛入学率).
"""

from __future__ import annotations

# What ends the name of a share of something, measured in percent and never above 100.
SHARES = tuple(
    """
    覆盖率 普及率 合格率 达标率 入学率 升学率 巩固率 参保率 就诊率 回收率 回用率 处理率 处置率 收集率 绿化率 绿地率 城镇化率 硬化率
    安装率 入户率 受理率 开放率 知晓率 公开率 办结率 结案率 接种率 建档率 签约率 保证率 优良率 及时率 满意率 正确率 准确率 有效率
    受益率 供水率 配备率 持证率 治愈率 管理率 筛查率 检测率 监测率 抽检率 整改率 修复率 综合利用率 资源化利用率 完好率 通达率 通畅率
    上线率 网办率 机械化率 良种率 成活率 保存率 就业率 签订率 履约率 到位率 市场占有率 渗透率 装配率 化率 分娩率 满足率 覆盖面 开工率 竣工率 完工率 交付率 建成率 验收率 失业率 识别率 发现率 可办率
    办理率 贫困率 缺陷率 登记率 备案率 出勤率 录取率 合规率 命中率 响应率 归集率 共享率 电子化率 数字化率 国产化率 自动化率 标准化率 规范率 无害化率
    资源化率 清运率 漏损率 损失率 流失率 空置率 破案率 侦破率 缴费率 征缴率 收缴率 落实率 入园率 辍学率 文盲率 近视率 检出率 感染率 通过率 参与率 随访率
    控制率 优良天数比例 优良天数比率 占比 比重 比例
    """.split()
)

# What a share of something may exceed 100 % in all the same: several per head (移动电话), more than the age group (毛入学率),
# what covers a risk several times over (拨备), what was left from other years (征缴), who comes from elsewhere (参保), what is no part of what it is compared with (债务 and GDP).
MAY_EXCEED = tuple(
    "毛入 参保 征缴 收缴 到位 渗透 证券化 货币化 拨备 负债 债 贷 杠杆 准备金 偿付 充足率 保险 保障覆盖 移动 电话 手机 宽带 互联网 用户 网络普及 进出口 外贸 市值 融资 存款 补贴 补偿 补助"
    " 出资 资本 利润 价格 成本 工资 师生 生师 增长 完成".split()
)

# Behind one of these and 的, a figure is a share of it: 不得高于项目总额的50%.
SHARED = tuple("总额 总数 总量 金额 预算 估算价 投资额 费用 收入 人数 面积 标准 价款 数额 额度".split())

# Rates that are given in other units than percent, or in none.
NO_SHARES = tuple(
    "死亡率 发病率 出生率 事故率 容积率 汇率 概率 效率 生育率 功率 频率 分辨率 采样率 帧率 曲率 斜率 倍率 速率 码率 周转率 产出率 生产率".split()
)

# A figure behind these in the same clause is a rate, a price, a ceiling or a balance: what is said of one case of it (其中重大
# 项目200万元) may be above it, and what comes and goes within a balance, too. Parts of patterns: 高标准农田 and 净化 are none of them.
NO_SUM = (
    "均(?!衡)", "每(?!年)", "单位(?:产品|面积|国内|地区|GDP|工业|能耗)", "(?<!高)标准(?!化)", "给予", "奖励", "罚", "最高", "最多", "最低", "上限", "下限", "限额", "不超过", "不高于",
    "不低于", "不少于", "净(?!化|水)", "利润", "顺差", "逆差", "差额", "盈", "亏", "收益", "结余", "缺口", "单价", "价格", "费率", "工资", "时限", "期限", "年龄", "浓度", "密度", "强度", "温度",
    "相当于", "增速", "降幅",
)  # fmt: skip

# Units that add up to nothing: points in time and lengths of time, grades, intensities.
NO_SUM_UNITS = frozenset(
    "% ‰ ‱ 百分点 千分点 倍 天 日 工作日 自然日 年 月 个月 小时 分钟 秒 周 星期 季度 学年 学期 岁 周岁 ℃ 摄氏度 度 级 层 档 期 届 次 轮 折 成".split()
)

# Things that are counted under several heads at once (women and members of the Party; small firms and high-tech firms): parts
# of them divide the whole only where their names are alternatives (PARTITIONS).
OVERLAPPING_UNITS = frozenset(
    "人 名 位 户 家 个 项 件 人次 人才 人口 学生 教师 党员 企业 机构 单位 团队 项目 农户 家庭 所 市场主体".split()
)

# The same of sums of money and the like: investment by owner, by industry, by kind.
OVERLAPPING = tuple(
    "民间 民营 私营 国有 外资 外商 小微 中小 规模以上 规上 限额以上 高新 高技术 战略性 技改 技术改造 专精特新 女 党员 少数民族 职称 学历 岁 以上 以下 重点 当年 今年"
    " 本年 累计 短期 中长期 人民币 外币 已 含 包括 另 以及其他".split()
)

# Alternatives: no two of a line are true of one thing.
_PARTITIONS = (
    "国家级 省级 市级 县级 乡镇 乡级 村级",
    "中央 省级 市级 县级 地方",
    "中央 省 市 县 区",
    "新建 改建 扩建 改造 续建 维修 修缮 更新 管护",
    "一产 二产 三产",
    "第一产业 第二产业 第三产业",
    "大型 中型 小型",
    "一级 二级 三级",
    "一类 二类 三类",
    "水电 火电 风电 核电 光伏 太阳能",
    "出口 进口",
    "地表水 地下水 再生水 雨水",
    "首期 首次 首付 预付 中期 二期 末期 尾款 验收",
    "县道 乡道 村道",
)
# The same of people and places, which are wholes of their own when a share of them is told: 城镇占60%、农村占50%.
_GROUPS = (
    "男 女",
    "城镇 城市 县城 乡镇 农村 乡村",
    "东部 中部 西部 东北",
    "东区 西区 南区 北区 中区",
    "幼儿园 小学 初中 高中 中职 高校 大学",
    "专科 本科 硕士 博士",
    "公办 民办",
)
PARTITIONS: tuple[tuple[str, ...], ...] = tuple(tuple(line.split()) for line in _PARTITIONS)
GROUPS: tuple[tuple[str, ...], ...] = tuple(tuple(line.split()) for line in _GROUPS)

# What is shared out among parties or stages, so that its shares make 100 %.
SHARED_OUT = tuple(
    "分担 共担 分摊 负担 承担 分配 分成 分年 分期 分批 分次 分三 分两 分二 分阶段 拨付 支付".split()
)
# But rates for several cases, one each: 对东、中、西部分别按…承担.
BY_CASE = tuple("对 分档 档 分类 类 地区 东部 西部 中部 不同 各级别 等级".split())

# Names of rows and columns of a table that hold the sum of the others, before a bracket or a unit.
TOTALS = ("合计", "总计", "共计", "小计")
SUBTOTAL = "小计"
# Columns and rows that are no parts: numbers of order, rates, averages, prices, notes.
NO_ADDENDS = tuple(
    "序号 编号 编码 代码 排名 名次 年份 年度 率 比 占 均 单价 价格 标准 增长 增速 增幅 同比 % ‰ 其中 电话 百分 单产 亩产 工期 时长 年限 期限 系数 层数 年龄 温度 浓度 密度 强度 指数 排序 备注 #".split()
)

# What leads to the parts of a figure; how the figure was reckoned, between it and these words (按可比价格计算).
OF_WHICH, RECKONED = "其中", "计算"
# What money is put to, where the names of its parts stand behind their figures: 50万元用于维修.
PUT_TO = "用于|用作|作为|为|由|归|投入|投向"
# What leads to shares of one thing: told as they are, or as those by which it is shared out.
BY_SHARES = "按"
DIVIDES = f"分别占|(?:占比|权重|比重)分别为|{BY_SHARES}照?"
# In a list of weights each has a name, and no verb: 需求因素40%、绩效因素60%.
FACTOR = "因素"
# 三次产业结构调整为10∶42∶48.
STRUCTURE = "结构比?(?:例)?(?:调整|优化)?[为至到]"
# A figure of all: 共抽检样品820批次.
ALTOGETHER = "共|总计|合计|总数|总量|总额"
