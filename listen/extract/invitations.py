"""The imperatives by which a publisher calls on its readers, in English, Spanish and Arabic."""

from typing import Final

# Phrases of each class, as printed; `…` stands for up to eighty characters.
OPENINGS: Final = {
    "write": """
        email|e-mail|write|text|message|send|tell|let|contact|share|submit|drop|get in touch|post
        reach|reply|call|ring|phone|ask|upload|join
        escribe|escriba|escriban|envía|envíe|envíen|manda|mande|llama|llame|llamen|comparte|comparta
        contacta|contacte|responde|responda|comunícate|comuníquese|ponte|póngase|deja|deje|opina
        أرسل|أرسلها|أرسلوا|أرسلوها|ابعث|ابعثوا|اكتب|اكتبوا|تواصل|تواصلوا|اتصل|اتصلوا|شارك|شاركوا
        شاركنا|شاركونا|راسل|راسلوا
        mándala|mándalo|envíala|envíalo|report""",
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
        زودنا|زودونا|وافونا
        avísanos|avísenos|avisanos|háznoslo saber|report an error|report a typo
        we'd like to hear from you|we want to hear|deja aquí tu comentario|deje aquí su comentario
        أبلغنا|أبلغونا""",
    "get": """
        get|sign up|subscribe|receive|register|join|install|enjoy|listen|hear|watch
        start|try|read|access|unlock|follow|renew
        suscríbete|suscríbase|suscribite|suscríbanse|inscríbete|inscríbase|apúntate|apúntese
        regístrate|regístrese|únete|únase|recibe|recibí|reciba|descarga|descargue|descárgate
        descargá|instala|obtén|accede|activa|escucha|escuche
        اشترك|اشتركوا|اشتركي|سجل|سجلوا|انضم|انضموا|حمل|حملوا|نزل|نزلوا|احصل|احصلوا|استمع|استمعوا
        تابع|تابعوا|أكمل|أكملوا|واصل
        download the|download our|download it|enable|turn on|give|activa las|فعل|فعلوا""",
    "free": "free|gratis|alertas|تنبيهات|مجانا",
    "subscribe": """
        vote here|vote now|members read|comments are closed|this thread is closed|vota aquí
        vote aquí
        vota ahora|los comentarios están cerrados|hazte miembro|hágase miembro|صوت الآن|صوتوا الآن
        صوت هنا|التعليقات مغلقة|you can unsubscribe|puedes darte de baja|يمكنك إلغاء الاشتراك
        subscribe now|subscribe today|subscribe here|subscribe for|subscribe from|become a member
        become a subscriber|become a supporter|become a patron|hazte socio|hazte socia|hágase socio
        hacete socio|hacete socia|hazte suscriptor|hazte suscriptora|suscríbete|suscríbase
        suscribite|اشترك الآن|اشتركوا الآن|كن عضوا|كوني عضوا|كونوا أعضاء
        already a subscriber|already a member|already have an account|not a subscriber
        ya eres suscriptor|ya eres suscriptora|ya tienes cuenta|ya tiene cuenta|هل أنت مشترك
        لديك حساب|donate today|donate now|dona ahora|haz tu donación|haga su donación|تبرع الآن
        تبرعوا الآن""",
    "enter": """
        log in|login|sign in|register|create|sign up|inicia sesión|inicie sesión|iniciá sesión
        regístrate|regístrese|crea una cuenta|cree una cuenta|accede
        سجل الدخول|سجل دخولك|سجلوا الدخول|أنشئ حسابا|قم بتسجيل الدخول
        subscribe|suscríbete|suscríbase|اشترك|اشتركوا""",
    "play": """
        take|play|try|do|vote|answer|complete|fill|haz|hacé|haga|vota|votá|vote|responde|responda
        participa|juega|completa|صوت|صوتوا|شارك|شاركوا|أجب|أجيبوا|جرب|جربوا|العب|العبوا""",
    "support": """
        support|donate|contribute|help|please consider|consider|make a donation|apoya|apoye|apoyá
        apóyanos|dona|done|colabora|ayúdanos|ادعم|ادعموا|تبرع|تبرعوا|ساهم|ساهموا""",
    "follow": """
        follow|like|find|join|watch|síguenos|síganos|seguinos|sigue|únete|encuéntranos
        تابعنا|تابعونا|تابع|تابعوا|انضم|انضموا
        stay|seguirnos|encontrarnos|following us|انضموا""",
    "visit": """
        lee|lea|اقرأ|اقرأوا
        visit|see|go to|head to|check out|explore|browse|click|tap|read|find|visita|visite|visitá
        consulta|consulte|consultá|entra|entre|haz clic|haga clic|pulsa|pulse|pincha|descubre
        زوروا|زر|تصفح|تصفحوا|اضغط|اضغطوا|انقر|انقروا|طالعوا
        watch|listen|mira|mire""",
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
        if you liked|if you enjoyed|if you found|si te gustó|si te ha gustado
        si le gustó
        si disfrutaste|إذا أعجبك|إذا أعجبكم|إن أعجبك""",
    "pass on": """
        share|forward|recommend|pass|reenvíalo|reenvíala|compártelo|compártela|compártalo|compartilo
        comparte este|comparta este|recomienda|recomiéndalo|شاركه|شاركها|شاركوه|فشاركه|فشاركها
        أرسله|أرسلها|فأرسله|فأرسلها
        tell|comparte esta|comparta esta""",
    "rate": "rate|valora|valore|califica|califique|puntúa|evalúa|قيم|قيموا",
    "thank": """
        thanks for reading|thank you for reading|thanks for subscribing|thank you for subscribing
        thanks for listening|thank you for being a|gracias por leer|gracias por leernos
        gracias por suscribirte|gracias por acompañarnos|شكرا لقراءة|شكرا لقراءتك|شكرا لقراءتكم
        شكرا لاشتراكك|شكرا لمتابعتك|شكرا لمتابعتكم""",
}

# A sentence of a prompt opens with a word of the first class and names one of another's; the
# classes that name nothing stand by themselves.
CALLS: Final = {
    "write": ("us",),
    "write us": (),
    "get": ("product",),
    "free": ("product", "app"),
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
    "rate": ("this page",),
    "thank": (),
}
