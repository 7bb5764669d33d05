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
    **dict.fromkeys("“”„‟«»", '"'),
    "″": "''",
    **dict.fromkeys("‐‑‒−﹣－", "-"),
    **dict.fromkeys("—―", "—"),
    "…": "...",
    "％": "%",
    "٪": "%",
    "٫": ".",
    "٬": ",",
    **{chr(0x2080 + figure): str(figure) for figure in range(10)},
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
        rule(r"\"|'(?<!\w.)|'(?!\w)", "", needs="\" '"),
        rule(r"\.(?<!\..)\.+(?=\s*(?:[?!؟,،:;؛]|[)\]}—]\s*\S))", "", needs=".."),
        rule(r"\.(?<!\..)\.+(?=\s*\w)", comma + " ", needs=".."),
        rule(r"\.{2,}", ".", needs=".."),
        rule(r"^[\s—–-]+(?=\w|[¿¡])", ""),
        rule(
            r"\s*[(\[{]\s*|\s*[)\]}]\s*|\s*—\s*|\s+[–-]+(?:\s+|$)|\s*-{2,}\s*|\s*\|\s*",
            f"{comma} ",
            needs=("(", ")", "[", "]", "{", "}", "—", " -", " –", "--", "|"),
        ),
        rule(r"–", "-", needs="–"),
        rule(r"[*_^~\\<>=#]+", " ", needs="* _ ^ ~ \\ < > = #"),
        rule(rf"{comma}[\s{comma}]*(?=[{marks}])", "", needs=comma),
        rule(rf"([{marks}])(?:\s*{comma})+", r"\1", needs=comma),
        rule(rf"^[\s{marks}]+", ""),
        rule(rf"{comma}[\s{comma}]*$", "", needs=comma),
        rule(rf" +(?=[{marks}])", "", needs=tuple(f" {mark}" for mark in marks)),
        rule(r" {2,}", " ", needs=("  ",)),
    )


_NAME = r"[^\W_](?:[\w-]{0,62})"
_DOMAINS = (
    "(?:com|org|net|gov|edu|mil|int|info|news|biz|io|ai|tv|app|dev|co|es|mx|ar|uk|eu|de|fr|au|nz|ca"
    "|us|in|il|iq|ly|jp|cn|hk|kr|br|cl|pe|ve|ch|nl|se|dk|fi|pl|pt|gr|tr|ua|ru|za|ng|ke|sa|ae|eg|ma"
    "|qa|jo|lb)"
)
_END = r"(?=[.,;:!?)\]\"'،؛؟]*(?:\s|$))"
_SIMPLE_PATH = re.compile(r"(?:/[A-Za-z0-9_-]{1,20}){1,2}/?")


def addresses(
    dot: str, at: str, slash: str = "", underscore: str = "", dash: str = "-"
) -> tuple[Rule, ...]:
    """Say a page's address by its host, and a path short enough to be remembered; a mailbox's too.

    Without a word for the slash neither a path nor www is said, nor a figure at a time.
    """

    def words(written: str) -> str:
        said = written.strip("./").replace(".", f" {dot} ").replace("/", f" {slash} ")
        said = said.replace("_", f" {underscore} ").replace("-", dash)
        return re.sub("(?<=[0-9])(?=[0-9])", " ", said) if slash else said

    def page(match: re.Match[str]) -> str:
        path = match["path"] if slash and _SIMPLE_PATH.fullmatch(match["path"] or "") else ""
        host = match["host"] if slash else match["host"].removeprefix("www.")
        return words(host + path)

    return (
        rule(rf"https?://(?P<host>[^\s/?#:,;)\"]+)(?P<path>[^\s<>\"]*?){_END}", page, needs="://"),
        rule(
            rf"(?<![\w.@])(?P<box>[\w.+-]{{1,64}})@(?P<host>{_NAME}(?:\.{_NAME}){{1,5}})",
            lambda match: f"{words(match['box'])} {at} {words(match['host'])}",
            needs="@",
        ),
        rule(
            rf"(?<![\w.@-])(?P<host>(?:{_NAME}\.){{1,4}}{_DOMAINS}(?:\.[a-z]{{2}})?)(?P<path>[/?#][^\s<>\"]*?)?{_END}",
            page,
            needs=".",
        ),
        rule(r"(?<!\w)@(\w+)", lambda match: f"{at} {words(match[1])}", needs="@"),
    )


CITATIONS = (
    rule(r"\s?\[(?:\d{1,3}|[a-z]|citation needed|sic|note \d+|cita requerida)\]", "", needs="["),
    rule(r"(?:(?<=[.,;:!?])|(?<=[A-Za-z][a-z]{2}))[¹²³⁴-⁹⁰]+", "", needs=" ".join("¹²³⁴⁵⁶⁷⁸⁹⁰")),
)
ANY_LANGUAGE = Table(words=(*addresses(".", "@"), *CITATIONS), figures=(), marks=pauses())
