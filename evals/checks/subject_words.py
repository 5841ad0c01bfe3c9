"""What each subject talks about, in words: how the sense check knows a spreadsheet from a living thing.

Written by hand from the words of the national curriculum; a subject is compared with a definition as a whole, so no one
word decides.
"""

SUBJECT_WORDS = {
    "science": (
        "living things plants animals cells organisms body organs blood bacteria disease genes inheritance evolution "
        "species ecosystem food chain photosynthesis respiration digestion reproduction substances particles atoms "
        "molecules elements compounds mixtures chemical reactions acids metals solids liquids gases temperature "
        "melting boiling experiment measurement variable forces energy transfer electricity circuit current voltage "
        "waves light sound magnets mass density pressure motion speed gravity space planets stars radiation microscope"
    ),
    "mathematics": (
        "number calculation addition subtraction multiplication division fraction decimal percentage ratio algebra "
        "equation expression unknown value formula sequence graph coordinates axis geometry angle triangle polygon "
        "circle area perimeter volume length probability statistics average data set mean median square root factor "
        "multiple prime integer digit"
    ),
    "computing": (
        "computer program code software hardware data spreadsheet database row column file storage memory processor "
        "network internet website web page digital algorithm instructions loop variable input output screen click user "
        "device binary app document image editing online password security string of characters text data type "
        "condition selection iteration debug"
    ),
    "history": (
        "king queen ruler monarch parliament government empire war battle army soldiers century medieval Tudor "
        "Victorian Roman Norman church pope peasants lords revolution trade colony slavery law protest treaty "
        "historian source evidence past society power rebellion invasion crown heir vote rights"
    ),
    "geography": (
        "place region country city settlement population migration map scale river coast sea erosion deposition valley "
        "flood weather climate rainfall rock soil landscape mountain glacier volcano earthquake tectonic plate "
        "ecosystem forest desert resources economy trade development farming industry sustainable land environment"
    ),
    "english": (
        "writer reader text story novel poem poetry play character plot setting narrator theme language word sentence "
        "grammar verb noun adjective clause punctuation metaphor simile imagery rhetoric speech audience persuade "
        "essay paragraph Shakespeare scene tone structure"
    ),
    "music": (
        "music song melody rhythm beat pitch notes chord harmony tempo dynamics instrument voice singing sound scale "
        "key bass drum piano composer performer orchestra verse chorus texture timbre"
    ),
    "art-and-design": (
        "art artist drawing painting sculpture colour line shape tone texture pattern print collage clay paper brush "
        "pencil composition portrait artwork surface design creative"
    ),
    "design-and-technology": (
        "design product user prototype material wood metal plastic textile fabric tool cutting joining mechanism gear "
        "lever manufacture making components model structure function consumer"
    ),
    "physical-education": (
        "sport game team player ball pass throw catch jump run movement balance body muscles fitness exercise training "
        "attack defend competition rules performance dance gymnastics"
    ),
    "food-and-nutrition": (
        "food cooking recipe ingredients dish kitchen bake boil chop knife hygiene nutrition diet vitamins protein "
        "meal flavour oven eat"
    ),
    "religious-education": (
        "religion belief god worship prayer faith church mosque temple scripture holy sacred Christian Muslim Jewish "
        "Hindu Buddhist Sikh ritual festival morality afterlife"
    ),
    "citizenship": (
        "citizen government law rights democracy vote election parliament political party council court police "
        "community campaign media tax human responsibility minister"
    ),
    "languages": (
        "French German Spanish Latin language verb ending pronoun noun masculine feminine plural tense pronunciation "
        "accent translate sentence conjugate adjective vocabulary"
    ),
}
FAMILY = {
    "biology": "science",
    "chemistry": "science",
    "physics": "science",
    "combined-science": "science",
    "french": "languages",
    "german": "languages",
    "spanish": "languages",
    "latin": "languages",
}
