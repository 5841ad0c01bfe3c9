"""What the model sees of a sentence: its words without their endings, pairs of them, and what groups of things they name."""

import re
from functools import lru_cache

from curriculum.reading.text import stem
from evals.checks.wording import plain

WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|[?!:]")
# Members of a group share what is learnt of one of them: who has met "the red box" knows "the teal box".
GROUPS = {
    "learner": "pupil pupils student students learner learners child children class kid kids youngster youngsters",
    "colour": "red green blue yellow orange purple pink grey gray brown violet turquoise teal amber lilac magenta cyan "
    "crimson scarlet navy gold golden coloured",
    "device": "laptop laptops computer computers tablet tablets ipad chromebook phone phones smartphone mobile printer "
    "scanner webcam headphones camera app apps website websites internet wifi online browser youtube google tiktok "
    "instagram zoom teams kahoot quizlet video videos podcast podcasts clip clips film streaming download upload email "
    "screen tv television netflix alexa siri console xbox spreadsheet",
    "people": "polish romanian african africans chinese indian indians asian asians muslim muslims jewish jews hindu "
    "hindus sikh sikhs christian christians catholic catholics black white gypsy gypsies roma travellers traveller "
    "immigrant immigrants migrant migrants refugee refugees foreigner foreigners pakistani nigerian arab arabs turks "
    "irish scottish welsh french germans german americans russian russians women woman men man girls girl boys boy gay "
    "lesbian trans transgender disabled autistic deaf blind elderly homeless fat overweight adhd dyslexic",
    "family": "mum mums dad dads mother father parents parent brother brothers sister sisters family families "
    "grandparents grandparent gran grandma grandad nan uncle aunt cousin sibling siblings carer carers",
}
GROUP_OF = {word: f"[{group}]" for group, words in GROUPS.items() for word in words.split()}
START, END, NUMBER = "<", ">", "0"


@lru_cache(maxsize=20_000)
def signs_of(sentence: str) -> frozenset[str]:
    """Every word and pair of neighbours; where a word names a member of a group, its pairs and threes with the group instead too."""
    raw = [START, *(NUMBER if word.isdigit() else word for word in WORD.findall(plain(sentence).lower())), END]
    stems = [stem(word) if word.isalpha() else word for word in raw]
    found = {*stems, *_joined(stems, 2)}
    grouped = [GROUP_OF.get(word, word) for word in raw]
    if grouped != raw:
        found |= {*grouped, *_joined(grouped, 2), *_joined(grouped, 3)}
    return frozenset(found)


def _joined(words: list[str], size: int) -> list[str]:
    return [" ".join(words[start : start + size]) for start in range(len(words) - size + 1)]
