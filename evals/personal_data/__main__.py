"""python -m evals.personal_data: found of all, refused of all, by kind, for the fitted part and the held-out part."""

from evals.personal_data.measure import HELD_OUT, Score, clean_texts, found_texts, measure


def show(title: str, score: Score) -> None:
    found = score.texts - len(score.missed)
    print(f"{title}: found {found} of {score.texts} ({score.found_share:.1%}), ", end="")
    print(f"refused {len(score.refused)} of {score.clean} clean ({score.refused_share:.1%})")


def main() -> None:
    found, clean = found_texts(), clean_texts()
    kept_found, kept_clean = found[HELD_OUT - 1 :: HELD_OUT], clean[HELD_OUT - 1 :: HELD_OUT]
    show("fitted", measure([x for x in found if x not in kept_found], [x for x in clean if x not in kept_clean]))
    show("held out", measure(kept_found, kept_clean))
    score = measure(found, clean)
    show("all", score)
    for kind, (seen, of) in sorted(score.by_kind.items()):
        print(f"  {kind}: {seen} of {of}")
    for missed in score.missed:
        print(f"missed: {missed.text!r}")
    for text, place in score.refused:
        print(f"refused: {text.text!r} for {place.kind} {place.text!r}")


if __name__ == "__main__":
    main()
