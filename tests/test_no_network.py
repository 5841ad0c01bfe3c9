"""The guard that keeps every test on this machine."""

import socket
from pathlib import Path

import pytest


@pytest.mark.parametrize("address", ["192.0.2.1", "example.org"])
def test_another_machine_cannot_be_reached(address: str) -> None:
    with (
        socket.socket() as client,
        pytest.raises(RuntimeError, match="a test tried to reach"),
    ):
        client.connect((address, 80))


def test_another_machine_cannot_be_looked_up_or_written_to() -> None:
    with pytest.raises(RuntimeError, match="a test tried to reach"):
        socket.getaddrinfo("example.org", 443)
    with (
        socket.socket(type=socket.SOCK_DGRAM) as client,
        pytest.raises(RuntimeError, match="a test tried to reach"),
    ):
        client.sendto(b"hello", ("192.0.2.1", 53))


def test_this_machine_can() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        for host in ("127.0.0.1", "localhost"):
            socket.create_connection((host, server.getsockname()[1]), timeout=5).close()


def test_a_unix_socket_can(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # By a relative name: the whole path may be longer than a socket's name can be.
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind("s")
        server.listen()
        client.connect("s")
