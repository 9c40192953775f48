"""Agencies with a long and a short name. A document takes one of them; a list that has both reads as two agencies."""

# The same agency of one place, whatever of these its name begins with.
SAME_AGENCY = (
    ("发展和改革", "发展改革", "发改"),
    ("工业和信息化", "工信"),
    ("人力资源和社会保障", "人力资源社会保障", "人社"),
    ("住房和城乡建设", "住房城乡建设", "住建"),
    ("卫生和健康", "卫生健康", "卫健"),
    ("文化和旅游", "文化旅游", "文旅"),
    ("市场监督管理", "市场监管"),
    ("自然资源和规划", "自然资源规划", "资规"),
    ("应急管理", "应急"),
    ("退役军人事务", "退役军人"),
    ("医疗保障", "医保"),
    ("国有资产监督管理", "国资"),
    ("地方金融监督管理", "地方金融监管", "金融监管"),
    ("机关事务管理", "机关事务"),
    ("交通运输", "交通"),
    ("生态环境", "环保"),
)
PLACES = "国家|省|市|县|区|州|盟|旗|"
ENDS = "委员会|委|局|厅|部|办公室|办"
SAME_END = {"委员会": "委", "办公室": "办"}

# A province has a 厅 or a 局 for a task, and not both: 省财政厅; but 省直属机关事务局长 is a person.
OF_A_PROVINCE = r"省(?P<stem>(?![级内直属政府各委]|[^\W\d_]{0,8}省)[^\W\d_]{2,8}?)[厅局](?![长级属办内部])"

# What people say for an agency, and what it is called: a document that has the second of one place should not have the
# first. 发展和改革委员会 is the full name, and 发展改革委 what documents take for it.
COLLOQUIAL = {
    "发改委": ("发展改革委",),
    "发改局": ("发展改革局",),
    "发改部门": ("发展改革部门",),
    "卫健委": ("卫生健康委",),
    "卫健局": ("卫生健康局",),
    "卫健部门": ("卫生健康部门",),
    "人社厅": ("人力资源社会保障厅",),
    "人社局": ("人力资源社会保障局",),
    "人社部门": ("人力资源社会保障部门",),
    "住建厅": ("住房城乡建设厅",),
    "住建局": ("住房城乡建设局",),
    "住建部门": ("住房城乡建设部门",),
    "工信厅": ("工业和信息化厅",),
    "工信局": ("工业和信息化局",),
    "工信部门": ("工业和信息化部门",),
    "文旅厅": ("文化和旅游厅", "文化旅游厅"),
    "文旅局": ("文化和旅游局", "文化旅游局"),
    "文旅部门": ("文化和旅游部门", "文化旅游部门"),
    "市监局": ("市场监管局", "市场监督管理局"),
    "市场监督局": ("市场监管局", "市场监督管理局"),
    "教委": ("教育厅",),
}

# Persons in the lists of a document: 何志远　市水利局局长, at the beginning of a line or behind what they are there.
IN_LIST = r"(?:^|\n|[：:])[ \u3000]*(?:(?:[正副]?组[ \u3000]*长|成[ \u3000]*员|主[ \u3000]*任|副主任)[ \u3000]*[：:][ \u3000]*)?(?P<name>[\u4e00-\u9fff](?:[ \u3000]?[\u4e00-\u9fff]){1,2})[ \u3000]{1,4}(?=[^ \u3000\n]{0,30}(?:长|任|员|记|师|授|席|监|家|工|队))"
# A line of a roll: a name, two of whose characters may be set apart, and what the person is.
ROLL = r"[ \u3000]*[\u4e00-\u9fff](?:[ \u3000]{0,2}[\u4e00-\u9fff]){1,3}[ \u3000]{1,4}[\u4e00-\u9fff、（）]{3,30}(?:长|任|员|记|师|授|席|监|家|工|士|理|警|干部|农民|学生|助理|代表|负责人)[ \u3000]*"
# Persons in the text: 由何志远同志兼任, 陈卫东等12名
IN_TEXT = (
    r"(?<=[由对予、和及令扬彰])(?P<name>[\u4e00-\u9fff]{3})(?=同志|等[0-9一二三四五六七八九十]{1,4}[名位人])"
)
