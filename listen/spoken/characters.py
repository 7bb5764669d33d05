"""What all languages have in common: characters that are not said, and marks that are pauses."""

import re
import unicodedata

from listen.spoken.rules import Rule, Table, rule

_NOT_SAID = (
    r"[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\uffff"
    r"\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ud800-\udfff"
    r"\u20e3\u2190-\u21ff\u2300-\u23ff\u2500-\u27bf\u2b00-\u2bff\ue000-\uf8ff"
    r"\U0001f000-\U0001faff\U000e0000-\U0010ffff©®™†‡¶•·●◦‣]+"
)
_PUNCTUATION = {
    **dict.fromkeys("‘’‚‛ʼ′`´", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒−﹣－", "-"),
    **dict.fromkeys("—―", "—"),
    "…": "...",
    "％": "%",
    "٪": "%",
    "٫": ".",
    "٬": ",",
}
_TRANSLATION = str.maketrans(_PUNCTUATION)
_OTHER_FIGURE = re.compile(r"(?![0-9])\d")
_SPECIAL = re.compile(r"[^a-zA-Z0-9 ,.;:?!'\"()%$/&áéíóúüñÁÉÍÓÚÜÑ¿¡\u0621-\u064a،؛؟-]")
_WHITE_SPACE = re.compile(r"\s+")
_UNSAID = re.compile(_NOT_SAID)


def tidy(text: str) -> str:
    """Drop what is not said, and write figures, quotes, hyphens and spaces in one way."""
    if _SPECIAL.search(text):
        text = _OTHER_FIGURE.sub(lambda match: str(unicodedata.decimal(match[0])), text)
        text = _UNSAID.sub(" ", _joined(text)).translate(_TRANSLATION)
    return _WHITE_SPACE.sub(" ", text).strip()


def _joined(text: str) -> str:
    """Close the gaps of soft hyphens and of characters without width."""
    return re.sub("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+", "", text)


def pauses(comma: str = ",") -> tuple[Rule, ...]:
    """Say quotes, brackets, dashes and dots as pauses, as engines have only those."""
    marks = "،؛,;:.!?؟"
    return (
        rule(r'"|(?<!\w)\'|\'(?!\w)', ""),
        rule(r"(?<!\.)\.{2,}(?=[?!؟])", "", needs=".."),
        rule(r"(?<!\.)\.{2,}(?=\s*\w)", comma + " ", needs=".."),
        rule(r"\.{2,}", ".", needs=".."),
        rule(r"^[\s—–-]+(?=\w|[¿¡])", ""),
        rule(
            r"\s*[(\[{]\s*|\s*[)\]}]\s*|\s*—\s*|\s+[–-]+(?:\s+|$)|\s*-{2,}\s*|\s*\|\s*",
            f"{comma} ",
            needs="( ) [ ] { } — – - |",
        ),
        rule(r"–", "-", needs="–"),
        rule(r"[*_^~\\<>=#]+", " ", needs="* _ ^ ~ \\ < > = #"),
        rule(rf"(?:\s*{comma})+\s*(?=[{marks}])", "", needs=comma),
        rule(rf"([{marks}])(?:\s*{comma})+", r"\1", needs=comma),
        rule(rf"^[\s{marks}]+", ""),
        rule(rf"\s*{comma}\s*$", "", needs=comma),
        rule(rf"\s+(?=[{marks}])", ""),
        rule(r"\s{2,}|\s+$", lambda match: "" if match.end() == len(match.string) else " "),
    )


def addresses(dot: str, at: str) -> tuple[Rule, ...]:
    """Say a page's or a mailbox's address by its host."""

    def host(match: re.Match[str]) -> str:
        return re.sub(r"^www\.", "", match["host"]).strip(".").replace(".", f" {dot} ")

    name = r"[^\W_](?:[\w-]{0,62})"
    domains = (
        r"(?:com|org|net|gov|edu|info|news|io|ai|tv|app|co|es|mx|ar|uk|eu|de|fr|au|in|il|iq|ly)"
    )
    end = r"(?:[/?#][^\s<>\"]*?)?(?=[.,;:!?)\]\"'،؛؟]*(?:\s|$))"
    return (
        rule(
            r"https?://(?P<host>[^\s/?#:,;)\"]+)[^\s<>\"]*?(?=[.,;:!?)\]\"'،؛؟]*(?:\s|$))",
            host,
            needs="://",
        ),
        rule(
            rf"(?<![\w.@])(?P<box>[\w.+-]{{1,64}})@(?P<host>{name}(?:\.{name}){{1,5}})",
            lambda match: f"{match['box'].replace('.', f' {dot} ')} {at} {host(match)}",
            needs="@",
        ),
        rule(rf"(?<![\w.@-])(?P<host>(?:{name}\.){{1,4}}{domains}){end}", host),
        rule(r"(?<!\w)@(?=\w)", f"{at} ", needs="@"),
    )


CITATIONS = (
    rule(r"\s?\[(?:\d{1,3}|[a-z]|citation needed|sic|note \d+|cita requerida)\]", "", needs="["),
    rule(r"(?:(?<=[.,;:!?])|(?<=[a-z]{4}))[¹²³⁴-⁹⁰]+", "", needs=" ".join("¹²³⁴⁵⁶⁷⁸⁹⁰")),
)
ANY_LANGUAGE = Table(words=(*addresses(".", "@"), *CITATIONS), figures=(), marks=pauses())
