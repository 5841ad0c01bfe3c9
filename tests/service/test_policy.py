"""The school's policy: lengths by subject and key stage, and a clear line for a file that cannot be read."""

from pathlib import Path

import pytest

from service.policy import BadPolicy, read_policy


@pytest.mark.parametrize(
    ("subject", "key_stage", "minutes", "every"),
    [
        ("science", 3, 60, "week"),
        ("biology", 3, 60, "week"),
        ("history", 3, 60, "two weeks"),
        ("english", 2, 20, "week"),
        ("art-and-design", 4, 60, "week"),
    ],
)
def test_the_built_in_policy_gives_a_length_for_every_subject(
    subject: str, key_stage: int, minutes: int, every: str
) -> None:
    length = read_policy().length_for(subject, key_stage)
    assert (length.minutes, length.every) == (minutes, every)


def test_the_first_rule_that_fits_gives_the_length(tmp_path: Path) -> None:
    file = tmp_path / "policy.yaml"
    file.write_text("lengths:\n- {subjects: [maths], minutes: 25}\n- {minutes: 40, every: term}\nhelp: Room 12.\n")
    policy = read_policy(file)
    assert policy.length_for("mathematics", 4).minutes == 25
    assert policy.length_for("history", 4).every == "term"
    assert policy.help == "Room 12."


def test_without_any_rule_it_is_45_minutes(tmp_path: Path) -> None:
    file = tmp_path / "policy.yaml"
    file.write_text("")
    assert read_policy(file).length_for("history", 3).minutes == 45


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("lengths: [{minutes: 5}]", "lengths.0.minutes: input should be greater than or equal to 10"),
        ("purpose: fun", "purpose: input should be"),
        ("lengths: [{subjects: [alchemy], minutes: 30}]", "no subject is called 'alchemy'"),
        ("a: [", "while parsing"),
        ("surprise: 1", "surprise: extra inputs are not permitted"),
        ("- 1", "policy.yaml"),
    ],
)
def test_a_policy_that_cannot_be_read_says_where_and_why(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "policy.yaml"
    file.write_text(text)
    with pytest.raises(BadPolicy, match=r"policy\.yaml") as error:
        read_policy(file)
    assert says in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_policy_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(BadPolicy, match=r"none\.yaml: no such file"):
        read_policy(tmp_path / "none.yaml")
