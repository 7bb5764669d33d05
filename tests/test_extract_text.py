"""Plain text, dumps, markdown and pushed articles become readings."""

import json
import textwrap
from datetime import date

import pytest

from listen.articles import Page
from listen.errors import UnreadableArticle
from listen.extract.characters import fold, one_line
from listen.extract.dates import find_date, is_date_line
from listen.extract.decoding import decode
from listen.extract.junk import reason
from listen.extract.language import claimed_code
from listen.extract.lines import Line
from listen.extract.markdown import read_markdown
from listen.extract.pushed import read_pushed
from listen.extract.reading import Reading
from listen.extract.text import read_text

FIRST = "The council met on Monday to decide what should become of the old mill, officials said."
SECOND = "Work is due to start in the spring and should take about two years, an engineer said."


def said(reading: Reading) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in reading.blocks]


def test_plain_text_has_title_paragraphs_subheads_and_items() -> None:
    text = (
        f"A mill for music\n\nBy Jo March\n\n{FIRST}\n\nA hard vote\n\n{SECOND}\n\n- one\n- two\n"
    )
    assert said(read_text(text)) == [
        ("title", "A mill for music"),
        ("paragraph", FIRST),
        ("subhead", "A hard vote"),
        ("paragraph", SECOND),
        ("list_item", "one"),
        ("list_item", "two"),
    ]


def test_hard_wrapped_paragraphs_are_joined() -> None:
    wrapped = "\n\n".join(textwrap.fill(text, 50) for text in (FIRST, SECOND))
    assert [text for _, text in said(read_text(wrapped))] == [FIRST, SECOND]


def test_a_single_line_is_a_paragraph() -> None:
    assert said(read_text("Hello world")) == [("paragraph", "Hello world")]


def test_a_dump_without_bullets_or_byline_is_still_a_dump() -> None:
    menu = "Town Crier\nHome\nNews\nSport\nCulture\nJobs"
    end = "You may also like\n\nOpera returns to the market hall\n\nAll rights reserved"
    found = read_text(f"{menu}\n\nA mill for music\n\n{FIRST}\n\n{SECOND}\n\n{end}")
    assert [text for _, text in said(found)] == ["A mill for music", FIRST, SECOND]


MENU = ("The Crier", "Home", "News", "Sport", "Culture", "Jobs")
BOXED = "Related News\n\nHow the last miller left\n\nA bridge too far"
PAGE = "\n\n".join(("A mill for the music school", "By Jo March", FIRST, BOXED, SECOND))
PAGE_READ = ["A mill for the music school", FIRST, SECOND]


@pytest.mark.parametrize("indent", ["", "   "])
def test_a_wrapped_dump_is_read(indent: str) -> None:
    text = "\n".join(MENU) + "\n\n" + PAGE + "\n\nThe Crier\n\nAll rights reserved"
    wrapped = "\n\n".join(
        part if "\n" in part else textwrap.fill(part, 60) for part in text.split("\n\n")
    )
    found = read_text(textwrap.indent(wrapped, indent))
    assert [text for _, text in said(found)] == PAGE_READ


def test_a_dump_with_numbered_links_is_read() -> None:
    menu = "\n".join(f"   * [{n}]{item}" for n, item in enumerate(MENU * 2, start=1))
    links = "\n".join(f"  {n}. https://crier.example/{n}" for n in range(1, 14))
    page = PAGE.replace("the old mill", "[13]the old mill")
    found = read_text(f"{menu}\n\n{page}\n\nReferences\n\n{links}\n")
    assert [text for _, text in said(found)] == PAGE_READ


def test_numbers_in_brackets_that_are_no_links_stay() -> None:
    text = f"A mill\n\n{FIRST} [1]\n\nThe [2024] vote was the second.\n"
    assert said(read_text(text))[2][1] == "The [2024] vote was the second."


def test_a_dump_with_marks_of_links_and_headings_is_read() -> None:
    menu = "\n".join(f"  * [{item}](/{item})" for item in MENU)
    page = PAGE.replace("A mill", "# A mill").replace("Related", "### Related")
    page = page.replace("How the last miller left", "[How the last miller left](/n/2)")
    page = page.replace("the old mill", '[the **old** mill](/n/3 "Mill")')
    found = read_text(f"{menu}\n\n![The mill](/a.jpg)\n\n{page}\n\n* * *\n")
    assert [text for _, text in said(found)] == PAGE_READ


def test_a_menu_may_be_parted_by_tabs() -> None:
    found = read_text("\t".join(MENU) + f"\n{PAGE}\n")
    assert [text for _, text in said(found)] == PAGE_READ
    assert ("Sport", "menu") in [(left.text, left.why) for left in found.left_out]


def test_a_block_over_the_title_ends_where_the_article_is_signed() -> None:
    top = "Top stories\nRoad closed by rocks\nFerry runs until March"
    found = read_text("\n".join(MENU) + f"\n{top}\n{PAGE}\n")
    assert [text for _, text in said(found)] == PAGE_READ


