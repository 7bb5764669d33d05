"""Groups of commands that are about one thing, a file each; `listen.cli` joins them."""
