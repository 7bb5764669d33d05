"""Spanish money: symbols and codes, their plural, cents and scale."""

from listen.spoken.es.numbers import cardinal, joint, number
from listen.spoken.es.pesos import BARE_SIGN
from listen.spoken.rules import Match, one_of, rule, word_list, words
from listen.spoken.written_numbers import NUMBER

SIGN = r"(?P<sign>(?<![\w.,)])[+-])?"
_SIGNS = {"-": "menos ", "+": "más "}
TO = rf"(?:\s?[-–]\s?[$€£₱]?(?P<to>{NUMBER}))?"
_CURRENCIES = word_list("""
US$ = dólar; U$S = dólar; U$D = dólar; USD = dólar; $ = dólar; C$ = dólar canadiense
CAD = dólar canadiense; A$ = dólar australiano; AUD = dólar australiano; HK$ = dólar de Hong Kong
€ = euro; EUR = euro; £ = libra; GBP = libra; ¥ = yen; JPY = yen; CNY = yuan; CHF = franco suizo
MXN = peso mexicano; MX$ = peso mexicano; ARS = peso argentino; AR$ = peso argentino
COP = peso colombiano; CLP = peso chileno; UYU = peso uruguayo; DOP = peso dominicano
RD$ = peso dominicano; CUP = peso cubano; R$ = real; BRL = real; S/ = sol; S/. = sol; PEN = sol
₡ = colón; CRC = colón; Q = quetzal; GTQ = quetzal; HNL = lempira; NIO = córdoba
₱ = peso; Bs = bolívar; Bs. = bolívar; VES = bolívar; BOB = boliviano; ₲ = guaraní; Gs. = guaraní
PYG = guaraní; ₹ = rupia; INR = rupia; ₽ = rublo; RUB = rublo; ₩ = won; ₺ = lira; TRY = lira
₪ = séquel; ILS = séquel; ₿ = bitcóin; BTC = bitcóin; SEK = corona sueca; NOK = corona noruega
PAB = balboa; ₧ = peseta; kr = corona; rs = rupia
""")
_FEMININE = ("peseta", "libra", "rupia", "lira", "lempira", "corona")
_CENTS = {"euro": "céntimo", "libra": "penique", "sol": "céntimo", "bolívar": "céntimo"}
_IRREGULAR = {"colón": "colones", "bitcóin": "bitcoines", "kilotón": "kilotones"}
_UNCHANGED = ("hora", "Fahrenheit", "de", "Hong", "Kong")
_CODE = one_of(code for code in _CURRENCIES if len(code) == 3)
_NAMED = rf"(?:(?:de )?(?:pesos|dólares|euros)\b|M\. ?N\.|{_CODE})"
_SHORT_SCALES = word_list(
    "M = millones; MM = millones; m = millones; mm = millones; k = mil; K = mil;"
    "B = mil millones; mil = mil; mill. = millones; mill = millones; mdd = millones"
)
_LONG_SCALES = ("mil millones", "millón", "millones", "mil", "billón", "billones")
_SCALE = (
    rf"(?: (?P<scale>(?i:{one_of(_LONG_SCALES)}))\b| ?(?P<short>mill\.|(?:mill|MM?|mm?|[kKB])\b))?"
)
_BEFORE = rf"(?<!\w)(?!Q ?[1-4]\b|COP ?\d\d\b(?![.,]\d))(?P<currency>{one_of(_CURRENCIES)})"
_AFTER = rf"(?P<currency>{one_of(code for code in _CURRENCIES if code != 'Q')})(?!\w| ?\d)"
_CODES = " ".join(code for code in _CURRENCIES if code not in ("US$", "U$S")) + " $"
_WHOLE = r"(?P<n>\d{1,3}(?:[.,]\d{3}){1,4}|\d{1,9})"
_HUNDREDTHS = r"[.,](?P<cents>\d\d)(?!\d|[.,]\d)"
_NO_SCALE = r"(?! ?(?:mil|mill|MM?|mm?|bill)\b| ?(?:mill|bill)[oó]n|[-–]\d)"


def several(unit: str) -> str:
    """Write the plural of a unit or a currency: kilómetros por hora, pesos chilenos."""
    head, by, rest = unit.partition(" por ")
    noun, *more = head.split(" ")
    changed = [word if word in _UNCHANGED else _plural(word) for word in more]
    return " ".join((_plural(noun), *changed)) + by + rest


def _plural(word: str) -> str:
    ends_foreign = word.endswith(("bit", "byte"))
    return _IRREGULAR.get(word) or word + ("s" if word[-1] in "aeéiou" or ends_foreign else "es")


def amount(match: Match, gender: str = "") -> str:
    """Say the sign and the number of a match, and where its range ends."""
    until = "y" if match.string.endswith("entre ", 0, match.start()) else "a"
    last = f" {until} {number(match['to'], gender)}" if match["to"] else ""
    return _SIGNS.get(match["sign"] or "", "") + number(match["n"], gender) + last


def _gender(unit: str) -> str:
    return "f" if unit.startswith(_FEMININE) else "m"


def _money(match: Match) -> str:
    unit = _CURRENCIES[match["currency"]]
    scale = (match["scale"] or "").lower() or _SHORT_SCALES.get(match["short"] or "", "")
    if scale == "millones" and match["n"] == "1" and not match["to"]:
        scale = "millón"
    if scale:
        said = f"{amount(match, 'm')} {scale}"
        return said + joint(said) + several(unit)
    said = amount(match, _gender(unit))
    return said + joint(said) + (unit if match["n"] == "1" and not match["to"] else several(unit))


def _cents(match: Match) -> str:
    """Say 12,50 € with its cents; 0,50 € by them alone, and 100,00 € without."""
    unit = _CURRENCIES[match["currency"]]
    count, small = int(match["cents"]), _CENTS.get(unit, "centavo")
    cents = f"{cardinal(count, 'm')} {small if count == 1 else several(small)}"
    sign = _SIGNS.get(match["sign"] or "", "")
    if match["n"].strip("0") == "" and count:
        return sign + cents
    said = number(match["n"], _gender(unit))
    said += joint(said) + (unit if match["n"] == "1" else several(unit))
    return sign + (f"{said} con {cents}" if count else said)


_LOWER = one_of(
    words("usd eur gbp chf jpy cny mxn clp ars uyu nio pab gtq hnl crc brl btc aud us$")
)
MONEY = (
    rule(rf"(?<=\d )({_LOWER})(?!\w)|\b({_LOWER})(?= ?\d)", lambda m: m[0].upper()),
    rule(rf"\$ ?(?={NUMBER}(?: {one_of(_LONG_SCALES)})? ?{_NAMED})", "", needs="$"),
    rule(rf"\b({_CODE})\$ ?(?=\d)", r"\1 ", needs="$"),
    BARE_SIGN,
    rule(rf"{SIGN}{_BEFORE} ?{_WHOLE}{_HUNDREDTHS}{_NO_SCALE}", _cents, needs=_CODES),
    rule(rf"{SIGN}(?<![\w.,]){_WHOLE}{_HUNDREDTHS} ?{_AFTER}", _cents, needs=_CODES),
    rule(rf"{SIGN}{_BEFORE} ?(?P<n>{NUMBER}){TO}{_SCALE}", _money, needs=_CODES),
    rule(rf"{SIGN}(?<![\w.,])(?P<n>{NUMBER}){TO}{_SCALE} ?(?:de )?{_AFTER}", _money, needs=_CODES),
)
