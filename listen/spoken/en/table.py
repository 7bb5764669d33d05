"""English: the rules in their order."""

from listen.spoken.characters import CITATIONS, addresses, pauses
from listen.spoken.en import (
    amounts,
    dates,
    figures,
    initials,
    measures,
    models,
    money,
    names,
    places,
    romans,
    scores,
    signs,
    telephones,
    times,
    years,
)
from listen.spoken.rules import Table, of_kind

TABLE = Table(
    words=(
        *of_kind("address", *addresses("dot", "at", "slash", "underscore", " dash ")),
        *CITATIONS,
        *of_kind("sign", *names.TAGS),
        *initials.SHOUTS,
        *of_kind("abbreviation", *places.PLACES, *names.TITLES, *names.ABBREVIATIONS),
        *of_kind("initials", *initials.DOTTED),
        *of_kind("roman", *romans.ROMANS),
        *of_kind("date", *dates.NAMES_OF_DAYS),
    ),
    figures=(
        *figures.SAYINGS,
        *of_kind("model", *models.VARIANTS),
        *of_kind("date", *dates.DATES),
        *of_kind("time", *times.TIMES),
        *of_kind("fraction", *figures.VULGAR),
        *of_kind("telephone", *telephones.TELEPHONES),
        *amounts.SIGNED,
        *of_kind("number", *amounts.GROUPED),
        *of_kind("money", *money.MONEY),
        *of_kind("year", *times.DURATIONS, *years.YEARS),
        *of_kind("percent", *measures.PERCENT),
        *of_kind("measure", *measures.MEASURES),
        *of_kind("model", *models.MODELS),
        *of_kind("score", *scores.SCORES),
        *of_kind("range", *scores.RANGES),
        *of_kind("number", *amounts.SCALED),
        *of_kind("fraction", *figures.FRACTIONS),
        *of_kind("ordinal", *figures.ORDINALS),
        *of_kind("year", years.BARE_YEAR),
        *of_kind("number", *figures.REST),
    ),
    marks=(
        *of_kind("initials", *initials.INITIALS),
        *of_kind("measure", *measures.LEFT),
        *of_kind("sign", *signs.SIGNS),
        *pauses(),
    ),
)
