"""Every number at which a check changes its mind, in one place, each with its reason and where it comes from.

Grouped by rule, in the order of the table of rules. A number that the generator shares stands where both may import it from
(`generator.timing`, `generator.selection`) and is named here.
"""

# reading-age
WHOLE_ARTICLES_IN_ORDER = (
    0.97  # pairs of levels of one article that the reading age must order right (facts/accessibility.md)
)
WINDOWS_IN_ORDER = 0.92  # the same for windows of 200 words; crude Flesch-Kincaid reaches 0.89 in the whole corpus
LEAST_POOLED_WORDS = (
    200  # formulas mislead on less: Flesch-Kincaid orders 80 % of pairs of 100-word windows (the same page)
)
READING_AGES = {
    1: (7, 6),
    2: (9, 8),
    3: (11, 9),
    4: (13, 11),
    5: (15, 13),
}  # key stage: core, with supports (the same page)
HARDER_THAN_OTHERS = (
    1.0  # years a sheet may lie above another beyond the step between their targets; clean ones: 0.8 at most
)
READING_AGE_ERROR = 1  # year over the target before it is told: 1.8 is the standard deviation of one window, 1.0 of three, as a sheet has

# grounded, claims that turn a sentence of a passage round (`evals.checks.twisted`)
NEAREST_WORDS = 0.75  # share of a claim's words that the sentence must hold: less, and the claim is in words of its own
SAID_WITHOUT_TURN = 0.9  # a sentence that holds so much and differs in nothing that turns it says the same
LINED_UP = 0.75  # likeness of word orders at which what differs is a change; at 0.7 right model answers are accused
SAME_HALF = 0.6  # likeness, either way, of a cause with an effect at which the two are exchanged
MISQUOTED = 0.6  # so many of a quotation's words in the passages, and it was meant to be one
SHORTEST_TWISTED = 3  # words that carry meaning: fewer lie near to anything

# grounded, sentences that rest on nothing (`evals.checks.unfounded`); set on 79 clean homeworks and on facts planted in them
STRANGE = 3.0  # rarity of a sentence's strange words together: no key or mark point of clean work reaches it
STRANGE_IN_OWN_WORDS = 5.5  # the same for replies and helps in a teacher's own words: no clean one reaches it
MOSTLY_STRANGE = 0.33  # share of a sentence's words of meaning that are strange: fewer, and one rare word decides
EACH_WORD = 0.3  # what a strange word counts beside its rarity (0 to 2.5)
HEARD_SAY = 1.0  # what 'studies show' adds
ALIKE, UNLIKE = (
    0.6,
    0.25,
)  # cosine to the nearest word of the evidence: 'farmer' beside 'farming'; as far as any two words
ALL_BUT_COPIED = (
    0.75  # share of a sentence's words in one passage, strange ones counted: made from it, whoever it names
)
NEARLY_COPIED = 0.67  # the same where nobody is named
ASKED_FROM = 0.5  # the same for a question, which has words of its own
ONE_STRANGE = 1.9  # one strange word in a sentence that copies a passage otherwise: 'aluminium' for 'copper', not 'start' for 'begin'
FEWEST_CITED = 3  # words of meaning in question and key before another passage can hold more of them
HELD_ELSEWHERE = 0.25  # so much more of them in another passage; in 4,000 clean tasks none holds more than the cited
HELD_HERE = 0.5  # half of them in what is cited, and it may be put in words of its own
SHORT_HINT = 4  # words of meaning: 'This city is in Greece' is a hint, and no lesson

# lo-match; shares and cosines as `evals.checks.objective_fit` adds them, set on the development half of `python -m evals.lo_match`
SURELY_NOT_PRACTISED = 0.25  # an objective against its tasks and its unit, 0 to 2: no pack's own is below 0.29
NOT_PRACTISED = (
    0.4  # an objective against its tasks and its unit, 0 to 2: 1 % of Oak's own fall below, half of another unit's
)
HARDLY_PRACTISED = (
    0.7  # below this, an objective is compared with the others of its homework; of packs' own, 2 % are below
)
LESS_THAN_OTHERS = (
    0.6  # so far behind them: 1 % more of Oak's own, and three in four of another unit's in place of half
)
CLEARLY_ANOTHER = (
    3.0  # how much better a task must fit a sibling objective: 0.7 % of rightly tagged tasks do by their words
)
OFF_TOPIC = 0.15  # a task against the rest of its homework, 0 to 2: 2 % of Oak's own tasks fall below, half of those of other subjects
FOREIGN_OFF_TOPIC = (
    0.9  # the same where all that it cites is another lesson's, which no clean task does; a lent lesson is alike
)
MOSTLY_OWNED = 0.75  # share of questions whose ids name their objective; all in packs and in a model's homeworks
FEWEST_ASKED = 3  # words of meaning in a question before it is compared with what it cites
ASKED_ELSEWHERE = 0.16  # share of them found there: every poster and title page is below
HALF_ASKED = 0.5  # the same where the key is foreign too
KEYED_ELSEWHERE = 0.3  # share of a key's words of meaning found there
LIKE_ITS_OBJECTIVE = (
    0.5  # a reason that names an objective in other words than its statement still shares half of its stems
)
FEWEST_STEMS = 4  # fewer words that carry meaning, and a text is like anything

