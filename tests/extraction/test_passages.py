"""What each section does: by its headings, by the tense of its sentences, by the kind of its document."""

from __future__ import annotations

import pytest

import planparse

TASKS = "加强码头管理。推进航道整治。完善渡口设施。"
TOLD = "目前，全县有渡口8处。去年新增渔船26艘。渔港先后改造。"
ENDS = "\n\n三、保障措施\n加强组织领导。\n"


def document(heading: str, body: str, title: str = "沧浪县渔业发展工作方案") -> planparse.Document:
    return planparse.extract_text(f"{title}\n\n一、{heading}\n{body}{ENDS}")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("沧浪县渡口检查工作程序", "rules"),  # names no kind
        ("沧浪县人民政府关于加强渡口管理的通告", "rules"),  # a kind of letter
        ("沧浪县渡口建设若干措施", "tasks"),  # plans, in articles
    ],
)
@pytest.mark.parametrize("chapter", ["", "第一章 总则\n"])
def test_provisions_are_rules_where_the_kind_tells_nothing_else(
    title: str, expected: str, chapter: str
) -> None:
    text = f"{chapter}第一条 船主系好缆绳。\n第二条 加强渡口检查。\n第三条 船员定期培训。"
    assert act(planparse.extract_text(f"{title}\n{text}")) == expected


def test_what_a_plan_says_of_the_place_is_a_fact() -> None:
    places = ("自然地理", "街道的自然条件和地理位置", "历史灾害", "申报条件")
    body = "本镇有山塘195座。"
    found = [act(document(place, body, "沧浪镇防汛应急预案")) for place in places]
    assert found == ["facts", "facts", "facts", "conditions"]


@pytest.mark.parametrize(
    "heading", ["改善自然条件", "开发资源条件", "改善村庄的自然条件", "保护自然地理环境"]
)
def test_what_is_to_be_done_about_the_place_is_no_fact(heading: str) -> None:
    found = planparse.extract_text(f"沧浪镇渔业规划\n一、{heading}\n要造林，到2025年达到100亩。{ENDS}")
    assert act(found) != "facts"
    assert [target.text for target in found.targets] == ["100亩"]


def act(found: planparse.Document, number: int = 0) -> str | None:
    return found.parts[0].sections[number].act


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("发展现状", "facts"),
        ("渔业发展基础", "facts"),
        ("面临的形势", "facts"),
        ("存在的主要问题", "facts"),
        ("充分认识渔港建设的重要意义", "facts"),
        ("港区治理成效显著", "facts"),
        ("渔船装备水平稳步提升", "facts"),
        ("优化发展环境", "tasks"),
        ("夯实产业基础", "tasks"),
        ("支持渔港加快发展", "tasks"),
        ("主要目标", "goals"),
        ("近期目标（2023—2025年）", "goals"),
        ("工作思路和主要目标", "goals"),
        ("预期成果", "goals"),
        ("总体要求", "principles"),
        ("术语和定义", "definitions"),
        ("渔网检验标准", "definitions"),
        ("渔港标准（YG）", "definitions"),
        ("完善渔网检验标准", "tasks"),
        ("关于完善渔网检验标准", "tasks"),
        ("建设原则", "principles"),
        ("申报条件", "conditions"),
        ("法律责任", "sanctions"),
        ("奖补标准", "awards"),
        ("指标解释", "measurement"),
        ("重点任务", "tasks"),
        ("工作回顾和下步安排", None),
    ],
)
def test_a_heading_says_what_its_section_does(heading: str, expected: str | None) -> None:
    assert act(document(heading, TASKS)) == expected


