"""What a bare "$" is in Spanish news: pesos where the sentence is from a country that has them."""

import re
from functools import lru_cache

from listen.spoken.rules import one_of, rule, words

_PESOS = re.compile(r"\bpesos\b|\bMXN\b|\bM\. ?N\.")
_DOLLARS = re.compile(r"dólares|(?<!\b[Ee]l )(?<!\b[ad]el )(?<!\bal )dólar\b")
_COUNTRIES = r"(?<!Nuevo )México|Chile|Argentina|Colombia|Uruguay|República Dominicana"
_PEOPLES = (
    r"mexican|chilen|argentin|colombian|uruguay|dominican|porteñ|bonaerense|capitalin|bogotan"
)
_PLACES = words("""
CDMX Jalisco Monterrey Guadalajara Puebla Oaxaca Veracruz Chiapas Tijuana Sonora Sinaloa Michoacán
Guanajuato Querétaro Yucatán Cancún Coahuila Tabasco Zacatecas Tamaulipas Acapulco
Tucumán Neuquén Chubut Patagonia Valparaíso Antofagasta Temuco Iquique Rancagua Araucanía
Bogotá Medellín Cali Barranquilla Cartagena Bucaramanga Antioquia Cundinamarca
Montevideo
""")
_BODIES = words("""
Banxico Infonavit IMSS ISSSTE SAT Pemex CFE Inegi INEGI Profeco Indec INDEC Anses ANSES AFIP ARCA
BCRA Merval YPF Conicet Codelco Fonasa DIAN DANE Ecopetrol Colpensiones
""")
_NAMES = one_of((*_PLACES, *_BODIES, "Nuevo León", "Buenos Aires", "Viña del Mar", "La Plata"))
_ALSO_PERSONS = r"\ben (?:Córdoba|Rosario|Mendoza|Salta|Concepción|Hidalgo)"
"""Names of places that are those of persons, or words, as well."""
_AT_HOME = re.compile(
    rf"\b(?:{_COUNTRIES}|{_NAMES})\b|{_ALSO_PERSONS}\b"
    rf"|\b(?i:{_PEOPLES})\w{{0,3}}\b|dólar (?:blue|oficial|MEP|mayorista|minorista|turista)"
)
_ABROAD = re.compile(
    r"Estados Unidos|estadounidense|norteamerican|Nueva York|Washington|Wall Street|Miami|Texas"
    r"|(?<!Baja )California|Florida|Los Ángeles|Ecuador|El Salvador|Panamá|Puerto Rico"
)


@lru_cache(maxsize=16)
def _sign(sentence: str) -> str:
    """Take "$" for pesos where the sentence speaks of them, or of their country alone."""
    if _DOLLARS.search(sentence):
        return "$"
    is_at_home = _AT_HOME.search(sentence) and not _ABROAD.search(sentence)
    return "₱" if is_at_home or _PESOS.search(sentence) else "$"


BARE_SIGN = rule(r"(?<!\w)\$(?= ?\d)", lambda match: _sign(match.string), needs="$")
