"""The little grammar that the reading rules need: finite verbs, and the numerals of kings and queens."""

import re

REGNAL = re.compile(r"\b([A-Z][a-z]+) I\b")
VERB = re.compile(
    r"\b(is|are|was|were|has|have|had|can|cannot|can't|could|do|does|did|must|will|would|won't|don't|doesn't|didn't|isn't|"
    r"aren't|wasn't|weren't|needs?|means?|makes?|made|causes?|happens?|happened|takes?|takes|took|comes?|goes|go|gets?|"
    r"contains?|shows?|stays?|becomes?|became|always|never|only|began|ended|started|won|lost|wanted|led|ruled|lived|moves?|"
    r"works?|looks?|gives?|gave|uses?|used|affects?|changes?|changed|depends?|belongs?|refers?|describes?|starts?|begins?|"
    r"ends?|stops?|grows?|grew|falls?|fell|rises?|rose|turns?|turned|creates?|created|produces?|produced|lasts?|lasted|"
    r"occurs?|occurred|involves?|involved|includes?|included|requires?|required|represents?|stands?|follows?|followed|"
    r"increases?|increased|decreases?|decreased|remains?|remained|lives?|helps?|helped|allows?|allowed|leads?|speaks?|spoke|"
    r"believes?|believed|supports?|supported|opposed|fought|ruled|built|wrote|died|killed|controlled|needed|agrees?|agreed|"
    r"happened|carries|carry|moves?|moved|flows?|floats?|sinks?|attracts?|repels?|conducts?|absorbs?|emits?|reflects?|"
    r"travels?|breaks?|forms?|formed|consists?|connects?|stores?|sends?|runs?|returns?|keeps?|holds?|tells?|told|"
    r"understands?|ensures?|improves?|improved|exists?|existed|acts?|acted|develops?|developed|spreads?|varies|vary)\b",
    re.I,
)


def without_numerals(text: str) -> str:
    """The text without the numerals of kings and queens: the I of Edward I speaks to nobody."""
    return REGNAL.sub(r"\1", text)
