"""What a web page puts around a document goes; what only looks like it stays."""

from __future__ import annotations

import pytest

from planparse.cleaning import CleanText, clean

DOCUMENT = """某市人民政府关于加强节水工作的通知
某政发〔2021〕3号
各县人民政府：
为加强节水工作，现将有关事项通知如下。各地要提高认识，认真抓好落实，确保取得实效。
某市人民政府
2021年3月5日"""


def mended(source: str) -> str:
    return "\n".join(line.text for line in clean(source).lines)


@pytest.mark.parametrize(
    "head",
    [
        "首页 > 政务公开 > 政策文件",
        "您当前的位置：首页 > 文件",
        "当前位置：首页>政策",
        "欢迎访问某市人民政府网站！",
        "发布时间：2021-03-08 来源：某市政府办",
        "来源：某市人民政府",
        "2021-03-08 10:20 来源：某网",
        "2021-03-08 10:20 | 来源：某网 | 字体：大 中 小",
        "浏览次数：1024",
        "【字体：大 中 小】",
        "【大】【中】【小】",
        "字号：[ 大 中 小 ]",
        "字体：   打印本页 关闭本页",
        "首页 政务公开 政务服务 互动交流 走进某市\n当前位置：首页 > 政务公开",
        "今天是2022年5月6日 星期五 晴 12℃\n请输入关键字",
        "全文有效 成文日期：2021-03-05",
        "索引号: 01/2021-3  分类: 水利;节水",
        "| 索引号 | 01/2021 | 公开目录 | 县政府办文件 |\n| 文号 | 某政发〔2021〕3号 | 有效性 | 有效 |",
        "索引号\n01/2021\n主题分类\n水利\n发文机关\n某市人民政府\n成文日期\n2021-03-05\n发文字号\n某政发〔2021〕3号\n发布日期\n2021-03-08",
        "索 引 号：000014349/2021-00078",
        "发文机关：某市人民政府\n成文日期：2021年3月5日\n主题分类：水利",
        "首页\n机构\n新闻\n公开\n首页 > 公开",
        "登录 | 注册\n无障碍\n网站首页 > 公文",
        "服务热线：400-820-0000",
        "某市人民政府关于加强节水工作的通知\n发布时间：2021-03-08",
        "某市人民政府关于加强节水工作的通知\n来源：本站\n字体：大 中 小",
        "返回首页",
        "全文",
        "【阅读全文】",
        "【时效性】尚未施行",
        "下载地址: 点击此处下载",
        "网站支持IPV6 | 无障碍阅读 | 适老化模式",
        "收藏本站| 设为首页| 首页",
        "某市法律信息网",
        "某搜网--某地信息搜索网",
        "03-08 09:43",
        "2021-03-08 10:00 市政府办公室",
        "政策解读链接：《节水方案》政策解读",
        "某市人民政府关于加强节水工作的通知\n原创某市发布2021-03-08 10:20某市",
        "某市人民政府关于加强节水工作的通知\n某市发布 2021年3月8日 10:20",
        "某市水利网>公开信息>通知",
        "某市人民政府关于加强节水工作的通知\n2021年03月08日23:30:52\n发布部门: 某市人民政府\n发布文号:",
        "[某市人民政府]2021-03-08字号: |",
        "某市节水条例全文\n某律网整理发布 169°c 2021-03-08\n效力位阶：地方性条例\n时 效 性：",
        "某市人民政府关于加强节水工作的通知\n|\n发布部门：某市人民政府\n施行日期：2021/3/8\n|",
        "时间:11-15编辑:佚名 节水知识",
        "某政府门户网站 www.example.com   2021年3月8日   来源：某市水利局",
        "栏目：新闻资讯 发布时间：2021-03-08",
        "设置字体大小：【 】 【打印】 【页面调色版  发布时间：2021-03-08",
        "某法律图书馆>>新法规>> 节水",
        "• 【法规标题】某市人民政府关于加强节水工作的通知\n• 【颁布单位】某市人民政府\n• 【发文字号】某政发〔2021〕3号\n• 【失效时间】\n• 【法规来源】https://example.com/a.html\n• 【全文】",
        "退出登录\n时间：2021/3/8 9:43:25\n点击：",
        "来源：某市水利局 更新时间：2021-03-08",
        "图片\n来源：某市水利局 更新时间：2021-03-08",
        "关于加强节水工作的通知_某市人民政府门户网站",
        "政策文件丨某市人民政府关于加强节水工作的通知\n- 发布日期：2021-03-08\n- 浏览次数：",
        "- 索 引 号：01/2021\n- 备注/文号：某政发〔2021〕3号\n- 发布机构：市政府办",
        "时间：2021-03-08 作者：会员上传\n简介：小编为你整理了多篇公文，在本站还可以找到更多范文，希望对你有用。\n第一篇：节水",
    ],
)
def test_heads_go(head: str) -> None:
    assert mended(f"{head}\n{DOCUMENT}") == DOCUMENT