def test_the_footer_begins_with_the_name_of_the_site() -> None:
    end = "The Crier\n\nThe Crier is a paper for the valley and its people, founded in 1911."
    found = read_text("\n".join(MENU) + f"\n\n{PAGE}\n\n{end}\n")
    assert [text for _, text in said(found)] == PAGE_READ


def test_markdown_has_front_matter_and_kinds() -> None:
    front = "---\ntitle: A mill\nlanguage: en\ndate: 2026-05-03\nstandfirst: Soon.\n---\n"
    body = f"{FIRST}\n\n## A *hard* vote\n\n> Music [belongs](/x)\n> here.\n\n1. one\n\n"
    body += "```\ncode\n```\n"
    found = read_markdown(front + body)
    assert said(found) == [
        ("title", "A mill"),
        ("standfirst", "Soon."),
        ("paragraph", FIRST),
        ("subhead", "A hard vote"),
        ("quote", "Music belongs here."),
        ("list_item", "one"),
    ]
    assert (found.language, found.published) == ("en", date(2026, 5, 3))
    assert [(left.text, left.why) for left in found.left_out] == [("code", "code")]


def test_what_markdown_only_shows_is_not_read() -> None:
    found = read_markdown(
        "# Boats\n\nThey ~~sail~~ row[^1] home.<script>alert(1)</script>\n\n"
        "| a | b |\n|---|---|\n| one | two |\n\n[^1]: Slowly, and against the tide.\n"
    )
    assert said(found)[:2] == [("title", "Boats"), ("paragraph", "They row home.")]
    assert [left.text for left in found.left_out if left.why == "table"] == ["a", "b", "one", "two"]


def test_a_markdown_title_is_not_said_twice() -> None:
    found = read_markdown(f"---\ntitle: A mill\n---\n# A mill for music\n\n{FIRST}")
    assert said(found)[0] == ("title", "A mill for music")
    assert len(found.blocks) == 2


def test_a_pushed_article_is_its_blocks() -> None:
    fields = {
        "title": "A mill",
        "language": "en",
        "published": "2026-05-03",
        "url": "https://a.example/1",
        "blocks": [{"kind": "paragraph", "text": FIRST}, {"kind": "quote", "text": "Soon.\u200b"}],
    }
    found = read_pushed(json.dumps(fields))
    assert said(found) == [("title", "A mill"), ("paragraph", FIRST), ("quote", "Soon.")]
    assert (found.language, found.published) == ("en", date(2026, 5, 3))


@pytest.mark.parametrize("body", [{"html": f"<h1>X</h1><p>{FIRST}</p>"}, {"text": FIRST}])
def test_a_pushed_article_may_be_html_or_text(body: dict[str, str]) -> None:
    found = read_pushed(json.dumps({"title": "A mill", "standfirst": "Soon.", **body}))
    assert [text for _, text in said(found)] == ["A mill", "Soon.", FIRST]


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ("[]", "object"),
        ("{", "not JSON"),
        ('{"title": "A"}', '"blocks"'),
        ('{"text": "a", "html": "b"}', '"blocks"'),
        ('{"title": 1, "text": "a"}', '"title"'),
        ('{"blocks": {}}', '"blocks"'),
        ('{"blocks": ["a"]}', '"text"'),
        ('{"blocks": [{"kind": "advert", "text": "a"}]}', '"kind"'),
        ('{"blocks": [{"kind": [], "text": "a"}]}', '"kind"'),
        ('{"text": "a", "published": "yesterday"}', '"published"'),
    ],
)
def test_a_pushed_article_that_is_wrong_says_where(fields: str, names: str) -> None:
    with pytest.raises(UnreadableArticle, match=names):
        read_pushed(fields)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Related News", "related"),
        ("RELATED NEWS:", "related"),
        ("Read more: How the miller left", "related"),
        ("Lea también: Cómo se fue el molinero", "related"),
        ("اقرأ أيضاً: كيف رحل الطحان", "related"),
        ("أخبار ذات صلة", "related"),
        ("By Jo March and Al Lott", "byline"),
        ("بقلم سلمى الحاج", "byline"),
        ("Source: Agencies", "source"),
        ("12 Shares", "share"),
        ("3 Min Read", "reading time"),
        ("مدة القراءة: 3 دقائق", "reading time"),
        ("Listen", "listen"),
        ("Tags: mills, music", "tags"),
        ("x", "symbol"),
        ("The mill at dusk. (Jo March/Crier)", "caption"),
        ("El molino. Foto: Jo March", "caption"),
        ("© 2026 The Crier", "footer"),
        ("Todos los derechos reservados", "footer"),
        ("Correction: An earlier text named the wrong river.", ""),
        ("RELATED: How the miller left", "related"),
        ("Comments (12)", "comments"),
        ("🎧 3 min read", "reading time"),
        ("Jo March | 3 May 2026, 10:30", "byline"),
        ("3 de mayo de 2026, 18:20 h 3 min de lectura", "date"),
        ("Rowers below the weir. Photograph: Jo March/Crier", "caption"),
        ("Una vista del río. | Foto: J. March", "caption"),
        ("Crier ArchiveCrier Archive", "caption"),
        ("The best of the river, in your inbox every Friday.", "newsletter"),
        ("Reciba cada viernes las noticias del río en su correo.", "newsletter"),
        ("تصلك أخبار النهر كل يوم جمعة إلى بريدك.", "newsletter"),
        ("More than 200 people were hurt.", ""),
        ("Advertisements fell by a third | a bad year", ""),
        ("The letter was in her inbox.", ""),
        ("Subscribers leave in droves", ""),
        ("More doubts than answers", ""),
        ("Most people stayed: they had been warned.", ""),
        ("Live ammunition was used, two witnesses said.", ""),
        ("By Tuesday the bridge was open again.", ""),
        ("He had left in May. (He came back in June.)", ""),
        ("The base lies some 160 kilometers (100 miles) away.", ""),
        ("Related offences rose by a third.", ""),
        ("Más de 200 personas resultaron heridas.", ""),
    ],
)
def test_a_line_is_junk_by_its_words(text: str, why: str) -> None:
    assert reason(Line(text)) == why


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20 Apr 2025 15:28", date(2025, 4, 20)),
        ("Published: Sunday, April 20, 2025 at 3:28 PM GMT", date(2025, 4, 20)),
        ("Actualizado el 20 de abril de 2025, 15:28 h", date(2025, 4, 20)),
        ("الأحد 20 أبريل/نيسان 2025", date(2025, 4, 20)),
        ("٢٠ نيسان ٢٠٢٥", date(2025, 4, 20)),
        ("2025-04-20", date(2025, 4, 20)),
        ("20/04/2025 - 15:28", date(2025, 4, 20)),
        ("15:28", None),
        ("hace 2 horas", None),
        ("منذ ساعتين", None),
    ],
)
def test_a_line_of_a_date_is_one(text: str, day: date | None) -> None:
    assert is_date_line(fold(text))
    assert find_date(text) == day


