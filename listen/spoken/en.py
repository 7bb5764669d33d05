"""English: the rules in their order."""

from listen.spoken import en_dates as dates
from listen.spoken import en_figures as figures
from listen.spoken import en_names as names
from listen.spoken import en_quantities as quantities
from listen.spoken.characters import CITATIONS, addresses, pauses
from listen.spoken.rules import Table, rule

_SIGNS = (
    rule(r"\b([Hh]e|[Hh]is|[Hh]im)/(she|hers?)\b", r"\1 or \2", needs="/"),
    rule(r"(?<=\w)/(?=\w)", " ", needs="/"),
    rule(r"(?<=\w) ?\+ ?(?=\w)", " plus ", needs="+"),
    rule(r" ?% ?", " percent ", needs="%"),
    rule(r" ?[°º] ?", " degrees ", needs="° º"),
    rule(r"§ ?", "section ", needs="§"),
    rule(r" ?£ ?", " pounds ", needs="£"),
    rule(r" ?€ ?", " euros ", needs="€"),
    rule(r" ?\$ ?", " dollars ", needs="$"),
    rule(r"(?<=\w) ?× ?(?=\w)", " by ", needs="×"),
)

TABLE = Table(
    words=(*addresses("dot", "at"), *CITATIONS, *names.TAGS, *names.NAMES),
    figures=(
        *figures.SAYINGS,
        *dates.DATES,
        *dates.TIMES,
        *quantities.MONEY,
        *figures.TELEPHONES,
        *dates.YEARS,
        *quantities.PERCENT,
        *quantities.UNITS,
        *figures.NAMED,
        *figures.SCORES_AND_RANGES,
        *quantities.SCALED,
        *figures.FRACTIONS,
        *figures.ORDINALS,
        dates.BARE_YEAR,
        *figures.REST,
    ),
    marks=(*names.INITIALS, *_SIGNS, *pauses()),
)
