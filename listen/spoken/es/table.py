"""Spanish: the rules in their order."""

from listen.spoken.characters import CITATIONS, addresses, pauses
from listen.spoken.es import (
    dates,
    figures,
    fractions,
    measures,
    money,
    names,
    telephones,
    times,
    web,
)
from listen.spoken.rules import Table, of_kind, rule

_SIGNS = (
    rule(r" ?% ?", " por ciento ", needs="%"),
    rule(r" ?‰ ?", " por mil ", needs="‰"),
    rule(r" ?[°º] ?F\b", " grados Fahrenheit", needs="° º"),
    rule(r" ?[°º](?: ?C\b)? ?", " grados ", needs="° º"),
    rule(r" ?€ ?", " euros ", needs="€"),
    rule(r" ?\$ ?", " dólares ", needs="$"),
    rule(r" ?£ ?", " libras ", needs="£"),
    rule(r"±", "más menos ", needs="±"),
    rule(r"§ ?", "párrafo ", needs="§"),
    rule(r"(?<=\w)–(?=\s)", ", ", needs="–"),
    rule(r"(?<=\w)/(?=\w)", " ", needs="/"),
    rule(r"(?<=\w) ?\+ ?(?=\w)", " más ", needs="+"),
    rule(r"(?<=\w) ?× ?(?=\w)", " por ", needs="×"),
)

TABLE = Table(
    words=(
        *of_kind("address", *web.WEB, *addresses("punto", "arroba")),
        *CITATIONS,
        *names.CAPITALS,
        *of_kind("abbreviation", *names.ABBREVIATIONS),
        *of_kind("roman", *names.ROMANS),
        *of_kind("initials", *names.DOTTED),
        *of_kind("sign", *names.SIGNS),
        *of_kind("abbreviation", *dates.DAYS_ALONE),
        *of_kind("range", dates.WEEKDAYS),
        *of_kind("measure", *measures.ALONE),
    ),
    figures=(
        *figures.SAYINGS,
        *of_kind("date", *dates.DATES),
        *of_kind("time", *times.TIMES),
        *of_kind("telephone", *telephones.TELEPHONES),
        *of_kind("percent", measures.DECIMAL_COMMA),
        *of_kind("measure", measures.PER),
        *of_kind("money", *money.MONEY),
        *of_kind("year", *dates.YEARS),
        *of_kind("percent", measures.PERCENT),
        *of_kind("fraction", *fractions.FRACTIONS),
        *of_kind("measure", *measures.MEASURES, *fractions.DEGREES),
        *of_kind("ordinal", *fractions.ORDINALS),
        *of_kind("range", *figures.RANGES),
        *of_kind("model", *figures.MODELS),
        *of_kind("number", *figures.REST),
    ),
    marks=(
        *of_kind("abbreviation", dates.MONTHS_ALONE),
        *of_kind("initials", *names.INITIALS),
        *of_kind("sign", *_SIGNS),
        *pauses(),
    ),
)
