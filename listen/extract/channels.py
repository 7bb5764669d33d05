"""What a publisher's imperatives name: its desks, products and pages, in three languages."""

from typing import Final

# Phrases of each class, as printed; `…` stands for up to eighty characters.
CHANNELS: Final = {
    "us": """
        our investigations|our desk|our tip line
        us on|us at|us by|us via|us your|us in the comments|us through|with us at|to us at|to us by
        our newsroom|our reporters|our reporter|our team|the newsroom|letters to the editor
        the editor|the newsdesk|your story|your stories|your thoughts|your views|your photos
        your videos|your memories|your questions
        your pictures|in the comments|comments below|al director|a la redacción|en los comentarios
        con nosotros|a nuestra redacción|هيئة التحرير على|هيئة التحرير عبر|رئيس التحرير على
        رئيس التحرير عبر|رأيك|آراءكم
        في التعليقات|بريدنا
        إلينا على|إلينا عبر|معنا عبر|معنا على|لنا على|بنا على|بنا عبر|صورك|صوركم|قصتك|قصصكم|سؤالك
        أسئلتكم|رسائلكم|رسالتك|تجربتك|إلينا بريدا""",
    "product": """
        newsletter|newsletters|our app|app alerts|inbox|your email|your phone
        our podcast|podcasts|our channel|news alerts|from £…month|from $…month|from €…month|a month
        without limits|unlimited access|غير محدود|free trial|for free|no ads
        boletín|boletines|tu correo|su correo|nuestra app|nuestra aplicación
        pódcast|podcast|nuestro canal|alertas gratis|€ al mes|al mes|sin límites|a La…desde
        نشرتنا|النشرة البريدية|نشرة الميناء|تطبيقنا|تطبيق…التنبيهات|قناتنا|البودكاست
        بودكاست|في الشهر|بلا حدود|بريدك
        our weekly|our daily|our monthly|our free|our morning|our evening|briefing|digest
        for alerts|email alerts|our alerts|readers who|subscribers who|gift subscription
        notifications|notificaciones|miles de lectores|الإشعارات""",
    "app": "in the…app|in our app|la app de|en la app|في تطبيق",
    "to go on": """
        to comment|to leave|to read|to continue|to see|to view|to vote|to save|to access|to join
        to post|to reply|to react|to keep reading|account to|para comentar|para dejar|para seguir
        para continuar|para leer|para ver|para votar|para acceder|para guardar
        لإضافة|للتعليق|لمتابعة|للمتابعة|لقراءة|لترك|للوصول|لحفظ""",
    "game": """
        quiz|our poll|our survey|our crossword|our questionnaire|our test|the poll|nuestra encuesta
        el test|el cuestionario|nuestro cuestionario|nuestro test|la trivia|la encuesta
        اختبارنا|استطلاعنا|الاستطلاع|المسابقة|مسابقتنا|استبياننا""",
    "cause": """
        journalism|our newsroom|our work|our reporting|donation|us keep|us today|el periodismo
        nuestro trabajo|nuestro periodismo|periodismo local|periodismo independiente|donación
        الصحافة|عملنا|صحافتنا|رسالتنا
        a seguir|seguir informando""",
    "network": """
        us on|our page|our channel|on twitter|on facebook|on instagram|on x|on bluesky|on linkedin
        on tiktok|on youtube|on threads|our coverage|coverage of…at|en instagram|en facebook|en x
        en twitter|en redes|en youtube|en tiktok|en whatsapp|nuestro canal|nuestra cuenta
        على إنستغرام|على فيسبوك|على تويتر|على منصة|عبر منصاتنا|على يوتيوب|قناتنا|صفحتنا|حسابنا
        حساباتنا
        on whatsapp|on telegram|us on|en tiktok|على واتساب|على تلغرام""",
    "our pages": """
        our…page|our…pages|our website|our site|our…section|our…hub|our…blog|our archive|our guide
        our full coverage|here to|here for|the link below|this link|the link above
        nuestra página|nuestra web|nuestro sitio|nuestra sección|nuestro especial|nuestras guías
        nuestra guía|el siguiente enlace|este enlace|en este enlace|clic aquí|toda la cobertura
        تغطيتنا|aquí para
        aquí todas|aquí todos|nuestro archivo|موقعنا|صفحتنا|هنا|الرابط|أرشيفنا
        our video|our gallery|our interactive|our map|nuestro vídeo|nuestra galería|nuestro mapa""",
    "code": """
        code…at|code…for|code…off|code…checkout|promo code|voucher code|código…en cualquier
        código…descuento|código…compra|código…tienda|código…pedido|código…web|cupón|الرمز…خصم
        الرمز…طلب|الكود|كود|رمز الخصم""",
    "discount": "…% off|…% discount|de descuento|خصم|بخصم|تخفيض",
    "this page": """
        this with|esto con
        this article|this story|this issue|this post|this page|this newsletter|this episode|it to
        it with|a friend|este artículo|esta nota|esta historia|esta noticia|con tus amigos|a quien
        con quien|a un amigo|este número|este episodio|هذا العدد|هذه الحلقة|أصدقائك|صديق|أصدقائكم
        هذا المقال|هذا الخبر
        este contenido|este reportaje|لهذا المقال|هذا التقرير|هذه القصة""",
}
