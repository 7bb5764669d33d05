"""Roman numerals."""

ROMAN = "(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?<=[IVXLCDM])"
"""As a pattern: those written by the book, so that LIV is one, but neither LIVE nor IIX."""

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman(figures: str) -> int:
    """Read a Roman numeral, capitals only."""
    values = [_VALUES[figure] for figure in figures]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-one if one < following else one for one, following in pairs)
