"""Three invented stories, in English, Spanish and Arabic, with all that stands round them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Story:
    """What a page holds: the article, and everything that must never be read."""

    language: str
    site: str
    menu: tuple[str, ...]
    ticker: str
    tickers: tuple[str, ...]
    title: str
    byline: str
    date: str
    minutes: str
    standfirst: str
    listen: str
    caption: str
    opening: tuple[str, ...]
    subhead: str
    middle: tuple[str, ...]
    related: str
    headlines: tuple[str, ...]
    closing: tuple[str, ...]
    more: str
    tags: tuple[str, ...]
    most_read: str
    cards: tuple[tuple[str, str, str], ...]
    read_next: str
    footer: tuple[str, ...]

    @property
    def read(self) -> list[str]:
        """What a narrator reads, in order."""
        return [
            self.title,
            self.standfirst,
            *self.opening,
            self.subhead,
            *self.middle,
            *self.closing,
        ]

    @property
    def left(self) -> list[str]:
        """What a narrator does not read, in no order."""
        cards = [text for card in self.cards for text in card]
        return [
            *(self.site, *self.menu, self.ticker, *self.tickers, self.byline, self.date),
            *(self.minutes, self.listen, self.caption, self.related, *self.headlines),
            *(self.more, *self.tags, self.most_read, *cards, self.read_next, *self.footer),
        ]


ENGLISH = Story(
    language="en",
    site="The Harbour Ledger",
    menu=("Home", "Politics", "Business", "Weather", "Sport", "Letters", "Tides", "Jobs", "Shop"),
    ticker="BREAKING",
    tickers=(
        "Council votes to keep the night ferry running until the end of March",
        "Lighthouse at Cape Orrin goes dark for the first time in eighty years",
        "Minister to the Ledger: The new quay will be paid for by those who use it.",
    ),
    title="Fishing village buys back its own harbour after a century",
    byline="By Maren Holt and Piet Oswin",
    date="12 May 2026 07:45",
    minutes="4 min read",
    standfirst="The people of Skerrow have raised enough money to buy the harbour that their "
    "great-grandparents lost in a card game.",
    listen="Listen",
    caption="Boats lie at anchor below the old customs house in Skerrow, on Monday, May 11, 2026. "
    "(Maren Holt/Ledger)",
    opening=(
        "Residents of Skerrow said on Monday that they had bought the harbour for £1.2 million, "
        "ending a dispute that began in 1921 with a hand of cards and a bottle of rum.",
        "“We waited a hundred years, and then it took eleven minutes,” said Ada Quill, who "
        "signed the papers in the back room of the post office.",
        "Nobody cheered.",
        "The sale covers the two piers, the ice house (built in 1874), and about 3 miles of "
        "foreshore, according to a deed that the Ledger has seen.",
    ),
    subhead="What happens to the boats",
    middle=(
        "Eleven boats still work from the east pier, and their owners pay no rent under the new "
        "rules, which the village meeting adopted by 64 votes to 3.",
    ),
    related="Related News",
    headlines=(
        "Storm damage closes the coastal road for a second week",
        "Who owns the seabed? Five questions for the land registry",
    ),
    closing=(
        "The former owner, a company registered in another country, did not answer letters that "
        "were sent to its last known address.",
        "Visitors will be asked for a small fee from June: the money is meant for dredging, which "
        "has not been done since 1998.",
        "Correction: An earlier version of this article gave the wrong year for the ice house.",
    ),
    more="Read more: How a village of 300 learned to run a bank",
    tags=("Skerrow", "Harbours", "Community ownership", "Fishing"),
    most_read="Most Read",
    cards=(
        (
            "The mayor opens the winter market beside the frozen canal. (Tom Arke/Ledger)",
            "Winter market breaks its own record",
            "3 May 2026",
        ),
        (
            "A tram waits at the terminus in the rain. (Photo: City archive)",
            "Why the last tram never left",
            "8 May 2026",
        ),
    ),
    read_next="Read Next",
    footer=(
        "The Harbour Ledger is printed on Tuesdays and Fridays in Skerrow.",
        "Privacy Policy",
        "Contact Us",
        "© 2026 The Harbour Ledger. All rights reserved.",
    ),
)

SPANISH = Story(
    language="es",
    site="Diario de la Vega",
    menu=("Portada", "Política", "Economía", "Deportes", "Cultura", "Opinión", "Campo", "Tiempo"),
    ticker="ÚLTIMA HORA",
    tickers=(
        "El pleno aprueba por la mínima los presupuestos de la comarca",
        "Cortada la carretera del puerto por un desprendimiento de rocas",
        "La alcaldesa, a este diario: «No habrá otra subida del agua este año».",
    ),
    title="Un pueblo sin tren recupera su estación y la convierte en biblioteca",
    byline="Por Inés Calatrava",
    date="3 de febrero de 2026, 18:20 h",
    minutes="3 min de lectura",
    standfirst="Los vecinos de Valdehoz restauraron con sus propias manos el edificio que llevaba "
    "cuarenta años cerrado.",
    listen="Escuchar",
    caption="La antigua estación de Valdehoz, fotografiada el domingo tras la reforma. "
    "Foto: Inés Calatrava",
    opening=(
        "La estación de Valdehoz volvió a abrir este lunes, aunque por sus vías no pasa "
        "un tren desde 1985 y nadie espera que vuelva a pasar.",
        "«Aquí venían nuestros padres a despedirse; ahora venimos nosotros a quedarnos», explicó "
        "Remedios Aldana, de 71 años, que dirige el grupo de voluntarios.",
        "El tejado costó 48.000 euros, de los que el Ayuntamiento puso la mitad.",
    ),
    subhead="Diez mil libros en el andén",
    middle=(
        "Los fondos proceden de tres bibliotecas que cerraron en la comarca y de donaciones de "
        "particulares, algunas llegadas desde Argentina y Canadá.",
    ),
    related="Noticias relacionadas",
    headlines=(
        "La comarca pierde otros doscientos habitantes en un año",
        "El maestro que enseñó a leer a tres generaciones",
    ),
    closing=(
        "La alcaldesa admite que el edificio aún pertenece a la compañía ferroviaria, que lo ha "
        "cedido por veinticinco años a cambio de un libro al año.",
        "¿Y si un día vuelve el tren?",
        "Entonces, responde, los viajeros tendrán algo que leer mientras esperan.",
    ),
    more="Lea también: El último guardagujas de la sierra cuenta su vida",
    tags=("Valdehoz", "Bibliotecas", "Despoblación"),
    most_read="Lo más leído",
    cards=(
        (
            "Un rebaño cruza el puente romano al amanecer. (Archivo municipal)",
            "Las ovejas que cortan la autovía",
            "1 de febrero de 2026",
        ),
        (
            "Imagen de archivo de la riada de 1962 a su paso por la plaza.",
            "La noche en que subió el río",
            "28 de enero de 2026",
        ),
    ),
    read_next="Sigue leyendo",
    footer=(
        "Diario de la Vega es una publicación independiente de la comarca.",
        "Aviso legal",
        "Política de privacidad",
        "Todos los derechos reservados",
    ),
)

ARABIC = Story(
    language="ar",
    site="صحيفة الميناء",
    menu=("الرئيسية", "سياسة", "اقتصاد", "رياضة", "ثقافة", "صحة", "منوعات", "فيديو"),
    ticker="عاجل",
    tickers=(
        "وزارة النقل تعلن إعادة فتح الطريق الجبلي أمام الحافلات بعد أسبوع من الإغلاق",
        "بلدية المدينة القديمة تمدد ساعات عمل المتحف حتى منتصف الليل",
        "رئيس البلدية للصحيفة: لن نرفع رسوم المياه هذا العام.",
    ),
    title="قرية جبلية تعيد تشغيل مطحنة عمرها مئتا عام",
    byline="بقلم: سلمى الحاج",
    date="14 آذار 2026 09:30",
    minutes="3 دقائق قراءة",
    standfirst="أصلح سكان القرية المطحنة الحجرية بأيديهم بعد أن توقفت عن الدوران قبل خمسين عاما.",
    listen="استمع",
    caption="أحد المتطوعين ينظف حجر الرحى داخل المطحنة القديمة يوم الجمعة. (سلمى الحاج)",
    opening=(
        "عادت المطحنة الحجرية في قرية عين الوادي إلى العمل يوم السبت، بعد أن أمضى أكثر من ثلاثين "
        "متطوعا شتاء كاملا في إصلاح قناتها وسقفها الخشبي.",
        "وقال مختار القرية إن الدقيق الأول وزع على البيوت مجانا، «لأن لكل بيت حجرا في هذا الجدار».",
        "وبلغت كلفة الترميم نحو 12 ألف دولار، جاء معظمها من أبناء القرية في الخارج.",
    ),
    subhead="ماء النهر يكفي لأربعة أشهر",
    middle=(
        "ولا تدور المطحنة إلا في موسم ذوبان الثلوج، حين يرتفع منسوب النهر بما يكفي لتحريك العجلة "
        "الكبيرة، وهو موسم يقصر عاما بعد عام.",
    ),
    related="أخبار ذات صلة",
    headlines=(
        "ثلوج هذا العام الأقل منذ عقدين في المرتفعات",
        "خباز المدينة الذي رفض الدقيق المستورد",
    ),
    closing=(
        "وتقول المدرسة إنها أدخلت زيارة المطحنة في برنامجها، وإن ستة تلاميذ تعلموا بالفعل كيف "
        "يضبطون المسافة بين الحجرين.",
        "فمن سيشغلها بعد رحيل كبار السن؟",
        "يجيب أصغرهم ضاحكا إنه ينتظر دوره منذ الآن، وإنه لن يبيع حجرا واحدا منها.",
    ),
    more="اقرأ أيضاً: حكاية الجسر الذي بناه العرسان",
    tags=("عين الوادي", "تراث", "زراعة"),
    most_read="الأكثر قراءة",
    cards=(
        (
            "قوارب الصيد عند مدخل الميناء القديم في يوم عاصف. (أرشيف)",
            "لماذا هجر الصيادون الميناء القديم",
            "10 آذار 2026",
        ),
        (
            "صورة أرشيفية للسوق المغطى قبل الحريق.",
            "سوق عاد من الرماد",
            "12 آذار 2026",
        ),
    ),
    read_next="اقرأ التالي",
    footer=(
        "صحيفة الميناء صحيفة محلية مستقلة تصدر كل أسبوع.",
        "سياسة الخصوصية",
        "اتصل بنا",
        "جميع الحقوق محفوظة",
    ),
)

STORIES = (ENGLISH, SPANISH, ARABIC)
