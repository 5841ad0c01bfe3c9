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
EVERYDAY_SUBJECTS = frozenset({"languages", "food-and-nutrition", "physical-education"})
"""Subjects whose lessons are about just these things."""
