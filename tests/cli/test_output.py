"""Files are written whole or not at all, and no two inputs share one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planparse.cli.output import Destination, output_paths
from planparse.writing import whole_file, write_whole

from .conftest import Run


class TestWholeFile:
    def test_appears_when_all_is_written(self, tmp_path: Path) -> None:
        path = tmp_path / "out.json"
        with whole_file(path) as write:
            write("一".encode())
            assert not path.exists()
            write("二".encode())
        assert path.read_bytes() == "一二".encode()
        assert list(tmp_path.iterdir()) == [path]

    @pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
    def test_leaves_nothing_behind_after_an_error(self, error: type[BaseException], tmp_path: Path) -> None:
        path = tmp_path / "out.json"
        path.write_text("before")
        with pytest.raises(error), whole_file(path) as write:  # noqa: PT012 - the block is what is tested
            write(b"half")
            raise error
        assert path.read_text() == "before"
        assert list(tmp_path.iterdir()) == [path]

    def test_is_not_made_where_nothing_is_written(self, tmp_path: Path) -> None:
        with whole_file(tmp_path / "out.json"):
            pass
        assert not list(tmp_path.iterdir())

    def test_has_the_permissions_of_the_file_it_replaces_or_of_any_new_file(self, tmp_path: Path) -> None:
        plain, kept = tmp_path / "plain", tmp_path / "kept"
        plain.touch()
        kept.touch()
        kept.chmod(0o640)
        write_whole(kept, b"x")
        write_whole(tmp_path / "new", b"x")
        assert kept.stat().st_mode & 0o777 == 0o640
        assert (tmp_path / "new").stat().st_mode == plain.stat().st_mode

    def test_goes_through_a_link(self, tmp_path: Path) -> None:
        target, link = tmp_path / "target", tmp_path / "link"
        target.write_text("before")
        link.symlink_to(target)
        write_whole(link, b"after")
        assert link.is_symlink()
        assert target.read_text() == "after"

    def test_a_device_is_written_to_and_not_replaced(self) -> None:
        write_whole(Path(os.devnull), b"x")
        assert not Path(os.devnull).is_file()


folders = st.lists(st.sampled_from(["a/", "b/", "../", "A/", "./"]), max_size=3).map("".join)
files = st.tuples(folders, st.sampled_from(["n.txt", "n.md", "n", "N.txt", "n.txt.md", ".n"])).map("".join)


class TestNames:
    @pytest.mark.parametrize(
        ("inputs", "names"),
        [
            (["a/notice.txt"], ["notice.json"]),
            (["notice.txt", "notice.html"], ["notice.txt.json", "notice.html.json"]),
            (["a/n.txt", "b/n.txt"], ["a/n.txt.json", "b/n.txt.json"]),
            (["../a/n.txt", "a/n.txt"], None),
            (["Notice.txt", "notice.md"], ["Notice.txt.json", "notice.md.json"]),
            (["-"], ["stdin.json"]),
            (["云溪.v1.txt"], ["云溪.v1.json"]),
            (["n.txt", "n.md", "n.txt.rtf"], None),
        ],
    )
    def test_of_outputs(self, inputs: list[str], names: list[str] | None) -> None:
        paths = output_paths(Path("out"), inputs, ".json")
        assert len({str(path).casefold() for path in paths.values()}) == len(inputs)
        if names:
            assert list(map(str, paths.values())) == [f"out/{name}" for name in names]

    @given(st.lists(files, unique_by=lambda path: os.path.realpath(path).casefold(), max_size=6))
    def test_never_clash_and_never_leave_the_directory(self, inputs: list[str]) -> None:
        paths = output_paths(Path("out"), inputs, ".json")
        assert len({str(path).casefold() for path in paths.values()}) == len(inputs)
        assert all(".." not in path.parts and path.parts[0] == "out" for path in paths.values())


@pytest.mark.parametrize(
    ("output", "is_directory"),
    [
        ("new", True),
        ("new.json/", True),
        ("folder.d", True),
        ("new.json", False),
        ("file", False),
        ("-", False),
    ],
)
def test_what_counts_as_a_directory(
    output: str, is_directory: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder.d").mkdir()
    (tmp_path / "file").touch()
    assert Destination.of(output).is_directory == is_directory


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["extract", "-o", "none/x.json", "new.txt"], 1),
        (["diff", "-o", "none/x.html", "old.txt", "new.txt"], 2),
        (["diff", "-o", "none/x.docx", "old.txt", "new.txt"], 2),
    ],
)
def test_no_folder_is_made_for_a_file(arguments: list[str], code: int, run: Run, folder: Path) -> None:
    (folder / "old.txt").write_text("一、任务\n各部门应当节水。\n", "utf-8")
    (folder / "new.txt").write_text("一、任务\n各部门可以节水。\n", "utf-8")
    result = run(*arguments)
    assert result.exit_code == code
    assert "none/x." in result.stderr
    assert not (folder / "none").exists()


def test_check_makes_the_folder_of_its_reports(run: Run, folder: Path) -> None:
    run("check", "notice.txt", "-o", "none/x.sarif", "-f", "sarif")
    run("check", "notice.txt", "--write-baseline", "--baseline", "kept/x.json")
    assert (folder / "none" / "x.sarif").exists()
    assert (folder / "kept" / "x.json").exists()
