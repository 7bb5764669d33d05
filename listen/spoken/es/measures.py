"""Spanish measures, temperatures, shares and what is counted a unit of another."""

import re

from listen.spoken.es.money import SIGN, TO, amount, several
from listen.spoken.es.numbers import decimal, joint, number
from listen.spoken.rules import Match, one_of, rule, stop, word_list, words
from listen.spoken.written_numbers import NUMBER

UNITS = word_list("""
kmh = kilómetro por hora; km = kilómetro; Km = kilómetro; kms = kilómetro; m = metro; mts = metro
cm = centímetro; mm = milímetro; µm = micrómetro; nm = nanómetro; mph = milla por hora; ft = pie
km2 = kilómetro cuadrado; km² = kilómetro cuadrado; m2 = metro cuadrado; m² = metro cuadrado
cm² = centímetro cuadrado; cm2 = centímetro cuadrado; cm³ = centímetro cúbico
cm3 = centímetro cúbico; cc = centímetro cúbico; m3 = metro cúbico; m³ = metro cúbico
hm3 = hectómetro cúbico; hm³ = hectómetro cúbico; ha = hectárea; kg = kilo
Kg = kilo; kgs = kilo; g = gramo; gr = gramo; grs = gramo; mg = miligramo; µg = microgramo
t = tonelada; Mt = megatonelada; kt = kilotón; lb = libra; lbs = libra; oz = onza; l = litro
L = litro; dl = decilitro; cl = centilitro; ml = mililitro; mL = mililitro; hl = hectolitro
W = vatio; kW = kilovatio; kw = kilovatio; MW = megavatio; GW = gigavatio; TW = teravatio
kWh = kilovatio hora; MWh = megavatio hora; GWh = gigavatio hora; TWh = teravatio hora
kV = kilovoltio; Hz = hercio; kHz = kilohercio; MHz = megahercio; GHz = gigahercio
CV = caballo; cv = caballo; hp = caballo; kcal = kilocaloría; cal = caloría; dB = decibelio
kB = kilobyte; KB = kilobyte; MB = megabyte; GB = gigabyte; TB = terabyte
Mb = megabit; Gb = gigabit; mbps = megabit por segundo
kbps = kilobit por segundo; Mbps = megabit por segundo; Gbps = gigabit por segundo
°C = grado; ºC = grado; ° C = grado; º C = grado; °F = grado Fahrenheit; ºF = grado Fahrenheit
°c = grado; ºc = grado; ° c = grado; º c = grado
h = hora; hs = hora; hrs = hora; min = minuto; mins = minuto; seg = segundo; s = segundo
ms = milisegundo; ppm = parte por millón; hPa = hectopascal; kPa = kilopascal
pp = punto porcentual; p. p. = punto porcentual; p.p. = punto porcentual; pb = punto básico
p. b. = punto básico; p.b. = punto básico
pbs = punto básico; pts = punto; pts. = punto; ptos. = punto
hab. = habitante; uds. = unidad
""")
_FEMININE = (
    *("hora", "tonelada", "hectárea", "libra", "onza", "milla", "caloría", "kilocaloría", "parte"),
    *("megatonelada", "unidad"),
)
_WORDS = words("""
mes año día hora noche semana trimestre minuto segundo partido jornada persona habitante alumno
paciente pasajero trabajador vehículo vivienda acción unidad barril litro tonelada kilo onza libra
galón quintal hectárea
""")
_PER = {
    **{unit: said for unit, said in UNITS.items() if " " not in unit and "." not in unit},
    **{word: word for word in _WORDS},
    "hab.": "habitante",
    "d": "día",
}
_ALONE = word_list("""
km/h = kilómetro por hora; km = kilómetro; km² = kilómetro cuadrado; km2 = kilómetro cuadrado
m² = metro cuadrado; m2 = metro cuadrado; m³ = metro cúbico; kg = kilo; MW = megavatio
kWh = kilovatio hora; MWh = megavatio hora; GWh = gigavatio hora
""")
_DECIMALS = re.compile(r"\d,\d{1,2}(?!\d)")
_SCREENS = re.compile(r"(?i:pantalla|panel|monitor|televis|tableta|portátil|llantas|tubería)")
_SINGULAR = ("el", "un", "por", "del", "cada", "al", "este", "ese", "en")
_COUNTED = one_of((*UNITS, *words("€ $ £ euros dólares pesos casos muertos")))


