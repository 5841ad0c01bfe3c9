"""Finds what looks like the end of a fence or the turn of a chat role, in whatever letters, and puts it in brackets.

Each character is compared by its look (compatibility form, no accents, small letters, Latin for the Cyrillic and Greek
letters that look Latin), and the text itself keeps its characters.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import chain

_PAIRS = (
    "аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw гr тt мm кk нh вb ӏl αa εe ιi κk νv οo ρp τt υu χx ɑa ɡg ıi ℓl "
    "ᴀa ᴄc ᴅd ᴇe ɪi ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ʏy"
)
_LATIN = {pair[0]: pair[1] for pair in _PAIRS.split()}
_SIGNS = dict.fromkeys("‹〈⟨❮《«⟪❰˂᚜ᐸ⧼", "<") | dict.fromkeys("›〉⟩❯》»⟫❱˃᚛ᐳ⧽", ">")
_SIGNS |= dict.fromkeys("【〔〚⟦❲", "[") | dict.fromkeys("】〕〛⟧❳", "]")
_SIGNS |= (
    dict.fromkeys("∣ǀ│┃❘❙⏐", "|")
    | dict.fromkeys("∕⁄⧸╱", "/")
    | dict.fromkeys("▁‗", "_")
    | {"♯": "#", "꞉": ":", "∶": ":"}
)

_LT = r"(?:<|&lt;?|&#0*60;?|&#x0*3c;?|\\u003c|%3c)"
_GT = r"(?:>|&gt;?|&#0*62;?|&#x0*3e;?|\\u003e|%3e)"
_ROLES = r"(?:system|assistant|user|human|developer|tool|instructions?|response)"
_TAGS = (
    rf"(?:{_ROLES}|s|bos|eos|pad|unk|sys|inst|think(?:ing)?|(?:start|end)_of_turn|(?:begin|end)_of_\w+|end_?of_?text"
    r"|function_calls?|tool_calls?|tool_results?|antml:\w+|im_(?:start|end|sep)|(?:extra_id|reserved|special|unused)_?\d+|eod|sep)"
)
# Spread-out letters ('m a t e r i a l') are read too.
_MATERIAL = r"[\s.*_-]*".join("material")
_SEEN = re.compile(
    rf"(?P<fence>[\[<]{{0,3}}{_LT}[\s/\\!|_*-]*(?:end\s*(?:of\s*)?)?{_MATERIAL}\b[^<>\n]{{0,40}}?\s*{_GT}{{1,3}})"
    rf"|(?P<unclosed>{_LT}(?:\s*[/\\]\s*)?{_MATERIAL}\b)"
    rf"|(?P<piped>{_LT}\s*\|[^|<>\n]{{1,60}}\|\s*{_GT})"
    rf"|(?P<doubled>{_LT}\s*{_LT}\s*/?\s*(?:sys|system)\s*{_GT}\s*{_GT})"
    rf"|(?P<tag>{_LT}\s*/?\s*{_TAGS}\s*/?\s*{_GT})"
    rf"|(?P<named>{_LT}\s*(?:{_ROLES}|message|invoke|parameter)\s+\w+\s*=[^<>\n]{{0,60}}{_GT})"
    rf"|(?P<inst>\[\s*[/|]?\s*(?:inst|system(?:_prompt)?|assistant|user|available_tools|tool_(?:calls|results)|endofturn"
    rf"|(?:end\s+(?:of\s+)?)?material)\s*\|?\s*\])"
    rf"|(?P<label>\[\s*p\d{{1,3}}\s*\])"
    rf"|(?P<heading>\#{{2,}}\s*{_ROLES}\b(?:[ \t]*:)?)"
    rf"|(?P<turn>(?<=\n)[ \t\#*>_-]*{_ROLES}[ \t*_]*:)",
    re.I,
)
_BRACKETS = re.compile(rf"^(?:{_LT}|\[|\s)+|(?:{_GT}|\]|\s)+$", re.I)


def replace_seen(text: str) -> str:
    """'</material>' becomes '(/material)', '<|im_start|>' '(im_start)', '### System:' '(System) -'; the rest stays.

    A bare 'System:' is a turn only at the start of a later line: a first line may define the word.
    """
    for _ in range(4):
        mended = _replaced(text)
        if mended == text:
            break
        text = mended
    return text


def look(text: str) -> str:
    """The text by its look: Latin letters and plain signs for those that look like them, no accents."""
    return _look(text)[0]


def _replaced(text: str) -> str:
    look, origin = _look(text)
    kept: list[str] = []
    reached = 0
    for found in _SEEN.finditer(look):
        kept += [text[reached : origin[found.start()]], _defanged(found)]
        reached = origin[found.end()]
    return "".join([*kept, text[reached:]])


def _defanged(found: re.Match[str]) -> str:
    kind, look = found.lastgroup, found[0]
    words = re.sub(r"[^\w/: ]+", " ", _BRACKETS.sub("", look)).strip()
    if kind in ("heading", "turn"):
        return f"({words.rstrip(': ').strip()}) -"
    return f"({' '.join(words.split())})"


def _look(text: str) -> tuple[str, list[int]]:
    """The text by its look, and for each character of that the place in the text; one place more for the end."""
    if text.isascii():
        return text, list(range(len(text) + 1))
    looks = [_look_of(character) for character in text]
    origin = chain.from_iterable([place] * len(look) for place, look in enumerate(looks))
    return "".join(looks), [*origin, len(text)]


@lru_cache(maxsize=4_000)
def _look_of(character: str) -> str:
    if character.isascii():
        return character
    parts = unicodedata.normalize("NFKD", _SIGNS.get(character, character))
    bare = (part for part in parts.casefold() if unicodedata.category(part) not in ("Mn", "Me"))
    return "".join(_SIGNS.get(part, _LATIN.get(part, part)) for part in bare)
