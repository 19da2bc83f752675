"""A message that is to be kept from language models: it says so in passing, of itself."""

import re

from language.normal import normalise

_MODEL = (
    r"(?:ia|ais?|i\.a\.|inteligencia artificial|llm|gemini|google|openai|chat ?gpt|gpt|artificial intelligence"
    r"|(?:modelo|model)(?= (?:de|do) | (?:pra|para|nisso|nisto|nessa|nesta|agora|dessa|desta|e|mas|and|but|just|for|on|with|this)\b|\W*$|\s*[,.;:!\n-]))"
)
_THE = (
    r"(?:(?:o|a|os|as|pro|pra|ao|do|da|no|na|nenhum|nenhuma|qualquer|para|por|com|the|any|an?|to|with|into|your) ){0,3}"
)
_KEPT = re.compile(
    r"\b(?:nao|nem|nunca|num) (?:me |te |o |a |isso |isto |nada |quero que |precisa |e para |e pra |vai |va ){0,2}"
    r"(?:us(?:e|a|ar|es)|mand(?:a|e|ar|es)|envi(?:a|e|ar|es)|pass(?:a|e|ar)|mostr(?:a|e|ar)|compartilh(?:a|e|ar)|jog(?:a|ue|ar)|cont(?:a|e|ar)) "
    rf"(?:(?:isso|isto|essa|esta|esse|este|mensagem|mais|nada|minha|meu|minhas|meus|coisas?|aqui|tudo) ){{0,3}}{_THE}{_MODEL}(?![\w-])"
    rf"|\bsem (?:(?:usar|mandar|passar|enviar|mostrar|envolver)(?: (?:isso|nada))? )?{_THE}{_MODEL}(?![\w-])"
    rf"|\b(?:don'?t|do not|never|please not) (?:you )?(?:use|send|share|show|pass|give|tell|feed|involve) "
    rf"(?:(?:this|that|it|any|anything|of|my|message|stuff|on) ){{0,3}}{_THE}{_MODEL}(?![\w-])"
    rf"|\b(?:without|no) (?:(?:using|sending|involving|sharing)(?: (?:this|it|that))? )?{_THE}{_MODEL}(?: (?:please|for|on|this|here)\b|\s*[,.;:!\n-]|\W*$)"
)


def kept_from_models(text: str) -> bool:
    """Whether somebody asks that what they say here be shown to no model: "não manda isso pra IA: …", "sem usar o modelo, …"."""
    return _KEPT.search(normalise(text).text) is not None
