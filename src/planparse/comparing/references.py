"""Documents and provisions that only one version refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.model.diff import ReferenceChange

if TYPE_CHECKING:
    from planparse.comparing.reading_text import Version
    from planparse.model import Reference


def reference_changes(old: Version, new: Version) -> list[ReferenceChange]:
    """Compare what is referred to, by title and document number; how often does not matter.

    References within the document are left out: the numbers of its sections follow these, and a letter names the
    plan that it issues by its title, whatever that is now.
    """
    before, after = _by_name(old), _by_name(new)
    changes = [
        ReferenceChange(kind="dropped", old=item, new=None)
        for name, item in before.items()
        if name not in after
    ]
    changes += [
        ReferenceChange(kind="relation", old=before[name], new=item)
        for name, item in after.items()
        if name in before and before[name].relation != item.relation
    ]
    changes += [
        ReferenceChange(kind="added", old=None, new=item)
        for name, item in after.items()
        if name not in before
    ]
    return changes


def _by_name(version: Version) -> dict[str, Reference]:
    own = {version.plain(part.title) for part in version.document.parts if part.title}
    found: dict[str, Reference] = {}
    for item in version.document.references:
        name = version.plain(item.title or item.document_number or "")
        if name and item.target is None and name not in own:
            found.setdefault(name, item)
    return found
