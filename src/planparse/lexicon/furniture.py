"""What a web page or a printer puts around a document.

Lines of three kinds stand at the edges of a page. What only a site writes (``SOURCE_LINE``, ``NAVIGATION``, ``CLOSING``)
is furniture by its own words, and shows that there is a site. What documents write, too (``VAGUE``, ``ABOVE``: 来源：, 时间：,
主办单位：, 标签：), is furniture where its place bears it out: near the title, behind the sign-off, or on the outer side of a
line of the first kind. A weak line (a menu word, a bare number) is furniture only among those of the first kind.
Patterns are matched from the start of a line of clean text.
"""

from planparse.lexicon.characters import HANZI

_NUMERIC = r"[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}"

# The line under a title: when and where it was published, how often read, in what size to show it.
SOURCE_LINE = (
    rf"(?:发布|发表|更新|添加|录入|刊登)时间[ ]*[：:][ ]*{_NUMERIC}",
    rf"(?:发布|更新|公开)日期[ ]*[：:][ ]*{_NUMERIC}.{{0,40}}(?:来源|作者|浏览|点击|阅读|字号|字体)",
    r"(?:时间|日期)[ ]*[：:][ ]*[0-9]{4}.{0,24}(?:来源|作者|浏览|点击|阅读|字号|字体)",
    r"(?:来源|出处|作者)[ ]*[：:].{0,40}(?:(?:发布|更新)(?:时间|日期)|浏览|点击|阅读|字号|字体|编辑)[ ]*[：:]",
    r"[（(]?(?:责任编辑|责编|发布人|录入)[ ]*[：:]",
    r"(?:文章|信息|稿件|新闻)(?:来源|出处)[ ]*[：:]",
    r"(?:浏览|阅读|点击)(?:次数|量|数)?[ ]*[：:][ ]*[\[（(]?[ ]*[0-9]+[ ]*次?[ ]*[\]）)]?(?:[ ]|$)",
    rf"{_NUMERIC}日?[ |]+(?:[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?[ |]*)?(?:来源|作者|浏览|点击|阅读|字号|字体|发布)",
    r"[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}[ ]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?$",
    # to the second, which no meeting is called for
    rf"(?:(?:时间|日期)[ ]*[：:][ ]*)?{_NUMERIC}日?[ ]*[0-9]{{1,2}}:[0-9]{{2}}:[0-9]{{2}}$",
    r"[【\[（(]?(?:字体|字号)[ ]*[：:]?[ ]*(?:[【\[（(]?[ ]*(?:[大中小]|默认)|打印)",
    r"[【\[（(][ ]*大[ ]*中[ ]*小[ ]*[】\]）)]|[【\[（(]?大[】\]）)]?(?:[ ]*[【\[（(]?[中小][】\]）)]?){2}$",
)

# Which of its dates is that of publication; and any other that is no date of the document itself.
PUBLISHED_AT = r"(?:发布|公开|发表|刊登|添加)(?:时间|日期)[ ]*[：:]"
STAMPED = r"(?P<own>成文|生成|生效|废止|归档|颁布|公布|实施|施行|印发|发文)?(?:时间|日期)[ ]*[：:]|^(?=[0-9]{4}[-/.年])"

