"""Which names are one indicator: the lexicon's, a user's file, and what is wrong with a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import planparse
from planparse.comparing.names import Namer, bare
from planparse.comparing.synonyms import Synonyms, SynonymsError
from planparse.lexicon.synonyms import APART, SYNONYMS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("能耗强度", "单位国内生产总值能耗"),
        ("能源消耗强度", "单位GDP能耗"),
        ("万元GDP能耗", "能耗强度"),
        ("碳排放强度", "单位国内生产总值二氧化碳排放"),
        ("M2", "广义货币"),
        ("广义货币（M2）", "广义货币供应量"),
        ("GDP", "地区生产总值"),
        ("董事会组成人员", "董事会成员"),
        ("调查失业率", "城镇调查失业率"),
        ("外贸进出口总额", "进出口"),
        ("城乡居民人均收入", "居民收入增长"),
        ("《纲要》提出“十五五”期间能耗强度", "能耗强度"),
        ("新型农村合作医疗补助标准", "新农合的财政补助标准"),
        ("新农合和城镇居民医保补助标准", "城镇居民基本医保和新农合财政补助标准"),
        ("主要污染物排放", "主要污染物排放总量"),
        ("PM2.5平均浓度", "细颗粒物（PM2.5）浓度"),
        ("空气优良天数比率", "空气质量优良天数比例"),
        ("全社会研发经费投入强度", "研究与试验发展经费支出占国内生产总值比重"),
        ("地方政府专项债券", "地方专项债券"),
        ("棚户区住房改造", "棚户区改造"),
        ("企业退休人员基本养老金标准", "企业退休人员基本养老金"),
        ("全国人均基本公共卫生服务经费标准", "基本公共卫生服务经费财政补助"),
        ("居民基本医保人均财政补助标准", "城乡居民基本医疗保险财政补助标准"),
        ("中央财政安排“三农”支出", "中央财政用于“三农”的投入"),
    ],
)
def test_one_indicator(one: str, other: str) -> None:
    namer = Namer()
    assert namer.name(one).key == namer.name(other).key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("城镇登记失业率", "城镇调查失业率"),
        ("财政赤字", "中央财政赤字"),
        ("财政赤字", "赤字率"),
        ("城镇居民人均可支配收入", "居民收入"),
        ("单位国内生产总值能耗", "国内生产总值"),
        ("单位国内生产总值能耗", "单位国内生产总值水耗"),
        ("能源消费总量", "能耗强度"),
        ("狭义货币", "广义货币"),
        ("新农合补助标准", "新农保补助标准"),
        ("户籍人口城镇化率", "城镇化率"),
        ("进口", "进出口"),
        ("全员劳动生产率", "劳动生产率"),
        ("公路投资", "公路水运投资"),
        ("铁路建设投资", "铁路建设资金"),
        ("地方专项债券", "地方政府债券"),
        ("企业退休人员基本养老金", "城乡居民基础养老金"),
        ("城镇居民基本医保财政补助标准", "城乡居民基本医保财政补助标准"),
        ("中央财政用于教育的投入", "中央财政用于“三农”的投入"),
    ],
)
def test_two_indicators(one: str, other: str) -> None:
    namer = Namer()
    assert namer.name(one).key != namer.name(other).key


@pytest.mark.parametrize(
    ("indicator", "before", "whole"),
    [
        ("能耗", "单位国内生产总值水耗、能耗、碳排放分别降低9%、", "单位国内生产总值能耗"),
        ("能耗", "推广节能设备，能耗下降", "能耗"),
        ("二氧化硫", "二氧化硫、氮氧化物排放要分别减少", "二氧化硫排放量"),
        ("城乡居民人均可支配收入", "城乡居民人均可支配收入分别增长", "城镇居民人均可支配收入"),
        ("城乡居民人均可支配收入", "城乡居民人均可支配收入分别增长8%和", "农村居民人均可支配收入"),
        ("城乡居民人均可支配收入", "城乡居民人均可支配收入增长", "居民收入"),
        ("二氧化硫", "空气中二氧化硫、臭氧浓度要分别下降", "二氧化硫"),
        ("补助标准", "整合城乡居民基本医疗保险，补助标准提高到", "城乡居民医保补助标准"),
        ("财政补助", "整合城乡居民基本医疗保险，财政补助提高到", "城乡居民医保补助标准"),
        ("财政补助", "完善医疗救助，财政补助提高到", "医疗救助财政补助"),
        ("报销比例", "完善医疗救助。降低大病保险起付线，报销比例提高到", "大病保险报销比例"),
    ],
)
def test_what_is_said_once_for_several(indicator: str, before: str, whole: str) -> None:
    assert Namer().name(indicator, before).key == whole


def test_the_lexicon_names_nothing_twice_and_says_why() -> None:
    homes = [bare(name) for entry in SYNONYMS for name in {bare(name): name for name in entry.names}.values()]
    assert len(homes) == len(set(homes))
    assert all(entry.because for entry in SYNONYMS)
    assert all(one != other for one, other in APART)


FILE = """\ufeff# 云岭市的指标
花卉产值 = 鲜切花产值，花卉产业产值、 花卉总产值   # 三个名字

