"""What Portuguese check-ins measure: a name and the pattern of its value."""

NUMBER = r"(?P<value>\d{1,3}(?:[.,]\d{1,2})?)"
LINK = r"\s*(?:de hoje|hoje)?\s*(?:é|e|está|esta|tá|ta|foi|em|de|:|=|nota|n[ií]vel)?\s*(?:é|em|de|nota)?\s*"

MEASURES = {
    "sleep_hours": rf"\b(?:dormi|sono)\b{LINK}(?:umas?|por|apenas|s[oó]|cerca de)?\s*(?P<value>\d{{1,2}}h\d{{2}}\b|\d{{1,2}}(?:[.,]\d{{1,2}})?)(?=\s*h)?",
    "sleep": r"\b(?:dormi|sono)\s+(?:muito\s+|bem\s+)?(?P<value>bem|mal|pouco|muito|pessimamente|ruim|bom|[oó]timo|p[eé]ssimo)\b",
    "energy": rf"\benergia\b{LINK}(?P<value>\d{{1,2}}|alta|baixa|m[eé]dia|boa|ruim|[oó]tima|p[eé]ssima)\b",
    "mood": rf"\bhumor\b{LINK}(?P<value>\d{{1,2}}|bom|ruim|[oó]timo|p[eé]ssimo|mais ou menos|neutro|excelente|baixo|alto)\b",
    "stress": rf"\b(?:estresse|stress|ansiedade)\b{LINK}(?P<value>\d{{1,2}}|alto|baixo|alta|baixa|m[eé]dio|m[eé]dia)\b",
    "weight_kg": rf"\b(?:peso|pesei|pesando)\b{LINK}{NUMBER}",
    "water_liters": rf"\b{NUMBER}\s*(?:l|litros?)\b(?:\s+de\s+[aá]gua)?",
    "water_ml": r"\b(?P<value>\d{2,5})\s*ml\b",
    "water_glasses": r"\b(?P<value>\d{1,2})\s*(?:copos?|garrafas?)\b",
    "exercise_minutes": r"\b(?:treinei|corri|caminhei|malhei|pedalei|nadei|meditei|treino)\b(?:\s+(?:por|de))?\s*(?P<value>\d{1,3})\s*min",
    "exercise_km": rf"\b(?:corri|caminhei|pedalei|nadei)\b(?:\s+(?:por|uns))?\s*{NUMBER}\s*km",
    "steps": r"\b(?P<value>\d{2,6})\s*passos\b",
}
