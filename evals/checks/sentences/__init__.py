"""What kind of sentence this is, learnt from examples: spoken to a teacher, promising, asking for a device, unsafe, hurtful.

Lists of phrases recognise the phrases on them. Sentences of these kinds have no end, so a small linear model is fitted to some
thousands of examples that were written for it (`examples/`, a file an author and a kind), with everything that the starter packs
say as examples of what is fine. Its weights are text (`weights/`), its threshold is set on texts that nobody complains of.
"""
