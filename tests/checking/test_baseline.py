from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Check

TEXT = "一、总体要求\n坚持节水优先,量水而行。\n二、重点任务\n新建水厂,更新管网。\n四、保障措施\n加强领导。\n"


@pytest.fixture
def baseline(check: Check, folder: Path) -> Path:
    (folder / "draft.txt").write_text(TEXT, "utf-8")
    result = check("draft.txt", "--write-baseline", "--baseline", "known.json")
    assert result.exit_code == 0
    assert result.stderr == "Wrote 3 findings to known.json.\n"
    return folder / "known.json"


def fresh(check: Check) -> list[tuple[str, int]]:
    result = check("draft.txt", "--baseline", "known.json", "-f", "json")
    assert result.exit_code in (0, 1), result.stderr
    return [(finding["code"], finding["line"]) for finding in json.loads(result.stdout)]


@pytest.mark.usefixtures("baseline")
class TestKnownFindings:
    def test_are_not_reported(self, check: Check) -> None:
        assert fresh(check) == []
        assert check("draft.txt", "--baseline", "known.json").exit_code == 0

    def test_survive_edits_elsewhere(self, check: Check, folder: Path) -> None:
        edited = TEXT.replace("加强领导。", "压实责任。").replace("五、", "六、")
        (folder / "draft.txt").write_text(f"先说几句。\n{edited}五、其他\n无。\n", "utf-8")
        assert fresh(check) == []

    def test_survive_a_section_put_in_before_theirs(self, check: Check, folder: Path) -> None:
        edited = TEXT.replace("二、重点任务", "二、基本原则\n因地制宜。\n三、重点任务").replace(
            "四、", "五、"
        )
        (folder / "draft.txt").write_text(edited, "utf-8")
        assert ("PP311", 6) not in fresh(check)

    def test_do_not_hide_new_ones(self, check: Check, folder: Path) -> None:
        (folder / "draft.txt").write_text(TEXT.replace("加强领导。", "加强领导,压实责任。"), "utf-8")
        assert fresh(check) == [("PP311", 6)]

    def test_do_not_hide_another_of_the_same_words(self, check: Check, folder: Path) -> None:
        (folder / "draft.txt").write_text(
            TEXT.replace("量水而行。\n", "量水而行。\n坚持节水优先,量水而行。\n"), "utf-8"
        )
        assert ("PP311", 3) in fresh(check)

    def test_belong_to_their_file(self, check: Check, folder: Path) -> None:
        (folder / "other.txt").write_text(TEXT, "utf-8")
        assert check("other.txt", "--baseline", "known.json").exit_code == 1


def test_is_the_same_text_every_time(check: Check, baseline: Path) -> None:
    before = baseline.read_text("utf-8")
    check("draft.txt", "--write-baseline", "--baseline", "known.json")
    assert baseline.read_text("utf-8") == before
    assert str(baseline.parent) not in before


def test_is_named_in_the_configuration(check: Check, baseline: Path) -> None:
    (baseline.parent / "planparse.toml").write_text('baseline = "known.json"\n', "utf-8")
    assert check("draft.txt").exit_code == 0
    baseline.unlink()
    assert check("draft.txt").exit_code == 2
    assert check("draft.txt", "--write-baseline").exit_code == 0
    assert baseline.exists()


@pytest.mark.parametrize("text", ["", "[]", '{"version": 9, "files": {}}', '{"version": 1}'])
def test_what_is_none_is_refused(text: str, check: Check, folder: Path) -> None:
    (folder / "known.json").write_text(text, "utf-8")
    result = check("draft.txt", "--baseline", "known.json")
    assert result.exit_code == 2
    assert "is not a baseline" in result.stderr
    assert "no such baseline" in check("draft.txt", "--baseline", "none.json").stderr
