"""English money, shares and measures."""

from listen.spoken.en_numbers import NUMBER, cardinal, number
from listen.spoken.rules import Match, one_of, rule, stop, word_list, words

_SCALES = word_list(
    "k = thousand; K = thousand; m = million; M = million; mn = million; mln = million;"
    "bn = billion; Bn = billion; BN = billion; b = billion; B = billion; tn = trillion;"
    "trn = trillion; T = trillion; thousand = thousand; million = million;"
    "billion = billion; trillion = trillion"
)
_LONG = words("thousand million billion trillion mn mln bn tn")
_SCALE = rf"(?:[\s-]?(?P<long>{one_of(_LONG)})\b|(?P<short>{one_of(_SCALES)})\b)?"
_SIGN = r"(?P<sign>(?<![\w.,)])[+-])?"
_ONE = r"(?P<one>\b[Aa]n? )?"
_TO = rf"(?:\s?[-–]\s?(?P<to>{NUMBER}))?"

_DOLLARS = word_list(
    "US = US; A = Australian; AU = Australian; C = Canadian; CA = Canadian; HK = Hong Kong;"
    "NZ = New Zealand; S = Singapore; NT = Taiwan; MX = Mexican; Z = Zimbabwe; ="
)
_CURRENCIES = {
    **{f"{short}$": (f"{long} dollar".strip(), "cent") for short, long in _DOLLARS.items()},
    "£": ("pound", "penny"),
    "€": ("euro", "cent"),
    "¥": ("yen", ""),
    "₹": ("rupee", "paisa"),
    "₪": ("shekel", ""),
    "₽": ("ruble", ""),
    "₩": ("won", ""),
    "₺": ("lira", ""),
    "₦": ("naira", ""),
    "R$": ("real", ""),
    "USD": ("US dollar", "cent"),
    "EUR": ("euro", "cent"),
    "GBP": ("pound", "penny"),
    "JPY": ("yen", ""),
    "CNY": ("yuan", ""),
    "AUD": ("Australian dollar", "cent"),
    "CAD": ("Canadian dollar", "cent"),
    "CHF": ("Swiss franc", ""),
    "AED": ("dirham", ""),
    "SAR": ("riyal", ""),
    "IQD": ("Iraqi dinar", ""),
}
_SYMBOLS = " ".join(symbol for symbol in _CURRENCIES if "$" not in symbol) + " $"
_UNCHANGED = {"yen": "yen", "won": "won", "yuan": "yuan", "penny": "pence", "real": "reais"}
_PLANS = one_of(
    words("""
budget deal plan bill fund loan package contract project investment grant bailout fine scheme
program programme bid takeover lawsuit settlement upgrade mansion prize bonus transfer stake refit
""")
)
_PLAN = rf"(?P<plan>(?= {_PLANS}\b))?"
_CURRENCY = rf"(?P<currency>{one_of(_CURRENCIES)})"

_UNITS = word_list("""
km/h = kilometer per hour; kmh = kilometer per hour; kph = kilometer per hour
mph = mile per hour; m/s = meter per second; km = kilometer; cm = centimeter; mm = millimeter
sq km = square kilometer; sq. km = square kilometer; km2 = square kilometer; km² = square kilometer
sq m = square meter; sq. m = square meter; m2 = square meter; m² = square meter; m³ = cubic meter
sq ft = square foot; sq. ft = square foot; sq mi = square mile; sq. mi = square mile
mi = mile; ft = foot; yd = yard; yds = yard; ha = hectare; nmi = nautical mile
kg = kilogram; mg = milligram; µg = microgram; g = gram; lb = pound; lbs = pound; oz = ounce
ml = milliliter; mL = milliliter; cl = centiliter; W = watt
kW = kilowatt; MW = megawatt; GW = gigawatt
kWh = kilowatt hour; MWh = megawatt hour; GWh = gigawatt hour; TWh = terawatt hour
kV = kilovolt; Hz = hertz; kHz = kilohertz; MHz = megahertz; GHz = gigahertz; hp = horsepower
kB = kilobyte; KB = kilobyte; MB = megabyte; GB = gigabyte; TB = terabyte
Mbps = megabit per second; Gbps = gigabit per second; dB = decibel; kt = kiloton
bpd = barrel per day; b/d = barrel per day; ppm = part per million; bps = basis point
pts = point; hr = hour; hrs = hour; min = minute; mins = minute; sec = second; secs = second
°C = degree Celsius; ºC = degree Celsius; °F = degree Fahrenheit; ºF = degree Fahrenheit
° = degree; º = degree; pp = percentage point
""")
_IRREGULAR = {"foot": "feet", "hertz": "hertz", "horsepower": "horsepower"}
_TRACK = "50|60|80|100|110|200|400|800|1,?500|3,?000|5,?000|10,?000"
_METERS_AFTER = words("""
high tall wide long deep away above below from apart thick off across race
""")


