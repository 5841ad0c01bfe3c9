"""Idioms that a worksheet's writer slips into: words that do not mean what they say to a reader who takes them literally.

Written by hand for the plain-language check. Left out on purpose: what a lesson may mean literally (the tip of an iceberg,
breaking a code, a level field) unless the rest of the phrase rules it out.
"""

import re
from functools import lru_cache

IDIOMS = r"""
a piece of cake|easy as pie|a walk in the park|child's play|a no-brainer|in a nutshell|food for thought
think(?:ing)? outside (?:of )?the box|put (?:on )?your thinking caps?(?: on)?|get (?:to )?grips with|come to grips with
wrap your head around|get your head (?:a)?round|rack your brains?|off the top of your head|on the tip of your tongue
hit the nail on the head|bite the bullet|bite off more than you can chew|the ball is in your court|get the ball rolling
(?:be|stay|keep) on the ball|back to square one|from scratch|go the extra mile|step up to the plate|touch base
hit the ground running
at the end of the day|once in a blue moon|when push comes to shove|by the skin of|rule of thumb
(?:a|the) ballpark (?:figure|estimate)
(?:shed|throw) (?:some |new |more )?light on|the bigger? picture|read between the lines|between a rock and a hard place
keep (?:your|an) eyes? (?:peeled|on the (?:ball|clock|time|prize))|keep an eye out|turn a blind eye|see eye to eye
an eye-opener
cost(?:s|ing)? an arm and a leg|raining cats and dogs|under the weather|on cloud nine|over the moon|the last straw
(?:a )?pinch of salt|spill(?:ed|ing)? the beans|let the cat out of the bag|kill two birds|barking up the wrong tree
a wild goose chase
(?:the|an) elephant in the room|hold your horses|straight from the horse's mouth|the lion's share|a fish out of water
a red herring
miss(?:ed)? the boat|in the same boat|rock the boat|plain sailing|in deep water|up in the air|on the fence
cut(?:ting)? corners|cut to the chase|cut and dried|make ends meet|pull your weight|pull your socks up
roll up your sleeves
learn the ropes|know the ropes|show you the ropes|nuts and bolts|the ins and outs|tie up (?:any |the )?loose ends
a loose end
break the ice|beat about the bush|beat around the bush|jump the gun|jump to conclusions|jump on the bandwagon
jump through hoops
burn(?:ing)? the midnight oil|play with fire|play it by ear|play devil's advocate|add fuel to the fire|out of the blue
a stone's throw|leave no stone unturned|set in stone|on thin ice|in hot water|a storm in a teacup|weather the storm
hit the books|hit the road|nail(?:ed)? it|smash(?:ed)? it|ace (?:it|this|the test)|crack on|bear with
(?:have|take) a (?:stab|crack|bash) at
all at sea|get to the bottom of (?:it|this|that|things)|keep (?:an|your) eye on
(?:may|might|should|does|will|must) (?:this |it |that )?ring a bell|rings? any bells
(?:answer|argument|idea|claim|theory|explanation|reason)s? (?:\w+ )?holds? water|get the hang of|take a back seat
a bird's eye view|in the long run|start the ball
give it (?:a whirl|your best shot|a shot|your all)|(?:dig|dive|delve) (?:deep(?:er)? )?into|unpack (?:the|this|what)
brush up(?: on)?
get stuck in|dot the i|mind your p|sit on the fence|the devil is in the detail|easier said than done
practice makes perfect
(?:it|that) rings a bell|the penny drops?|drop the ball|throw in the towel|tackle (?:it |this )?head[- ]on
take (?:the )?bull by
walk before you can|don't put all your eggs|a drop in the ocean|a tough nut|a tall order|second nature
word of mouth to|fingers crossed
turn over a new leaf|on the other side of the coin|two sides of the same coin|a double-edged sword
sink your teeth into|get cracking
run of the mill|par for the course|touch wood|zoom in on the|bring to the table|at face value|against the clock
take your pick
"""
PATTERN = re.compile(rf"\b(?:{'|'.join(IDIOMS.split(chr(10))).strip('|')})\b", re.I)
FIGURES = re.compile(
    r"\b(?:idioms?|idiomatic|figurative|figures? of speech|proverbs?|clich|sayings?|metaphors?)\b", re.I
)
"""What a lesson is about that teaches idioms."""


@lru_cache(maxsize=20_000)
def idiom_in(text: str) -> str | None:
    """The first idiom of a text; None where there is none."""
    found = PATTERN.search(text)
    return found[0] if found else None
