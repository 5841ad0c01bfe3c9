"""The Turtle files of a folder, a `.zip` or a `.tar.*` archive, read without unpacking anything to disk."""

import tarfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from lzma import LZMAError
from pathlib import Path

from curriculum.errors import BadArchive

LARGEST_FILE_BYTES = 200_000_000
LARGEST_TOTAL_BYTES = 1_500_000_000
MOST_FILES = 5_000


def turtle_files(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield (name, content) of every instance-data `.ttl` file in name order; the ontology's own files are passed over.

    Raises `BadArchive` when the path is missing, damaged, unreasonably large or holds no Turtle; what is too large is
    refused by its listing, before any of it is read.
    """
    if not path.exists():
        raise BadArchive(f"{path}: no such folder or archive; give the folder, .tar.xz or .zip that Oak publishes")
    found = 0
    for name, content in _members(path):
        found += 1
        yield name, content
    if not found:
        raise BadArchive(f"{path}: holds no .ttl files under data/; give the folder or archive that Oak publishes")


def _members(path: Path) -> Iterator[tuple[str, bytes]]:
    if path.is_dir():
        files = {file.relative_to(path).as_posix(): file for file in sorted(path.rglob("*.ttl")) if file.is_file()}
        _refuse_large(path, ((name, file.stat().st_size) for name, file in files.items() if _is_data(name)))
        yield from ((name, file.read_bytes()) for name, file in files.items() if _is_data(name))
        return
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                entries = sorted((e for e in archive.infolist() if _is_data(e.filename)), key=lambda e: e.filename)
                _refuse_large(path, ((entry.filename, entry.file_size) for entry in entries))
                for entry in entries:
                    yield entry.filename, archive.read(entry)
            return
        with tarfile.open(path) as bundle:
            # All is unpacked on the way to the next member, so what is no data counts too.
            _refuse_large(path, ((member.name, member.size) for member in bundle))
            for member in bundle:
                stream = bundle.extractfile(member) if member.isfile() and _is_data(member.name) else None
                if stream is not None:
                    yield member.name, stream.read()
    # A zip with a password raises RuntimeError, one packed in an unknown way its child NotImplementedError.
    except (tarfile.TarError, zipfile.BadZipFile, LZMAError, zlib.error, EOFError, OSError, RuntimeError) as error:
        # tarfile says on further lines what each way of unpacking it made of the file.
        said = str(error).partition("\n")[0].rstrip(":") or type(error).__name__
        raise BadArchive(f"{path}: damaged or not an archive ({said}); download it again") from error


def _refuse_large(path: Path, listing: Iterable[tuple[str, int]]) -> None:
    """Refuse, by names and sizes, a file or a whole that is larger than Oak's (50 MB) could grow to be."""
    files, total = 0, 0
    for name, size in listing:
        total += size
        files += _is_data(name)
        if size > LARGEST_FILE_BYTES:
            raise BadArchive(f"{path}: {name[:80]} is larger than {LARGEST_FILE_BYTES // 1_000_000} MB; not Oak's data")
        if total > LARGEST_TOTAL_BYTES:
            raise BadArchive(f"{path}: unpacks to more than {LARGEST_TOTAL_BYTES // 1_000_000} MB; not Oak's data")
        if files > MOST_FILES:
            raise BadArchive(f"{path}: more than {MOST_FILES} Turtle files; is this Oak's curriculum archive?")


def _is_data(name: str) -> bool:
    """Whether a member holds instance data: not the ontology's own files, nor the shadow files that a Mac adds."""
    *folders, file = name.split("/")
    return file.endswith(".ttl") and not file.startswith("._") and "ontology" not in folders
