"""ZIP archives from strangers: looked at before anything is unpacked, and rewritten member for member."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from workbench.formats.trouble import Trouble, UnreadableDocument

MAX_TOTAL = 100 * 1024 * 1024
MAX_MEMBERS = 5_000
# No text compresses better than this; small members are let through whatever their ratio.
MAX_RATIO = 200
SMALL = 1024 * 1024


class Archive:
    """An opened archive. `names` are its members in order."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        self.file = file
        self.names = [info.filename for info in file.infolist()]

    def read(self, name: str) -> bytes:
        """A member's bytes. Raises UnreadableDocument when it is absent, broken, or longer than it said."""
        try:
            info = self.file.getinfo(name)
            with self.file.open(info) as member:
                data = member.read(info.file_size + 1)
        except KeyError as error:
            raise UnreadableDocument(Trouble.BROKEN, name) from error
        except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
            raise UnreadableDocument(Trouble.BROKEN, name) from error
        except Exception as error:  # zlib.error and the like: every codec has its own
            if type(error).__module__ not in ("zlib", "_lzma", "builtins"):
                raise
            raise UnreadableDocument(Trouble.BROKEN, name) from error
        if len(data) > info.file_size:
            raise UnreadableDocument(Trouble.BOMB, name)
        return data


def open_archive(data: bytes) -> Archive:
    """The archive. Raises UnreadableDocument for what is no archive, is encrypted, is a bomb, or leads out of its folder."""
    try:
        file = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UnreadableDocument(Trouble.WRONG_TYPE if not data.startswith(b"PK") else Trouble.BROKEN) from error
    members = file.infolist()
    if len(members) > MAX_MEMBERS or sum(info.file_size for info in members) > MAX_TOTAL:
        raise UnreadableDocument(Trouble.BOMB)
    for info in members:
        _check(info)
    return Archive(file)


def _check(info: zipfile.ZipInfo) -> None:
    name = info.filename
    if name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or ":" in name:
        raise UnreadableDocument(Trouble.UNSAFE, name)
    if info.flag_bits & 0x1:
        raise UnreadableDocument(Trouble.UNSAFE, name)
    if info.file_size > SMALL and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        raise UnreadableDocument(Trouble.BOMB, name)


def rewritten(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The archive with some members changed; all others keep their bytes, order, date and way of compression."""
    archive = open_archive(data)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for info in archive.file.infolist():
            member = changed.get(info.filename)
            target.writestr(info, archive.read(info.filename) if member is None else member, info.compress_type)
        target.comment = archive.file.comment
    return out.getvalue()
