"""Listen beside the bare engine, and beside the server that comes with it: `make bench`."""
