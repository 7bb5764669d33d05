/** What the player says: a row for each phrase, a column for each language. */

const LANGUAGES = ["en", "es", "ar"];

/** @type {Record<string, string[]>} */
export const PHRASES = {
  listen: ["Listen to this article", "Escuchar este artículo", "استمع إلى هذا المقال"],
  resume: ["Continue listening", "Seguir escuchando", "تابع الاستماع"],
  pause: ["Pause", "Pausar", "إيقاف مؤقت"],
  retry: ["Try again", "Reintentar", "حاول مجددًا"],
  back: ["Back", "Retroceder", "رجوع"], // and how far
  forward: ["Forward", "Avanzar", "تقديم"],
  previous: ["Previous paragraph", "Párrafo anterior", "الفقرة السابقة"],
  next: ["Next paragraph", "Párrafo siguiente", "الفقرة التالية"],
  speed: ["Speed", "Velocidad", "السرعة"],
  slider: ["Position", "Posición", "الموضع"],
  of: ["of", "de", "من"],
  download: ["Download", "Descargar", "تنزيل"],
  sleep: ["Stop after this article", "Parar tras este artículo", "توقف بعد هذا المقال"],
  close: ["Close", "Cerrar", "إغلاق"],
  robot: ["Automated voice", "Voz automática", "صوت آلي"],
  preparing: ["Getting ready…", "Preparando…", "جارٍ التحضير…"],
  playing: ["Playing", "Reproduciendo", "قيد التشغيل"],
  paused: ["Paused", "En pausa", "متوقف مؤقتًا"],
  waiting: ["Waiting for more…", "Esperando más…", "في انتظار المزيد…"],
  finished: ["Finished", "Fin", "انتهى"],
  corrected: ["Article corrected", "Artículo corregido", "صُحّح المقال"],
  change: ["Hear the new text", "Oír el texto nuevo", "استمع إلى الجديد"],
  "article-not-found": ["Article not found", "Artículo no encontrado", "المقال غير موجود"],
  "article-gone": ["No longer available", "Ya no está disponible", "لم يعد متاحًا"],
  "live-blog": ["Live blog: not read aloud", "En directo: no se lee", "تغطية مباشرة: لا تُقرأ"],
  "article-too-long": ["Too long to read", "Demasiado largo", "أطول من أن يُقرأ"],
  "nothing-to-read": ["Nothing to read", "Nada que leer", "لا يوجد ما يُقرأ"],
  busy: ["Not available now", "No disponible ahora", "غير متاح الآن"],
  unreachable: ["Connection lost", "Sin conexión", "انقطع الاتصال"],
  failed: ["Cannot be read", "No se ha podido leer", "تعذّرت القراءة"],
};

/** @param {string} tag */
const column = (tag) => LANGUAGES.indexOf(tag.toLowerCase().split("-")[0]);

/** The first tag that we have words for. @param {(string|null|undefined)[]} tags */
export const spoken = (tags) => tags.find((tag) => tag && column(tag) >= 0) ?? "en";

/** @param {string} language */
export const direction = (language) => (column(language) === 2 ? "rtl" : "ltr");

/** @param {string} language @param {string} phrase */
export const say = (language, phrase) => PHRASES[phrase][column(language)];
