"""Arabic: the rules in their order."""

from listen.spoken.ar import (
    counts,
    dates,
    figures,
    letters,
    models,
    names,
    quantities,
    telephones,
    times,
    years,
)
from listen.spoken.characters import CITATIONS, addresses, pauses
from listen.spoken.rules import Table, of_kind, rule

_SIGNS = (
    rule(r" ?% ?", " بِالْمِئَة ", needs="%"),
    rule(r" ?[°º] ?", " دَرَجَة ", needs="° º"),
    rule(r" ?\$ ?", " دُولَار ", needs="$"),
    rule(r" ?€ ?", " يُورُو ", needs="€"),
    rule(r"(?<=[A-Za-z])\+(?!\w)", " plus", needs="+"),
    rule(r"(?<=\w)/(?=\w)", " ", needs="/"),
)

TABLE = Table(
    words=(
        *names.WRITING,
        *of_kind("address", *addresses("نُقْطَة", "آت")),
        *CITATIONS,
        *names.TAGS,
        *of_kind("abbreviation", *names.TITLES, *names.ABBREVIATIONS),
        *of_kind("roman", *names.ROMANS),
    ),
    figures=(
        rule(r"(?<=\d)،(?=\d{3}(?!\d))", ",", needs="،"),
        *of_kind("date", *dates.DATES),
        *of_kind("year", *years.YEARS),
        *of_kind("time", *times.TIMES),
        *of_kind("money", *quantities.MONEY),
        *of_kind("telephone", *telephones.TELEPHONES),
        *of_kind("percent", *quantities.PERCENT),
        *of_kind("measure", *quantities.MEASURES),
        *of_kind("model", *models.NAMED),
        *of_kind("fraction", *figures.FRACTIONS),
        *of_kind("score", *figures.SCORES),
        *of_kind("range", *figures.RANGES),
        *of_kind("sign", *figures.FORMULAS),
        *of_kind("number", *counts.COUNTS, *figures.REST),
    ),
    marks=(*of_kind("initials", *letters.INITIALS), *of_kind("sign", *_SIGNS), *pauses("،")),
)
