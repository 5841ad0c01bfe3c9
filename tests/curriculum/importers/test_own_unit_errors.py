"""What is wrong with a unit file, told in one line with the file, the line and what to do; hostile files, quickly."""

from pathlib import Path

import pytest

from curriculum.errors import BadPack
from curriculum.importers.own import read_own_unit

MD = "# Rivers\nsubject: geography\nkey stage: 3\n## Objectives\n- Describe a meander.\n"
CSV = "kind,text,detail,objective\ntitle,Rivers,,\nsubject,geography,,\nyear,8,,\nobjective,Describe a meander.,,\n"
YAML = "title: Rivers\nsubject: geography\nkey_stage: 3\nobjectives:\n- statement: Describe a meander.\n"
# Nine lines that would stand for two thousand million words.
LAUGHS = "a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def message(folder: Path, name: str, content: str | bytes) -> str:
    """The one line that refuses this file, without the folder."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(BadPack) as error:
        read_own_unit(path)
    text = str(error.value)
    assert "\n" not in text
    assert len(text) < 600
    assert text.startswith(f"{folder}/")
    return text.removeprefix(f"{folder}/")


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (MD + "## Homework\n- x\n", "6: heading 'Homework' is not known; use Objectives, Key terms, Facts or"),
        ("# Rivers\nRivers are long.\n", "2: 'Rivers are long.' stands under no heading; put it under Objectives"),
        ("subject: geography\n", "1: no title; start the file with '# Title of the unit'"),
        (MD.replace("subject: geography\n", ""), "1: no subject; add a line 'subject: geography'"),
        (MD.replace("geography", "potions"), "1: no subject is called 'potions'; choose from art-and-design"),
        (MD.replace("key stage: 3\n", ""), "1: no key stage; add a line 'key stage: 3' or 'year: 8'"),
        (MD.replace("key stage: 3", "year: 10000000000000"), "1: no key stage; add a line"),
        (MD.replace("# Rivers", "# Ποτάμια"), "1: no id can be made of the title 'Ποτάμια'; add a line 'id: my-unit'"),
        ("# Rivers\nsubject: geography\nyear: 8\n", "1: no objectives found; add a heading '## Objectives'"),
        (MD + "## Key terms\n- meander\n", "7: term 'meander' has no meaning; write 'term: meaning'"),
        ("", "1: no title; start the file"),
        (MD + "## Facts\n" + "- A fact.\n" * 2_000, "2006: more than 2000 pieces; one unit a file is enough"),
    ],
)
def test_what_is_wrong_with_markdown(tmp_path: Path, content: str, line: str) -> None:
    assert message(tmp_path, "rivers.md", content).startswith(f"rivers.md:{line}")


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("", "1: columns are missing; the first row must be kind,text,detail,objective"),
        ("kind;text;detail\n", "1: columns are kind;text;detail; the first row must be kind,text,detail,objective"),
        ("kind,words\nfact,x\n", "1: columns are kind, words; the first row must be"),
        (CSV + "poem,Ode to a river,,\n", "6: kind 'poem' is not known; use objective, term, fact, misconception"),
        (CSV + "fact,,,\n", "6: the text of this fact is empty; fill it or delete the row"),
        (CSV + "fact,Rivers flow.,,first\n", "6: objective 'first' is no number of one; count the objectives from 1"),
        (CSV + "fact,Rivers flow.,,²\n", "6: objective '²' is no number of one"),
        (CSV + "fact,Rivers flow.,,0\n", "6: objective '0' is no number of one"),
        (CSV + "fact,Rivers flow.,,7\n", "6: objective 7 is not in the file, which lists 1"),
        (
            CSV + 'fact,"Rivers flow.,,\nfact,They bend.,,\n',
            "6: unexpected end of data; save the table as CSV with quotes",
        ),
        (CSV.replace("title,Rivers,,\n", ""), "1: no title; start the file"),
    ],
)
def test_what_is_wrong_with_a_table(tmp_path: Path, content: str, line: str) -> None:
    assert message(tmp_path, "rivers.csv", content).startswith(f"rivers.csv:{line}")


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("", "1: a unit file is a mapping that starts with 'title:'; see docs/packs.md"),
        ("- Rivers\n", "1: a unit file is a mapping"),
        ("title: Rivers\n subject: x\n", "2: mapping values are not allowed in this context; check the indentation"),
        (YAML + "titel: Rivers\n", "6: titel: extra inputs are not permitted; see docs/packs.md"),
        (YAML + "  terms:\n  - {term: meander}\n", "7: objectives.0.terms.0.definition: field required"),
        (YAML.replace("key_stage: 3", "key_stage: 9"), "3: key_stage: 9 is no key stage; write 1, 2, 3 or 4"),
        (YAML.replace("geography", "potions"), "2: no subject is called 'potions'; choose from"),
        (YAML.replace("Rivers", "Ποτάμια"), "1: id: '' is no id; write 'id:' with letters, digits and hyphens"),
        (YAML + "id: ../../etc\n", "6: id: '../../etc' is no id"),
        (
            "title: T\nsubject: maths\nkey_stage: 3\nobjectives: []\n",
            "4: objectives: the list is empty; write at least",
        ),
        (YAML + "- {id: LO1, statement: Draw one.}\n", "6: objectives: two have the id 'LO1'; give each its own"),
        (YAML + "---\n" + YAML, "6: but found another document"),
    ],
)
def test_what_is_wrong_with_yaml(tmp_path: Path, content: str, line: str) -> None:
    assert message(tmp_path, "rivers.yaml", content).startswith(f"rivers.yaml:{line}")


@pytest.mark.parametrize(("name", "start"), [("r.md", MD), ("r.csv", CSV), ("r.yaml", YAML)])
class TestEveryForm:
    def test_text_that_is_not_utf_8(self, tmp_path: Path, name: str, start: str) -> None:
        content = start.encode() + b"caf\xe9\n"
        assert message(tmp_path, name, content) == f"{name}:6: not UTF-8 text; save the file as UTF-8"

    def test_a_file_larger_than_two_megabytes(self, tmp_path: Path, name: str, start: str) -> None:
        content = start + "#\n" * 1_000_000
        assert message(tmp_path, name, content) == f"{name}: larger than 2 MB; one unit a file is enough"

    def test_a_line_of_300_kilobytes(self, tmp_path: Path, name: str, start: str) -> None:
        content = start.replace("Describe a meander.", "Describe a " + "long " * 60_000)
        assert "characters in a line; write at most 5000" in message(tmp_path, name, content)

    def test_a_line_of_300_kilobytes_of_space(self, tmp_path: Path, name: str, start: str) -> None:
        content = start.replace("a meander", "a" + " " * 300_000 + "meander")
        assert "characters in a line; write at most 5000" in message(tmp_path, name, content)

    @pytest.mark.parametrize(
        "character", ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x9b", "\ufffe", "\u202a", "\u202e", "\u2066", "\u2069"]
    )
    def test_a_control_character(self, tmp_path: Path, name: str, start: str, character: str) -> None:
        content = start.replace("a meander", f"a{character}meander")
        said = f"{name}:5: holds the control character U+{ord(character):04X}; delete it"
        assert message(tmp_path, name, content) == said


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (LAUGHS + "title: *i\n", ":2: '*a' is an alias; write its text out"),
        (YAML + "intent: &self [*self]\n", ":6: '*self' is an alias; write its text out"),
        (YAML + "intent: " + "[" * 4_000 + "\n", ":6: nested more than 20 deep; check the indentation"),
        (YAML + "intent:\n" + "".join(" " * n + "-\n" for n in range(1, 1_500)), ": nested more than 20 deep"),
        (YAML + "intent: !!python/object/apply:os.system ['true']\n", ":6: could not determine a constructor"),
        (YAML + "intent: !!python/name:os.system\n", ":6: could not determine a constructor"),
        (YAML + "? [a, b]\n: x\n", ":6: found unhashable key"),
        (YAML + '"a\\nb": x\n', ":6: a b: extra inputs are not permitted"),
        (YAML + 'intent: "ri\\0vers"\n', ":6: holds the control character U+0000; delete it"),
        (YAML + 'intent: "ri\\u202evers"\n', ":6: holds the control character U+202E; delete it"),
        (YAML + '"in\\etent": x\n', ":6: holds the control character U+001B; delete it"),
        (YAML + "title: Lakes\n", ":6: 'title' stands at line 1 too; keep one of them"),
        (YAML + "  facts: [They flow.]\n  facts: []\n", ":7: 'facts' stands at line 6 too; keep one of them"),
        (YAML.replace("Rivers", "2026-99-99"), ":1: '2026-99-99' is no number or date of use here; check the"),
        (YAML.replace("3", "9" * 4_900), f":3: '{'9' * 60}' is no number or date of use here"),
        (YAML.replace("3", "0x" + "f" * 4_900), ":3: '0xfff"),
        (YAML.replace("3", ".inf"), ":3: '.inf' is no number"),
        (YAML.replace("3", "!!int x"), ":3: 'x' is no number"),
        (YAML.replace("3", "!!int ''"), ":3: '' is no number"),
        (YAML.replace("3", "!!bool x"), ":3: 'x' is no number"),
        (YAML.replace("Rivers", "!!timestamp x"), ":1: 'x' is no number or date"),
        (YAML + f"intent: *{'a' * 4_000}\n", f":6: '*{'a' * 60}' is an alias"),
        (YAML.replace("geography", "p" * 4_000), f":2: no subject is called '{'p' * 60}'"),
        (YAML + f"- {{id: {'a' * 900}, statement: A.}}\n" * 2, f":7: objectives: two have the id '{'a' * 60}'"),
    ],
)
def test_hostile_yaml_is_refused(tmp_path: Path, content: str, said: str) -> None:
    text = message(tmp_path, "r.yaml", content)
    assert said in text or said.removeprefix(":") in text


def test_text_of_every_writing_direction_is_read(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(YAML + 'intent: "نهر\u200f means river"\n', encoding="utf-8")
    assert read_own_unit(path).unit.intent == "نهر\u200f means river"


@pytest.mark.parametrize("name", ["unit.docm", "unit", "unit.txt"])
def test_a_file_of_another_form_is_refused(tmp_path: Path, name: str) -> None:
    assert "cannot be read as a unit; give .yaml, .md or .csv" in message(tmp_path, name, MD)


@pytest.mark.parametrize("name", ["folder.md", "nowhere.md"])
def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(BadPack, match=f"{name}: no such unit file; give a"):
        read_own_unit(tmp_path / name)
