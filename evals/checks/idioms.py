"""Idioms that a worksheet's writer slips into: words that do not mean what they say to a reader who takes them literally.

Written by hand for the plain-language check. Left out on purpose: what a lesson may mean literally (the tip of an iceberg in the sea,
breaking a code, a level field) unless the rest of the phrase rules it out.
"""

import re
from functools import lru_cache

IDIOMS = r"""
a piece of cake|easy as pie|a walk in the park|child's play|a no-brainer|in a nutshell|food for thought
think(?:ing)? outside (?:of )?the box|put (?:on )?your thinking caps?(?: on)?|get (?:to )?grips with
come to grips with
wrap your head around|get your head (?:a)?round|rack your brains?|off the top of your head|on the tip of your tongue
hit the nail on the head|bite the bullet|bite off more than you can chew|the ball is in your court
get the ball rolling
(?:be|stay|keep) on the ball|back to square one|from scratch|go the extra mile|step up to the plate|touch base
hit the ground running
at the end of the day|once in a blue moon|when push comes to shove|by the skin of|rule of thumb
(?:a|the) ballpark (?:figure|estimate)
(?:shed|throw) (?:some |new |more )?light on|the bigger? picture|read between the lines
between a rock and a hard place
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
# Doing well or badly, easy and hard.
(?:the |its )?bread and butter(?: of| to| for)|ahead of the (?:game|curve|pack)|(?:a|your|their) head start
up (?:to )?(?:scratch|speed)|second to none
cream of the crop|flying colours|with your eyes shut|in your sleep|like clockwork|like water off|fall(?:s)? flat
bite the dust|go(?:es)? pear-shaped
half the battle|uphill (?:battle|struggle)|no picnic|a (?:doddle|breeze|cinch|cakewalk|minefield|nightmare)
low-hanging fruit|an open and shut
in a (?:pickle|rut|jam|bind)|hit (?:a|the) (?:wall|brick wall|buffers)|at sixes and sevens
all (?:greek|double dutch) to|out of your depth
keep(?:ing)? your head above water|in over your head|(?:get|got|come|came) unstuck
trip(?:s|ped)? (?:you|people|many) up|a (?:stumbling block|slippery slope)
# Beginning, going on, stopping.
(?:get|set) the (?:wheels|stage)|kick(?:s|ed)? (?:things )?off|get off the (?:ground|mark)|first things first
take the plunge|test the waters?
dip (?:your|a) toe|(?:get|find) your (?:feet wet|bearings)|plough on|press on regardless|stick to your guns
hang in there|keep at it
pack it in|call it (?:a day|quits)|down tools|throw in the sponge|put a lid on|draw a line (?:under it|in the sand)
wrap (?:it|things) up
let sleeping dogs|leave well alone|put (?:it|this|that) to bed|wind down
# Trying and working.
pull out all the stops|go all out|give it (?:a go|some welly|your all)|put your (?:back|heart) into|put your best foot
leave nothing to chance|grit your teeth
keep your nose to|burn the candle|go to town|put in the hard yards|cross (?:that|the) bridge when
take (?:it )?in your stride|a leap in the dark
have a crack|have another bite|(?:a )?shot in the dark|trial by fire|sweat (?:it|the small stuff)|move the goalposts
on the home straight|light at the end of
# Thinking, knowing, judging.
gut (?:feeling|instinct|reaction)|your gut|put two and two together|connect the dots|join the dots|the penny
a light ?bulb moment|see the wood for
can't see the wood|get (?:it|this|these|them) under your belt|up your sleeve|at your fingertips
(?:know|learn) it inside out|know .{1,20} like the back of
(?:lost|lose) the (?:plot|thread)|the wrong end of the stick|take it as read|(?:take|swallow) it with a
don't judge a book|clear as (?:mud|day|crystal)
the (?:crux|heart|meat) of the matter|cut through the noise|get to the point|down to brass tacks|where the rubber
off the (?:scent|mark|beaten track)|on the right (?:track|lines)
wide of the mark|spot on|bang on|hit the mark|make heads or tails|food for|two left feet|on the same page|a grey area
a can of worms
on (?:a|the) roll|on a shoestring|on your toes|on the back burner|on the ropes|by a long (?:shot|chalk)
out of the woods|pull .{1,20} out of (?:the|a) hat|out on a limb|through thick and thin
stand(?:s)? you in good stead|when the chips are down|when all is said and done
(?:is|are|only|just) the tip of the iceberg|the icing on|a feather in|a blessing in disguise
a taste of your own|(?:the )?best of both worlds|the whole nine yards|the real mccoy|the bee's knees
actions speak louder
every cloud has|better late than|a watched pot|rome was(?:n't| not) built|great minds think|curiosity killed
the early bird|slow and steady wins|no pain,? no gain
(?:the )?wheat from the chaff|hold (?:your|its|their) own|hit the (?:hay|sack|jackpot|deck)|throw in your hand
throw (?:your|a) (?:hat in|spanner in|curveball)
a no-win|a win-win|a work in progress|a recipe for (?:disaster|success)|a matter of course|a far cry from|a hard pill
a bitter pill
a whole new ball ?game|a different kettle of fish|a square peg|a sight for sore|a snowball's|a needle in a haystack
a mountain to climb|a mountain out of
a close shave|a close call|a blank canvas|a clean slate|a foot in (?:the|both)|(?:get|have) a feel for|on the tip of
on your plate|off the hook|off the cuff|off the peg|off the wall
blow (?:your|the) (?:mind|cover|socks|whistle)|mind-blowing|crunch time|cut it fine|cut above|dead simple
do the trick|does the trick|fit the bill|flog a dead|follow suit|from the word go
get a grip|get a move on|get away with|get your act|get your ducks|get your teeth into|go against the grain
go with the flow|go off the rails|go round in circles|hard nut|have a field day
have it in the bag|in the bag|in the nick of time|in the pipeline|in your element|iron out|keep (?:it|things) ticking
keep your cool
keep your chin|keep your hair|knock (?:it|their|your) (?:out|socks)|know your stuff|lay (?:your|the) cards
leave it at the door|let it sink in|let off steam
like a (?:duck|hawk|pro|dream|bull)|long story short|look on the bright|lose your (?:head|way in)|make a mountain
make short work|make your mark|make or break
money for old rope|never say never|nip it in|not rocket science|rocket science|not the end of the world
nothing to write home|on top of the world
once and for all|out of the window|pave the way to|pass with flying|pick (?:your|their) brains?
play (?:your cards|second fiddle|ball)|pull a rabbit|pull strings
push the boat|push your luck|put (?:your|their) (?:finger on|mind to|foot down)|put the cart|quick as a flash
ring(?:s|ing)? true|rise to the (?:challenge|occasion)
rub shoulders|run rings|scratch the surface|scratch your head|head-scratcher|seal the deal|set the world
shoot yourself|show your true colours
sink or swim|sit tight|skate over|sky's the limit|sleep on it|slip through|smooth sailing|speak volumes
spice (?:it|things) up|spread (?:yourself|your wings)|stay (?:ahead|the course)
steal the show|steer clear|stick your neck|strike while|take (?:it )?to heart|take the biscuit|take it on the chin
take your breath|the be-all|the big guns|the bottom line|the jury is|the nitty|the proof (?:of|is in) the pudding
the sky is the|think on your feet
tie yourself|top (?:notch|drawer)|tread carefully here|try your hand|turn(?:s)? the tables|twist your arm
up in arms|wake-up call|walk on eggshells|water under the bridge|wet behind|work like a|work your (?:magic|socks)
worth (?:its|your) (?:salt|weight)
your cup of tea|your heart's content|your neck of the woods
give you a hand|lend (?:you )?a hand|drop in at|a shoulder to|bear in mind|keep in mind that you|make no bones
pick up the (?:pace|slack)|the clock runs out|race against
"""
PATTERN = re.compile(rf"\b(?:{'|'.join(line for line in IDIOMS.split(chr(10)) if line and line[0] != '#')})\b", re.I)
FIGURES = re.compile(
    r"\b(?:idioms?|idiomatic|figurative|figures? of speech|proverbs?|clich|sayings?|metaphors?)\b", re.I
)
"""What a lesson is about that teaches idioms."""


@lru_cache(maxsize=20_000)
def idiom_in(text: str) -> str | None:
    """The first idiom of a text; None where there is none."""
    found = PATTERN.search(text)
    return found[0] if found else None
