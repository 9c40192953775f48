"""What Chinese text is made of, as far as telling one encoding from another needs to know.

Bytes are read in every candidate encoding, and the reading that looks most like Chinese text wins. "Looks
like" is a crude language model: how likely each character is, from its rank or from the block it lies in.
The figures are orders of magnitude; the wrong reading of a sentence is worse by hundreds of them.
"""

from __future__ import annotations

from typing import NamedTuple

# The thousand commonest hanzi, commonest first: by the word frequencies of jieba's dictionary (MIT licence).
# They make up about 87 % of running text, but only one in ten of what a wrong decoder comes up with.
COMMON_HANZI = (
    "一是人了不在有大中国和为这上他个地年来我会以到时要出的生学说道民家子也成行下们于后就发自之对得主长可过天作分方用多你着部能市等业全里工公经本都而高政法面门动日进区事代那去心小同北定开产前其军还然起种所"
    "如现理机体表力好外与文当两实重新三么只山水关明从化平建又制南内西没此将员名手最东头者月间无安看见各城十相但已些正口通想度加第她合院物性战由位常点海意场武使次二向治因立数样身情入原问把路被并利石老教万知"
    "级量任江及应省资委务元美特期世湖回系比气汉总展电科金先声提品设或义王社很统处四首共马形己儿司太目基领队直计别女权话少流命至报米给打变果书清活几州华解议更称程今决张导术府才保交放管结师便走达族反再题色五"
    "京河接条规式县白它改风光运信受什组听布百济党指论强做取技黄神选记斯真却职号界件花类何眼兵传带空干农边据集联古广完质阳难增历史专官每住商即步认车台林必死游举线言皇土团收考求德叫近备研争非具李众连调感转笑"
    "革该持始英克士尔让拉思根格造较际亲单朝红型价校约器字段周亚深候则功属积快图火千准究往极育装许参半令吃观鱼精办像帝八复影告远群包整构料随划算象容示投势热值夫网望源息语股铁断派速怎需片爱律纪支早况病境证编"
    "越局推满且列觉服双未居除乐企引标确织初青志率项飞球节察龙响药站施均消客失轻存低甚般击曾防请离落显罗营足素视护副食创余照兴占巴虽洲村费易试星木黑左宝置跟央识维采六底宫房音环案批切斗富乡另倒若按查故突责严"
    "桥模仅胜杀围席态破承招杨负层须父供续状域似依银范修找九致密终血旅钱赛独细效玉冲获习医演毛尽脸弹楼艺航陆右协七攻镇检写苏宗章注阿抗弟坐验封紧劳户优财养适陈喜卫排射哥油刻留急降念云微伤例景拿绝阶座刘刚害印"
    "亿沙母酒助闻超审待压升送监策略限竟香配藏敌呢差仍兰温园树征善波哪词岛止预怕继皮执味份角草男普答益谁船惊核街夏宣掌田久著画辑奇尼剑吧谈背免孩礼材愿洋春架筑括晚乱乎讲尚良友临激刀夜室既敢邦挥昌板胡欧福港叶"
    "简苦担句岁荆贵娘守辖威宜衣帮块堂额错剧充欢够孙班呼阵销坚练脚退读测吴希宁换版异某顾曲楚典朱毒菜判救宋茶洪含顺啊鲜败货矿端兄归冷忙买险康评肉吗厂永哈沉散遗停笔假输牛洞松渐顶训录否述毕督控丰献姑忽爷互亮纳"
    "襄登咱钟伯臣雄季脑介鄂召饭暗扩祖齐短烈赶牌恩诉移诗础露届蒙静喝盘卖植授伊湾博痛减穿逐秘庭陵固禁票灵杂姓泽吸侧庆妈遇追甲馆补唐炮沿殿刺怪彩俄旧警索岸轮妇载靠附毫怀软骨探雷旁罪枪牙迎序慢盛雨墙恶谷顿危稳熟"
)
COMMON_SHARE = 0.70