# The table of particulars that government sites set above a document (政府信息公开条例 2019, art. 24: 索引, 名称, 内容概述,
# 生成日期 …), and what of the letterhead an entry tells. A key may be spaced out: 索 引 号, 文　号.
PARTICULARS = {
    **dict.fromkeys("发文字号 发文编号 发布文号 文件编号 文件字号 备注/文号".split(), "document_number"),
    **dict.fromkeys(
        "发文机关 发文机构 发文单位 发布机构 发布机关 发布单位 颁布单位 公开机构 公开主体 制定机关 发布部门".split(),
        "issuers",
    ),
    **dict.fromkeys(
        "成文日期 成文时间 发文日期 发文时间 生成日期 公文生成日期 印发日期 颁布日期 颁布时间 公布日期".split(),
        "issued_on",
    ),
    **dict.fromkeys("发布日期 发布时间 公开日期 公开时间".split(), "published_on"),
    **dict.fromkeys("实施日期 施行日期 生效日期 生效时间".split(), "effective_on"),
    **dict.fromkeys("文件名称 信息名称 文件标题 法规名称".split(), "title"),
    **dict.fromkeys("索引号 信息索引号 统一登记号".split(), "index"),
    # no list of documents in a document has these
    **dict.fromkeys(
        "主题分类 信息分类 组配分类 体裁分类 公开责任部门 公开方式 公开形式 公开属性 法宝引证码 公开程序 公开目录".split(),
        "site",
    ),
    **dict.fromkeys(
        (
            "体裁 公文种类 责任部门 废止日期 失效日期 主题词 关键词 公开范围 "
            "公开时限 有效性 是否有效 时效性 效力 效力级别 效力状态 内容概述 服务对象 法规类别 批准日期 所属类别 发布渠道 "
            "文件来源 文件类型 法规类型 内容类别 效力说明 公文类型 全文有效 全文废止 现行有效 条款失效 部分有效"
        ).split(),
        "other",
    ),
}

# Keys that other texts begin lines with, too: they count beside one of those above only.
VAGUE_PARTICULARS = {
    "文号": "document_number",
    "标题": "title",
    "名称": "title",
    "分类": "other",
    "来源": "other",
    "状态": "other",
}

# Where the reader is, who the site is, what else it offers.
NAVIGATION = (
    r"您?(?:现在|当前)的?(?:所在)?的?位置|您的?(?:所在)?的?位置|您当前所在",
    r"(?:[^ 。，；]{0,6}首页|主页)[ ]*(?:>|›|»|/|-|[|][^|])|[^ 。，；>]{2,16}网站?[ ]?(?:>|›|»)[^ 。，；>]{2,16}(?:>|›|»)|.{0,40}[ ](?:>|›|»|>>)[ ].{0,40}[ ](?:>|›|»|>>)[ ](?![0-9])",
    r"欢迎(?:您|你|来到|光临|访问|进入|使用)[^，。；]{0,30}(?:网|网站|资讯|门户|平台|客户端|系统)[！!。]?$",
    r".{0,30}(?:您好|你好)[，,！!]?.{0,20}(?:登录|注册)|(?:您好|你好)[，,！!]?请?欢迎(?:您|访问|进入)",
    r".{0,60}(?:(?:登录|登陆)[ ]*[|/][ ]*注册|注册[ ]*[|/][ ]*(?:登录|登陆))(?:[ |/]|$)",
    r"(?:长者模式|长者专区|简体|繁體|繁体|English|RSS|移动版|手机版|设为首页|加入收藏|收藏本站|网站地图)(?:[ |/·]|$)",
    r"(?:【(?:全国|全站|本站)】)?切换(?:城市|语言|站点)|【切换[^】]{0,8}】",
    r"扫一扫.{0,2}(?:在手机|打开|分享|用手机|手机)|手机扫一扫",
    r"退出(?:登录|系统)$|(?:返回)?首页$|返回(?:主页|上页|上级|目录页)$|【(?:阅读|查看|打印|收藏)[^】]{0,4}】$",
    r"(?:原文|访问)?(?:地址|链接)[ ]*[：:][ ]*(?:https?:|www\.)",
    r"请输入(?:您?要)?.{0,6}(?:关键[字词]|内容)|今天是[0-9].{0,20}(?:星期|周)[一二三四五六日天]",
)

# A list of other pages: their headlines stand below it.
OTHER_PAGES = r"(?:相关|推荐|热门|最新|更多|精彩|往期|延伸)(?:链接|阅读|文章|文件|新闻|资讯|推荐|稿件|政策|解读|信息|报道|内容|回顾|附件)[ ]*(?:[：:>]|$)|链接[：:]$"

