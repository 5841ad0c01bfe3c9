"""Every number at which a check changes its mind, in one place, each with its reason and where it comes from.

Grouped by rule, in the order of the table of rules. A number that the generator shares stands where both may import it from
(`generator.timing`, `generator.selection`) and is named here.
"""
