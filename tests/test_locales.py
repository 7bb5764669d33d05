"""Languages are written as those who speak them do."""

from datetime import date

import pytest

from listen.web.locales import day, direction, minutes, own_name, weekday

DAY = date(2026, 11, 17)


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "ltr"), ("es", "ltr"), ("ar", "rtl"), ("fa", "rtl"), ("he", "rtl"), ("xx", "ltr")],
)
def test_a_language_has_a_direction(language, written):
    assert direction(language) == written


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", ["1 minute", "2 minutes", "12 minutes"]),
        ("es", ["1 minuto", "2 minutos", "12 minutos"]),
        ("ar", ["دقيقة", "دقيقتان", "12 دقيقة"]),
        ("fa", ["۱ دقیقه", "۲ دقیقه", "۱۲ دقیقه"]),
        ("xx", ["1 minute", "2 minutes", "12 minutes"]),
    ],
)
def test_minutes_have_the_plural_and_the_figures_of_the_language(language, written):
    assert [minutes(number, language) for number in (1, 2, 12)] == written


def test_a_day_is_written_in_the_order_of_the_language():
    assert day(DAY, "en") == "17 November 2026"
    assert day(DAY, "es") == "17 de noviembre de 2026"
    assert day(DAY, "fa") == "۱۷ نوامبر ۲۰۲۶"
    assert weekday(DAY, "ar") == "الثلاثاء، 17 نوفمبر 2026"


@pytest.mark.parametrize(
    ("language", "name"), [("en", "English"), ("es", "Español"), ("ar", "العربية"), ("xx", "Xx")]
)
def test_a_language_is_named_by_itself(language, name):
    assert own_name(language) == name