能耗强度＝万元产值综合能耗
城镇新增就业 != 新增就业
"""


def test_a_file_adds_to_the_lexicon_and_goes_before_it(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text(FILE, "utf-8")
    own = Synonyms.read(path)
    assert own.one == {
        "花卉产值": ["鲜切花产值", "花卉产业产值", "花卉总产值"],
        "能耗强度": ["万元产值综合能耗"],
    }
    namer = Namer(own)
    assert {namer.name(name).key for name in ("花卉总产值", "鲜切花产值")} == {"花卉产值"}
    # The lexicon's names of the same indicator come with it, under the name that the user shows.
    assert {namer.name(name).key for name in ("单位GDP能耗", "万元产值综合能耗")} == {"能耗强度"}
    assert namer.name("新增就业").key != namer.name("城镇新增就业").key
    assert namer.are_apart("城镇新增就业", "新增就业")


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("花卉产值 鲜切花产值\n", "1:1", "no ="),
        ("# 说明\n\n  花卉产值\n", "3:3", "no ="),
        ("花卉产值 =\n", "1:7", "a name is missing"),
        (" = 鲜切花产值\n", "1:1", "a name is missing"),
        ("花卉产值，鲜切花产值 = 花卉总产值\n", "1:6", "one name"),
        ("甲值 = 乙值\n丙值 = 丁值, 乙值\n", "2:10", "乙值 stands in line 1"),
        ("甲值 = 乙值 = 丙值\n", "1:6", "a second ="),
        ("甲值 != 丙值\n甲值 = 乙值, 丙值\n", "1:7", "甲值 and 丙值 are one in line 2"),
        ("甲值 = 乙值\n\n乙值 != 丁值, 甲值\n", "3:11", "乙值 and 甲值 are one in line 1"),
        ("甲值 != 甲值\n", "1:7", "甲值 is itself"),
        (f"甲值 = {'长' * 101}\n", "1:6", "more than 100"),
    ],
)
def test_what_is_wrong_with_a_file_and_where(text: str, place: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text(text, "utf-8")
    with pytest.raises(SynonymsError) as caught:
        Synonyms.read(path)
    assert str(caught.value).startswith(f"{path}:{place}: ")
    assert words in str(caught.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SynonymsError, match="no such file"):
        Synonyms.read(tmp_path / "none.txt")
    (tmp_path / "gb.txt").write_bytes("甲值 = 乙值\n丙".encode("gb18030"))
    with pytest.raises(SynonymsError, match=r":1:1: is not UTF-8"):
        Synonyms.read(tmp_path / "gb.txt")


def test_the_library_takes_a_file_or_a_mapping(tmp_path: Path) -> None:
    for year, name in ((2021, "鲜切花产值"), (2022, "花卉总产值")):
        text = f"云岭市{year}年计划\n一、目标\n{year}年{name}增长5%。\n"
        (tmp_path / f"{year}.txt").write_text(text, "utf-8")
    paths = [tmp_path / "2021.txt", tmp_path / "2022.txt"]
    (tmp_path / "names").write_text("花卉产值 = 鲜切花产值, 花卉总产值\n", "utf-8")
    apart = planparse.track(paths)
    for given in (tmp_path / "names", {"花卉产值": ["鲜切花产值", "花卉总产值"]}):
        found = planparse.track(paths, synonyms=given)
        assert [(row.name, [len(cell) for cell in row.cells]) for row in found.indicators] == [
            ("花卉产值", [1, 1])
        ]
    assert len(apart.indicators) == 2
    with pytest.raises(TypeError, match="several names"):
        planparse.track(paths, synonyms={"花卉产值": "鲜切花产值"})