@pytest.mark.parametrize(
    "foot",
    [
        "上一篇：没有了\n下一篇：关于放假的通知",
        "【打印】【关闭】",
        "分享到：\n微信\n微博",
        "扫一扫在手机打开当前页",
        "相关链接\n解读一\n解读二",
        "版权所有：某市人民政府 某ICP备12345678号",
        "主办单位：某市人民政府办公室\n网站标识码：1234567890",
        "阅读 1234\n预览时标签不可点\n微信扫一扫\n关注该公众号\n轻触阅读原文",
        "继续滑动看下一个\n向上滑动看下一个",
        "您觉得这篇文章怎么样？\n3 1",
        "责任编辑：李四",
        "（责任编辑：李四、王五）",
        "上一条：没有了\n友情链接：某水利网 某省水利厅\n地址：某县东大街1号某县人民政府 邮编：100000\n版权所有 某县水利局",
        "扫一扫在手机打开当前页\n相关稿件\n· 某市人民政府印发关于加强全市节约用水工作的通知\n· 市水利局负责人就节水工作的通知答记者问\n链接：\n网站地图 | 联系我们",
        "阅读次数：120\n打印本稿\n文档附件：\n某市节水工作要点.pdf\n您访问的链接即将离开某市门户网站 是否继续？\n继续访问 放弃",
        "扫一扫在手机打开当前页面\n首页  |   网站地图  |   联系我们\n某市信息中心承办   技术支持：某公司\n地址：某市东大街1号",
        "使用帮助 | 网站地图 | 旧版\n主办：某市人民政府办公室 联系我们：1234567\n备案号：某ICP备12345678号",
        "本文标签: ,节水  ,水源\n相关推荐\n猜你喜欢\n大家正在看",
        "【 上一篇 】 【 下一篇 】",
        "往期推荐\n▶某市启动夏季用水检查，事关你的水费和生活用水\n点赞 在看 分享\n阅读原文",
        "Produced By 某网络 某发布系统",
        "免责声明：以上内容仅供参考。转载请注明出处，本站不承担任何责任。",
    ],
)
def test_feet_go(foot: str) -> None:
    assert mended(f"{DOCUMENT}\n\n{foot}") == DOCUMENT


@pytest.mark.parametrize(
    ("source", "why"),
    [
        (DOCUMENT, "a document without furniture"),
        (DOCUMENT + "\n抄送：市委办公室。", "the imprint of the document itself"),
        (
            DOCUMENT.replace("通知如下。", "通知如下。\n联系电话：1234567\n举报电话：7654321"),
            "telephones in a notice",
        ),
        (DOCUMENT.replace("现将", "来源于生活，现将"), "words of furniture inside a sentence"),
        (DOCUMENT + "\n附件：1.分享经验\n2.打印设备清单", "an attachment note with such words"),
        ("某市人民政府\n水质 | 指标 | 目标\n" + DOCUMENT, "a table"),
        (
            DOCUMENT + "\n附件\n3月5日 09:30 会议室\n骨干公路网\n简介：某河网",
            "what is furniture above a document only",
        ),
        ("《某市节水办法》解读\n" + DOCUMENT, "a title that is no menu word"),
        ("管网清单\n名称\n供水管网\n排水管网\n" + DOCUMENT, "a list"),
        ("（一）建设供水管网\n" + DOCUMENT, "a section that ends as the name of a site does"),
        (
            "市政务服务局 市新闻办 市信访局\n" + DOCUMENT.replace("某市人民政府关于", "关于"),
            "issuers, no menu",
        ),
        (
            f"{DOCUMENT}\n附件：\n先进单位名单\n某市水利局水资源管理处和节约用水办公室联合工作组",
            "a list behind its label",
        ),
        (f"{DOCUMENT.replace('2021年3月5日', '2021-3-5')}", "a bare date under the name of an agency"),
        (
            DOCUMENT + "\n附件\n节水培训安排\n时间：2021/3/8 9:30\n地点：某市水利局",
            "when a meeting begins",
        ),
        ("供水管网>排水管网\n" + DOCUMENT, "what goes before what, no path"),
        ("政府工作报告\n各位代表：\n我代表市人民政府作报告，请予审议。", "a report"),
    ],
)
def test_documents_stay_whole(source: str, why: str) -> None:
    assert mended(source) == source, why


