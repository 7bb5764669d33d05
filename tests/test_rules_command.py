from pathlib import Path

import pytest
from click.testing import CliRunner

from listen.cli import commands
from listen.errors import SettingError
from listen.extract.site_rules import SiteRules
from tests.misbehaving import answer

PAGE = """<link rel="canonical" href="https://news.example/boat"><body><h1>A boat comes in</h1>
<article><p>The boat came in on Monday.</p><p class="x">Read more</p></article></body>"""
RULES = '["news.example"]\ntitle = "h1"\nbody = "article"\ndrop = ".x"\n'


@pytest.fixture
def check(tmp_path, monkeypatch):
    (tmp_path / "rules.toml").write_text(RULES, "utf-8")
    (tmp_path / "boat.html").write_text(PAGE, "utf-8")
    (tmp_path / "bare.html").write_text("<body><p>No home.</p></body>", "utf-8")
    monkeypatch.setenv("LISTEN_SITE_RULES", str(tmp_path / "rules.toml"))
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke
    return lambda *words: run(commands, ["rules", "check", *words])


def test_shows_what_each_selector_matches_and_what_is_read(check):
    done = check("boat.html")
    said = [line.split() for line in done.output.splitlines()]
    assert done.exit_code == 0
    assert ["title", "1", "h1"] in said and ["drop", "1", ".x"] in said
    assert "paragraph   The boat came in on Monday." in done.output
    assert "(site rule) Read more" in done.output


def test_a_page_without_the_body_is_a_failure(check):
    done = check("bare.html", "--host", "news.example")
    assert done.exit_code == 1 and "match nothing" in done.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["none.html"], "no file none.html"),
        (["bare.html"], "say --host"),
        (["boat.html", "--host", "other.example"], "there are for news.example"),
        (["http://127.0.0.1:9/boat"], "https only"),
    ],
)
def test_what_cannot_be_checked_is_said(check, words, said):
    error = check(*words).exception
    assert said in str(error)
    assert isinstance(error, SettingError) or words[0].startswith("http")


def test_a_page_is_read_in_the_encoding_that_its_host_says(check, site, monkeypatch):
    monkeypatch.setenv("LISTEN_PRIVATE_HOSTS", "127.0.0.1")
    arabic = PAGE.replace("The boat came in on Monday.", "وصل القارب يوم الاثنين.")
    body = arabic.encode("iso-8859-6")
    site.paths["/boat"] = answer(body=body, Content_Type="text/html; charset=iso-8859-6")
    done = check(f"{site.url}/boat", "--host", "news.example")
    assert done.output.count("وصل القارب يوم الاثنين.") == 2, "as matched, and as read"


def test_the_rules_that_readme_shows_can_be_used(tmp_path):
    shown = Path("README.md").read_text("utf-8").partition("```toml\n")[2].partition("```")[0]
    file = tmp_path / "rules.toml"
    file.write_text(shown, "utf-8")
    sites = SiteRules.load(str(file))
    assert sites.find("https://www.news.example/boat").body.written