# What sites write at the edges of a page, and documents begin lines with, too: a list of projects, a table of sources, an agenda.
VAGUE = (
    r"(?:发布|发文|发表|更新|公开|添加|录入|刊登)(?:时间|日期)[ ]*[：:]",
    # 时间：2024年5月6日 is that of a meeting
    r"(?:时间[ ]*[：:][ ]*[0-9]{4}[-/.]|日期[ ]*[：:][ ]*[0-9]{4})",
    r"(?:来源|出处)[ ]*[：:]",
    r"[（(]?(?:作者|编辑|审核|初审|复审|终审|校对|监制|发布机构|供稿|撰稿)[ ]*[：:]",
    r"(?:浏览|阅读|点击|访问)(?:次数|量|数)?[ ]*(?:[：:]|[0-9]|$)",
    r"[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}$",
    r"(?:字体|字号)[ ]*[：:]?$",
    r"(?:您?所在)?位置[ ]*[：:]",
    r".{0,40}[ ](?:>|›|»|>>)[ ](?![0-9])",
    r"欢迎(?:您|你|来到|光临|访问|进入|使用)|.{0,30}(?:您好|你好)[，,！!]?.{0,20}欢迎",
    r"(?:请)?(?:登录|注册|登陆)(?:[ |/]|$)",
    r"(?:无障碍|微信公众号|官方微博|站内搜索|智能问答)(?:[ |/·]|$)",
    # 联系电话 and 举报电话 are left alone: notices have them above their sign-off
    r"(?:全国|咨询|服务|客服|免费|加盟|业务){1,2}(?:热线|电话)[ ]*(?:[：:]|$)",
    r"(?:400|800)[- ]?[0-9]{3,4}[- ]?[0-9]{3,4}$",
    r"【(?:全国|全站|本站)】",
    r"(?:扫一扫|扫描二维码|关注我们|关注微信|微信扫|用微信|扫码|长按识别|手机查看)",
    r"(?:主页|上页|上级|目录页|全文|搜索|朗读)$|(?:阅读|查看|下载|打开)(?:全文|原文)",
    r"(?:下载|原文|访问|文件)(?:地址|链接)[ ]*[：:]|下载[：:]",
    r"(?:政策)?解读(?:链接)?[ ]*[：:]|(?:相关|关联)解读",
    r"(?:分享|转发|收藏|打印|关闭)[ ]*(?:[：:|/】\]]|$)",
    r"(?:文档附件|相关附件|附件下载)[：:]?$|客户端(?:小程序)?$",
    r"(?!附[件表录]?[0-9：:]|[0-9]{1,2}[、.])[^。；，]{1,60}\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar)(?:[ ]*[（(][^（()）]{1,16}[）)])?$",
    r"(?:上|下|前|后)一(?:篇|条|页|则|个)$",
    OTHER_PAGES,
    r"[主承]办单位(?=[ ：:])|主[办管][ ]*[：:]|承办[ ]*[：:]|(?:.{2,60}[ ])?技术支持[ ]*[：:]|网站管理|网站导航(?:[：: ]|$)|备案号|建议使用|联系我们[ ]*(?:[：:|]|$)|关于我们|网站声明|隐私",
    r"(?:本文|文章|内容)?(?:评分|满意度|评价|点赞|顶一下|踩一下)[ ]*(?:[：:(（]|$)|评论[ ]*[（(]?[0-9]*[）)]?$",
    r"(?:标签|关键词|Tags?|TAG)[ ]*[：:]",
    r"(?:免责声明|特别声明|声明[ ]*[：:]|以上内容(?:来源|转载|仅供))",
)

