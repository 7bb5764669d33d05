"""Spanish nouns whose gender their ending does not tell, and words that are no noun."""

from typing import Final

from listen.spoken.rules import words

FEMININE: Final = frozenset(
    words("""
mano manos foto fotos moto motos radio libido dinamo mujer mujeres madre madres gente
noche noches tarde tardes parte partes clase clases muerte muertes calle calles llave llaves
nave naves nube nubes clave claves fase fases frase frases base bases serie series sede sedes
red redes pared paredes ley leyes torre torres fuente fuentes mente mentes suerte corte
imagen imágenes virgen vírgenes orden órdenes carne carnes sangre nieve nieves fiebre fiebres
ave aves especie especies superficie superficies cárcel cárceles piel pieles sal sales señal
señales catedral catedrales central centrales sucursal sucursales filial filiales editorial
editoriales labor labores flor flores vez veces voz voces luz luces cruz cruces paz raíz raíces
actriz actrices nariz narices perdiz perdices crisis tesis dosis sobredosis hipótesis leche
variante variantes patente patentes corriente corrientes pendiente pendientes vertiente
vertientes gripe gripes pyme pymes ong ongs web webs app apps startup startups res reses miss
sien sienes vacante vacantes tos hambre lumbre mies mieses hoz hoces coz coces tez
lista listas pista pistas vista vistas revista revistas entrevista
entrevistas conquista conquistas arista aristas autopista autopistas crema cremas quema quemas
yema yemas gema gemas diadema diademas
""")
)
MASCULINE: Final = frozenset(
    words("""
día días mapa mapas planeta planetas cometa cometas tranvía tranvías sofá papá papás papa
clima climas idioma idiomas diploma diplomas aroma aromas síntoma síntomas hematoma hematomas
trauma traumas fantasma fantasmas panorama panoramas drama dramas pijama pijamas coma estigma
estigmas enigma enigmas dogma dogmas carisma policía policías guardia guardias espía espías
colega colegas camarada camaradas cura curas atleta atletas poeta poetas profeta profetas
astronauta astronautas cosmonauta cosmonautas internauta internautas indígena indígenas belga
belgas croata croatas israelita israelitas jesuita jesuitas nómada nómadas suicida suicidas
homicida homicidas pirata piratas gorila gorilas panda pandas recluta reclutas centinela
agua arma águila área aula alma hacha ala ancla alza acta arca asa haba aria
camión camiones avión aviones bastión bastiones guion guiones gorrión gorriones sarampión
""")
)
"""Those like "aula" are feminine, but said with "un"."""
UNCLEAR: Final = frozenset(
    words("""
gran grandes mismas mismos principales importantes jóvenes fuertes breves enormes tristes pobres
mejores peores mayores menores posibles presuntos recientes diferentes simples dobles graves leves
""")
)
"""Adjectives that stand before a noun and leave its gender open."""
NO_NOUN: Final = frozenset(
    words("""
de del y e o u a al en por para que con sin mil ni como según desde tras el la los las un una unos
unas su sus se lo le les es son fue fueron ha han hay más menos contra ante hasta cuando pero sobre
si no ya muy está están estaba estaban era eran será serán hace sigue siguen había habían puede
pueden tiene tienen entre durante aunque porque donde también muchos muchas varios varias algunos
algunas este esta esto ese esa esos esas estos estas hoy ayer mañana solo sólo casi va van da dan
""")
)
NAMED: Final = words("""
línea página páginas artículo canal número capítulo kilómetro km ruta carretera autopista vuelo
minuto jornada grupo categoría nivel fase distrito puerta sala tomo volumen ley decreto año
habitación día lote zona apartado expediente calle bloque sector tipo modelo versión clase serie
módulo vía etapa sección sub top fórmula apolo agenda episodio temporada casilla mesa juzgado piso
""")
"""What a number after it names, and does not count."""