@pytest.mark.parametrize(
    "line",
    [
        "来源：水利年报",
        "编辑：李四",
        "服务热线：12345",
        "主办单位：某市水利局",
        "关键词：节水",
        "下载：申请表",
        "发布日期：2021-03-08",
        "阅读",
        "节水宣传.pdf",
        "注册资本 | 100 | 万元",
    ],
)
def test_what_documents_write_too_goes_by_its_place_only(line: str) -> None:
    """Above a title or behind the end, among lines of a site, it is furniture; beside the text alone it is text."""
    text = "一、目标\n节约用水，保护水源，推动全市各行业用水方式持续转变。"
    assert mended(f"{line}\n{text}") == f"{line}\n{text}"
    assert mended(f"{text}\n{line}") == f"{text}\n{line}"
    assert mended(f"{line}\n首页 > 公文\n{text}") == text
    assert mended(f"{text}\n返回顶部\n{line}") == text


@pytest.mark.parametrize("line", ["字号：", "来源：某市水利局"])
def test_what_stands_straight_below_the_title_of_a_report_goes(line: str) -> None:
    text = "某市2021年节水工作报告\n全市节约用水，保护水源，各行业用水方式持续转变。"
    title, body = text.split("\n")
    assert mended(f"{title}\n{line}\n{body}") == text


def test_a_heading_over_a_source_line_is_no_menu() -> None:
    text = "西陵节水十条\n节约用水，保护水源，推动全市各行业用水方式持续转变。"
    first, second = text.split("\n")
    assert mended(f"首页 > 公文\n政策文件\n{first}\n发布时间：2021-03-08\n{second}") == text


@pytest.mark.parametrize("words", ["为了节约用水，保护水源，制定本方案。各县要抓好落实。", "第一章 总则"])
def test_the_copy_of_a_first_paragraph_goes_where_a_site_stands_between(words: str) -> None:
    text = f"{words}\n一、目标\n节约用水，保护水源，推动全市各行业用水方式持续转变。"
    assert mended(f"首页 > 公文\n{words}\n发布时间：2021-03-08\n{text}") == text
    assert mended(f"{words}\n来源：年报\n{text}") == f"{words}\n来源：年报\n{text}"


def test_the_sections_of_a_short_document_are_no_menu_between_head_and_foot() -> None:
    short = "某县节水方案\n一、目标\n节水。\n二、任务\n1.宣传\n2.检查"
    assert mended(f"首页 > 公文\n发布时间：2021-03-08\n{short}\n分享到：\n上一篇：没有了") == short


def test_a_title_is_no_copy_because_an_agency_begins_it() -> None:
    lines = DOCUMENT.split("\n")
    source = "\n".join([lines[0], "来源：某网", *lines[1:]])
    assert mended(source) == DOCUMENT


def test_the_copy_of_a_title_goes_that_is_broken_below() -> None:
    broken = DOCUMENT.replace("关于", "\n关于", 1)
    assert mended(f"{DOCUMENT.splitlines()[0]}\n发布时间：2021-03-08\n{broken}") == broken