# The same in traditional script, as pairs: simplified, traditional.
TRADITIONAL = (
    "国國为爲这這个個来來会會时時学學说說们們于於后後发發对對长長过過业業里裏经經门門动動进進区區开開产產军軍还還种種现現机機体體与與当當两兩实實么麼关關从從内內没沒将將员員东東头頭间間无無见見战戰点點场場"
    "数數样樣问問并並万萬级級应應资資务務气氣汉漢总總电電声聲设設义義统統处處马馬儿兒领領队隊计計别別权權话話报報给給变變书書几幾华華议議称稱决決张張导導术術结結师師达達题題条條规規县縣风風运運组組听聽济濟"
    "党黨论論强強黄黃选選记記却卻职職号號类類传傳带帶干幹农農边邊据據联聯广廣质質阳陽难難历歷专專认認车車台臺游遊举舉线線团團备備争爭众衆连連调調转轉该該尔爾让讓较較际際亲親单單红紅价價约約亚亞则則属屬积積"
    "图圖准準极極装裝许許参參吃喫观觀鱼魚办辦复復远遠群羣构構随隨划劃势勢热熱网網语語铁鐵断斷爱愛纪紀况況证證编編满滿觉覺双雙乐樂标標确確织織项項飞飛节節龙龍响響药藥轻輕击擊请請离離显顯罗羅营營视視护護创創"
    "余餘兴興占佔虽雖费費试試宝寶识識维維采採宫宮环環斗鬥乡鄉责責严嚴桥橋仅僅胜勝杀殺围圍态態杨楊负負层層须須续續状狀银銀范範终終钱錢赛賽独獨细細冲衝获獲习習医醫尽盡脸臉弹彈楼樓艺藝陆陸协協镇鎮检檢写寫苏蘇"
    "验驗紧緊劳勞户戶优優财財养養适適陈陳卫衛云雲伤傷绝絕阶階刘劉刚剛亿億闻聞审審压壓监監敌敵兰蘭温溫园園树樹征徵词詞岛島预預继繼执執谁誰惊驚画畫辑輯剑劍谈談礼禮愿願筑築乱亂讲講临臨挥揮欧歐叶葉简簡担擔岁歲"
    "荆荊贵貴辖轄帮幫块塊额額错錯剧劇欢歡够夠孙孫阵陣销銷坚堅练練脚腳读讀测測吴吳宁寧换換异異顾顧顺順鲜鮮败敗货貨矿礦归歸买買险險评評吗嗎厂廠遗遺笔筆输輸渐漸顶頂训訓录錄毕畢丰豐献獻爷爺纳納钟鍾脑腦饭飯扩擴"
    "齐齊赶趕诉訴诗詩础礎届屆静靜盘盤卖賣湾灣减減秘祕灵靈杂雜泽澤侧側庆慶妈媽馆館补補旧舊轮輪妇婦载載怀懷软軟枪槍墙牆恶惡顿頓稳穩"
    # What Taiwan, Hong Kong and machine conversion write differently from one another.
    "为為里裡众眾群羣说説着著线綫床牀启啓启啟布佈峰峯"
)


class Block(NamedTuple):
    """Characters that are about equally likely, and the share of running text they make up together."""

    first: str
    last: str
    share: float


# Sorted. Printable ASCII is not here: it comes in runs and is rated run by run (below).
# What no block holds (unassigned, rare scripts) shares ``ELSEWHERE``.
BLOCKS = (
    Block("\x00", "\x08", 1e-7),  # control characters: no text has them, other encodings' bytes often are
    Block("\t", "\n", 0.04),
    Block("\x0b", "\x0c", 1e-4),
    Block("\r", "\r", 0.02),
    Block("\x0e", "\x1f", 1e-7),
    Block("\x7f", "\x9f", 1e-7),
    Block("\xa0", "\xff", 2e-3),  # Latin-1: the no-break space, ·, ×, ° and the commonest pinyin vowels
    Block("\u0100", "\u024f", 1e-3),  # the other pinyin vowels
    Block("\u0250", "\u036f", 1e-5),
    Block("\u0370", "\u052f", 1e-3),  # Greek and Cyrillic
    Block("\u0530", "\u1fff", 1e-6),
    Block("\u2000", "\u200f", 1e-3),  # spaces, also of no width
    Block("\u2010", "\u2027", 0.02),  # “” ‘’ — … ·
    Block("\u2028", "\u245f", 1e-3),  # arrows, per mille, Roman numerals, mathematics
    Block("\u2460", "\u249b", 2e-3),  # ① ⑴ ⒈
    Block("\u249c", "\u27bf", 1e-3),  # box drawing, bullets, stars
    Block("\u27c0", "\u2fff", 1e-5),
    Block("\u3000", "\u3017", 0.06),  # the ideographic space, 、 。 《》 〔〕 【】
    Block("\u3018", "\u303f", 1e-5),
    Block("\u3040", "\u30ff", 3e-4),  # kana
    Block("\u3100", "\u33ff", 1e-4),
    Block("\u3400", "\u4dbf", 1e-5),  # ideographs of extension A
    Block("\u4e00", "\u9fa5", 0.01),  # ideographs outside the two levels of GB 2312 and Big5
    Block("\u9fa6", "\uabff", 1e-6),
    Block("\uac00", "\ud7a3", 1e-4),  # Hangul
    Block("\ud7a4", "\udfff", 1e-7),
    Block("\ue000", "\uf8ff", 1e-4),  # private use: what a wrong decoder makes of lead bytes E0 to F8
    Block("\uf900", "\ufaff", 1e-5),
    Block("\ufb00", "\ufeff", 1e-5),
    Block("\uff00", "\uff5e", 0.06),  # ， ： ； （） ！ and full-width digits and letters
    Block("\uff5f", "\ufffc", 1e-4),
    Block("\ufffd", "\ufffd", 2e-5),  # a byte that could not be read
    Block("\ufffe", "\uffff", 1e-7),
    Block("\U00020000", "\U0003ffff", 1e-5),
)
ELSEWHERE = 1e-6

# Ideographs in the first level of GB 2312 (by pronunciation, "in common use") or of Big5 (by strokes, "in
# common use"), and in the second: given as the lead bytes of their rows, and what the whole level makes up.
LEVELS = (
    ("gb2312", 0xB0, 0xD7, 0.10),
    ("big5", 0xA4, 0xC6, 0.10),
    ("gb2312", 0xD8, 0xF7, 0.01),
    ("big5", 0xC9, 0xF9, 0.01),
)

ASCII_RUN = 0.05  # how likely a run of printable ASCII is to begin at a character of Chinese text
ASCII_NEXT = 1 / 30  # how likely each character of it is, given that the run goes on

# What a file begins with that is no text at all, and what to call it.
SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document (.docx, .xlsx, .ofd)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (.doc, .xls, .wps)"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x7fELF", "a program"),
)
