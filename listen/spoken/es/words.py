"""Spanish abbreviations and initials, and the names and events that take Roman numerals."""

from typing import Final

from listen.spoken.rules import word_list, words

TITLES: Final = word_list("""
Sr = señor; Sra = señora; Srta = señorita; Sres = señores; Sras = señoras; Dr = doctor
Dra = doctora; Dres = doctores; Dña = doña; Prof = profesor
Profa = profesora; Lic = licenciado; Lcdo = licenciado; Lcda = licenciada; Ing = ingeniero
Arq = arquitecto; Mtro = maestro; Mtra = maestra; Gral = general; Cnel = coronel; Cap = capitán
Tte = teniente; Sgto = sargento; Cmdte = comandante; Cte = comandante; Alte = almirante
Mons = monseñor; Pbro = presbítero; Hno = hermano; Hnos = hermanos; Hna = hermana; Sto = Santo
Sta = Santa; Fr = fray; Dip = diputado; Sen = senador; Gob = gobernador; Pdte = presidente
Pte = presidente; Pdta = presidenta; Excmo = excelentísimo; Excma = excelentísima
Excmos = excelentísimos
Ilmo = ilustrísimo; Ilma = ilustrísima; Ilmos = ilustrísimos; Rvdo = reverendo; Magfco = magnífico
Pza = plaza; Pl = plaza; Pº = paseo; Ctra = carretera; Col = colonia
Fdez = Fernández; Glez = González; Hdez = Hernández; Rguez = Rodríguez; Mtnez = Martínez
""")
ADDRESSES: Final = {
    short: said
    for short, said in TITLES.items()
    if said.startswith(("señor", "doctor", "excelent", "ilustr", "reverend", "magn"))
}
"""Those that stand before a post as well: el Sr. alcalde."""
HER_TITLES: Final = word_list("""
Lic = licenciada; Ing = ingeniera; Arq = arquitecta; Prof = profesora; Dip = diputada
Sen = senadora; Gob = gobernadora; Cap = capitana; Pdte = presidenta
""")
"""Those after "la"."""
ANYWHERE: Final = word_list("""
etc = etcétera; Ud = usted; Uds = ustedes; Vd = usted; Vds = ustedes; Av = avenida
Avda = avenida; Avd = avenida; art = artículo; arts = artículos; Art = artículo; pág = página
págs = páginas; Pág = página; aprox = aproximadamente; vs = contra; tel = teléfono
Tel = Teléfono; tfno = teléfono; Tfno = Teléfono; dpto = departamento; Dpto = Departamento
depto = departamento; admón = administración; núm = número; Núm = Número; núms = números
p. ej = por ejemplo; p.ej = por ejemplo; vol = volumen; máx = máximo; mín = mínimo
ed = edición; fig = figura; prov = provincia; Cía = compañía; cía = compañía; dcha = derecha
izqda = izquierda; apdo = apartado; Edo = estado; cap = capítulo; caps = capítulos; mill = millones
EE. UU = Estados Unidos; EE.UU = Estados Unidos; EE UU = Estados Unidos
EEUU = Estados Unidos; FF. AA = Fuerzas Armadas; FF.AA = Fuerzas Armadas
JJ. OO = Juegos Olímpicos; JJ.OO = Juegos Olímpicos; CC. AA = comunidades autónomas
CC.AA = comunidades autónomas; RR. HH = recursos humanos; RR.HH = recursos humanos
RR. EE = Relaciones Exteriores; RR.EE = Relaciones Exteriores; pza = plaza; plza = plaza
pdte = presidente; pdta = presidenta; Vicepdte = vicepresidente; Vicepdta = vicepresidenta
vicepdte = vicepresidente; vicepdta = vicepresidenta; m. a = millones de años
p. k = punto kilométrico; p.k = punto kilométrico
ctra = carretera; urb = urbanización; bda = barriada; avda = avenida
DD. HH = derechos humanos; DD.HH = derechos humanos; RR. PP = relaciones públicas
CC. OO = Comisiones Obreras; CC.OO = Comisiones Obreras; FF. CC = ferrocarriles
a. C = antes de Cristo; a.C = antes de Cristo; d. C = después de Cristo; d.C = después de Cristo
a. de C = antes de Cristo; d. de C = después de Cristo
a. c = antes de Cristo; a.c = antes de Cristo; d. c = después de Cristo; d.c = después de Cristo
ee. uu = Estados Unidos; ee.uu = Estados Unidos; esq = esquina
""")
NAMES: Final = word_list("""
EEUU = Estados Unidos; EE UU = Estados Unidos; EUA = Estados Unidos; CCOO = Comisiones Obreras
CC OO = Comisiones Obreras; JJ OO = Juegos Olímpicos; CC AA = comunidades autónomas
FF AA = Fuerzas Armadas; RR HH = recursos humanos; DD HH = derechos humanos
RREE = Relaciones Exteriores; RR EE = Relaciones Exteriores
JJOO = Juegos Olímpicos; CCAA = comunidades autónomas; FFAA = Fuerzas Armadas
RRHH = recursos humanos; DDHH = derechos humanos; mdd = millones de dólares
mdp = millones de pesos; Mde = millones de euros
""")
SPOKEN: Final = frozenset(
    words("""
ONU IVA PIB AVE EFE INE SAT PAN PRI BOE ERE ETA NIE RAE SUV CAF UBA VAR DIF IPN IFE CIS
""")
)
"""Initials of three letters that are said as a word; engines spell what is so short."""
SPELLED: Final = frozenset(words("IRPF BBVA CSIF IRGC AIEA OPAQ CNDH INPC"))
"""Longer ones that are spelled though they could be read."""
DOUBLE: Final = frozenset(words("EE UU JJ OO FF AA CC RR HH DD PP"))

KINGS: Final = words("""
Alfonso Felipe Carlos Juan Enrique Luis Fernando Jorge Eduardo Guillermo Pío León Benedicto
Inocencio Gregorio Clemente Sixto Urbano Pablo Alejandro Ricardo Jacobo Federico Napoleón Nicolás
Iván Pedro Ramsés Mohamed Abdalá Hasán Harald Gustavo Balduino Alberto Rainiero Leopoldo Sancho
Ramiro Jaime Amadeo Francisco José Teodosio Constantino Ptolomeo Darío Ciro Otón Humberto Haakon
Olaf Simeón Miguel Bonifacio Adriano Julio Calixto Celestino Esteban Nicolao Eugenio Honorio
Tutmosis Amenofis Seti Jerjes Artajerjes Antíoco Selim Mehmed Murad Vaticano Agustín Manuel
""")
QUEENS: Final = words("""
Isabel Margarita Catalina Ana María Cristina Beatriz Victoria Juana Cleopatra
""")
EVENTS: Final = words("""
edición cumbre feria copa bienal asamblea jornada conferencia guerra semana legislatura república
congreso festival foro premio encuentro torneo aniversario certamen concilio centenario plan
dinastía ronda etapa región distrito milenio simposio maratón gala marcha brigada división batallón
regimiento ejército cuerpo flota reunión sesión internacional reich concurso seminario curso
campeonato abierto dalái duque conde marqués barón
""")
"""What a Roman numeral before it puts in order: XV edición, II Guerra Mundial."""
COUNTED: Final = words(
    "siglo siglos capítulo capítulos tipo fase título tomo acto nivel anexo libro"
)
"""What a Roman numeral after it numbers: siglo XXI."""
BEARINGS: Final = word_list("""
N = norte; S = sur; E = este; O = oeste; NE = noreste; NO = noroeste; SE = sureste; SO = suroeste
NW = noroeste; SW = suroeste
""")