# plain-language
LONGEST_SENTENCE = 20  # words in a sentence of a question (contract; Ofqual 2022 asks for short, direct sentences)
LONGEST_TOLD = 30  # the same where a lesson is told again in the box; the longest of a pack has 28
MOST_ORDERS = 2  # instructions in one sentence: "Decide and give a reason" is one step for a reader, three are a list
MOST_ORDERS_A_LINE = 3  # "Match. Write the letter. Give a reason." is what to do and how; more is a list
MOST_PASSIVES = 1  # in one sentence: one may be the best word, two hide who does what
SAME_WORDS_AS_SOURCE = 4  # words in a row that stand in a cited passage are the passage's

# item-flaws; numbers of Haladyna, Downing and Rodriguez (2002) where they give any, else set on packs and hand-written answers
KEY_LONGER = (
    1.5  # the right option in words against the longest wrong one; pick-correct keeps its facts below the same ratio
)
KEY_LONGER_WORDS = 3  # and by so many words: a word or two more is chance among four short options
OPTION_LENGTHS = 2.5  # one option against its nearest in length
OPTION_LENGTHS_APART = 5  # and by so many words: 'a king' beside 'a king of the Danes' stands out to nobody
CLANG_LETTERS = 4  # shorter words repeat by chance
FIGURES_APART = 100  # a wrong figure so many times the next one is no slip that a pupil makes
REPEATED_WORDS = 3  # the same opening words in every option; two are often an article and a noun
LONGEST_CHOICE_STEM = 60  # words before four options; a case with its question has about 40
IDLE_SENTENCE_WORDS = 8  # a shorter first sentence sets a scene
NESTED_WORDS = 3  # words of an option that stands whole in another, and words added to it
NESTED_SAID = 2  # of them, words that carry meaning: 'the sea' inside 'the sea and the sky' is a list
SHORTEST_PARAPHRASE = 3  # words: the vectors of terms tell what belongs together, not what is the same
MEANS_THE_SAME = 0.64  # cosine of two options, set on 15 paraphrases, of which half lie below, and 42 pairs of clean sentences, 1 above
NEARER_THAN_OTHERS = 0.15  # and so much nearer than the next pair: all options of one question are somewhat alike
LINED_UP_WORDS = 0.4  # likeness of word orders: options more alike differ in a word or two, which is what is asked
MOST_OPTIONS = 5  # three to five (Haladyna et al., guideline 18)
LISTED_OPTION = 0.6  # likeness of an option to a listed misconception from which it is the pupils' own claim
MOST_GAPPED = 0.34  # a third of the words that carry meaning
LEAST_ROWS = 3  # rows to match: four to six (facts on item models, rule 3); three are borne
MOST_ROWS = 8  # more is searching, not knowing
SAME_POSITION = (
    4  # choices on a sheet from which always A is a pattern (1 in 256 by chance); another letter needs one more
)

# misconception-mapped
LEAST_REASON = 4  # words in the reason of a wrong option; fewer name no belief ("confuses the two" is three)
NAMES_THE_KEY = 0.6  # stems of the right option in a reason that says nothing else: it names the key and no belief
MET = 0.5  # stems of a listed misconception that stand in the task that cites it

# answer-leak, keys in a thin disguise (`evals.checks.disguised`)
BLOTTED_SHOWN = 0.6  # share of a key's characters: with half of them a word is still to be remembered, with more read
LEAST_BLOTTED = 4  # letters of a key: 'c_t' is as many words as it has vowels
LEAST_SHUFFLED = 5  # letters of a key: shorter words are often other words shuffled ('rate' and 'tear')

# answer-leak, keys of several pieces (`evals.checks.handed_over`, `evals.checks.printed_keys`)
LEAST_HANDED = 3  # steps, items or words before some of them together are more than the first step that a help may do
MOST_HANDED = 0.6  # share of the items to sort: where so many stand sorted, the rest follow
POINT_PRINTED = 0.75  # share of a mark point's own words in a guide or a hint: it is then told, in whatever order
POINTS_PRINTED = 0.6  # share of the points so told; one point may be the way in

