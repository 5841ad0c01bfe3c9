"""What every test stands on: no network, no real home folder, the shared data where there is any."""

import ipaddress
import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from curriculum.library import Library, import_oak

ROOT = Path(__file__).parent.parent
LOOPBACK_NAMES = frozenset({"localhost", ""})


class NetworkBlocked(RuntimeError):
    """A test tried to leave this machine. No `OSError`, which code that copes with a lost network would swallow."""


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Sockets reach this machine alone, whatever library opens them; names of other machines are not looked up."""
    patch = pytest.MonkeyPatch()
    for method in ("connect", "connect_ex"):
        real = getattr(socket.socket, method)

        def local(self: socket.socket, address: Any, real: Any = real) -> Any:
            if self.family != getattr(socket, "AF_UNIX", None):
                _refuse_elsewhere(address[0])
            return real(self, address)

        patch.setattr(socket.socket, method, local)
    real_send, real_lookup = socket.socket.sendto, socket.getaddrinfo

    def send(self: socket.socket, data: Any, *rest: Any) -> int:
        if self.family != getattr(socket, "AF_UNIX", None):
            _refuse_elsewhere(rest[-1][0])
        return real_send(self, data, *rest)

    def look_up(host: Any, *rest: Any, **named: Any) -> Any:
        _refuse_elsewhere(host)
        return real_lookup(host, *rest, **named)

    patch.setattr(socket.socket, "sendto", send)
    patch.setattr(socket, "getaddrinfo", look_up)
    yield
    patch.undo()


@pytest.fixture(scope="session", autouse=True)
def _no_real_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A test that forgets to give a home folder writes into a temporary one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THREEFOLD_HOME", str(tmp_path_factory.mktemp("no-home")))
        yield


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty folder to hold a library."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of data that is not in the repository; the test is skipped where there is none."""
    folder = (ROOT / os.environ.get("THREEFOLD_TEST_DATA", "../shared/data")).resolve()
    if not folder.is_dir():
        pytest.skip(f"no shared data at {folder}; set THREEFOLD_TEST_DATA to its folder")
    return folder


@pytest.fixture(scope="session")
def oak_library(shared_data: Path) -> Iterator[Library]:
    """The whole of Oak's curriculum and the starter packs. Made once, in about half a minute: read it, never import."""
    archive = shared_data / "oak-curriculum" / "oak-ontology-ttl.tar.xz"
    if not archive.is_file():
        pytest.skip(f"no Oak archive at {archive}")
    # Not one of pytest's own folders, which it keeps: this one holds a hundred megabytes.
    home = Path(tempfile.mkdtemp(prefix="threefold-oak-"))
    try:
        yield import_oak(home, archive)
    finally:
        shutil.rmtree(home)


def _refuse_elsewhere(host: Any) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    if name is None or name in LOOPBACK_NAMES:
        return
    try:
        address = ipaddress.ip_address(str(name).partition("%")[0])
        local = address.is_loopback or address.is_unspecified
    except ValueError:
        local = False
    if not local:
        raise NetworkBlocked(f"a test tried to reach {name!r}; tests use no network")
