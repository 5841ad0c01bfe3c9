"""Settings that cannot be used, and faults of the system, each told in one line that names what to change."""

import errno
from pathlib import Path

import pytest
import typer

from service.cli.faults import explain
from service.settings import BadSetting, Settings


def home_of(monkeypatch: pytest.MonkeyPatch, value: object) -> Path:
    monkeypatch.setenv("THREEFOLD_HOME", str(value))
    return Settings().home_folder


def test_a_home_need_not_exist(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert home_of(monkeypatch, tmp_path / "a" / "b") == tmp_path / "a" / "b"
    assert home_of(monkeypatch, "a/b") == Path("a/b")


def test_an_empty_home_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert home_of(monkeypatch, "") == Path("~/.threefold").expanduser()


def test_the_home_of_nobody_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadSetting, match=r"^THREEFOLD_HOME '~nobody-of-this-name/x': no such user has a home; give"):
        home_of(monkeypatch, "~nobody-of-this-name/x")


@pytest.mark.parametrize("below", ["", "x", "x/y"])
def test_a_file_as_a_home_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, below: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BadSetting, match=r"^THREEFOLD_HOME .*'file' is a file; give a folder"):
        home_of(monkeypatch, tmp_path / "file" / below)


def test_a_bad_setting_leaves_2() -> None:
    assert explain(BadSetting("THREEFOLD_HOME 'x': is off")) == ("threefold: THREEFOLD_HOME 'x': is off", 2)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_is_named(number: int) -> None:
    told = explain(OSError(number, "-", "out/homework.json"))
    assert told == ("threefold: the disk is full at out/homework.json; free space and try again", 2)
    assert explain(OSError(number, "-")) == ("threefold: the disk is full; free space and try again", 2)


def test_no_word_of_a_message_is_endless() -> None:
    name = "a" * 5_000
    for error in (typer.BadParameter(f"no unit {name!r}"), FileNotFoundError(2, "-", f"/out/{name}"), OSError(name)):
        line, code = explain(error)
        assert code == 2
        assert len(line) < 250
        assert "a" * 81 not in line


def test_a_long_path_is_told_whole() -> None:
    path = "/".join(["", *["folder-of-the-school"] * 10])
    assert path in explain(FileNotFoundError(2, "-", path))[0]
