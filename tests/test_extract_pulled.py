"""Pull quotes are read once, where a paragraph says them, in the three languages."""

import pytest

from listen.articles import Page
from listen.extract import extract

BODY = {
    "en": (
        "The harbour master came down to the quay at six, and stood there until the light went.",
        "“It is a wall with a hole in it,” Ines Marlow told the inquiry, and folded her papers. “I"
        " have seen nets that hold more water than this wall ever did.”",
        "The inquiry will sit again on Tuesday, when the two engineers are to give their evidence.",
        "Nobody in the town expects an answer before the first of the spring tides has come.",
    ),
    "es": (
        "La capitana del puerto bajó al muelle a las seis y se quedó allí hasta que se fue la luz.",
        "«Es un muro con un agujero», dijo Inés Marlo a la comisión, y dobló sus papeles. «He visto"
        " redes que retienen más agua que este muro en toda su vida».",
        "La comisión volverá a reunirse el martes, cuando declaren los dos ingenieros del puerto.",
        "Nadie espera en el pueblo una respuesta antes de que llegue la primera marea viva.",
    ),
    "ar": (
        "نزلت مديرة الميناء إلى الرصيف عند السادسة وبقيت واقفة هناك حتى غاب الضوء عن البحر كله.",
        "«إنه جدار فيه ثقب»، قالت إيناس مرلو للجنة وطوت أوراقها. «رأيت شباكاً تحبس من الماء أكثر"
        " مما حبسه هذا الجدار طوال عمره».",
        "وتعود اللجنة إلى الانعقاد يوم الثلاثاء، حين يدلي المهندسان بشهادتيهما أمام أهل البلدة.",
        "ولا يتوقع أحد في البلدة جواباً قبل أن يصل أول مد من مدود الربيع إلى الرصيف القديم.",
    ),
}
PULLED = {
    "en": "It is a wall with a hole in it. I have seen nets that hold more water than this wall.",
    "es": "Es un muro con un agujero. He visto redes que retienen más agua que este muro.",
    "ar": "إنه جدار فيه ثقب. رأيت شباكاً تحبس من الماء أكثر مما حبسه هذا الجدار.",
}
SPEAKER = {"en": "Ines Marlow", "es": "Inés Marlo", "ar": "إيناس مرلو"}
OTHER = {
    "en": "A wall is a promise that the sea has read to the end.",
    "es": "Un muro es una promesa que el mar ha leído hasta el final.",
    "ar": "الجدار وعد قرأه البحر حتى السطر الأخير.",
}
BOXES = (
    "<div class='big'><span>“</span><p>{}</p></div>",
    "<blockquote>{}</blockquote>",
    "<section><div>“{}”</div></section>",
    "<div><p>{}</p><p>{speaker}</p></div>",
)


def read(language: str, box: str, text: str) -> list[str]:
    paragraphs = [f"<p>{one}</p>" for one in BODY[language]]
    paragraphs.insert(2, box.format(text, speaker=SPEAKER[language]))
    page = f"<h1>A wall by the sea, and what it held</h1><article>{''.join(paragraphs)}</article>"
    article = extract(Page("wall", page.encode(), "text/html"))
    return [block.text for block in article.blocks[1:]]


@pytest.mark.parametrize("language", BODY)
@pytest.mark.parametrize("box", BOXES)
def test_what_a_paragraph_says_too_is_read_once(language, box):
    assert read(language, box, PULLED[language]) == list(BODY[language])


@pytest.mark.parametrize("language", BODY)
@pytest.mark.parametrize("box", BOXES[:3])
def test_a_quotation_that_no_paragraph_says_is_read(language, box):
    assert OTHER[language] in " ".join(read(language, box, OTHER[language]))


def test_a_paragraph_that_takes_up_the_words_of_another_is_read():
    again = "<p>A wall with a hole in it is what the town has paid for.</p>"
    assert "A wall with a hole in it is what the town has paid for." in read("en", again, "")
