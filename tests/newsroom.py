"""One article as websites, WordPress and feeds give it."""

import json

from listen.sources import Source
from listen.sources.fetch import Fetcher
from listen.sources.wordpress import WordPress
from tests.misbehaving import Misbehaving, answer

SENTENCES = (
    "The harbour ferry returned to service on Monday after eleven weeks in the yard.",
    "Engineers replaced both of its engines and most of the wiring that feeds the bridge.",
    "Its first crossing carried forty passengers, two dogs and a crate of oranges.",
    "Fares stay as they were until the spring, the operator said in a statement.",
    "A second boat will join it when the summer timetable begins in the middle of June.",
)
BODY = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
PAGE = (
    '<html lang="en"><head><title>Ferry</title></head>'
    f"<body><article><h1>The ferry is back</h1>{BODY}</article></body></html>"
)
POST = {
    "id": 7,
    "status": "publish",
    "link": "https://courier.example/the-ferry-is-back/",
    "date": "2026-11-02T10:00:00",
    "title": {"rendered": "The ferry is back &#8211; at <em>last</em>"},
    "content": {"rendered": BODY, "protected": False},
    "excerpt": {"rendered": "<p>Eleven weeks of detours end for the people of the island.</p>"},
}
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Harbour Courier</title><language>en-GB</language>{items}</channel></rss>"""


def json_answer(value: object, status: int = 200) -> bytes:
    return answer(status, json.dumps(value), Content_Type="application/json; charset=UTF-8")


def item(
    guid: str = "7", body: str = BODY, link: str = "https://courier.example/7", **more: str
) -> str:
    fields = {"title": "The ferry is back", "link": link, "guid": guid} | more
    inner = "".join(f"<{name}><![CDATA[{text}]]></{name}>" for name, text in fields.items())
    content = f"<content:encoded><![CDATA[{body}]]></content:encoded>" if body else ""
    return f"<item>{inner}{content}</item>"


def feed_answer(*items: str) -> bytes:
    return answer(body=RSS.format(items="".join(items)), Content_Type="application/rss+xml")


def a_wordpress(site: Misbehaving, fetcher: Fetcher) -> Source:
    posts = "/blog/wp-json/wp/v2/posts"
    site.paths |= {
        f"{posts}/7": json_answer(POST),
        f"{posts}/8": json_answer({"code": "rest_post_invalid_id"}, 404),
        f"{posts}/9": json_answer(POST | {"status": "trash"}),
    }
    return WordPress(f"{site.url}/blog/", fetcher)