# sense, words that are listed for another subject; cosines, set on 267 definitions of clean homeworks
OF_ANOTHER_SUBJECT = 0.12  # how much more a definition is like another subject: one clean definition in ten is
LIKE_NOTHING_HERE = 0.25  # the nearest single text of the homework: for four clean definitions in five it is nearer
# the same, words whose meanings are listed by subject; sums of cosines, set on Oak's definitions: 217 in their own homework, 401
# put into a homework of a subject in which the word means something else
FITS_ITS_OWN = 0.5  # a definition so near to a meaning of its own subject is no other's: half of the right ones are
SURELY_ANOTHER_MEANING = 0.15  # nearness to another meaning over its own: two in three of the foreign, 1 % of the right
PERHAPS_ANOTHER_MEANING = 0.05  # the same, undecided: one more in fourteen of the foreign
STATED_IN_ANOTHER_MEANING = 0.2  # 'X is a ...' may be a fact about one X: no clean statement is above
AT_HOME_COUNTS = 0.2  # what speaks against it where all its words are the homework's or the subject's
FAR_BEHIND = 0.4  # so far behind its own, no likeness to a subject makes up for it: that adds 0.42 at most to 19 in 20
NEARER_ITS_OWN = 0.1  # so much nearer to its own meaning, it needs no comparison with whole subjects
FITS_LISTED_MEANING = (
    0.5  # a word that is not listed for the subject has to be as near to another's meaning as a right one is
)
SLIGHTLY_OF_ANOTHER_SUBJECT = 0.1  # such a definition has to be more like that subject, too: 1 clean one in 20 is
# the same, a meaning beside what the homework says of its term and of its topic (`evals.checks.term_fit`): log odds that it is foreign
STRANGE_BESIDE_STORED = (
    0.0  # beside another stored meaning: nine in ten of 75 foreign are above, all of 16 right ones below -1.7
)
OF_ANOTHER_UNIT = 3.5  # the same, for a word whose listed meaning in the subject it fits
FAR_FROM_HOMEWORK = 2.1  # no meaning is stored: two in five of 48 foreign are above, all of 80 right ones below 1.7
TAUGHT_AND_FAR = 5.6  # the passages give this very meaning: only with a listed meaning elsewhere that is nearer
LISTED_ELSEWHERE_COUNTS = 8.0  # what a listed meaning of another subject adds, by how much nearer it is
SPOKEN_OF_HERE = -0.5  # below it nine in ten right meanings, and one foreign in ten: the list adds nothing
NO_MEANING_LISTED = 0.35  # the likeness to its own subject's meanings that a word without any is held to have

# command-word
REASONED = 3  # strategic thinking (Webb): a short answer of this demand is a chain of reasons
SEVERAL_IDEAS = (
    3  # marks: 'identify' and its like are for one fact or two, and nothing clean has them for more at this demand
)

# hint-ladder
SAME_HINT = 0.8  # shared stems, both ways, from which one hint adds nothing to another text

# extension-depth
LEAST_DEEPER = 3  # strategic thinking (Webb); an extension below it is a core task
READ_BELOW = (
    2  # steps by which the words have to fall short of the tag: the tagger is one step off for one question in seven
)
ROOM_TO_DEEPEN = (
    30  # minutes: a shorter homework may end, for everyone, with the one deep question that it has room for
)
RECALL = 1  # the one depth on which the tagger may speak against a tag; between the others it is often one step off
MORE_OF_THE_SAME = 0.75  # likeness of the words of meaning of an extension task to a core task
MOST_ADDED = 3  # words of meaning added to a core question that leave it the core question: "... and write it in ink"

# ramped
FEWEST_TO_RISE = 4  # tasks on a sheet before one demand throughout is a fault: three may all be a warm-up
MOST_OUT_OF_PLACE = (
    1  # tasks that would have to move: one easier question is a rest; no clean sheet of 439 homeworks has any
)
STEEP_FALL = 2  # from strategic thinking to recall, and pupils think that the hard part is over

# fade-plan and retrieval-present
LEAST_FADE_WORDS = 3  # "Give less help" is the shortest note that says what changes
NAMES_ITS_LESSON = (
    0.5  # share of a name that is a lesson of today; the rest may say 'the lesson that this homework practises'
)
NAMES_ITS_OBJECTIVE = (
    0.8  # share of the stems of one of today's objectives in what is said to be brought back from earlier
)

