"""`python -m tests.bench.ear [--language en]`: word error rates against the intended reading.

Names: the share of names that were not recognised, however spelled. Numbers: word errors
(substituted, lost and added) per word that a figure or a sign stands for. Pages: word errors per
word of the intended reading. Both sides are first put in words by the same rules, since the
recogniser writes figures where it hears words.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from listen.audio import Audio
from tests.bench.ear.errors import Errors, count, count_names
from tests.bench.ear.material import Passage, names, numbers, pages
from tests.bench.ear.recogniser import Recognise, recogniser
from tests.bench.ear.speakers import Speakers
from tests.bench.table import HEADING, Row, times

PROMISE = "at most half"


@dataclass(frozen=True)
class Ear:
    """Listens to both speakers read the same."""

    language: str
    speakers: Speakers
    recognise: Recognise

    def row(self, what: str, passages: list[Passage]) -> Row:
        """Measure one kind of text."""
        ours = self._errors(passages, self.speakers.ours)
        alone = self._errors(passages, self.speakers.alone)
        return Row(
            f"{what} ({len(passages)})",
            f"{ours.rate:.1%}",
            f"alone {alone.rate:.1%}",
            times(ours.rate, alone.rate) if alone.rate else "",
            PROMISE,
            ours.rate <= alone.rate / 2,
        )

    def _errors(self, passages: list[Passage], speak: Callable[[Passage], Audio]) -> Errors:
        total = Errors()
        for passage in passages:
            heard = self.recognise(speak(passage), self.language)
            if passage.names:
                total += count_names(heard, passage.names, self.language)
            else:
                written = "" if passage.page else passage.written
                total += min(
                    (count(heard, said, self.language, written) for said in passage.readings),
                    key=lambda errors: errors.rate,
                )
        return total


def main() -> None:
    """Measure, and print the table as it comes."""
    parser = argparse.ArgumentParser(prog="make bench-ear")
    parser.add_argument("--language", default="en", choices=["en", "es", "ar"])
    parser.add_argument("--numbers", type=int, default=40, help="sentences with figures")
    parser.add_argument("--pages", type=int, default=3)
    asked = parser.parse_args()
    speakers = Speakers(asked.language)
    print(f"word error rate, {speakers.name}, heard by whisper base")
    print(HEADING, "-" * len(HEADING), sep="\n", flush=True)
    with recogniser() as recognise:
        ear = Ear(asked.language, speakers, recognise)
        if asked.language == "en":
            print(ear.row("names, sentences", names()), flush=True)
        print(ear.row("numbers, sentences", numbers(asked.language, asked.numbers)), flush=True)
        print(ear.row("running text, pages", pages(asked.language, asked.pages)), flush=True)


if __name__ == "__main__":
    main()
