"""What English check-ins measure: a name and the pattern of its value."""

NUMBER = r"(?P<value>\d{1,3}(?:[.,]\d{1,2})?)"
LINK = r"\s*(?:level|today)?\s*(?:is|was|at|of|:|=|a)?\s*"

MEASURES = {
    "sleep_hours": rf"\b(?:slept|sleep)\b{LINK}(?:for|about|around|only)?\s*(?P<value>\d{{1,2}}h\d{{2}}\b|\d{{1,2}}(?:[.,]\d{{1,2}})?)(?=\s*h)?",
    "sleep": r"\b(?:slept|sleep)\s+(?:was\s+)?(?:very\s+|really\s+)?(?P<value>well|badly|poorly|great|good|bad|terribly)\b",
    "energy": rf"\benergy\b{LINK}(?P<value>\d{{1,2}}|high|low|medium|good|bad|great)\b",
    "mood": rf"\bmood\b{LINK}(?P<value>\d{{1,2}}|good|bad|great|awful|ok|okay|neutral|low|high)\b",
    "stress": rf"\b(?:stress|anxiety)\b{LINK}(?P<value>\d{{1,2}}|high|low|medium)\b",
    "weight_kg": rf"\b(?:weight|weigh|weighed)\b{LINK}{NUMBER}\s*(?:kg|kilos?)\b",
    "weight_lb": rf"\b(?:weight|weigh|weighed)\b{LINK}{NUMBER}\s*(?:lbs?|pounds?)\b",
    "water_liters": rf"\b{NUMBER}\s*(?:l|lit(?:er|re)s?)\b(?:\s+of\s+water)?",
    "water_ml": r"\b(?P<value>\d{2,5})\s*ml\b",
    "water_glasses": r"\b(?P<value>\d{1,2})\s*(?:glasses|glass|cups?|bottles?)\b",
    "exercise_minutes": r"\b(?:trained|worked out|ran|walked|meditated|cycled|swam|workout)\b(?:\s+(?:for|of))?\s*(?P<value>\d{1,3})\s*min",
    "exercise_km": rf"\b(?:ran|walked|cycled|swam)\b(?:\s+(?:for|about))?\s*{NUMBER}\s*km",
    "steps": r"\b(?P<value>\d{2,6})\s*steps\b",
}
