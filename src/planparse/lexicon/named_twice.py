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
