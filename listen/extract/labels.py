"""The phrases that head blocks of junk, in English, Spanish and Arabic, by kind of block."""

from typing import Final

# Phrases a language, as printed; `…` stands for whatever follows. Case, accents, vowel signs and
# the punctuation round them do not matter.
LABELS: Final = {
    "ticker": """
        breaking|breaking news|news alert|alert|just in|live|live updates|live blog|news ticker
        latest headlines
        última hora|último minuto|último momento|alerta|urgente|en vivo|en directo|directo|al minuto
        última información
        عاجل|خبر عاجل|أخبار عاجلة|مباشر|بث مباشر|شريط الأخبار|العاجل""",
    "related": """
        related|related news|related stories|related story|related articles|related article
        related posts|related coverage|related content|related topics|related links|related reading
        related videos|recommended|recommended for you|recommended stories|suggested|more stories
        more on this|more on this story|more on this topic|more from…|more on…|more news
        must read|must reads|people are also reading|in this issue|also in this issue
        readers also liked|readers also read|others are reading|what others are reading
        also on this site|from the archive|from the archives|background|go deeper|dive deeper
        more coverage|see also|read also|also read|read more|you may like|you may also like
        you might also like|you may be interested in|further reading|don't miss|in this series
        noticias relacionadas|noticia relacionada|artículos relacionados|contenido relacionado
        contenidos relacionados|notas relacionadas|temas relacionados|relacionado|relacionados
        relacionadas|información relacionada|te puede interesar|le puede interesar
        también te puede interesar|también le puede interesar|te podría interesar
        quizás te interese|puede interesarte|más noticias|más información|más sobre…|más en…
        lea además|lee además|lea también|lee también|leer más|lea más|ver más|otros titulares
        en este número|también en este número
        también en esta edición|otros lectores leyeron|los lectores también leen|seguí leyendo
        ver también|mira también|no te pierdas
        recomendado|recomendados|recomendamos|le recomendamos|te recomendamos
        أخبار ذات صلة|أخبار متعلقة|أخبار مشابهة|مواضيع ذات صلة|مواضيع متعلقة|مواضيع مشابهة
        مقالات ذات صلة|مقالات متعلقة|موضوعات ذات صلة|موضوعات متعلقة|تقارير ذات صلة|قصص ذات صلة
        ذات صلة|اقرأ أيضا|اقرأ المزيد|اقرأوا أيضا|إقرأ أيضا|قد يعجبك|قد يعجبك أيضا|قد يهمك
        قد يهمك أيضا|شاهد أيضا|المزيد|المزيد من…|المزيد حول…|المزيد عن…|طالع أيضا
        للمزيد|اخترنا لك|اخترنا لكم|مقالات مختارة
        مواضيع قد تهمك|مواضيع قد تهمكم|موضوعات قد تهمك|مواضيع تهمك|أخبار قد تهمك|في هذا العدد
        أيضا في هذا العدد|عناوين أخرى|يقرأ الآخرون|قرأ الآخرون|الزوار يقرأون""",
    "most read": """
        most read|most popular|most viewed|most shared|most watched|most read news|most read stories
        most read today|trending|trending now|popular|popular now|popular stories|popular news
        popular posts|top stories|top news|latest|latest news|latest stories|latest updates
        lo más leído|lo más visto|lo más popular|lo más comentado|lo más destacado|lo último
        lo más leído hoy|lo + leído|más leídas|más leídos|las más leídas|los más leídos
        más vistas|más populares
        tendencias|últimas noticias|noticias más leídas
        الأكثر قراءة|الأكثر مشاهدة|الأكثر تداولا|الأكثر شعبية|الأكثر تفاعلا|الأعلى قراءة|آخر الأخبار
        أحدث الأخبار|أهم الأخبار|رائج|رائج الآن|الأكثر رواجا""",
    "read next": """
        read next|up next|watch next|coming up next|next up|next story|next article
        what to read next
        keep reading|continue reading|coverage|our coverage|editor's picks|editors' picks
        editor's choice|other news|more to read|from our partners|around the web|in other news
        siguiente|siguiente noticia|siguiente artículo|a continuación|sigue leyendo|seguir leyendo
        continúa leyendo|lee a continuación|cobertura|cobertura especial|otras noticias|destacados
        selección del editor|leer a continuación
        اقرأ التالي|اقرأ لاحقا|التالي|المقال التالي|الخبر التالي|تغطية|تغطيات|تغطية خاصة|أخبار أخرى
        اختيارات المحرر|اختيار المحرر|اقرأ تاليا|تابع القراءة""",
    "tags": """
        tags|tag|topics|related topics|keywords|filed under|in this story|in this article
        etiquetas|temas|palabras clave|archivado en|en este artículo
        الوسوم|وسوم|كلمات مفتاحية|كلمات دلالية|الكلمات المفتاحية|الكلمات الدلالية|سمات|تاغات""",
    "comments": """
        comments|comment|leave a comment|leave a reply|join the conversation|post a comment
        readers' comments|reader comments|your comments|your letters|what readers say
        what our readers say|from our readers
        comentarios|comentario|deja un comentario|deja tu comentario
        opiniones de los lectores|comentarios de los lectores|los lectores opinan
        la opinión de los lectores|tus comentarios|cartas de los lectores
        تعليقات|التعليقات|اترك تعليقا|أضف تعليقا|آراء القراء|تعليقات القراء|آراء الزوار
        تعليقات الزوار|رسائل القراء|ماذا يقول القراء""",
    "newsletter": """
        newsletter|newsletters|our newsletter|sign up for our newsletter|subscribe|subscribe now
        subscribe for free|sign me up|join|join now|join us
        unsubscribe at any time|subscribe to…|sign up|sign up now|sign up for…|sign up to…
        boletín|boletines|suscríbete…|suscríbase…|suscribirse|suscribirme
        apúntate…|apuntarme|unirme|unirse|únete…
        النشرة البريدية|اشترك|اشترك الآن|اشترك مجانا|نشرتنا البريدية|انضم|انضم إلينا|سجل الآن""",
    "ad": """
        advertisement|advertisements|advertisement - …|ad|ads|sponsored
        sponsored content|promoted|paid content|advertising|advertising space
        advertisement space|ad space|your ad here|advertiser content|ad feature|paid post
        from our sponsors|a message from our sponsor|remove ads|report this ad
        story continues below…|article continues below…|article continues after…
        continue reading below|advertisement. scroll to…|story continues after…|scroll to continue…
        publicidad|anuncio|anuncios|espacio publicitario|espacio de publicidad|pauta publicitaria
        aviso publicitario|anúnciate aquí|anuncie aquí|contenido publicitario|contenido patrocinado
        patrocinado|la noticia continúa…|la nota continúa…
        el artículo continúa…|continúa leyendo después…|sigue leyendo después…
        إعلان|إعلانات|مساحة إعلانية|مساحات إعلانية|فاصل إعلاني|أعلن هنا|أعلن معنا|إعلان تجاري
        محتوى ممول|إعلان ممول|إعلان مدفوع|يتبع الإعلان|يتبع المقال بعد…|محتوى إعلاني""",
    "listen": """
        listen|listen now|listen to this article…|listen to the article…|listen to this story…
        listen to article|hear this story|play audio|audio|your browser does not support…
        escuchar|escucha|escuchar artículo|escucha este artículo…|escuchar esta noticia…
        escuchar noticia|escucha la noticia…|escuche…esta noticia|audio de la noticia
        استمع|استمع إلى المقال…|استمع إلى الخبر…|استمع للمقال|استمع للخبر|الاستماع|استماع""",
    "player": """
        video player is loading…|loading video|loading the video|loading video…|loading player…
        video unavailable|this video is not available…|video is unavailable|play video|play|pause
        mute|unmute|fullscreen|exit fullscreen
        full screen|now playing|picture-in-picture|playback rate|watch the video|captions off
        stream type live|seek to live…|loaded…%|current time…|duration…:…|remaining time…|1x
        reproducir vídeo|reproducir|pausar|silenciar|activar sonido|pantalla completa|ver vídeo
        cargando|cargando vídeo…|cargando el vídeo…|cargando reproductor…|vídeo no disponible
        el vídeo no está disponible…|duración…:…|tiempo restante…
        تشغيل الفيديو|تشغيل|إيقاف مؤقت|كتم الصوت|ملء الشاشة|شاشة كاملة|جاري التحميل
        جاري تحميل الفيديو|جار تحميل الفيديو|جار التحميل|يتم تحميل الفيديو
        الفيديو غير متوفر|الفيديو غير متاح""",
    "share": """
        share|shares|share this|share this article…|share this story…|share on…|share via…|save
        save article|print|print article|email|copy link|link copied|bookmark|follow us…
        tweet|pin it
        facebook|twitter|whatsapp|telegram|linkedin|instagram|youtube|tiktok|messenger|reddit
        compartir|comparte|compartir en…|compartir este artículo…
        compartir esta noticia…|comparte este artículo…|comparte esta noticia…|guardar
        imprimir|copiar enlace|síguenos…|correo electrónico|enviar por correo
        شارك|شارك المقال|شارك الخبر|شارك هذا…|مشاركة|مشاركة عبر…|حفظ|طباعة|نسخ الرابط|تابعنا…
        فيسبوك|تويتر|واتساب|تلغرام|تيليجرام|البريد الإلكتروني""",
    "gallery": """
        see more photos|more photos|view photos|see photos|view gallery|view graphic
        ver más fotos|ver fotos|ver galería|المزيد من الصور|شاهد الصور""",
    "live blog": """
        load more|load more updates|show more|show more updates|see all updates|more updates|pinned
        view all updates|newest first|oldest first|sort by|new update|new updates|key events
        cargar más|mostrar más|ver más actualizaciones|fijado|más recientes primero
        تحميل المزيد|عرض المزيد|مثبت|الأحدث أولا""",
    "footer": """
        all rights reserved…|privacy policy|terms of use|terms of service|terms and conditions
        about us|contact us|contact|advertise with us|cookie policy|cookies|sitemap|back to top
        todos los derechos reservados…|política de privacidad|aviso legal|términos de uso
        términos y condiciones|quiénes somos|sobre nosotros|contacto|contáctenos|contáctanos
        política de cookies|mapa del sitio|volver arriba
        جميع الحقوق محفوظة…|سياسة الخصوصية|شروط الاستخدام|من نحن|اتصل بنا|تواصل معنا|خريطة الموقع
        الشروط والأحكام""",
}