def test_the_copy_of_a_title_may_lack_the_place_of_its_agency() -> None:
    broken = DOCUMENT.replace("关于", "\n关于", 1)
    copy = DOCUMENT.splitlines()[0].removeprefix("某市")
    assert mended(f"{copy}\n发布时间：2021-03-08\n{broken}") == broken


@pytest.mark.parametrize("before", ["原标题：", "首页 > 公开\n原标题："])
def test_what_stands_before_the_title_in_its_line_goes(before: str) -> None:
    text = DOCUMENT.removeprefix("某市人民政府")
    assert mended(before + text) == text


@pytest.mark.parametrize("before", ["附件：", "主题：", "议题：", "市水利局："])
def test_what_documents_set_before_a_title_stays(before: str) -> None:
    text = f"{before}《节水工作的通知》\n各县要抓好落实。"
    assert mended(text) == text
    assert mended(before + DOCUMENT.removeprefix("某市人民政府")).startswith(f"{before}关于")


@pytest.mark.parametrize(
    ("above", "lines", "below"),
    [
        ("节水办事规程", "受理>>审查>>决定>>送达", "一、受理\n窗口应当受理。"),
        ("节水办事规程", "受理>>审查>>决定>>送达\n来源：某市水利局", "一、受理\n窗口应当受理。"),
        (f"{DOCUMENT}\n附件\n办事流程", "受理>>审查>>决定\n5日>>10日>>3日", ""),
        ("", "受理>>审查>>决定流程规定", "一、受理\n窗口应当受理。"),
        ("", "政府网站>二级页面>三级页面的建设规范", "一、总则\n页面应当简洁。"),
        ("节水价格表", "居民|商业|工业|关于我们\n| | |\n3元|5元|8元", ""),
        (f"{DOCUMENT}\n附件\n水样表", "城东 2021-03-01 来源：水库\n城西 2021-03-02 来源：井", ""),
        (f"{DOCUMENT}\n附件\n水源表", "[城东] 2021-03-01 来源：水库\n来源：水库 更新日期：每月", ""),
        ("节水规划", "城东 2021-03-01 来源：水库", "一、总则\n各县应当节水。"),
        ("停水公告", "停水时间\n2021年3月8日 08:00:00\n恢复时间\n2021年3月9日 08:00:00", "请各用户储水。"),
        (
            "拍卖公告",
            "起拍时间：2021年3月8日10:00:00\n时间：2021年3月8日10:00:00\n地点：某市",
            "一、标的\n土地3亩。",
        ),
        ("某市地震局\n地震情况快报", "时间：2021-03-08 10:00:05\n地点：某县", "各县应当核查灾情。"),
        ("", "平台操作规程\n退出登录\n点击按钮。", "一、登录\n应当输入密码。"),
        ("", "首页|登录模块|注册模块的建设要求", "一、总则\n页面应当简洁。"),
        (
            "关于征集意见的公告",
            "征集渠道：某市政府-门户网站\n某市供水—集团官网",
            "一、时间\n应当在5日内反馈。",
        ),
        ("关于水网的通知", "供水管网发布情况截至2021年3月1日", "各县：\n各县应当节水。"),
        ("发布时间：2021-03-08", "来源：水库水占80%。\n备注：另有地下水20%。", "一、要求\n各县应当节水。"),
        (
            "当前位置：首页 > 公开 > 通知 >",
            "主办单位：某市水利局\n时间：2021年3月8日",
            "一、议程\n各县应当参会。",
        ),
        ("节水规划", "某市水利局 技术支持：某研究院", "一、总则\n各县应当节水。"),
    ],
)
def test_lines_of_documents_that_look_like_those_of_sites_stay(above: str, lines: str, below: str) -> None:
    found = mended("\n".join(filter(None, (above, lines, below))))
    assert lines in found


def test_what_is_dropped_stays_addressed() -> None:
    source = f"首页 > 公开\n{DOCUMENT}\n【打印】"
    text = clean(source)
    assert [source[a:b] for a, b in text.mends["furniture"].spans] == ["首页 > 公开", "【打印】"]
    assert [words for words, _ in text.furniture] == ["首页 > 公开", "【打印】"]


def test_furniture_alone_is_no_crash() -> None:
    assert CleanText("").lines == []
    assert mended("首页 > 公开") in ("", "首页 > 公开")
