"""A story printed as a page: semantic markup, three content systems, bare divs, a text dump."""

import json
from collections.abc import Callable
from html import escape

from tests.pages.stories import Story

Shape = Callable[[Story], str]


def head(story: Story) -> str:
    """Return a head with all the metadata that a careful site writes."""
    claims = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "description": story.standfirst,
    }
    return (
        f"<title>{escape(story.title)} | {escape(story.site)}</title>"
        f'<meta property="og:site_name" content="{escape(story.site)}">'
        f'<meta name="description" content="{escape(story.standfirst)}">'
        f'<script type="application/ld+json">{json.dumps(claims)}</script>'
    )


def semantic(story: Story) -> str:
    """Print with the elements that HTML has for the purpose; the ticker stands within main."""
    menu = "".join(f'<li><a href="/m">{escape(item)}</a></li>' for item in story.menu)
    cards = "".join(
        f'<li><figure><img src="c.jpg"><figcaption>{escape(caption)}</figcaption></figure>'
        f'<a href="/c">{escape(title)}</a><time>{escape(day)}</time></li>'
        for caption, title, day in story.cards
    )
    return f"""<!doctype html><html lang="{story.language}"><head>{head(story)}</head><body>
<header><a href="/">{escape(story.site)}</a><nav><ul>{menu}</ul></nav></header>
<main><section role="marquee"><b>{story.ticker}</b>{_each("p", story.tickers)}</section>
<article><header><h1>{escape(story.title)}</h1>
<address>{escape(story.byline)}</address><time>{escape(story.date)}</time>
<span>{story.minutes}</span><p>{escape(story.standfirst)}</p></header>
<button>{story.listen}</button>
<figure><img src="a.jpg"><figcaption>{escape(story.caption)}</figcaption></figure>
{_each("p", story.opening)}<h2>{escape(story.subhead)}</h2>{_each("p", story.middle)}
<aside><h3>{story.related}</h3><ul>{_links("li", story.headlines)}</ul></aside>
{_each("p", story.closing)}<p><strong><a href="/x">{escape(story.more)}</a></strong></p>
<footer><ul>{_links("li", story.tags)}</ul></footer></article></main>
<aside><h2>{story.most_read}</h2><ol>{cards}</ol></aside><nav>{story.read_next}</nav>
<footer>{_each("p", story.footer)}</footer></body></html>"""


def classes(**names: str) -> Shape:
    """Return the shape of a content system that tells its parts apart by class names."""

    def shape(story: Story) -> str:
        def div(name: str, inner: str) -> str:
            return f'<div class="{names[name]}">{inner}</div>\n'

        cards = "".join(
            f'<div><img src="c.jpg"><p>{escape(c)}</p><h4><a href="/c">{escape(t)}</a></h4>'
            f"{d}</div>"
            for c, t, d in story.cards
        )
        meta = _each("span", (story.byline, story.date, story.minutes))
        related = f"<h4>{story.related}</h4>" + _links("p", story.headlines)
        body = (
            div("figure", f'<img src="a.jpg"><p>{escape(story.caption)}</p>')
            + _each("p", story.opening)
            + f"<p><strong>{escape(story.subhead)}</strong></p>"
            + _each("p", story.middle)
            + div("related", related)
            + _each("p", story.closing)
            + f"<p><strong>{escape(story.more)}</strong></p>"
        )
        return (
            f"<!doctype html><html><head><title>{escape(story.title)}</title></head><body>"
            + div("header", f"<a href='/'>{escape(story.site)}</a>{_links('div', story.menu)}")
            + div("ticker", f"<span>{story.ticker}</span>{_links('p', story.tickers)}")
            + f"<h1>{escape(story.title)}</h1>"
            + div("meta", meta)
            + div("standfirst", f"<p>{escape(story.standfirst)}</p>")
            + div("listen", story.listen)
            + div("body", body)
            + div("tags", _links("span", story.tags))
            + div("most_read", f"<h3>{story.most_read}</h3>{cards}")
            + div("next", f"<h3>{story.read_next}</h3>")
            + div("footer", _each("p", story.footer))
            + "</body></html>"
        )

    return shape