# Lines that are furniture above a document only, for lists and tables at its end may have such: when and by whom it was posted,
# what a library says of it, the name of the site, its menu in one line.
ABOVE = (
    r"(?:[0-9]{4}[-/.年])?[0-9]{1,2}[-/.月][0-9]{1,2}日?[ ]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:[ ]+[^ ，。]{1,18}(?:[室府办局厅部委院网社报]|中心))?$",
    r"(?:内容|文章|正文)?(?:预览|简介|导读|提要)[ ]*[：:]",
    # the line of WeChat: 原创 岚山发布 2024-03-09 10:20 岚山
    r"(?:原创[ ]*)?[^ ，。；：、《〔]{0,20}[ ]?[0-9]{4}[-年][0-9]{1,2}[-月][0-9]{1,2}日?[ ]+[0-9]{1,2}:[0-9]{2}(?:[ ]?(?:发表于[ ]?)?[^0-9 ，。；：、]{2,4})?$",
    r"第[一二三四五六七八九十]篇[：:]",
    r"(?:中国|[^。、，-；|]{0,20}(?:政府|政务|信息|新闻|法律|法规|资料|律师|公文|人民|门户|文库|搜索|日报))[^。、，-；|]{0,8}(?:网|网站)$",
    r"[^。，-；|]{2,12}网[ ]?[-—_]{1,2}[^。，-；|]{2,20}$",
    r"[^ ，。；]{2,60}?[-—_]{1,2}[^ ，。；_]{0,30}(?:[官门]网|网站|门户网?)$",  # what a browser shows above the page
    r"(?=.{0,60}(?:政务|公开|新闻|办事|互动|动态|首页|走进))[^ ，。；：、〔《]{1,7}[^ ，。；：、〔《厅局部委院署办会府](?:[ ]{1,4}[^ ，。；：、〔《]{1,7}[^ ，。；：、〔《厅局部委院署办会府]){2,12}$",
    r"(?=[^|]{1,20}[|])(?=.{0,60}(?:网|站|首页|登录|注册|无障碍|收藏|论坛|邮箱|长者|适老))[^。，-；]{1,80}$",
)

# What sites set before a title, in its line: that it had another one, or the place it is of.
BEFORE_TITLE = rf"(?:原标题|原题)[：:][ ]*|{HANZI}{{2,6}}(?<!附件)[：:][ ]*(?=关于)"

# What comes after the text: sharing, neighbours, rating, imprint.
CLOSING = (
    r"(?:分享|转发|收藏)(?:到|至)[：:]?(?:[ ]|$)",
    r"(?:复制链接|返回顶部|回到顶部|返回列表|我要纠错|打印本[页稿]|关闭窗口|关闭本页|打印此页|下载全文)[ ]*(?:[：:|/】\]]|[ ]|$)",
    r"(?:打印|关闭|收藏|分享|纠错|点赞|在看|留言)(?:[ |/]+(?:打印|关闭|收藏|分享|纠错|点赞|在看|留言)(?:本页|此页|窗口|页面)?)+$",
    r"[【\[](?:打印|关闭|我要打印|打印本页|关闭窗口|收藏|纠错)(?:本页|此页|本稿|窗口|页面)?[】\]]",
    r"分享(?:让|给)更多|阅读原文$|点击(?:上方|下方|阅读|关注)|(?:国务院|政务|手机)客户端(?:小程序)?$",
    # pages of accounts on WeChat, as a browser saves them
    r"预览时标签不可点$|微信扫一扫[ ]*(?:关注该公众号|使用小程序)?$|关注该公众号$|轻触阅读原文$|(?:继续|向[上下左右])滑动看下一个$|[，,]?[ ]*轻点两下取消(?:赞|在看)$",
    r"您访问的链接即将离开|继续访问[ ]*(?:放弃|$)",
    r"[【\[][ ]*(?:上|下)一(?:篇|条|页)[ ]*[】\]]|(?:上|下|前|后)一(?:篇|条|则|个)[ ]*(?:[：:>]|没有)|(?:上|下)一页[ ]*[：:]",
    r"(?:相关|推荐|热门|最新)(?:新闻|资讯|稿件|报道|文章)[ ]*(?:[：:>]|$)|(?:往期|精彩)(?:推荐|回顾|文章|内容)[ ]*(?:[：:>]|$)",
    r"(?:Produced|Powered)[ ]?[Bb]y[ ：:]",
    r"版权所有|版权声明|[Cc]opyright|COPYRIGHT|©|\([Cc]\)[ ]|All [Rr]ights [Rr]eserved|.{0,40}网站标识码|备案号[ ]*[：:]|建议使用.{0,20}(?:浏览器|分辨率)",
    r".{0,30}(?:ICP[备证][ ]*[0-9]|公网安备[ ]*[0-9]|ICP[ ]*备案[ ]*[：:])",
    r"(?:你|您)(?:觉得|认为|对).{0,12}(?:文章|内容|页面|本文|服务).{0,12}(?:怎么样|如何|满意|评价|有帮助|有用)",
    r"本文转(?:自|载自)|转载请",
    r"友情链接",
    r"(?:发表评论|我要评论|网友评论)",
)

