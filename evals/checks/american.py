"""American spellings and terms with the British ones: the word list of the british-english check.

Left out on purpose: words that are right in both (sulfur is the exam boards' spelling; a voltmeter is a meter), and
words whose noun and verb British English tells apart only by sense (practice, license).
"""

import re
from functools import lru_cache

OUR = """
ardor armor behavior candor clamor color demeanor enamor endeavor favor fervor flavor harbor honor humor labor
misbehavior neighbor odor parlor rancor rigor rumor savior savor splendor succor tumor valor vapor vigor
discolor dishonor disfavor
"""
RE = """
accouter caliber center epicenter fiber goiter liter milliliter centiliter luster maneuver meager miter
nanometer ocher reconnoiter saber saltpeter scepter sepulcher somber specter theater amphitheater titer
"""
YSE = """analyze paralyze catalyze hydrolyze electrolyze psychoanalyze dialyze breathalyze"""
# "-ize" and its forms, whatever the verb; these are no such verbs.
IZE = re.compile(r"(?:[a-z]{2,}i)z(?:e|es|ed|ing|er|ers|able|ation|ations|ational)")
NO_IZE = frozenset(
    """
    size sizes sized sizing sizable sizer prize prizes prized prizing seize seizes seized seizing capsize capsizes
    capsized capsizing resize resizes resized resizing downsize downsized downsizing outsize outsized oversize
    oversized undersized upsize maize assize assizes baize apprize synthesizer synthesizers bizet
    """.split()  # noqa: SIM905
)
DOUBLED = """
bevel cancel carol channel chisel counsel dial dishevel duel enamel equal fuel funnel grovel imperil initial
jewel label level libel marshal marvel model panel parcel pedal pencil quarrel ravel revel rival shovel shrivel
signal snorkel spiral squirrel stencil swivel total towel travel trowel tunnel unravel yodel refuel remodel
relabel
"""
MORE = """
skeptic/sceptic skeptics/sceptics skeptical/sceptical skepticism/scepticism willful/wilful
fulfillment/fulfilment enthrall/enthral distill/distil distills/distils instill/instil instills/instils
installment/instalment installments/instalments appall/appal molded/moulded molding/moulding moldy/mouldy
smolder/smoulder smoldering/smouldering plowed/ploughed plowing/ploughing plowman/ploughman snowplow/snowplough
maneuvers/manoeuvres maneuvering/manoeuvring marvelous/marvellous woolen/woollen woolens/woollens wooly/woolly
jeweler/jeweller jewelers/jewellers counselor/counsellor counselors/counsellors traveler/traveller
worshiped/worshipped worshiping/worshipping worshiper/worshipper kidnaped/kidnapped defenses/defences
offenses/offences mustache/moustache mustaches/moustaches cozy/cosy artifact/artefact artifacts/artefacts ax/axe
donut/doughnut donuts/doughnuts licorice/liquorice omelet/omelette grayish/greyish graying/greying
catalogs/catalogues cataloged/catalogued monolog/monologue prolog/prologue epilog/epilogue esthetic/aesthetic
esthetics/aesthetics eon/aeon eons/aeons anesthetic/anaesthetic anesthetics/anaesthetics anesthesia/anaesthesia
cesium/caesium cesarean/caesarean diarrhea/diarrhoea gynecology/gynaecology hemophilia/haemophilia
hemorrhage/haemorrhage hematology/haematology orthopedic/orthopaedic pediatric/paediatric
pediatrician/paediatrician paleolithic/palaeolithic paleontology/palaeontology paleontologist/palaeontologist
archeological/archaeological archeologist/archaeologist archeologists/archaeologists edema/oedema celiac/coeliac
ameba/amoeba septicemia/septicaemia analyzer/analyser acknowledgment/acknowledgement moms/mums mommy/mummy
fiberglass/fibreglass trapezoids/trapeziums flavorful/flavourful
colorblind/colour-blind colorblindness/colour-blindness
neighborhoods/neighbourhoods honorable/honourable dishonorable/dishonourable pharoah/pharaoh
tidbit/titbit tidbits/titbits afterward/afterwards
"""
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
    **dict(pair.split("/") for pair in MORE.split()),
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
    r"\b(?:in|of|to|into|many|few|\d) micrometers\b": "micrometre",
    r"\bmeters? (?:long|tall|high|wide|deep|per|away|apart|squared)\b": "metre",
    r"\b(?:milli|centi)liters?\b": "-litre",
}


@lru_cache(maxsize=1)
def spellings() -> dict[str, str]:
    """Every American form, lower case, with the British one."""
    pairs = dict(SINGLE)
    for word in OUR.split():
        british = word.removesuffix("or") + "our"
        pairs |= {
            word + end: british + end
            for end in (
                "",
                "s",
                "ed",
                "ing",
                "ful",
                "fully",
                "able",
                "less",
                "ite",
                "ites",
                "al",
                "hood",
                "ly",
                "er",
                "ers",
                "y",
                "ist",
                "ation",
            )
        }
    for word in RE.split():
        british = word[:-2] + "re"
        pairs |= {
            word: british,
            f"{word}s": f"{british}s",
            f"{word}ed": f"{british}d",
            f"{word}ing": f"{british[:-1]}ing",
        }
    for word in YSE.split():
        american, british = word.removesuffix("e"), word.removesuffix("ze") + "s"
        pairs |= {american + end: british + end for end in ("e", "es", "ed", "ing", "er", "ers")}
    for word in DOUBLED.split():
        pairs |= {word + end: word + "l" + end for end in ("ed", "ing", "er", "ers")}
    # The same letters are a British word of another sense.
    for word in ("dialer", "totaler", "coloration", "humorist"):
        pairs.pop(word, None)
    return pairs


def respelt(word: str) -> str | None:
    """The British form of a word, lower case, that ends in -ize or its forms; None for any other."""
    if "iz" not in word or word in NO_IZE or not IZE.fullmatch(word):
        return None
    head, _, tail = word.rpartition("iz")
    return f"{head}is{tail}"