@pytest.mark.parametrize("text", ["In 2019 he left", "Room 15", "May we?", "3 May be enough"])
def test_a_line_with_a_number_or_a_month_is_no_date(text: str) -> None:
    assert find_date(text) is None
    assert not is_date_line(fold(text))


def test_a_day_that_does_not_exist_is_no_date() -> None:
    assert find_date("31 February 2025") is None


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("the\u00a0mill", "the mill"),
        ("mi\u00adll\u200b", "mill"),
        ("\u200fسلام\u202c", "سلام"),
        ("cafe\u0301", "café"),
        ("a\x00b\x1b\ud800\ue012c", "abc"),
        (" a \r\n\t b ", "a b"),
    ],
)
def test_invisible_characters_go(written: str, seen: str) -> None:
    assert one_line(written) == seen


SPANISH = "El niño volvió mañana a la estación, según contó su abuela en el café."


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        (SPANISH.encode(), None),
        (SPANISH.encode(), "iso-8859-1"),
        (SPANISH.encode("utf-8-sig"), None),
        (SPANISH.encode("utf-16"), None),
        (SPANISH.encode("latin-1"), None),
        (SPANISH.encode("latin-1"), "ISO-8859-1"),
        (SPANISH.encode("latin-1"), "no such charset"),
    ],
)
def test_bytes_are_decoded_whatever_they_are_declared(body: bytes, charset: str | None) -> None:
    assert decode(Page("a", body, "text/plain", charset=charset)) == SPANISH


def test_the_meta_tag_names_the_charset() -> None:
    body = '<meta charset="windows-1256"><p>قال الوزير</p>'.encode("cp1256")
    assert "قال الوزير" in decode(Page("a", body, "text/html"))


def test_a_few_broken_bytes_do_not_spoil_a_page() -> None:
    body = "ñandú añil ".encode() * 20 + b"\xff"
    assert decode(Page("a", body, "text/plain")).startswith("ñandú añil")


@pytest.mark.parametrize(
    ("claimed", "code"),
    [("en", "en"), ("es_419", "es"), ("ar-EG", "ar"), ("ara", "ar"), ("", None), ("x-none", None)],
)
def test_a_claimed_language_is_two_letters(claimed: str, code: str | None) -> None:
    assert claimed_code(claimed) == code


def test_the_markdown_of_a_whole_page_is_stripped_of_its_menus() -> None:
    menu = "\n".join(f"* [{item}](/{item})" for item in MENU)
    found = read_markdown(f"{menu}\n\n# A mill for the music school\n\n{FIRST}\n\n{SECOND}\n")
    assert [text for _, text in said(found)] == ["A mill for the music school", FIRST, SECOND]


def test_a_pushed_byline_and_date_are_left_out() -> None:
    blocks = [("byline", "By Jo March"), ("date", "3 May 2026"), ("paragraph", FIRST)]
    pushed = {"title": "A mill", "blocks": [{"kind": k, "text": t} for k, t in blocks]}
    found = read_pushed(json.dumps(pushed))
    assert said(found) == [("title", "A mill"), ("paragraph", FIRST)]
    assert [left.why for left in found.left_out] == ["byline", "date"]