# Where to find the site: furniture among what comes after the text, else the document's own.
ADDRESS = r".{0,4}(?:地址|邮编|电话|传真|邮箱)[ ]*[：:]"

# From such a line on, all is furniture, whole sentences too: licences and disclaimers of libraries. A declaration in a document
# begins so, too; that of a library says soon what it is.
LAST = (
    r"本作品(?:是|来自|根据|在|原文).{0,40}$",
    r"(?:免责声明|版权声明|特别声明)(?:[：:]|$)",
    r"(?:取自|来自)[“\"「]?https?://",
    r"Public domain",
)
LICENCE = r"公有领域|著作权法|维基|Public domain|https?://|版权声明|本站|本网|网站|转载|侵权"

# How documents end: a date, a note on disclosure, the copies (GB/T 9704-2012 7.3.5, 7.3.7, 7.4), when they take effect.
ENDED = r"(?:年[ ]?.{1,3}月[ ]?.{1,3}日|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2})(?:印发)?[）)]?$|公开(?:发布)?[）)]$|^抄送|起(?:正式|开始|试)?(?:施行|实施|执行|生效)。$|^(?:特此|此[令复])"

# Kinds that make a line a title by themselves; other words of ``kinds`` (表, 指标, 标准, 法) end the lines of lists, too.
TITLED = r"(?:政府|国务院|委员会|[部局署院]|主席)令|通知|意见|决定|命令|公告|通告|通报|批复|议案|纪要|公报|决议|条例|规定|办法|规则|细则|章程|规程|规划纲要|规划|纲要|计划|方案|预案|要点|报告|公示|制度"

# Blank fillers that follow furniture: a bare number, a rule, a few letters.
NEUTRAL = r"[\s0-9A-Za-z|/·•\-—_=*+<>.:，：…【】\[\]（）()%?？]*$"

# Page furniture of print: the page number alone in its line (GB/T 9704-2012 7.5: — 1 —).
PAGE_NUMBER = (
    r"[-—–－―─·•][ ]*[0-9]{1,4}[ ]*[-—–－―─·•]$",
    r"[—–－―─-]{1,2}[ ]*[0-9]{1,4}[ ]*[—–－―─-]{1,2}$",
    r"第[ ]?[0-9]{1,4}[ ]?页(?:[ ，,/]*共[ ]?[0-9]{1,4}[ ]?页)?$",
    r"共[ ]?[0-9]{1,4}[ ]?页[ ，,/]*第[ ]?[0-9]{1,4}[ ]?页$",
    r"(?:Page|page|PAGE)[ ]?[0-9]{1,4}(?:[ ]?(?:of|/)[ ]?[0-9]{1,4})?$",
    r"[0-9]{1,4}[ ]?/[ ]?[0-9]{1,4}$",
    # those of converters: --- Page 3 ---, [第3页]
    r"[#=\[【(（-]{1,6}[ ]*(?:(?:Page|page|PAGE)[ ]?[0-9]{1,4}|第[ ]?[0-9]{1,4}[ ]?页)[ ]*[\]】)）=-]{0,6}$",
)

# Where converters set a page off from the next one: {3}-----, a comment (<!-- page 3 -->), a rule or a picture within a sentence.
PAGE_SET_OFF = (
    r"\{[0-9]{1,4}\}[ ]?-{3,}$|</?page_?(?:number|break)[ ]?/?>(?:[ ]*[0-9]{1,4}[ ]*</page_?number>)?$"
)
RULE = r"(?:-{3,}|\*{3,}|_{3,}|={3,}|!\[[^\[\]\n]{0,200}\]\([^()\s]{1,500}\))$"
