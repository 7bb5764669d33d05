"""English units of measure: metric ones with their prefixes, imperial ones, and other signs."""

from listen.spoken.rules import word_list

_PREFIXES = word_list(
    "k = kilo; M = mega; G = giga; T = tera; m = milli; µ = micro; μ = micro; n = nano"
)
_METRIC = word_list(
    "m = meter; g = gram; W = watt; Wh = watt hour; V = volt; Hz = hertz; B = byte; J = joule"
    ";Pa = pascal; s = second; Sv = sievert; Bq = becquerel; eV = electron volt; bit = bit"
    ";mol = mole; L = liter; l = liter; A = amp; N = newton; cal = calorie; t = ton"
)
_UNSAFE = ("kt", "ks", "ms", "Ms", "Gs", "Ts", "mt", "nt", "ns", "Tt", "Gt", "Mt", "Tm", "Mm", "Gm")
_PREFIXED = {
    prefix + unit: said_prefix + said
    for prefix, said_prefix in _PREFIXES.items()
    for unit, said in _METRIC.items()
    if prefix + unit not in _UNSAFE
}
_OTHERS = word_list("""
cm = centimeter; dm = decimeter; hm = hectometer; cl = centiliter; cL = centiliter; dl = deciliter
dL = deciliter; hl = hectoliter; hPa = hectopascal; mbar = millibar; mb = millibar; bar = bar
g = gram; l = liter; L = liter; W = watt; Wh = watt hour; V = volt; Hz = hertz; J = joule; t = ton
ms = millisecond; ns = nanosecond; kt = kiloton; Mt = megaton; Gt = gigaton; MT = megaton
h = hour; hr = hour; hrs = hour; min = minute; mins = minute; sec = second; secs = second
yr = year; yrs = year; wk = week; wks = week; mo = month; mos = month
km/h = kilometer per hour; kmh = kilometer per hour; kph = kilometer per hour
kmph = kilometer per hour
mph = mile per hour; mpg = mile per gallon; fps = frame per second; rpm = revolution per minute
psi = pound per square inch; bpm = beat per minute; bpd = barrel per day; b/d = barrel per day
kbps = kilobit per second; Kbps = kilobit per second; Mbps = megabit per second
Gbps = gigabit per second; mbps = megabit per second; gbps = gigabit per second
KB = kilobyte; Mb = megabit; Gb = gigabit; kWp = kilowatt
mi = mile; ft = foot; yd = yard; yds = yard; nmi = nautical mile; ha = hectare; ac = acre
inch = inch; lb = pound; lbs = pound; kgs = kilogram; Kg = kilogram; Kgs = kilogram; kms = kilometer
cms = centimeter; Ah = amp hour; mAh = milliamp hour; dpi = dot per inch; ppi = pixel per inch
 oz = ounce; fl oz = fluid ounce; gal = gallon; gals = gallon
qt = quart; pt = pint; tbsp = tablespoon; Tbsp = tablespoon; tsp = teaspoon; sqft = square foot
boe/d = barrel of oil equivalent per day; MMBtu = million B.T.U; mmBtu = million B.T.U
dwt = deadweight ton; bbl = barrel; bbls = barrel; kn = knot
kts = knot; hp = horsepower; bhp = horsepower; cc = cubic centimeter; dB = decibel; lx = lux
kcal = kilocalorie; ppm = part per million; ppb = part per billion; bps = basis point
bp = basis point; pts = point; pp = percentage point; ppt = percentage point; MP = megapixel
°C = degree Celsius; ºC = degree Celsius; °F = degree Fahrenheit; ºF = degree Fahrenheit
℃ = degree Celsius; ℉ = degree Fahrenheit; ° = degree; º = degree; deg = degree
Ω = ohm; kΩ = kilohm
""")
_POWERS = {
    form: f"{power} {said}"
    for short, said in word_list(
        "m = meter; km = kilometer; cm = centimeter; mm = millimeter; ft = foot; mi = mile;"
        "yd = yard; in = inch; dm = decimeter"
    ).items()
    for power, forms in {
        "square": f"sq {short}, sq. {short}, {short}², {short}2",
        "cubic": f"cu {short}, cu. {short}, {short}³, {short}3",
    }.items()
    for form in forms.split(", ")
}
_BASES = word_list("m = meter; s = second; s² = second squared; d = day; a = year; w = week")
UNITS = {**_PREFIXED, **_OTHERS, **_POWERS}
"""How each is said of one."""


def per(written: str) -> str:
    """Say what something is per, a unit or a word; nothing if it is neither."""
    said = UNITS.get(written) or _BASES.get(written) or (written if len(written) > 2 else "")
    return f" per {said}" if said else ""


PER = r"(?:/(?P<per>sq\.? ?(?:ft|m)|[a-zA-Z]{1,12}[²³]?)(?![\w$])(?:\.(?=,| [a-z]))?)?"
"""As a pattern: what an amount is per."""
