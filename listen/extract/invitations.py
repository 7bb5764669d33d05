"""The words by which a publisher speaks to its readers, in English, Spanish and Arabic."""

from typing import Final

# Phrases of each class, as printed; `…` stands for up to eighty characters.
CLASSES: Final = {
    # What a sentence of a prompt opens with.
    "write": """
        email|e-mail|write|text|message|send|tell|let|contact|share|submit|drop|get in touch|post
        reach|reply|call|ring|phone|ask|upload|join
        escribe|escriba|escriban|envía|envíe|envíen|manda|mande|llama|llame|llamen|comparte|comparta
        contacta|contacte|responde|responda|comunícate|comuníquese|ponte|póngase|deja|deje|opina
        أرسل|أرسلها|أرسلوا|أرسلوها|ابعث|ابعثوا|اكتب|اكتبوا|تواصل|تواصلوا|اتصل|اتصلوا|شارك|شاركوا
        شاركنا|شاركونا|راسل|راسلوا""",
    "write us": """
        let us know|tell us what|tell us how|tell us about|tell us your|send us your|write to us
        write us a letter|get in touch with us|send a letter to the editor|leave a comment
        share your thoughts|share your views|share your story|share your experience|have your say
        join the conversation|join the discussion|join the debate
        escríbenos|escríbanos|escribinos|escribidnos|envíanos|envíenos|envianos|mándanos|mándenos
        cuéntanos|cuéntenos|contanos|contadnos|cuéntanosla|cuéntanoslo|llámanos|llámenos|contáctanos
        contáctenos|dinos|díganos|decinos|déjanos|déjenos|compártenos|pregúntanos|deja tu comentario
        deja un comentario|deje su comentario|comparte tu opinión|danos tu opinión
        راسلنا|راسلونا|أخبرنا|أخبرونا|حدثنا|حدثونا|شاركنا رأيك|شاركونا آراءكم|شاركنا تجربتك
        اكتب إلينا|اكتبوا إلينا|اكتب لنا|اكتبوا لنا|تواصل معنا|تواصلوا معنا|زودنا|زودونا|وافونا
        أرسل إلينا|أرسلها إلينا|أرسلوا إلينا|أرسلوا لنا|أرسلوها إلينا|ابعثوا إلينا""",
    "get": """
        get|sign up|subscribe|receive|register|join|download|install|enjoy|free|listen|hear|watch
        start|try|read|access|unlock|follow|renew
        suscríbete|suscríbase|suscribite|suscríbanse|inscríbete|inscríbase|apúntate|apúntese
        regístrate|regístrese|únete|únase|recibe|recibí|reciba|descarga|descargue|descárgate
        descargá|instala|obtén|accede|activa|escucha|escuche|alertas|gratis
        اشترك|اشتركوا|اشتركي|سجل|سجلوا|انضم|انضموا|حمل|حملوا|نزل|نزلوا|احصل|احصلوا|استمع|استمعوا
        تنبيهات|مجانا|تابع|تابعوا""",
    "subscribe": """
        subscribe now|subscribe today|subscribe here|subscribe for|subscribe from|become a member
        become a subscriber|become a supporter|become a patron|hazte socio|hazte socia|hágase socio
        hacete socio|hacete socia|hazte suscriptor|hazte suscriptora|suscríbete|suscríbase
        suscribite|اشترك الآن|اشتركوا الآن|كن عضوا|كوني عضوا|كونوا أعضاء""",
    "enter": """
        log in|login|sign in|register|create|sign up|inicia sesión|inicie sesión|iniciá sesión
        regístrate|regístrese|crea una cuenta|cree una cuenta|accede
        سجل الدخول|سجل دخولك|سجلوا الدخول|أنشئ حسابا|قم بتسجيل الدخول""",
    "play": """
        take|play|try|do|vote|answer|complete|fill|haz|hacé|haga|vota|votá|vote|responde|responda
        participa|juega|completa|صوت|صوتوا|شارك|شاركوا|أجب|أجيبوا|جرب|جربوا|العب|العبوا""",
    "support": """
        support|donate|contribute|help|please consider|consider|make a donation|apoya|apoye|apoyá
        apóyanos|dona|done|colabora|ayúdanos|ادعم|ادعموا|تبرع|تبرعوا|ساهم|ساهموا""",
    "follow": """
        follow|like|find|join|watch|síguenos|síganos|seguinos|sigue|únete|encuéntranos
        تابعنا|تابعونا|تابع|تابعوا|انضم|انضموا""",
    "visit": """
        visit|see|go to|head to|check out|explore|browse|click|tap|read|find|visita|visite|visitá
        consulta|consulte|consultá|entra|entre|haz clic|haga clic|pulsa|pulse|pincha|descubre
        زوروا|زر|تصفح|تصفحوا|اضغط|اضغطوا|انقر|انقروا|طالعوا""",
    "return": """
        check back|come back|refresh|reload|stay tuned|stay with us|actualiza|actualice|recarga
        recargue|vuelve|vuelva|ترقبوا|عودوا إلينا|حدث الصفحة""",
    "redeem": """
        use|enter|quote|apply|usa|use|utiliza|utilice|ingresa|ingrese|introduce|aplica
        استخدم|استخدموا|أدخل|أدخلوا""",
    "buy": """
        rent|buy|save|shop|book|order|get|enjoy|alquila|alquile|compra|compre|ahorra|ahorre|reserva
        reserve|aprovecha|aproveche|llévate|استأجر|استأجروا|اشتر|اشتروا|وفر|وفروا|احجز|احجزوا|اطلب
        تسوق""",
    "like": """
        if you liked|if you enjoyed|if you like|if you found|si te gustó|si te ha gustado
        si le gustó
        si disfrutaste|إذا أعجبك|إذا أعجبكم|إن أعجبك""",
    "pass on": """
        share|forward|recommend|pass|reenvíalo|reenvíala|compártelo|compártela|compártalo|compartilo
        comparte este|comparta este|recomienda|recomiéndalo|شاركه|شاركها|شاركوه|فشاركه|فشاركها
        أرسله|أرسلها|فأرسله|فأرسلها""",
    "thank": """
        thanks for reading|thank you for reading|thanks for subscribing|thank you for subscribing
        thanks for listening|thank you for being a|gracias por leer|gracias por leernos
        gracias por suscribirte|gracias por acompañarnos|شكرا لقراءة|شكرا لقراءتك|شكرا لقراءتكم
        شكرا لاشتراكك|شكرا لمتابعتك|شكرا لمتابعتكم""",
    # What they name besides.
    "us": """
        us on|us at|us by|us via|us your|us in the comments|us through|with us at|to us at|to us by
        our newsroom|our reporters|our reporter|our team|the newsroom|letters to the editor
        the editor|the newsdesk|your story|your stories|your thoughts|your views|your photos
        your videos|your memories|your questions
        your pictures|in the comments|comments below|al director|a la redacción|en los comentarios
        con nosotros|a nuestra redacción|إلينا|لنا|معنا|هيئة التحرير|رئيس التحرير|رأيك|آراءكم
        في التعليقات|بريدنا""",
    "product": """
        newsletter|newsletters|the app|our app|in the…app|app alerts|inbox|your email|your phone
        our podcast|podcasts|our channel|news alerts|from £…month|from $…month|from €…month|a month
        without limits|unlimited access|free trial|for free|no ads
        boletín|boletines|tu correo|su correo|nuestra app|nuestra aplicación|la app de|en la app
        pódcast|podcast|nuestro canal|alertas gratis|€ al mes|al mes|sin límites|a La…desde
        نشرتنا|النشرة البريدية|نشرة الميناء|تطبيقنا|في تطبيق|تطبيق…التنبيهات|قناتنا|البودكاست
        بودكاست|في الشهر|بلا حدود|بريدك""",
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
        الصحافة|عملنا|صحافتنا|رسالتنا""",
    "network": """
        us on|our page|our channel|on twitter|on facebook|on instagram|on x|on bluesky|on linkedin
        on tiktok|on youtube|on threads|our coverage|coverage of…at|en instagram|en facebook|en x
        en twitter|en redes|en youtube|en tiktok|en whatsapp|nuestro canal|nuestra cuenta
        على إنستغرام|على فيسبوك|على تويتر|على منصة|عبر منصاتنا|على يوتيوب|قناتنا|صفحتنا|حسابنا
        حساباتنا""",
    "our pages": """
        our…page|our…pages|our website|our site|our…section|our…hub|our…blog|our archive|our guide
        our full coverage|here to|here for|the link below|this link|the link above
        nuestra página|nuestra web|nuestro sitio|nuestra sección|nuestro especial|nuestras guías
        nuestra guía|el siguiente enlace|este enlace|en este enlace|clic aquí|aquí para
        aquí todas|aquí todos|nuestro archivo|موقعنا|صفحتنا|هنا|الرابط|أرشيفنا""",
    "code": """
        code…at|code…for|code…off|code…checkout|promo code|voucher code|código…en cualquier
        código…descuento|código…compra|código…tienda|código…pedido|código…web|cupón|الرمز…خصم
        الرمز…طلب|الكود|كود|رمز الخصم""",
    "discount": "…% off|…% discount|de descuento|خصم|بخصم|تخفيض",
    "this page": """
        this article|this story|this issue|this post|this page|this newsletter|this episode|it to
        it with|a friend|este artículo|esta nota|esta historia|esta noticia|con tus amigos|a quien
        con quien|a un amigo|este número|este episodio|هذا العدد|هذه الحلقة|أصدقائك|صديق|أصدقائكم
        هذا المقال|هذا الخبر""",
}

# A sentence of a prompt opens with a word of the first class and names one of another's; the
# classes that name nothing stand by themselves.
CALLS: Final = {
    "write": ("us",),
    "write us": (),
    "get": ("product",),
    "subscribe": (),
    "enter": ("to go on",),
    "play": ("game",),
    "support": ("cause",),
    "follow": ("network",),
    "visit": ("our pages",),
    "return": (),
    "redeem": ("code",),
    "buy": ("discount",),
    "like": ("this page",),
    "pass on": ("this page",),
    "thank": (),
}
