"""Pictures of the button in each of its states, for the docs: `python -m tests.screenshots`."""
