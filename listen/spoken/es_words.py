"""Spanish abbreviations, currencies and units, and how they are said."""

from listen.spoken.rules import word_list, words

TITLES = word_list("""
Sr = señor; Sra = señora; Srta = señorita; Sres = señores; Dr = doctor; Dra = doctora
Dres = doctores; Dña = doña; Prof = profesor; Profa = profesora; Lic = licenciado
Ing = ingeniero; Arq = arquitecto; Gral = general; Cnel = coronel; Cap = capitán
Tte = teniente; Sgto = sargento; Mons = monseñor; Sto = Santo; Sta = Santa; Fr = fray
""")
ANYWHERE = word_list("""
etc = etcétera; Ud = usted; Uds = ustedes; Vd = usted; Av = avenida; Avda = avenida
art = artículo; arts = artículos; pág = página; págs = páginas; aprox = aproximadamente
vs = contra; tel = teléfono; Tel = Teléfono; dpto = departamento; Dpto = Departamento
admón = administración; núm = número; Núm = Número; p. ej = por ejemplo; vol = volumen
EE. UU = Estados Unidos; EE.UU = Estados Unidos; FF. AA = Fuerzas Armadas
FF.AA = Fuerzas Armadas; JJ. OO = Juegos Olímpicos; JJ.OO = Juegos Olímpicos
CC. AA = comunidades autónomas; CC.AA = comunidades autónomas; RR. HH = recursos humanos
a. C = antes de Cristo; a.C = antes de Cristo; d. C = después de Cristo; d.C = después de Cristo
mill = millones; ene = enero; feb = febrero; sept = septiembre; oct = octubre; nov = noviembre
""")
NAMES = word_list("""
EEUU = Estados Unidos; EE UU = Estados Unidos; UE = Unión Europea; mdd = millones de dólares
mdp = millones de pesos; EUA = Estados Unidos; Mde = millones de euros
""")
MONTHS = words("""
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
""")
SHORT_MONTHS = words("ene feb mar abr may jun jul ago sep oct nov dic")
QUEENS = words("Isabel Margarita Catalina Ana María Cristina Beatriz Victoria Juana")

CURRENCIES = word_list("""
US$ = dólar; U$S = dólar; $ = dólar; € = euro; £ = libra; ¥ = yen; R$ = real; USD = dólar
EUR = euro; GBP = libra; MXN = peso mexicano; ARS = peso argentino; COP = peso colombiano
CLP = peso chileno; S/ = sol; ₡ = colón; Q = quetzal
""")
UNITS = word_list("""
km/h = kilómetro por hora; km = kilómetro; m = metro; cm = centímetro; mm = milímetro
km2 = kilómetro cuadrado; km² = kilómetro cuadrado; m2 = metro cuadrado; m² = metro cuadrado
m3 = metro cúbico; m³ = metro cúbico; hm3 = hectómetro cúbico; ha = hectárea; kg = kilo
g = gramo; mg = miligramo; t = tonelada; l = litro; ml = mililitro; MW = megavatio
GW = gigavatio; kW = kilovatio; W = vatio; kWh = kilovatio hora; MWh = megavatio hora
GWh = gigavatio hora; Hz = hercio; MHz = megahercio; GHz = gigahercio; GB = gigabyte
MB = megabyte; TB = terabyte; °C = grado; ºC = grado; °F = grado Fahrenheit
h = hora; hs = hora; hrs = hora; min = minuto; seg = segundo; m/s = metro por segundo
""")
FEMININE_UNITS = words("hora tonelada hectárea libra")
EDITIONS = words("edición cumbre feria copa bienal asamblea jornada conferencia guerra semana")
MEETINGS = words("congreso festival foro premio encuentro torneo aniversario certamen")


def several(unit: str) -> str:
    """Write the plural of a unit or a currency: kilómetros por hora, yenes, pesos chilenos."""
    head, joint, rest = unit.partition(" por ")
    parts = [
        part if part in ("hora", "Fahrenheit") and len(head.split()) > 1 else _plural(part)
        for part in head.split(" ")
    ]
    return " ".join(parts) + joint + rest


def _plural(word: str) -> str:
    if word == "colón":
        return "colones"
    return word + ("s" if word[-1] in "aeiou" else "es")