def amount(match: Match, to: str | None = None) -> str:
    """Say the sign, the number, the range's end and the scale of a match."""
    sign = {"-": "minus ", "+": "plus "}.get(match["sign"] or "", "")
    groups = match.groupdict()
    until = f" to {number(to)}" if to else ""
    scale = groups.get("long") or groups.get("short")
    return sign + number(match["n"]) + until + (f" {_SCALES[scale]}" if scale else "")


def _plural(unit: str) -> str:
    """Write several of a unit, of which the first noun changes: miles per hour, feet."""
    if " per " in unit:
        head, _, rest = unit.partition(" per ")
        return f"{_plural(head)} per {rest}"
    if unit.startswith("degree "):
        return unit.replace("degree", "degrees")
    head, _, last = unit.rpartition(" ")
    last = _UNCHANGED.get(last) or _IRREGULAR.get(last) or f"{last}s"
    return f"{head} {last}".strip()


def _money(match: Match) -> str:
    unit, hundredth = _CURRENCIES[match["currency"]]
    whole, _, cents = match["n"].partition(".")
    scaled = match["long"] or match["short"]
    if hundredth and len(cents) == 2 and not (scaled or match["to"] or match["sign"]):
        return _with_cents(whole, int(cents), unit, hundredth)
    is_one = match["plan"] is not None or match["one"] or (match["n"] == "1" and not scaled)
    return f"{match['one'] or ''}{amount(match, match['to'])} {unit if is_one else _plural(unit)}"


def _with_cents(whole: str, cents: int, unit: str, hundredth: str) -> str:
    large = f"{number(whole)} {unit if whole == '1' else _plural(unit)}"
    small = f"{cardinal(cents)} {hundredth if cents == 1 else _plural(hundredth)}"
    if not cents:
        return large
    return small if whole.strip("0") == "" else f"{large} and {small}"


def _percent(match: Match) -> str:
    return f"{amount(match, match['to'])} percent" + stop(match)


def _measure(match: Match) -> str:
    unit = _UNITS[match["unit"]]
    is_one = match["one"] or match["hyphen"] == "-" or (match["n"] == "1" and not match["to"])
    joint = "-" if match["hyphen"] == "-" else " "
    said = f"{match['one'] or ''}{amount(match, match['to'])}{joint}"
    return said + (unit if is_one else _plural(unit))


def _feet(match: Match) -> str:
    inches = f" {number(match['inches'])}" if match["inches"] else ""
    return f"{number(match['feet'])} {'foot' if inches else 'feet'}{inches}"


MONEY = (
    rule(
        rf"{_ONE}{_SIGN}(?<!\w){_CURRENCY}\s?(?P<n>{NUMBER})"
        rf"(?:\s?[-–]\s?(?:[$£€])?(?P<to>{NUMBER}))?{_SCALE}{_PLAN}",
        _money,
        needs=_SYMBOLS,
    ),
    rule(
        rf"{_ONE}{_SIGN}(?<![\w.,])(?P<n>{NUMBER}){_TO}{_SCALE}\s?{_CURRENCY}(?!\w){_PLAN}",
        _money,
        needs=_SYMBOLS,
    ),
    rule(r"(?<![\w.,])(\d+)[¢]", lambda m: number(m[1]) + (" cent" if m[1] == "1" else " cents")),
)
PERCENT = (
    rule(
        rf"(?<![.,\d]){_SIGN}(?P<n>{NUMBER})\s?%?(?:\s?[-–]\s?(?P<to>{NUMBER}))?\s?(?:%|pct\b\.?)",
        _percent,
        needs="% pct",
    ),
)
UNITS = (
    rule(r"(?<![\w.,])(?P<feet>\d)'(?:\s?(?P<inches>\d{1,2})(?:\"|''))", _feet, needs="'"),
    rule(r"(?<![\w.,])(?P<feet>\d{1,2})\s?ft\s?(?P<inches>\d{1,2})\s?ins?\b", _feet, needs="ft"),
    rule(rf"\b(?P<times>\d)x(?=(?:{_TRACK})m\b)", lambda m: f"{number(m['times'])} by "),
    rule(
        rf"(?<![\w.,])(?P<n>{_TRACK})m\b(?! (?:people|users|customers|barrels|tons|tonnes|of)\b)",
        lambda m: f"{number(m['n'])} meters",
    ),
    rule(
        rf"(?<![\w.,])(?P<n>{NUMBER})(?:m(?= {one_of(_METERS_AFTER)}\b)| m\b(?!\.))",
        lambda m: f"{number(m['n'])} meters",
    ),
    rule(
        rf"{_ONE}{_SIGN}(?<![\w.,])(?P<n>{NUMBER}){_TO}(?P<hyphen>[\s-]?)"
        rf"(?P<unit>{one_of(_UNITS)})(?!\w)",
        _measure,
    ),
)
SCALED = (
    rule(
        rf"(?<![\w.,]){_SIGN}(?P<n>{NUMBER}){_TO}(?P<short>k|K|m|M|mn|bn|Bn|tn|trn|B|T)\b",
        lambda m: amount(m, m["to"]),
    ),
)