newsroom = classes(
    header="site-header",
    ticker="breaking-ticker",
    meta="article__meta",
    standfirst="article__standfirst",
    listen="article__audio",
    figure="article__figure",
    body="article__body",
    related="related-news",
    tags="article__tags",
    most_read="most-read",
    next="read-next",
    footer="site-footer",
)
wordpress = classes(
    header="site-header main-navigation",
    ticker="newsticker-wrapper",
    meta="entry-meta",
    standfirst="entry-summary",
    listen="wp-block-audio",
    figure="wp-caption alignnone",
    body="entry-content wp-block-post-content",
    related="jp-relatedposts",
    tags="tags-links",
    most_read="widget widget_popular",
    next="post-navigation",
    footer="site-footer",
)
drupal = classes(
    header="region region-header",
    ticker="block block-views-breaking",
    meta="node__submitted",
    standfirst="field field--name-field-subtitle",
    listen="field--name-field-audio",
    figure="field field--name-field-image",
    body="field field--name-body field--type-text-with-summary",
    related="paragraph paragraph--type--related",
    tags="field field--name-field-tags",
    most_read="views-block-most-read",
    next="block-read-next",
    footer="region-footer",
)
hashed = classes(
    header="css-1x8k2",
    ticker="css-9ab3f",
    meta="css-77aa1",
    standfirst="css-0c4d9",
    listen="css-44kd0",
    figure="css-81mz2",
    body="css-5pp02",
    related="css-3qq91",
    tags="css-6rt8a",
    most_read="css-2ws71",
    next="css-8yh43",
    footer="css-0ok21",
)


def soup(story: Story) -> str:
    """Print every line as one more div in the same div: nothing but the words tells them apart."""
    divs = "".join(
        f'<div class="c{i % 7}">{escape(t)}</div>' for i, t in enumerate(_printed(story))
    )
    return f'<html lang="{story.language}"><body><div class="w">{divs}</div></body></html>'


def breaks(story: Story) -> str:
    """Print the body as one div whose paragraphs are parted by line breaks."""
    body = "<br><br>".join(escape(text) for text in (*story.opening, *story.middle, *story.closing))
    title, subhead = escape(story.title), escape(story.subhead)
    return f"""<html><head>{head(story)}</head><body><h1><a href="/">{story.site}</a></h1>
<div>{_links("span", story.menu)}</div><h2>{title}</h2><div>{escape(story.byline)}</div>
<div>{escape(story.date)}</div><div>{escape(story.standfirst)}</div>
<div>{body.replace(escape(story.middle[0]), f"<b>{subhead}</b><br><br>{escape(story.middle[0])}")}
<br><br>{escape(story.more)}</div><div>{_links("span", story.tags)}</div>
<div>{_each("div", story.footer)}</div></body></html>"""


def dump(story: Story) -> str:
    """Print as a text browser would: bullets, menus twice, a blank line between paragraphs."""
    menu = "\n".join(f"  • {item}" for item in story.menu)
    meta = "\n".join(f"  • {item}" for item in (story.byline, story.date))
    cards = "\n\n".join(f"{caption}\n\n{title}\n\n  • {day}" for caption, title, day in story.cards)
    prose = "\n\n".join((*story.opening, story.subhead, *story.middle))
    related = "\n\n".join((story.related, *story.headlines))
    closing = "\n\n".join((*story.closing, story.more))
    tags = "\n".join(f"  • {tag}" for tag in story.tags)
    ticker = "\n".join((story.ticker, *story.tickers))
    footer = "\n".join(story.footer)
    return f"""{story.site}\n\n{menu}\n{story.site}\n\n{menu}\n{ticker}\n\n{story.title}\n\n{meta}
{story.minutes}\n\n{story.standfirst}\n\n{story.listen}\n  • x\n  • {story.caption}{story.caption}

{prose}\n\n{related}\n\n{closing}\n\n{tags}\n\n{story.most_read}\n\n{cards}\n\n{story.read_next}

{story.site}\n\n{footer}\n"""


def bare_dump(story: Story) -> str:
    """Print one line after another, without bullets and blank lines."""
    return "\n".join(_printed(story))


PAGES: dict[str, Shape] = {
    "semantic": semantic,
    "newsroom": newsroom,
    "wordpress": wordpress,
    "drupal": drupal,
    "hashed": hashed,
    "soup": soup,
    "breaks": breaks,
}
DUMPS: dict[str, Shape] = {"dump": dump, "bare dump": bare_dump}


def _printed(story: Story) -> list[str]:
    cards = [text for card in story.cards for text in card]
    return [
        *(story.site, *story.menu, story.ticker, *story.tickers, story.title, story.byline),
        *(story.date, story.minutes, story.standfirst, story.listen, story.caption),
        *(*story.opening, story.subhead, *story.middle, story.related, *story.headlines),
        *(*story.closing, story.more, *story.tags, story.most_read, *cards, story.read_next),
        *story.footer,
    ]


def _each(tag: str, texts: tuple[str, ...]) -> str:
    return "".join(f"<{tag}>{escape(text)}</{tag}>" for text in texts)


def _links(tag: str, texts: tuple[str, ...]) -> str:
    return "".join(f'<{tag}><a href="/l">{escape(text)}</a></{tag}>' for text in texts)
