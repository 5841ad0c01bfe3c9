"""The Turtle files of a folder, a `.zip` or a `.tar.*` archive, read without unpacking anything to disk."""

import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from lzma import LZMAError
from pathlib import Path

from curriculum.errors import BadArchive

LARGEST_FILE_BYTES = 200_000_000
MOST_FILES = 5_000


def turtle_files(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield (name, content) of every instance-data `.ttl` file in name order; the ontology's own files are passed over.

    Raises `BadArchive` when the path is missing, damaged, unreasonably large or holds no Turtle.
    """
    if not path.exists():
        raise BadArchive(f"{path}: no such folder or archive; give the folder, .tar.xz or .zip that Oak publishes")
    found = 0
    for name, content in _members(path):
        found += 1
        if found > MOST_FILES:
            raise BadArchive(f"{path}: more than {MOST_FILES} Turtle files; is this Oak's curriculum archive?")
        yield name, content
    if not found:
        raise BadArchive(f"{path}: holds no .ttl files under data/; give the folder or archive that Oak publishes")


def _members(path: Path) -> Iterator[tuple[str, bytes]]:
    if path.is_dir():
        for file in sorted(path.rglob("*.ttl")):
            name = file.relative_to(path).as_posix()
            if file.is_file() and _is_data(name):
                _refuse_large(path, name, file.stat().st_size)
                yield name, file.read_bytes()
        return
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                for entry in sorted(archive.infolist(), key=lambda e: e.filename):
                    if _is_data(entry.filename):
                        _refuse_large(path, entry.filename, entry.file_size)
                        yield entry.filename, archive.read(entry)
            return
        with tarfile.open(path) as bundle:
            for member in bundle:
                if member.isfile() and _is_data(member.name):
                    _refuse_large(path, member.name, member.size)
                    stream = bundle.extractfile(member)
                    if stream is not None:
                        yield member.name, stream.read()
    # A zip with a password raises RuntimeError, one packed in an unknown way its child NotImplementedError.
    except (tarfile.TarError, zipfile.BadZipFile, LZMAError, zlib.error, EOFError, OSError, RuntimeError) as error:
        # tarfile says on further lines what each way of unpacking it made of the file.
        said = str(error).partition("\n")[0].rstrip(":") or type(error).__name__
        raise BadArchive(f"{path}: damaged or not an archive ({said}); download it again") from error


def _is_data(name: str) -> bool:
    """Whether a member holds instance data: not the ontology's own files, nor the shadow files that a Mac adds."""
    *folders, file = name.split("/")
    return file.endswith(".ttl") and not file.startswith("._") and "ontology" not in folders


def _refuse_large(path: Path, name: str, size: int) -> None:
    if size > LARGEST_FILE_BYTES:
        raise BadArchive(f"{path}: {name} is larger than {LARGEST_FILE_BYTES // 1_000_000} MB; not Oak's data")
