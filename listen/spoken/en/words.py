"""English abbreviations and names in capitals, and how they are said."""

from listen.spoken.rules import word_list, words

TITLES = word_list("""
Mr = Mister; Mrs = Missus; Messrs = Messieurs; Dr = Doctor; Drs = Doctors; Prof = Professor
Sen = Senator; Sens = Senators; Rep = Representative; Reps = Representatives; Gov = Governor
Govs = Governors; Gen = General; Gens = Generals; Lt = Lieutenant; Col = Colonel; Maj = Major
Capt = Captain; Cmdr = Commander; Sgt = Sergeant; Cpl = Corporal; Pvt = Private; Adm = Admiral
Brig = Brigadier; Rev = Reverend; Hon = Honorable; Pres = President; Supt = Superintendent
Insp = Inspector; Det = Detective; Atty = Attorney; Spc = Specialist; Fr = Father
Cllr = Councillor; Cllrs = Councillors
Mt = Mount; Ft = Fort; Amb = Ambassador; Sec = Secretary; Ste = Sainte; Ald = Alderman
""")
ANYWHERE = word_list("""
vs = versus; etc = et cetera; Inc = Incorporated; Corp = Corporation; Ltd = Limited
Bros = Brothers; Jr = Junior; Sr = Senior; Dept = Department; dept = department; Govt = Government
govt = government; Univ = University; Assn = Association; Assoc = Association
approx = approximately; Approx = Approximately; est = estimated; Ave = Avenue; Blvd = Boulevard
Rd = Road; Hwy = Highway; Pkwy = Parkway; Intl = International; Natl = National; incl = including
Co = Company; Cos = Companies; Vol = Volume; Fig = Figure; Ph.D = P.H.D; e.g = for example
i.e = that is; asst = assistant; Asst = Assistant; et al = et al
a.k.a = also known as; cf = compare; ca = about; Mx = Mix; Msgr = Monsignor
""")
UNDOTTED = word_list("""
Mr = Mister; Mrs = Missus; Ms = Miz; Dr = Doctor; Prof = Professor; Gen = General
Sgt = Sergeant; Lt = Lieutenant; Col = Colonel; Capt = Captain; Rep = Representative
Sen = Senator; Gov = Governor; St = Saint; Rev = Reverend; Cllr = Councillor; Maj = Major
Supt = Superintendent; Insp = Inspector; Cpl = Corporal; Adm = Admiral; Cmdr = Commander
Brig = Brigadier; Mt = Mount
""")
BEFORE_FIGURES = word_list("""
Cat = Category; Apt = Apartment; Ep = Episode; ep = episode; Eps = Episodes; Bldg = Building
p = page; pp = pages; para = paragraph; paras = paragraphs; ch = chapter; chap = chapter
vol = volume; art = article; fig = figure; figs = figures; Figs = Figures; sec = section
ver = version; Ch = Chapter; Para = Paragraph; Paras = Paragraphs; Art = Article; Pt = Part
""")
STATES = word_list("""
Ala = Alabama; Ariz = Arizona; Ark = Arkansas; Calif = California; Colo = Colorado
Conn = Connecticut; Del = Delaware; Fla = Florida; Ga = Georgia; Ill = Illinois; Ind = Indiana
Kan = Kansas; Ky = Kentucky; La = Louisiana; Md = Maryland; Mass = Massachusetts
Mich = Michigan; Minn = Minnesota; Miss = Mississippi; Mo = Missouri; Mont = Montana
Neb = Nebraska; Nev = Nevada; N.H = New Hampshire; N.J = New Jersey; N.M = New Mexico
N.Y = New York; N.C = North Carolina; N.D = North Dakota; Okla = Oklahoma; Ore = Oregon
Pa = Pennsylvania; R.I = Rhode Island; S.C = South Carolina; S.D = South Dakota
Tenn = Tennessee; Tex = Texas; Vt = Vermont; Va = Virginia; Wash = Washington
W.Va = West Virginia; Wis = Wisconsin; Wyo = Wyoming
""")
STREETS = word_list("""
St = Street; Dr = Drive; Ave = Avenue; Av = Avenue; Blvd = Boulevard; Rd = Road; Ln = Lane
Ct = Court; Pl = Place; Sq = Square; Pkwy = Parkway; Hwy = Highway; Expy = Expressway
Expwy = Expressway; Fwy = Freeway; Ter = Terrace; Tpke = Turnpike; Cres = Crescent
""")
SIDES = {"N": "North", "S": "South", "E": "East", "W": "West"}
CERTAIN_STATES = words("""
Ala Ariz Ark Calif Colo Conn Fla Ky Minn Mont Neb Nev Okla Tenn Tex Wis Wyo W.Va N.H N.J N.M N.Y
N.C N.D R.I S.C S.D
""")
"""Their abbreviations stand for nothing else."""
POSTAL = word_list("""
AL = Alabama; AK = Alaska; AZ = Arizona; AR = Arkansas; CA = California; CO = Colorado
CT = Connecticut; DE = Delaware; FL = Florida; GA = Georgia; HI = Hawaii; ID = Idaho
IL = Illinois; IN = Indiana; IA = Iowa; KS = Kansas; KY = Kentucky; LA = Louisiana; ME = Maine
MD = Maryland; MA = Massachusetts; MI = Michigan; MN = Minnesota; MS = Mississippi
MO = Missouri; MT = Montana; NE = Nebraska; NV = Nevada; NH = New Hampshire; NJ = New Jersey
NM = New Mexico; NY = New York; NC = North Carolina; ND = North Dakota; OH = Ohio
OK = Oklahoma; OR = Oregon; PA = Pennsylvania; RI = Rhode Island; SC = South Carolina
SD = South Dakota; TN = Tennessee; TX = Texas; UT = Utah; VT = Vermont; VA = Virginia
WA = Washington; WV = West Virginia; WI = Wisconsin; WY = Wyoming
""")
PARTIES = {"D": "Democrat", "R": "Republican", "I": "Independent"}

AS_WORDS = set(
    words("""
NATO UNESCO UNICEF OPEC ASEAN ISIS ISIL DAESH BRICS CENTCOM AFRICOM EUCOM COVID AIDS SARS MERS
SWAT SWIFT POTUS SCOTUS FLOTUS DARPA NORAD SEAL SEALS PIN ZIP GIF NASA FEMA OSHA CERN FIFA UEFA
AUKUS IKEA LEGO VISA ICE DOGE MAGA DACA DREAM RICO TASS COP AIPAC CAIR UNRWA UNIFIL HIMARS THAAD
HAMAS CARE SALT START SIM RAM OPCW NAFTA USAID ERCOT FIDE INTERPOL EUROPOL TIME NOT NO AND ALL THE
NEW NOW OLD ONE TWO FOR BUT YES ARE WAS WILL MUST NEVER OF ON OR BY TO FROM WITH UPDATE LIVE VIDEO
PHOTO READ WATCH JUST ONLY FREE STOP GAZA IRAN IRAQ SYRIA PARIS ROME LIMA DOHA CAIRO SEOUL KYIV
TOKYO DELHI CHINA SPAIN INDIA ITALY LIBYA QATAR SUDAN YEMEN KABUL TUNIS MIAMI TEXAS OMAN WAR PEACE
HELP HUGE BIG TOP HOT BAN WIN MORE VERY EVERY THIS THAT HAVE GOOD BAD LOVE NEWS STORY MAX HIS HER IS
""")
)
SPELLED_BY_ENGINES = set(words("US USA UN EU UK FBI CIA TV PC CEO AI OK ID"))
"""Initials with a vowel that engines spell all the same, and stress better."""
