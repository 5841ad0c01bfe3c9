"""How the tables came to be: one file a step in `versions/`, applied in order when a store is opened. Forward only."""

# The last step, so that a database which has taken it is opened without a look at the others.
LATEST = "0002"
