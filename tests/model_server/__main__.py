"""The model server as a process of its own: `python -m tests.model_server --port 8765 --script busy --seconds 2`."""

import argparse
import signal
import sys
import threading

from tests.model_server.plays import PLAYS
from tests.model_server.script import Script
from tests.model_server.server import ModelServer


def main() -> None:
    """Serve until interrupted; the first line printed is the address."""
    parser = argparse.ArgumentParser(prog="python -m tests.model_server", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="a free one is taken where none is given")
    parser.add_argument(
        "--script", action="append", default=[], choices=list(PLAYS), metavar="NAME", help="a play; may be repeated"
    )
    parser.add_argument("--always", default="good", choices=list(PLAYS), metavar="NAME", help="the play after those")
    parser.add_argument("--seconds", type=float, default=0.0, help="how long each answer takes")
    parser.add_argument("--key", help="refuse every other key")
    parser.add_argument("--list", action="store_true", help="print the plays and end")
    given = parser.parse_args()
    if given.list:
        for play in PLAYS.values():
            sys.stdout.write(f"{play.name:24} {play.sort:9} {play.about}\n")
        return
    ended = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: ended.set())
    script = Script(*given.script, always=given.always)
    with ModelServer(script, port=given.port, seconds=given.seconds, key=given.key) as server:
        sys.stdout.write(f"{server.base_url}\n")
        sys.stdout.flush()
        ended.wait()


if __name__ == "__main__":
    main()
