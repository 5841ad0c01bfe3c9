"""`python -m service.cli`: the same as `threefold`."""

from service.cli import main

main()
