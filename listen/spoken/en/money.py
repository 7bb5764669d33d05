"""English money: by symbol or by code, with scales, cents and per-units."""

import re

from listen.spoken.en.amounts import SCALE, TO, amount, is_one_of_many, several
from listen.spoken.en.numbers import NUMBER, alone, cardinal, first_figure, number
from listen.spoken.en.units import PER, per
from listen.spoken.rules import Match, one_of, rule, word_list, words

_DOLLARS = word_list(
    "US = US; U.S. = US; A = Australian; AU = Australian; C = Canadian; CA = Canadian;"
    "HK = Hong Kong; NZ = New Zealand; S = Singapore; SG = Singapore; NT = Taiwan;"
    "MX = Mexican; Z = Zimbabwe; J = Jamaican; TT = Trinidad; EC = East Caribbean;"
    "CAD = Canadian; AUD = Australian; USD = US; NZD = New Zealand; HKD = Hong Kong; ="
)
_HUNDREDTHS = {
    "dollar": "cent",
    "euro": "cent",
    "pound": "penny",
    "sterling": "penny",
    "rupee": "paisa",
}
_CURRENCIES = {
    **{f"{short}$": f"{long} dollar".strip() for short, long in _DOLLARS.items()},
    **word_list("""
£ = pound; € = euro; ¥ = yen; ₹ = rupee; ₪ = shekel; ₽ = ruble; ₩ = won; ₺ = lira; ₦ = naira
₴ = hryvnia; ₫ = dong; ₱ = peso; ฿ = baht; ₡ = colon; ₵ = cedi; ₸ = tenge; ₿ = bitcoin
R$ = real; Sfr = Swiss franc; SFr = Swiss franc; SwFr = Swiss franc; Skr = Swedish krona
Nkr = Norwegian krone; DKr = Danish krone; CN¥ = yuan; RMB = yuan; Rs. = rupee; Rs = rupee
Rp = rupiah; RM = ringgit
Ksh = Kenyan shilling; KSh = Kenyan shilling; GH₵ = cedi; kr = krone; zł = zloty
USD = US dollar; EUR = euro; GBP = pound; JPY = yen; CNY = yuan; AUD = Australian dollar
CAD = Canadian dollar; NZD = New Zealand dollar; HKD = Hong Kong dollar; SGD = Singapore dollar
TWD = Taiwan dollar; CHF = Swiss franc; SEK = Swedish krona; NOK = Norwegian krone
DKK = Danish krone; PLN = Polish zloty; CZK = Czech koruna; HUF = forint
RUB = ruble; UAH = hryvnia; TRY = Turkish lira; ILS = shekel; INR = rupee; PKR = Pakistani rupee
LKR = Sri Lankan rupee; BDT = taka; NPR = Nepalese rupee; KRW = won; THB = baht; IDR = rupiah
MYR = ringgit; PHP = Philippine peso; VND = dong; KES = Kenyan shilling; UGX = Ugandan shilling
TZS = Tanzanian shilling; NGN = naira; GHS = cedi; ZAR = rand; EGP = Egyptian pound
TND = Tunisian dinar; DZD = Algerian dinar; LYD = Libyan dinar
AED = dirham; SAR = riyal; QAR = Qatari riyal; OMR = Omani rial; KWD = Kuwaiti dinar
BHD = Bahraini dinar; JOD = Jordanian dinar; IQD = Iraqi dinar; IRR = Iranian rial
LBP = Lebanese pound; SYP = Syrian pound; YER = Yemeni rial; SDG = Sudanese pound; AFN = afghani
MXN = Mexican peso; ARS = Argentine peso; CLP = Chilean peso; UYU = Uruguayan peso
BRL = real; VES = bolivar; XAF = CFA franc; XOF = CFA franc; BTC = bitcoin
"""),
}
"""By symbol and code, but for codes that are words or names of their own (COP28, MAD, PEN, RON)."""
_SYMBOLS = " ".join(
    dict.fromkeys(symbol[-1] if "$" in symbol else symbol for symbol in _CURRENCIES)
)
_BEGUN = "[" + re.escape("".join(sorted({each[0] for each in _CURRENCIES}))) + "]"
_CURRENCY = rf"(?={_BEGUN})(?P<currency>{one_of(_CURRENCIES)})"  # most words are passed quickly
# What costs five million is a five million dollar deal.
_PLANS = one_of(
    words("""
budget deal plan bill fund loan package contract project investment grant bailout fine scheme
program programme bid takeover lawsuit settlement upgrade mansion prize bonus transfer stake refit
coin note wage salary fee ticket reward bounty campaign merger acquisition expansion overhaul home
theft robbery heist fraud cheque check jackpot lottery house apartment yacht painting valuation
""")
)
_PLAN = rf"(?P<plan>(?=(?i: {_PLANS}|-plus|-an?)\b))?"
_EACH = {"pp": " per person", "pw": " per week", "pcm": " per month", "pa": " a year"}
_PER = rf"(?:(?P<each>{one_of(_EACH)})\b|{PER})"


def _money(match: Match) -> str:
    unit = name = _CURRENCIES[match["currency"]]
    hundredth = _HUNDREDTHS.get(unit.rpartition(" ")[2])
    whole, _, cents = match["n"].partition(".")
    scaled = match["long"] or match["short"]
    than = _than(match)
    if hundredth and len(cents) in (1, 2) and not (scaled or match["to"]):
        return _with_cents(whole, int(cents.ljust(2, "0")), unit, hundredth) + than
    is_one = match["plan"] is not None or is_one_of_many(match)
    if not is_one and (match["n"] != "1" or scaled):
        unit = several(unit)
    if match["to"] and match.groupdict().get("again") and not (scaled or is_one):
        return f"{number(match['n'])} {unit} to {number(match['to'])} {several(name)}{than}"
    return f"{amount(match, match['to'])} {unit}{than}"


def _than(match: Match) -> str:
    """Say what a price is for: per barrel, per person."""
    if match["each"]:
        return _EACH[match["each"]]
    return (per(match["per"]) or f"/{match['per']}") if match["per"] else ""


def _with_cents(whole: str, cents: int, unit: str, hundredth: str) -> str:
    large = f"{number(whole)} {unit if whole == '1' else several(unit)}"
    small = f"{cardinal(cents)} {hundredth if cents == 1 else several(hundredth)}"
    if not cents:
        return large
    return small if whole.strip("0") == "" else f"{large} {small}"


def _pence(match: Match) -> str:
    unit = "penny" if match[2] == "p" else "cent"
    than = per(match["per"]) if match["per"] else ""
    return f"{number(match[1])} {unit if match[1] == '1' else several(unit)}{than}"


MONEY = (
    rule(
        rf"(?<![\w/]){_CURRENCY}\s?(?P<n>{NUMBER}|\.[0-9]{{1,2}})"
        rf"(?:\s?[-–]\s?(?P<again>[$£€])?(?P<to>{NUMBER}))?{SCALE}{_PER}{_PLAN}",
        _money,
        needs=_SYMBOLS,
    ),
    rule(
        rf"(?P<n>{alone()}){TO}{SCALE}\s?{_CURRENCY}(?!\w){_PER}{_PLAN}",
        _money,
        needs=_SYMBOLS,
    ),
    rule(rf"({first_figure(figures='1-9')}[0-9]?)([pc])\b(?!\.m){PER}", _pence, needs="p c"),
    rule(rf"({alone()}) ?(¢){PER}", _pence, needs="¢"),
)
