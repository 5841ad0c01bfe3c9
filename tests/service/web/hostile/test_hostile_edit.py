"""What a stranger writes into a question, or how a browser would never send it: plain characters, or one clear line."""

import re

import pytest
from starlette.testclient import TestClient

from service.desk import Desk
from service.desk.approve import approve, overrule
from service.store.errors import EditedMeanwhile
from service.store.records import Stored

MEDIA = ("html", "pdf", "docx")
TOO_WIDE = 90
TEXTS = {
    "only marks of maths": "$${}*",
    "table too wide for paper": "|" + "a|" * TOO_WIDE + "\n|" + "-|" * TOO_WIDE + "\n|" + "1|" * TOO_WIDE,
    "deep brackets": "$" + "{" * 1_900 + "}" * 1_900 + "$",
    "deep fractions": "$" + r"\frac{1}{" * 150 + "2" + "}" * 150 + "$",
    "macros": r"$\def\a{\a\a}\a \newcommand{\b}{\b}$",
    "unclosed": "<!-- ``` ![ [[ {{ {% $ ** __",
}


@pytest.mark.parametrize("name", list(TEXTS))
def test_every_document_can_still_be_made(client: TestClient, homework: Stored, name: str) -> None:
    path, text = f"/api/homeworks/{homework.card.id}", TEXTS[name]
    task = next(task.id for task in homework.homework.tiers.core if task.response.kind == "short")
    edit = {"stem": text, "model_answer": text, "answer": text[:500]}
    etag = client.get(path).headers["etag"]
    changed = client.patch(f"{path}/tasks/{task}", json=edit, headers={"if-match": etag})
    assert changed.status_code == 200, changed.text
    for document in ("sheet-square", "teacher-pack", "self-marking"):
        statuses = [client.get(f"{path}/documents/{document}.{medium}").status_code for medium in MEDIA]
        assert statuses == [200, 200, 200], document
    assert client.get(f"/homeworks/{homework.card.id}/core").status_code == 200


def test_what_no_paper_could_hold_is_refused_in_one_line(client: TestClient, homework: Stored) -> None:
    path, task = f"/api/homeworks/{homework.card.id}", homework.homework.tiers.core[0].id
    wide = "|" + "a|" * 600 + "\n|" + "-|" * 600
    etag = client.get(path).headers["etag"]
    answer = client.patch(f"{path}/tasks/{task}", json={"stem": wide}, headers={"if-match": etag})
    assert answer.status_code == 422
    assert "a table of more than 300 cells; use a smaller one" in answer.json()["detail"]
    assert client.get(path).headers["etag"] == etag


@pytest.mark.parametrize("charset", ["unicode_escape", "utf-7", "punycode", "idna", "undefined", "latin-1"])
@pytest.mark.parametrize("kind", ["multipart/form-data; boundary=b", "application/json"])
def test_a_body_in_another_alphabet_is_refused(client: TestClient, kind: str, charset: str) -> None:
    body = b'--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nhalf \\ud800 of one +2AA-\r\n--b--\r\n'
    answer = client.post("/ask", content=body, headers={"content-type": f"{kind}; charset={charset}"})
    assert answer.status_code == 400
    assert "UTF-8" in answer.text


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8", '"utf-8"'])
def test_a_body_that_names_our_own_alphabet_is_read(client: TestClient, charset: str) -> None:
    key = re.search(r'name="form_key" value="([^"]+)"', client.get("/").text)
    assert key
    kind = {"content-type": f"application/x-www-form-urlencoded; charset={charset}"}
    assert client.post("/ask", content=f"form_key={key[1]}&do=own", headers=kind).status_code == 200


def test_no_version_but_the_one_that_was_read_is_judged(desk: Desk, homework: Stored) -> None:
    """A number guessed ahead would pass with the findings of the version before it."""
    shelf, id_ = desk.store.homeworks, homework.card.id
    shelf.set_status(id_, "reviewed", base=1, by="AB")
    with pytest.raises(EditedMeanwhile):
        approve(desk, id_, base=3, by="AB")
    with pytest.raises(EditedMeanwhile):
        overrule(desk, id_, 0, "a reason that is long enough", base=1, by="AB")
    assert shelf.get(id_).version.status == "reviewed"
