"""American spellings and terms with the British ones: the word list of the british-english check.

Left out on purpose: words that are right in both (sulfur is the exam boards' spelling; a voltmeter is a meter), and
words whose noun and verb British English tells apart only by sense (practice, license).
"""

OUR = "behavior color favor flavor harbor honor humor labor neighbor odor rumor vapor vigor armor tumor savior splendor"
RE = "center theater fiber liter caliber specter luster saber somber meager ocher"
YSE = "analyze paralyze catalyze hydrolyze electrolyze"
ISE = (
    "apologize categorize characterize civilize colonize criticize emphasize organize realize recognize summarize "
    "symbolize memorize generalize specialize minimize maximize standardize industrialize urbanize fertilize vaporize "
    "crystallize oxidize ionize neutralize prioritize visualize utilize customize hypothesize"
)
DOUBLED = "travel label model cancel fuel signal level marvel quarrel tunnel total dial counsel"
SINGLE = {
    "gray": "grey",
    "grays": "greys",
    "defense": "defence",
    "offense": "offence",
    "pretense": "pretence",
    "skillful": "skilful",
    "fulfill": "fulfil",
    "fulfills": "fulfils",
    "enroll": "enrol",
    "enrollment": "enrolment",
    "jewelry": "jewellery",
    "mold": "mould",
    "molds": "moulds",
    "plow": "plough",
    "plows": "ploughs",
    "maneuver": "manoeuvre",
    "aluminum": "aluminium",
    "catalog": "catalogue",
    "practicing": "practising",
    "practiced": "practised",
    "hemoglobin": "haemoglobin",
    "anemia": "anaemia",
    "esophagus": "oesophagus",
    "estrogen": "oestrogen",
    "leukemia": "leukaemia",
    "feces": "faeces",
    "fetus": "foetus",
    "archeology": "archaeology",
    "pajamas": "pyjamas",
    "airplane": "aeroplane",
    "airplanes": "aeroplanes",
    "math": "maths",
    "gotten": "got",
    "trapezoid": "trapezium",
    "sidewalk": "pavement",
    "kindergarten": "Reception",
    "mom": "mum",
}
COMPUTING = {
    "program": "programme",
    "programs": "programmes",
    "disk": "disc",
    "analog": "analogue",
    "dialog": "dialogue",
}
NTH = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}th|1st|2nd|3rd)"
BEFORE_METER = r"(?:\d|\b(?:one|two|ten|square|cubic|per|hundred|thousand|many|in|of))"
PHRASES = {
    r"\bgrade[- ]levels?\b": "year group",
    rf"\b{NTH}[- ]grade(?:rs?)?\b": "Year",
    r"\bgraders\b": "pupils of that year",
    r"\bmiddle schoolers?\b": "pupils",
    r"\bhigh schoolers?\b": "pupils",
    rf"{BEFORE_METER} (?:milli|centi|kilo)?meters?\b": "metre",
    r"\b(?:milli|centi|kilo)meters?\b": "-metre",
    r"\bmeters? (?:long|tall|high|wide|deep|per|away|apart|squared)\b": "metre",
    r"\b(?:milli|centi)liters?\b": "-litre",
}


def spellings() -> dict[str, str]:
    """Every American form, lower case, with the British one."""
    pairs = dict(SINGLE)
    for word in OUR.split():
        british = word.removesuffix("or") + "our"
        pairs |= {
            word + end: british + end for end in ("", "s", "ed", "ing", "ful", "able", "less", "ite", "al", "hood")
        }
    for word in RE.split():
        british = word[:-2] + "re"
        pairs |= {word: british, f"{word}s": f"{british}s", f"{word}ed": f"{british}d"}
    for word in (*YSE.split(), *ISE.split()):
        american, british = word.removesuffix("e"), word.removesuffix("ze") + "s"
        pairs |= {american + end: british + end for end in ("e", "es", "ed", "ing", "er", "ers")}
        if word.endswith("ize"):
            pairs[f"{american}ation"] = f"{british}ation"
    for word in DOUBLED.split():
        pairs |= {word + end: word + "l" + end for end in ("ed", "ing", "er", "ers")}
    # The same letters are a British word of another sense.
    for word in ("honorable", "dialer", "totaler"):
        pairs.pop(word, None)
    return pairs
