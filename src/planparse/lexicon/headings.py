"""Words that tell a heading from a sentence, where a labelled line might begin with either.

Headings name a topic or a task (加强组织领导); a sentence states who must do what, a norm, a definition or a case
(立法技术规范（试行）（一） 17-19: articles and their items are sentences).
"""

# A norm, a definition, an announced list, an amendment, or a statement about the document itself.
STATEMENT = (
    r"应当|不得|必须|，[要须可由并]|是指|(?:之一|以下|下列|如下)[^，]{0,8}$|的$|修?改为|删去|增加一?[章节条款项]|其中$|"
    r"^本(?:通知|通告|公告|意见|决定|办法|规定|细则|条例)"
)

# A named doer with a modal verb, going on behind a comma.
DOER = r"(?:部门|单位|地区|政府|各地|机构|企业|学校|院校|人员|市|县|区)[^，]{0,4}(?:要|应|须|可).*，"

# 为应对…，…  对…的，… open a sentence, seldom a heading; 对标…，… is one.
ADVERBIAL = r"(?!对[标接外内口])[对按根为在从自经由将除][^，]*，"