@pytest.mark.parametrize(
    ("heading", "body", "expected"),
    [
        ("渔港", TOLD, "facts"),
        ("渔港", TASKS, "tasks"),
        ("渔港", TOLD + TASKS, "tasks"),
        ("渔港", "目前，全县有渡口8处。", "tasks"),  # too little to tell
    ],
)
def test_where_the_heading_is_silent_the_sentences_say_it(heading: str, body: str, expected: str) -> None:
    assert act(document(heading, body)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("海鸥牌渔网适合浅海作业，可以随时收放，提供捕捞服务。", ["facts", "tasks"]),  # a catalogue
        ("码头泊位由12个扩充到18个，应急泊位应当留出。", ["tasks", "tasks"]),  # norms
        ("渔业部门要加固渔网，方便渔民随时收放。", ["tasks", "tasks"]),  # plans
        ("对购置新渔网的渔民，按网价的30%给予补贴。", ["awards", "tasks"]),  # gives
    ],
)
def test_a_text_that_hardly_ever_binds_describes(sentence: str, expected: list[str]) -> None:
    found = document("渔具", f"{sentence}\n" * 40, "沧浪县渔具名品")
    assert [section.act for section in found.parts[0].sections] == expected


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("渔港考核评分表", "有渔港台账的，得5分。\n抽查渔船2艘，每缺1项扣1分。\n", "rules"),
        ("渔港工作汇报", "台账齐全，得满分。\n检修及时。\n抽查渔船2艘。\n无台账的，不得分。\n", "rules"),
        ("渔港工作方案", "有渔港台账的，得5分。\n加强检修。\n新建渡口9处。\n", "tasks"),
        ("渔港考核情况公报", "城关渔港得95分。\n青山渔港得88分，被扣2分。\n", "facts"),
    ],
)
def test_points_for_what_make_rules(title: str, body: str, expected: str) -> None:
    assert act(document("渔港", body, f"沧浪县{title}")) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("沧浪县渔业局关于展销渔具的通知", "tasks"),
        ("沧浪县渔具展销工作方案", "tasks"),
        ("沧浪县扶持渔具生产若干措施", "tasks"),
        ("沧浪县渔具发展报告", "facts"),
        ("沧浪县渔具选用指南", "facts"),
    ],
)
def test_what_is_there_to_bind_or_to_plan_does_so_however_much_it_lists(title: str, expected: str) -> None:
    catalogue = "海鸥牌渔网适合浅海作业，可以随时收放，提供捕捞服务。\n" * 40
    assert act(document("渔具", catalogue, title)) == expected


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("3月8日，沧浪渔业论坛在沧浪县举行。", []),
        ("2021年3月8日至9日，沧浪渔业论坛在沧浪县举行。", []),
        ("近日，沧浪渔业论坛在沧浪县举行。", []),
        ("渔港安全责任重大。", ["加快渔港改造，提升停泊能力", "支持渔民更新渔船"]),
    ],
)
def test_news_begin_with_their_day_and_tell_what_speakers_ask_for(opening: str, expected: list[str]) -> None:
    found = planparse.extract_text(
        f"{opening}\n加快渔港改造，提升停泊能力。\n支持渔民更新渔船。\n到会代表80名。\n"
    )
    assert [one.text for one in found.obligations] == expected
    assert bool(found.baselines) is not bool(expected)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("（一）渔港能力显著增强\n新建泊位。\n（二）渔船\n改造渔船。", ["goals", "goals"]),
    ],
)
def test_states_below_goals_are_goals(body: str, expected: list[str]) -> None:
    section = document("主要目标", body).parts[0].sections[0]
    assert [child.act for child in section.children] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("规范渔网的网目和拉力，为检验提供依据。", []),
        ("研制渔网网目、拉力等标准。", ["研制渔网网目、拉力等标准"]),
    ],
)
def test_below_a_heading_of_standards_only_their_making_is_a_task(sentence: str, expected: list[str]) -> None:
    found = document("渔网检验标准", sentence)
    assert [one.text for one in found.obligations][:-1] == expected


def test_facts_hold_below_until_a_heading_plans() -> None:
    section = (
        document("发展现状", "（一）渔港\n加强管理。\n（二）下一步工作安排\n加强管理。").parts[0].sections[0]
    )
    assert [child.act for child in section.children] == ["facts", "tasks"]


def test_a_rule_is_rules_throughout() -> None:
    found = planparse.extract_text("沧浪县渔港管理办法\n\n第一条 渔船应当进港。\n第二条 渔港由县政府管理。\n")
    assert {section.act for section in found.parts[0].sections} == {"rules"}


def test_facts_set_no_tasks_and_their_figures_are_baselines() -> None:
    found = document("渔港", TOLD)
    assert [one.text for one in found.obligations] == ["加强组织领导"]
    assert [one.text for one in found.baselines] == ["8处", "26艘"]
    assert not found.targets


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("码头灯标的射程为12公里。", "requirements"),  # a norm: no date, no task, no word of reaching
        ("新建灯标12座。", "targets"),
        ("到2025年，灯标射程12公里。", "targets"),
        ("灯标完好率控制在95%以上。", "targets"),
        ("对新建灯标的企业，按投入的30%给予补助。", "requirements"),
        ("拟安排灯标补助资金300万元。", "targets"),
    ],
)
def test_what_nothing_sets_as_an_aim_is_a_norm(sentence: str, role: str) -> None:
    found = document("灯标", sentence)
    assert len(getattr(found, role)) == 1


def test_a_plan_for_a_time_sets_all_its_figures_for_it() -> None:
    sentence = "八成的渡口有灯标。"
    assert document("渡口", sentence).requirements
    assert document("渡口", sentence, "沧浪渔业2021行动方案").targets


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("渔港综合能力显著增强。", "G"),
        ("推动渔港能力显著增强。", "GD"),
        ("到2025年，建成渔港3座。", "G"),
        ("到2025年，开展渔港巡查。", "GD"),
    ],
)
def test_a_state_is_a_goal_and_a_task_in_it_is_a_task_too(sentence: str, expected: str) -> None:
    found = document("主要目标", sentence)
    codes = "G" * len(found.goals) + "D" * sum(one.force == "directive" for one in found.obligations[:-1])
    assert codes == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("单个企业年度最高补助50万元。", ["directive"]),
        ("每季度公布渔船清单。", ["directive"]),
        ("每年分批次发布渔船清单。", ["directive"]),
    ],
)
def test_what_an_award_grants_and_where_a_task_holds(sentence: str, expected: list[str]) -> None:
    assert [one.force for one in document("扶持渔港", sentence).obligations[:-1]] == expected


def test_conditions_and_definitions_are_no_tasks() -> None:
    assert len(document("申报条件", "依法取得捕捞许可。\n建立安全制度。").obligations) == 1
