"""Everything the server can do with a request, one small named thing each. Tests parametrise over `PLAYS`.

`sort` says what a client should make of it: `good` (a usable answer), `busy` (worth asking again), `refused` (no use
asking again as it stands), `broken` (the answer never comes whole), `form` (no JSON of the form asked for), `content`
(well-formed, with a fault that a check or the author has to find), `attack` (a model that obeys a text it was given).
"""

from tests.model_server.attacks import ATTACKS
from tests.model_server.faults import FAULTS
from tests.model_server.play import Play
from tests.model_server.spoken import SPOKEN
from tests.model_server.wires import WIRES

__all__ = ["PLAYS", "Play", "plays_of"]

PLAYS: dict[str, Play] = {play.name: play for play in (*WIRES, *SPOKEN, *FAULTS, *ATTACKS)}


def plays_of(*sorts: str) -> list[Play]:
    """The plays of these sorts, in the order of the table."""
    return [play for play in PLAYS.values() if play.sort in sorts]