# layout and print-fit, measured in the PDF (facts/accessibility.md, "Print")
STANDARD_POINTS = 12.0  # sans-serif
STANDARD_SPACING = 1.3  # base line to base line, of the type size; a figure of ours
STANDARD_MARGIN_MM = 20.0
BDA_POINTS = 12.0  # British Dyslexia Association, Dyslexia friendly style guide 2023: 12 to 14 points
BDA_SPACING = 1.5  # the same guide
BDA_LETTER_GAP = 0.3  # the same guide: about 35 % of a letter's width, so a little less passes
BDA_WORD_GAP = 3.5  # the same guide: times the space between letters
BDA_MOST_CHARACTERS = 75  # the same guide: 60 to 70 a line; a line ends with a whole word
LARGER_HEADING = 1.2  # the same guide
LARGE_POINTS = 18.0  # bold on A4: practice of exam boards for modified papers
LARGE_SPACING = 1.2  # no number is given; what sans-serif type of 18 points has by itself
MOST_SMALL_PRINT = 0.05  # of the characters: the line over a title, a label in a drawing
FEW_CHARACTERS = 120  # so much small print is a line or two on any sheet
SMALLEST_PRINT = 0.75  # of the profile's size: small print is still read
LEAST_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3
LEAST_CONTRAST_LARGE = 3.0  # the same, for 18 points and more
A4_MM = (210.0, 297.0)
ROUNDING_POINTS = 0.2  # type is set in fractions of a point
ROUNDING_SPACING = 0.02
ROUNDING_MM = 0.5
MINUTES_A_SHEET = 30  # one sheet of paper for so many minutes of work (contract, rules table)
PAGES_A_SHEET = 2  # printed on both sides

# contradiction, what is keyed laid beside what the lesson records (`evals.checks.laid_beside`, `evals.checks.answered`)
BESIDE_ANOTHER = 0.65  # share of a text's words that the lesson must say of another side
FURTHER_FROM_OWN = 0.45  # and so much less of its own: what is said of both sides settles nothing
SAME_STEP = 0.6  # share of an item's words in the step of a sequence that it stands for
SAME_QUESTION = 0.85  # likeness of two questions, or of two claims, that are one
ABOUT_THE_SAME = 0.66  # weighted share of a question's words in a sentence that answers it
AS_GOOD = 0.15  # sentences that near to the best one may answer as well
STATES_MEANING = 0.4  # weighted share of a meaning's words in a question that asks for its term
MISTAKEN_WORDS = 0.5  # weighted share of a misconception's other words in a question on the same matter
SAYS_THE_CLAIM = 0.7  # weighted share of a misconception's words in question and answer together
SAME_MATTER = 0.7  # of the words of two why-questions, either way, from which they ask for one reason
MOSTLY_THE_CLAIM = 0.7  # share of an answer's own words in the misconception that it repeats
FEWEST_WORDS = 3  # words of meaning in a question before a sentence with the same ones is on the same matter
GIVES_MEANING = (
    0.55  # weighted share of a meaning in a question: more of it than of any other, and its term is asked for
)
UNHEARD_OF = 0.35  # weight of a word that no sentence of the lesson has: the verb of a question, not its matter
HALF_OF_IT = 0.5  # less of an answer's words in the lesson's own answer, either way, and it is another answer
MOST_OF_IT = 0.6  # of the words by which one side of a comparison differs, or of a sentence in a yes-or-no question
ALL_OF_IT = 0.9  # of the words of a yes-or-no question: with a word more it asks for something else
WELL_SAID = 0.75  # share of an answer's words in the sentence on its question: the lesson says it
HARDLY_SAID = 0.34  # and so little of the answer that is keyed in its place
NEARLY_ALL = (
    0.8  # of a fact's words in a question, either way: it asks for the words that the fact leaves to be filled in
)
LONGEST_NAMED = 4  # words of what a fact leaves to be filled in: more, and they are a clause with a meaning of its own
LONGEST_SHORT_KEY = 8  # words of an answer that only names something

# kinds of sentence learnt from examples (`evals.checks.sentences`)
ALARMS_A_SENTENCE = (
    0.001  # of sentences of homeworks that it has not read, so many are taken for one of a kind; of those it has, none
)
ALARMS_A_NEAR_MISS = 0.04  # of sentences that were written to be mistaken for the kind
CLAIMS_MARGIN = (
    1.8  # higher for claims: an honest rationale, which speaks of tasks and what they show, lies up to 1.7 above
)
FEW_WORDS = 7  # a shorter sentence has few signs, each of which weighs much
FEW_WORDS_COST = (
    1.0  # so much more it needs: half of the false alarms on 2,400 plain lines of another author were short
)
CLAIM_SLACK = 1.0  # lower for a bare claim that pupils are to judge: of 200 harmless ones the highest lies 1.2 below the threshold
