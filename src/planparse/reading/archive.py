"""ZIP archives from anybody.

How much may be inflated is known before anything is, and no XML in them may define entities.
"""

from __future__ import annotations

import zlib
from functools import cached_property
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser
from zipfile import BadZipFile, ZipFile, ZipInfo

from planparse.errors import ReadError

_MOST_MEMBERS = 20_000
_MOST_BYTES = 1 << 28  # of all members together, inflated
_MOST_RATIO = 200  # inflated over packed; text in XML has up to 40
_HARMLESS = 1 << 22  # bytes that any archive may inflate to
_MOST_MARKS = 6_000_000  # tags and attributes of one member, some 7,000 pages: up to 100 bytes each, parsed
_ENCRYPTED = 0x1
_PROTECTED = "is protected by a password; save it without one"


class Archive:
    """The members of a ZIP archive. Raises ``ReadError`` for a broken, protected or oversized one."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self._zip = ZipFile(BytesIO(data))
            self._members = {info.filename: info for info in self._zip.infolist()}
        except (BadZipFile, ValueError, NotImplementedError, EOFError, OSError, UnicodeError) as error:
            raise self._broken("the archive", error) from None
        if self._members and all(info.flag_bits & _ENCRYPTED for info in self._members.values()):
            raise ReadError(self.name, _PROTECTED)
        self._refuse_bomb(self._zip.infolist(), len(data))

    def __contains__(self, member: str) -> bool:
        return member in self._members

    @property
    def members(self) -> list[str]:
        """The names of all members, in the order of the archive."""
        return list(self._members)

    @cached_property
    def folded(self) -> dict[str, str]:
        """Members by their names in small letters with forward slashes: some writers mix them up."""
        return {name.replace("\\", "/").lower(): name for name in self._members}

    def read(self, member: str) -> bytes:
        """Inflate a member; raises ``ReadError`` where it is missing or broken."""
        info = self._members.get(member) or self._members.get(self.folded.get(member.lower(), ""))
        if info is None:
            raise ReadError(self.name, f"has no {member} in it; it is damaged, or no whole document")
        if info.flag_bits & _ENCRYPTED:
            raise ReadError(self.name, _PROTECTED)
        try:
            with self._zip.open(info) as file:
                data = file.read(info.file_size + 1)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
            raise self._broken(member, error) from None
        if len(data) > info.file_size:
            raise self._broken(member, "larger than it says")
        return data

    def xml(self, member: str) -> Element:
        """Parse a member; raises ``ReadError`` where it is missing, broken or defines entities."""
        return parse_xml(self.read(member), self.name, member)

    def _refuse_bomb(self, infos: list[ZipInfo], packed: int) -> None:
        inflated = sum(info.file_size for info in infos)
        if (
            len(infos) > _MOST_MEMBERS
            or inflated > _MOST_BYTES
            or inflated > max(_HARMLESS, _MOST_RATIO * packed)
        ):
            what = f"would take up {inflated:,} bytes in {len(infos):,} files"
            raise ReadError(self.name, f"{what}, which no document does; it is not unpacked")

    def _broken(self, what: str, why: object) -> ReadError:
        return ReadError(self.name, f"is damaged ({what}: {why}); save it again, or fetch it again")


def parse_xml(data: bytes, name: str, member: str) -> Element:
    """Parse XML that may come from anybody: a document type is refused, and with it every entity."""
    if data.count(b"<") + data.count(b"=") > _MOST_MARKS:
        raise ReadError(name, f"has more tags in {member} than any document; it is not read")
    try:
        parser = XMLParser(target=_NoDoctype())
        parser.feed(data)
        root: Element = parser.close()
    except _DoctypeError:
        raise ReadError(name, f"has a document type in {member}, as no office program writes") from None
    except (ParseError, ValueError, LookupError) as error:
        raise ReadError(name, f"is damaged ({member}: {error}); save it again, or fetch it again") from None
    return root


class _DoctypeError(Exception):
    pass


class _NoDoctype(TreeBuilder):
    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:  # noqa: ARG002
        """Refuse it before its entities are read."""
        raise _DoctypeError