def _gender(unit: str) -> str:
    return "f" if unit.split(" ")[0] in _FEMININE else "m"


def _measure(match: Match) -> str:
    unit = UNITS[match["unit"]]
    said = amount(match, _gender(unit))
    is_one = match["n"] == "1" and not match["to"]
    return said + joint(said) + (unit if is_one else several(unit)) + stop(match)


def _inches(match: Match) -> str:
    """Take the marks after a screen's figure for inches, but not the end of a quotation."""
    is_open = match.string.count('"', 0, match.start()) % 2
    return match[0] if is_open or not _SCREENS.search(match.string) else " pulgadas"


def _alone(match: Match) -> str:
    """Say a unit without a number of its own: varios km, el km 21, por m²."""
    unit = _ALONE[match["unit"]]
    is_one = match["before"].lower() in _SINGULAR or match["figure"]
    return f"{match['before']} {unit if is_one else several(unit)}"


def _percent(match: Match) -> str:
    return f"{amount(match)} por {'mil' if match['of'] == '‰' else 'ciento'}"


def _decimal_comma(match: Match) -> str:
    """Take a comma before three figures for a decimal one in a share, or among other such."""
    if not (match["share"] or _DECIMALS.search(match.string)):
        return match[0]
    said = f"{number(match[1])} {decimal(',', match[2])}{match['share'] or ''}"
    return f"{said} {several(UNITS[match['unit']])}" if match["unit"] else said


PER = rule(
    rf"(\d ?[Mk]?{_COUNTED}|\d,\d{{1,2}}(?=/(?:s|h|min)\b)|\d [A-Z]{{3}}"
    r"|\d [a-záéíóúñ]{3,20}(?=/(?:[a-z]|100))"
    rf"|(?:[€$£]|\b[A-Z]{{3}}) ?{NUMBER})"
    rf" ?/ ?(?:({one_of(_PER)})(?![\w/])|(?=100))",
    lambda match: f"{match[1]} por {_PER[match[2]] if match[2] else ''}",
    needs="/",
)
PERCENT = rule(rf"{SIGN}(?<![\w.,])(?P<n>{NUMBER}) ?%?{TO} ?(?P<of>[%‰])", _percent, needs="% ‰")
DECIMAL_COMMA = rule(
    rf"(?<![\w.,])(\d{{1,3}}),(\d{{3}})(?![\d,]|\.\d)"
    rf"(?P<share> ?%)?(?: ?(?P<unit>{one_of(UNITS)})\b)?",
    _decimal_comma,
    needs=",",
)
MEASURES = (
    rule(r"(?<=\d)(?:\"|'')(?!\w)", _inches, needs="\" ''"),
    rule(
        rf"{SIGN}(?<![\w.,])(?P<n>{NUMBER}){TO} ?(?P<unit>{one_of(UNITS)})(?!\w)"
        r"(?:\.(?= [a-záéíóúñ]|[?!,;:)]))?",
        _measure,
    ),
)
ALONE = (
    rule(r"(?<!\d)(?<!\d )\b[kK]m\.? (?=\d)", "kilómetro ", needs="m"),
    rule(
        rf"\b(?P<before>[^\W\d_]{{1,20}}) (?P<unit>{one_of(_ALONE)})(?P<figure>(?= \d))?(?!\w)",
        _alone,
        needs=" ".join(_ALONE),
    ),
)
