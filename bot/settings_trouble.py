"""A wrong setting in one sentence: which variable, what is wrong, and what to write. Values are never shown."""

from dataclasses import dataclass

from bot.cli.words import Words, say
from language.types import Language


@dataclass(frozen=True, slots=True)
class Problem:
    """One setting that cannot be used."""

    variable: str
    kind: str
    """pydantic's own name of the mistake, or one of ours."""
    limit: str = ""


class SettingsError(Exception):
    """The settings cannot be used; its text says why, in the person's language."""

    def __init__(self, language: Language, problems: tuple[Problem, ...]) -> None:
        super().__init__(" ".join(worded(problem, language) for problem in problems))
        self.problems = problems


def worded(problem: Problem, language: Language) -> str:
    words = _BY_KIND.get(problem.kind, _WRONG)
    return say(words, language, name=problem.variable, limit=_limit(problem, language))


def _limit(problem: Problem, language: Language) -> str:
    # pydantic lists choices as English: "'debug', 'info' or 'error'".
    return problem.limit.replace(" or ", " ou ") if language == "pt-BR" else problem.limit


_NUMBER: Words = {
    "pt-BR": "{name} precisa ser um número: corrija o valor no ambiente ou no arquivo .env.",
    "en": "{name} must be a number: correct its value in the environment or in the file .env.",
}
_WHOLE: Words = {
    "pt-BR": "{name} precisa ser um número inteiro: corrija o valor no ambiente ou no arquivo .env.",
    "en": "{name} must be a whole number: correct its value in the environment or in the file .env.",
}
_AT_LEAST: Words = {
    "pt-BR": "{name} precisa ser pelo menos {limit}: aumente o valor no ambiente ou no arquivo .env.",
    "en": "{name} must be at least {limit}: raise its value in the environment or in the file .env.",
}
_ABOVE: Words = {
    "pt-BR": "{name} precisa ser maior que {limit}: aumente o valor no ambiente ou no arquivo .env.",
    "en": "{name} must be more than {limit}: raise its value in the environment or in the file .env.",
}
_AT_MOST: Words = {
    "pt-BR": "{name} pode ser no máximo {limit}: diminua o valor no ambiente ou no arquivo .env.",
    "en": "{name} may be at most {limit}: lower its value in the environment or in the file .env.",
}
_ONE_OF: Words = {
    "pt-BR": "{name} aceita {limit}: escolha um deles no ambiente ou no arquivo .env.",
    "en": "{name} takes {limit}: choose one of them in the environment or in the file .env.",
}
_TOO_LONG: Words = {
    "pt-BR": "{name} pode ter no máximo {limit} caracteres: encurte o valor.",
    "en": "{name} may have at most {limit} characters: shorten its value.",
}
_ZONE: Words = {
    "pt-BR": "{name} não é um fuso horário que eu conheça: escreva um nome como America/Sao_Paulo.",
    "en": "{name} is not a time zone I know: write a name such as America/Sao_Paulo.",
}
_URL: Words = {
    "pt-BR": "{name} não é o endereço de um Postgres: escreva postgresql://usuario:senha@servidor:5432/banco, "
    "com os símbolos da senha codificados (@ vira %40).",
    "en": "{name} is not the address of a Postgres: write postgresql://user:password@host:5432/database, "
    "with the signs of the password encoded (@ becomes %40).",
}
_WEB_ADDRESS: Words = {
    "pt-BR": "{name} não é um endereço da web: escreva algo como http://localhost:11434/v1, ou deixe vazio.",
    "en": "{name} is not a web address: write something like http://localhost:11434/v1, or leave it empty.",
}
_MODEL_ORDER: Words = {
    "pt-BR": "{name} aceita gemini e openai, cada um uma vez, separados por vírgula.",
    "en": "{name} takes gemini and openai, each once, separated by a comma.",
}
_YES_OR_NO: Words = {
    "pt-BR": "{name} aceita true ou false: escolha um deles no ambiente ou no arquivo .env.",
    "en": "{name} takes true or false: choose one of them in the environment or in the file .env.",
}
_UNREADABLE: Words = {
    "pt-BR": "Não consigo ler o arquivo {name} desta pasta: confira a permissão dele e se é texto UTF-8.",
    "en": "I cannot read the file {name} of this directory: check its permission and that it is UTF-8 text.",
}
_NOT_A_FILE: Words = {
    "pt-BR": "{name} desta pasta não é um arquivo: apague ou mude o nome, e copie o .env.example no lugar.",
    "en": "{name} of this directory is not a file: delete or rename it, and copy .env.example in its place.",
}
_BROKEN_LINE: Words = {
    "pt-BR": "{name}, linha {limit}: não entendi. Escreva NOME=valor, com aspas que abrem e fecham, ou comece com #.",
    "en": "{name}, line {limit}: I can't read it. Write NAME=value, with quotes that open and close, or begin with #.",
}
_MISSPELT: Words = {
    "pt-BR": "{name} não é um ajuste: escreva {limit}, ou apague.",
    "en": "{name} is not a setting: write {limit}, or delete it.",
}
_WRONG: Words = {
    "pt-BR": "{name} tem um valor que não serve: veja o arquivo .env.example.",
    "en": "{name} has a value that cannot be used: see the file .env.example.",
}

_BY_KIND = {
    "float_parsing": _NUMBER,
    "int_parsing": _WHOLE,
    "int_parsing_size": _WHOLE,
    "finite_number": _NUMBER,
    "greater_than_equal": _AT_LEAST,
    "greater_than": _ABOVE,
    "less_than_equal": _AT_MOST,
    "literal_error": _ONE_OF,
    "string_too_long": _TOO_LONG,
    "zone": _ZONE,
    "url": _URL,
    "web_address": _WEB_ADDRESS,
    "model_order": _MODEL_ORDER,
    "decimal_parsing": _NUMBER,
    "bool_parsing": _YES_OR_NO,
    "unreadable": _UNREADABLE,
    "not_a_file": _NOT_A_FILE,
    "broken_line": _BROKEN_LINE,
    "misspelt": _MISSPELT,
}
