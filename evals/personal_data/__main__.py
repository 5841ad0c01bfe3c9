"""python -m evals.personal_data: found and refused at first sight of each batch, then now, held out and fitted, by kind."""

from evals.personal_data.measure import FIRST_SIGHT, Score, clean_texts, found_texts, held_out, measure


def show(title: str, score: Score) -> None:
    found = score.texts - len(score.missed)
    print(f"{title}: found {found} of {score.texts} ({score.found_share:.1%}), ", end="")
    print(f"refused {len(score.refused)} of {score.clean} clean ({score.refused_share:.1%})")


def main() -> None:
    for batch, (found, texts, refused, clean) in enumerate(FIRST_SIGHT, start=1):
        print(f"first sight of batch {batch}: found {found} of {texts} ({found / texts:.1%}), ", end="")
        print(f"refused {refused} of {clean} clean ({refused / clean:.1%})")
    show("held out", measure(*held_out()))
    score = measure(found_texts(), clean_texts())
    show("fitted", score)
    for kind, (seen, of) in sorted(score.by_kind.items()):
        print(f"  {kind}: {seen} of {of}")
    for missed in score.missed:
        print(f"missed: {missed.text!r}")
    for text, place in score.refused:
        print(f"refused: {text.text!r} for {place.kind} {place.text!r}")


if __name__ == "__main__":
    main()
