"""The JSON of an answer: every field there, empty where it does not apply."""

from typing import Any

from tests.model_server.reading import Slot

Wire = dict[str, Any]
NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")


def task(slot: str, **given: Any) -> Wire:
    """A task of the wire form with these fields."""
    empty: Wire = {
        "slot": slot,
        "command_word": "state",
        "stem": "",
        "items": [],
        "key": "",
        "accept": [],
        "working": "",
        "unit": "",
        "points": [],
        "model_answer": "",
        "errors": [],
        "reason": "",
        "reveals": "",
        "cites": [],
    }
    return empty | given


def item(text: str, answer: str = "", note: str = "") -> Wire:
    return {"text": text, "answer": answer, "note": note}


def point(text: str, accept: list[str] | None = None, reject: list[str] | None = None, marks: int = 1) -> Wire:
    return {"marks": marks, "text": text, "accept": accept or [], "reject": reject or []}


def support(kind: str, text: str, fade: str, rung: str = "", changes: str = "") -> Wire:
    return {"kind": kind, "rung": rung, "text": text, "changes": changes, "fade": fade}


def scaffold(slot: str, supports: list[Wire], stem: str = "") -> Wire:
    return {"slot": slot, "stem": stem, "supports": supports}


def starter(objective: str, question: str, answer: str, accept: list[str], cites: list[str]) -> Wire:
    return {"objective": objective, "question": question, "answer": answer, "accept": accept, "cites": cites}


def fit_points(points: list[Wire], slot: Slot) -> list[Wire]:
    """The points of a task, cut or raised until their marks are the slot's; those marked `keep` are cut last."""
    kept = [{name: value for name, value in one.items() if name != "keep"} for one in points]
    order = sorted(range(len(points)), key=lambda n: not points[n].get("keep"))
    total = 0
    chosen: list[int] = []
    for n in order:
        if total + kept[n]["marks"] <= slot.marks:
            chosen.append(n)
            total += kept[n]["marks"]
    fitted = [kept[n] for n in sorted(chosen)]
    for n in range(slot.marks - total):
        if fitted:
            fitted[n % len(fitted)]["marks"] += 1
    return fitted


def one_point_a_part(parts: list[str], slot: Slot) -> list[Wire]:
    """Mark points for things that are right or wrong one by one: a point each, or a point for so many of them."""
    if len(parts) == slot.marks:
        return [point(part) for part in parts]
    if len(parts) < slot.marks:
        return fit_points([point(part) for part in parts], slot)
    share = len(parts) / slot.marks
    steps = [round(share * n) for n in range(1, slot.marks + 1)]
    steps[-1] = len(parts)
    if slot.marks == 1:
        return [point("all right: " + "; ".join(parts))]
    return [point(f"{NUMBER_WORDS[min(step, 8)]} right") for step in steps]
