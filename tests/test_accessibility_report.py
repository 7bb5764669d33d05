"""`docs/accessibility.md` and the tests that it names."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
REPORT = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"(test_\w+\.py)::(test_\w+)", REPORT))
CRITERION = r"\d\.\d\.\d{1,2}"
CRITERIA = """
1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5
1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6
2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1
3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3
"""
"""Levels A and AA of WCAG 2.2."""


def test_every_test_that_the_report_names_exists():
    defined = {
        (file.name, test)
        for file in (ROOT / "tests" / "browser").glob("test_*.py")
        for test in re.findall(r"^def (test_\w+)", file.read_text(encoding="utf-8"), re.M)
    }
    assert NAMED and defined >= NAMED


def test_every_criterion_is_met_or_said_not_to_apply():
    spelt = REPORT.replace("1.2.2 to 1.2.5", "1.2.2 1.2.3 1.2.4 1.2.5")
    assert set(CRITERIA.split()) <= set(re.findall(CRITERION, spelt))


def test_every_criterion_that_is_met_names_a_test():
    rows = re.findall(rf"^\| {CRITERION} .*$", REPORT, re.M)
    assert len(rows) > 30
    assert [row for row in rows if "::" not in row] == []
