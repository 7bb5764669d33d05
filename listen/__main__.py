"""`python -m listen` is the `listen` command."""

from listen.cli import main

main()
