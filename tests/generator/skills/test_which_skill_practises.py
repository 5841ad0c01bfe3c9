"""A skill is offered for an objective only where its exercises honestly practise it."""

import pytest

from generator.skills import skills_for


@pytest.mark.parametrize(
    ("text", "key_stage", "expected"),
    [
        ("Add fractions with the same denominator.", 2, ["fractions-add:same-denominator"]),
        ("Add and subtract non-related fractions with different denominators", 2, ["fractions-add:unrelated"]),
        ("Add fractions with different denominators", 3, ["fractions-add"]),
        ("Multiply unit, non-unit and improper fractions.", 3, ["fractions-multiply"]),
        ("Find a fraction of a given amount.", 3, ["fraction-of-amount"]),
        ("Find the original amount when given a fraction and the result.", 3, ["fraction-of-amount:find-whole"]),
        ("Convert fractions to decimals and decimals to fractions.", 4, ["fdp-convert:fractions-and-decimals"]),
        ("Calculate percentage changes (increase).", 3, ["percentage-change:increase"]),
        ("Finding the percentage change", 3, ["percentage-change:find-change"]),
        ("Solving two step linear equations", 3, ["linear-equations:two-step"]),
        ("Solve a linear equation requiring a single additive step.", 3, ["linear-equations:additive-step"]),
        ("Use the distributive law to multiply an expression by a term.", 3, ["expand-brackets"]),
        ("Use the distributive law to find the product of two binomials.", 4, ["expand-brackets:two-binomials"]),
        ("Find the n^th term rule by investigating the common difference.", 3, ["sequences-nth-term"]),
        ("Substituting particular values", 3, ["substitute"]),
        ("Find the median from data presented in a list.", 3, ["averages:median"]),
        ("Calculate the mean, median, mode and range from a list of data.", 4, ["averages"]),
        ("Alternate angles", 3, ["angles:alternate"]),
        (
            "Calculate with angles at a point, angles on a line and vertically opposite angles.",
            3,
            ["angles:line-and-point"],
        ),
    ],
)
def test_an_objective_gets_the_skill_that_practises_it(text: str, key_stage: int, expected: list[str]) -> None:
    assert [one.id for one in skills_for(text, key_stage)] == expected


@pytest.mark.parametrize(
    ("text", "key_stage"),
    [
        ("Add and subtract fractions using a calculator.", 3),
        ("Use the mathematical structures that underpin the addition and subtraction of fractions.", 3),
        ("Add, subtract, multiply and divide with algebraic fractions.", 4),
        ("Divide a fraction by a fraction.", 3),
        ("Represent unit fractions in different ways.", 2),
        ("Divide the numerator by its denominator and know that this results in an equivalent recurring decimal.", 3),
        ("Construct pie charts using angles, fractions and percentages.", 2),
        ("Carry out compound interest calculations where the percentage changes.", 4),
        ("Explore how to solve linear equations graphically via dynamic software.", 3),
        ("Solve two linear simultaneous equations algebraically using substitution.", 4),
        ("Solve equations involving simple algebraic fractions.", 4),
        ("Use the distributive law to factorise expressions where there is a common factor.", 3),
        ("Use the distributive law to find the product of three binomials.", 4),
        ("Apply the distributive law to expressions involving surds.", 4),
        ("Use knowledge of the distributive law to calculate products using known times tables.", 2),
        ("Recognise the features of a geometric sequence and continue it.", 4),
        ("Find the n^th term formula for a quadratic sequence.", 4),
        ("Calculate the mean from data presented in a frequency table and different graphs.", 3),
        ("Calculate the mean from a grouped frequency table.", 4),
        ("Measure the size of angles accurately using a protractor.", 2),
        ("Draw angles accurately using a protractor.", 2),
        ("Identify column vectors which are parallel.", 4),
        ("Demonstrate and prove that in a triangle, the sum of the interior angles is 180°.", 3),
        ("Find the sum of the exterior angles of a polygon.", 3),
        ("Explain how cells divide.", 3),
        ("", 3),
    ],
)
def test_a_neighbouring_objective_gets_none(text: str, key_stage: int) -> None:
    assert skills_for(text, key_stage) == []


def test_the_key_stage_decides_as_well_as_the_words() -> None:
    assert skills_for("Add fractions with different denominators", 1) == []
