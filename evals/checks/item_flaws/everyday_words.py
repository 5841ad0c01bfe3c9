"""Things of every day that turn up in silly options: food, pets, clothes, toys, the house, and what children watch.

An option is silly where such a word stands in it and no word of it stands anywhere else in the homework. Things that a lesson may
be about in any case (water, wood, leaves, a coin, a lamp) are left out.
"""

from evals.checks.wording import content

EVERYDAY = content(
    """
    cheese toast sandwich pizza burger chips crisps sausage bacon egg pancake cake biscuit cookie sweets lollipop chocolate candy ice-cream
    custard jelly jam pudding pie pasta spaghetti noodles soup sauce ketchup mayonnaise banana apple pear grape melon strawberry pineapple
    carrot potato turnip cabbage cucumber popcorn doughnut muffin marshmallow lemonade cola smoothie breakfast lunch supper picnic
    crocodile alligator elephant giraffe penguin hippo hippopotamus kangaroo koala panda monkey gorilla tiger lion zebra camel llama
    hamster hedgehog rabbit kitten puppy goldfish parrot budgie dog cat pony donkey duck goose chicken octopus shark dolphin dinosaur
    unicorn dragon wizard witch fairy elf goblin ghost zombie vampire alien robot superhero pirate ninja mermaid clown
    trousers socks sock shoe shoes slippers pyjamas jumper scarf mittens hat cap wig handbag umbrella rucksack
    teddy doll lego football goalkeeper skateboard trampoline bicycle scooter balloon kite yo-yo crayon cartoon telly television
    sofa cushion pillow duvet bathtub toilet toothbrush toothpaste fridge toaster kettle teapot teacup spoon fork saucepan hoover
    spaceship saucer bus taxi lorry caravan birthday party disco circus fairground karaoke bingo
    grandma granny grandad uncle auntie headteacher postman milkman plumber dentist
    """
)
"""Stems of the words."""
ANTICS = content(
    """
    giggle giggles laugh laughs tickle tickled burp fart sneeze sneezed snore snores yawn yawns whisper whispers hum humming sing sings
    singing song dance dances dancing juggle juggling wink winking hiccup sulk sulks sulking daydream nap naps asleep sleepy cuddle hug
    hugs kiss kissed tantrum temper grumpy moody cross angry furious bored boring lonely shy jealous embarrassed naughty lazy hungry
    thirsty ticklish fancy fashionable handsome pretty cute adorable homesick surprised excited delighted jokes joke prank pranks magic
    magical lucky unlucky luck curse cursed bath bathroom bedtime pyjamas shoes socks legs eyebrows moustache beard nose
    holiday holidays seaside instagram snapchat selfie jumper disguise hide-and-seek sandcastle pocket-money
    """
)
"""Stems of feelings and antics that a silly option ascribes to a king or to a cable, and of what goes with them."""
EVERYDAY_SUBJECTS = frozenset({"languages", "food-and-nutrition", "physical-education"})
"""Subjects whose lessons are about just these things."""
