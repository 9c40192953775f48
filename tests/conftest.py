"""What the end-to-end tests share: the fixtures, and the policies where the corpus is at hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = ROOT / "fixtures"
POLICIES = ROOT.parent / "shared" / "corpus" / "policies"

# The machine's speed is no property of the text.
settings.register_profile("planparse", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("planparse")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--seeds", type=int, default=200, help="revisions at random that are compared (thousands by hand)"
    )
