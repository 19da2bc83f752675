"""Sums of money in a title: "pagar 150 reais pro João", "R$ 1.200,50"."""

import re

NUMBER = r"\d{1,3}(?:[.,]\d{3}){1,3}(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?"
SUM = re.compile(
    rf"(?:(?:R\$|US\$|\$|€|£)\s?(?P<marked>{NUMBER})|(?<![\w.,])(?P<named>{NUMBER})(?=\s*(?:mil\s+)?(?:reais|real|contos?|pilas?|d[óo]lares|euros?|dollars?|bucks|pounds?)\b))"
    r"(?P<thousands>\s*mil\b)?",
    re.IGNORECASE,
)
CENTS = re.compile(r"[.,](\d{1,2})$")


def amount(text: str) -> float | None:
    """The one sum in it; None when there is none or more than one."""
    found = list(SUM.finditer(text))
    if len(found) != 1:
        return None
    written = found[0]["marked"] or found[0]["named"]
    cents = CENTS.search(written)
    whole = re.sub(r"\D", "", written[: cents.start()] if cents else written)
    sum_said = float(f"{whole}.{cents[1] if cents else 0}")
    return sum_said * 1000 if found[0]["thousands"] else sum_said
