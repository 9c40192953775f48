"""What docs/check.md shows works as it stands there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from planparse.checking.settings.config import keys, read_settings
from planparse.checking.settings.profiles import PROFILES

from .test_plugins import Site, site

if TYPE_CHECKING:
    from .conftest import Check

__all__ = ["site"]

PAGE = (Path(__file__).parents[2] / "docs" / "check.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return [block.partition("\n```")[0] for block in PAGE.split(f"```{language}\n")[1:]]


def test_the_configuration_can_be_read_and_has_every_key(tmp_path: Path) -> None:
    (config,) = (block for block in blocks("toml") if "[tool.planparse]" in block)
    (tmp_path / "pyproject.toml").write_text(config, "utf-8")
    settings = read_settings(tmp_path / "pyproject.toml")
    assert settings
    assert set(settings.origins) == {key.replace("-", "_") for key in keys()}


def test_the_plugin_works(site: Site) -> None:
    (code,) = blocks("python")
    site.install(code)
    assert site.found("0.txt") == ["YX101"]


def test_the_comments_are_understood(check: Check, folder: Path) -> None:
    (shown,) = (block for block in blocks("text") if "planparse: ignore" in block)
    comments = [line.partition("-->")[0] + "-->" for line in shown.splitlines()]
    assert len(comments) == 6
    (folder / "x.txt").write_text("\n".join(["一、总体要求", *comments, "坚持节水优先。", ""]), "utf-8")
    assert check("x.txt", "--select", "PP001").exit_code == 0


@pytest.mark.parametrize("profile", PROFILES)
def test_every_profile_is_told_of(profile: str) -> None:
    assert f"`{profile}`" in PAGE
