"""Spanish hashtags, handles and addresses with a path."""

import re

from listen.spoken.rules import Match, rule

_HUMP = re.compile(r"(?<=[a-záéíóúñ])(?=[A-ZÁÉÍÓÚÑ\d])|(?<=[A-Z])(?=[A-Z][a-záéíóúñ])")


def _tag(match: Match) -> str:
    """Say a hashtag as such, unless the text just did."""
    words = _HUMP.sub(" ", match["tag"]).replace("_", " ")
    return match["named"] + words if match["named"] else f"hashtag {words}"


def _underlined(match: Match) -> str:
    return match[0].replace("_", " guion bajo ")


WEB = (
    rule(
        r"(?P<named>\b(?:etiquetas?|hashtags?|lema) |)(?<!\w)#(?=[^\W\d_])(?P<tag>\w{2,60})",
        _tag,
        needs="#",
    ),
    rule(
        r"(?<![\w.])@\w{1,30}_\w{1,30}|(?<!\w)[\w.+]{1,30}_[\w.+]{1,30}(?=@)",
        _underlined,
        needs="@",
    ),
    rule(
        r"(?<![\w.@/-])(?:https?://)?(?:www\.)?((?:[a-z\d][a-z\d-]{0,40}\.){1,4}[a-z]{2,6})"
        r"/([a-z]{3,15})/?(?![\w/?#&=%-]|\.\w)",
        lambda m: f"{m[1].replace('.', ' punto ')} barra {m[2]}",
        needs="/",
    ),
)
