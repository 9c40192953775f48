"""What of a diff somebody wants to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.comparing.changes.substance import is_reworded
from planparse.comparing.totals import Changes

if TYPE_CHECKING:
    from collections.abc import Collection

    from planparse.model.diff import DocumentDiff

ASPECTS = ("letterhead", "references", "sections", "targets", "obligations")


def view(diff: DocumentDiff, only: Collection[str] = (), *, ignore_wording: bool = False) -> DocumentDiff:
    """Leave the aspects named by ``only`` (all where it is empty), and with ``ignore_wording`` what has substance.

    ``changed``, ``substance`` and ``summary`` then tell of what is left. Without either the diff is as it was.
    """
    if not only and not ignore_wording:
        return diff
    left = {name: [*getattr(diff, name)] if not only or name in only else [] for name in ASPECTS}
    if ignore_wording:
        left["sections"] = [section for section in left["sections"] if section.substance]
        left["targets"] = [change for change in left["targets"] if not is_reworded(change)]
        left["obligations"] = [change for change in left["obligations"] if not is_reworded(change)]
    changed = any(
        name != "sections" or set(item.kinds) - {"kept", "renumbered"}
        for name in ASPECTS
        for item in left[name]
    )
    return diff.model_copy(update={**Changes(**left).fields(diff.summary.moves), "changed": changed})
