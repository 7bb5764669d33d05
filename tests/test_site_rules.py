import pytest
from lxml import html

from listen.articles import Block, Kind, Page
from listen.errors import SettingError
from listen.extract import extract
from listen.extract.by_rules import read_by_rules
from listen.extract.metadata import read_metadata
from listen.extract.site_rules import Rules, Selector, SiteRules

PAGE = """<html><body><nav><a href="/">Home</a></nav>
<h1>Council <span class="flag">LIVE</span> buys a boat</h1>
<p class="intro">It will carry the post.</p>
<div class="story">
  <p>The council bought a boat. <a class="more" href="/b">See the boat</a> It is green.</p>
  <div class="promo"><p>Get our letter. <b class="more">Now</b></p></div>
  <figure><img src="a.jpg"><figcaption>The boat, on Monday.</figcaption></figure>
  <h2>What it costs</h2><blockquote>Too much, said the mayor.</blockquote>
  <ul><li>A mast</li><li>A sail</li></ul>
  <p class="intro">It will carry the post.</p>
</div>
<p>Most read today</p></body></html>"""
RULES = Rules(
    Selector("h1"), Selector("body > .intro"), Selector(".story"), Selector(".more, .flag, .promo")
)


def read(rules=RULES, page=PAGE):
    root = html.document_fromstring(page)
    return read_by_rules(root, rules, read_metadata(root))


def rules_file(tmp_path, text):
    file = tmp_path / "rules.toml"
    file.write_text(text, "utf-8")
    return str(file)


def test_reads_what_the_rules_select_in_the_pages_order():
    blocks, _ = read()
    assert [(block.kind, block.text) for block in blocks] == [
        (Kind.TITLE, "Council buys a boat"),
        (Kind.STANDFIRST, "It will carry the post."),
        (Kind.PARAGRAPH, "The council bought a boat. It is green."),
        (Kind.SUBHEAD, "What it costs"),
        (Kind.QUOTE, "Too much, said the mayor."),
        (Kind.LIST_ITEM, "A mast"),
        (Kind.LIST_ITEM, "A sail"),
    ]


def test_keeps_everything_else_with_its_reason_in_the_pages_order():
    _, left_out = read()
    assert [(piece.text, piece.why) for piece in left_out] == [
        ("Home", "outside the body"),
        ("LIVE", "site rule"),
        ("See the boat", "site rule"),
        ("Get our letter. Now", "site rule"),
        ("The boat, on Monday.", "caption"),
        ("Most read today", "outside the body"),
    ]


def test_a_title_that_is_not_selected_is_looked_for():
    blocks, _ = read(Rules(body=Selector(".story > p"), drop=Selector(".flag")))
    assert blocks[0] == Block(Kind.TITLE, "Council buys a boat") and len(blocks) == 3


def test_a_caption_that_is_selected_is_read():
    blocks, _ = read(Rules(body=Selector("figcaption")))
    assert [block.text for block in blocks][1:] == ["The boat, on Monday."]


def test_a_body_of_inline_elements_is_read():
    blocks, _ = read(Rules(body=Selector("span")), page="<div><span>One.</span><span>Two.</span>")
    assert [block.text for block in blocks] == ["One.", "Two."]


def test_a_page_without_the_body_is_not_read():
    assert read(Rules(body=Selector(".gone"))) is None


@pytest.mark.parametrize(
    ("url", "body"),
    [
        ("https://news.example/a", "b1"),
        ("https://www.news.example/a", "b1"),
        ("http://m.news.example:8080/a", "b2"),
        ("https://a.b.news.example/", "b2"),
        ("https://xnews.example/", None),
        ("https://example/", None),
        (None, None),
    ],
)
def test_rules_are_found_by_host(tmp_path, url, body):
    text = '["news.example"]\nbody = "b1"\n["*.news.example"]\nbody = ["b2"]\n'
    rules = SiteRules.load(rules_file(tmp_path, text)).find(url)
    assert (rules.body.written if rules else None) == body


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('["a.example"]\nbody = \ndrop = "b"', "line 2"),
        ('["a.example"]\ntitle = "h1"', "[a.example] needs a body"),
        ('body = "p"', "[body] needs a body"),
        ('["A b"]\nbody = "p"', "'A b' is not a host"),
        ('["a.example"]\nbody = "p"\nbodies = "p"', "known are title, standfirst, body, drop"),
        ('["a.example"]\nbdy = "p"', "known are title, standfirst, body, drop"),
        ('["a.example"]\nbody = "p"\n["www.a.example"]\nbody = "b"', "stands there twice"),
        ('["a.example"]\nbody = "p >"', "[a.example] body: 'p >' cannot be used"),
        ('["a.example"]\nbody = "p"\ndrop = ["b", "i::before"]', "'i::before' cannot be used"),
        ('["a.example"]\nbody = "p"\ntitle = 3', "title must be a selector"),
        ('["a.example"]\nbody = []', "body must be a selector"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_the_place(tmp_path, text, said):
    with pytest.raises(SettingError) as refused:
        SiteRules.load(rules_file(tmp_path, text))
    assert said in str(refused.value) and "rules.toml" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_file_may_begin_with_a_byte_order_mark(tmp_path):
    sites = SiteRules.load(rules_file(tmp_path, "\ufeff" + '["a.example"]\nbody = "p"'))
    assert sites.find("https://a.example/")


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(SettingError, match="No such file"):
        SiteRules.load(str(tmp_path / "none.toml"))


SITES = SiteRules({"news.example": Rules(title=Selector("h1"), body=Selector(".story > h2"))})


def article(url=None, sites=SITES, page=PAGE):
    return extract(Page("a1", page.encode(), "text/html", url), sites=sites)


def test_the_rules_of_the_pages_host_go_before_any_guess():
    assert [block.text for block in article("https://www.news.example/a1").blocks][1:] == [
        "What it costs"
    ]


def test_a_page_says_itself_where_it_belongs_when_the_source_does_not():
    head = '<link rel="canonical" href="https://news.example/a1">'
    assert len(article(page=PAGE.replace("<body>", head + "<body>")).blocks) == 2


def test_a_page_that_the_rules_do_not_fit_is_read_as_any_other(caplog):
    sites = SiteRules({"news.example": Rules(body=Selector(".gone"), drop=Selector("h1"))})
    found = article("https://news.example/a1", sites)
    assert found.blocks == article("https://other.example/a1").blocks
    assert "news.example" in caplog.text and "no body" in caplog.text
    assert found.doubt and "no body" in found.doubt


def test_rules_that_read_a_part_of_a_long_page_are_doubted():
    body = "".join(
        f"<p>Paragraph {n} says what the council said of the old boat.</p>" for n in range(20)
    )
    page = f"<html><body><h1>A boat for the council</h1><article>{body}</article></body></html>"
    part = SiteRules({"news.example": Rules(body=Selector("p:nth-child(2)"))})
    whole = SiteRules({"news.example": Rules(body=Selector("article"))})
    assert article("https://news.example/a1", part, page).doubt
    assert article("https://news.example/a1", whole, page).doubt is None
