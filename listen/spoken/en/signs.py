"""English signs that no other rule has used."""

from listen.spoken.rules import rule

SIGNS = (
    rule(r"\b([Hh]e|[Hh]is|[Hh]im)/(she|hers?)\b", r"\1 or \2", needs="/"),
    rule(r"(?<=\w)/(?=\w)", " ", needs="/"),
    rule(r"(?<=\w) ?\+ ?(?=\w)", " plus ", needs="+"),
    rule(r"(?<=\w)\+{1,2}(?!\w)", lambda match: " plus" * len(match[0]), needs="+"),
    rule(r"(?<=\w) ?= ?(?=\w)", " equals ", needs="="),
    rule(r"(?<=\w) [×*∗] (?=\w)", " times ", needs="× * ∗"),
    rule(r" ?% ?", " percent ", needs="%"),
    rule(r" ?[°º] ?", " degrees ", needs="° º"),
    rule(r"§ ?", "section ", needs="§"),
    rule(r" ?£ ?", " pound ", needs="£"),
    rule(r" ?€ ?", " euro ", needs="€"),
    rule(r" ?\$ ?", " dollar ", needs="$"),
    rule(r" ?[≥≧] ?", " greater than or equal to ", needs="≥ ≧"),
    rule(r" ?[≤≦] ?", " less than or equal to ", needs="≤ ≦"),
    rule(r" ?≠ ?", " not equal to ", needs="≠"),
    rule(r" ?≈ ?", " about ", needs="≈"),
    rule(r"(?<=\w) ?÷ ?(?=\w)", " divided by ", needs="÷"),
    rule(r"√ ?(?=\w)", "the square root of ", needs="√"),
)
