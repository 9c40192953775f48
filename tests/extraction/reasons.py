"""Tables of cases grouped by the reason for their answers; the reason becomes the name of the test."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest


def cases(table: Mapping[str, Any]) -> Any:
    """Every case of the table as a parameter set, named by its reason; a lone value is a case of one argument."""
    return [
        pytest.param(*(case if isinstance(case, tuple) else (case,)), id=f"{reason} ({number})")
        for reason, group in table.items()
        for number, case in enumerate(group, 1)
    ]
