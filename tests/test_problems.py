"""Every error that a request may meet has a status."""

import pytest
from flask import Flask

from listen.errors import ListenError, SettingError, StoreFull, TooManyRequests
from listen.web.problems import register_problems


def below(kind):
    return [deeper for child in kind.__subclasses__() for deeper in (child, *below(child))]


@pytest.mark.parametrize(
    "kind", [k for k in below(ListenError) if not issubclass(k, SettingError) and not below(k)]
)
def test_an_error_is_a_problem_and_no_fault_of_ours(kind):
    made = kind("It is so.", 5) if kind is TooManyRequests else kind("It is so.")
    answer = answered(made)
    assert answer.status_code in {400, 401, 403, 404, 410, 422, 429, 503}
    assert answer.mimetype == "application/problem+json"


def test_a_full_store_is_a_store_that_is_not_available():
    answer = answered(StoreFull("No space left."))
    assert (answer.status_code, answer.json["title"]) == (503, "Store not available")
    assert answer.json["type"] == "urn:listen:problem:store-error"
    assert answer.headers["Retry-After"]


def answered(error):
    app = Flask("listen")
    register_problems(app)

    def fail():
        raise error

    app.add_url_rule("/v1/fail", view_func=fail)
    return app.test_client().get("/v1/fail")
