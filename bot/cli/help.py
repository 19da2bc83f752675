"""click, speaking the person's language: its own help and its own complaints are in English only."""

from collections.abc import Callable
from difflib import get_close_matches

import click

from bot.cli.words import Words, say
from language.types import Language

USAGE: Words = {"pt-BR": "Uso: ", "en": "Usage: "}
OPTIONS: Words = {"pt-BR": "Opções", "en": "Options"}
COMMANDS: Words = {"pt-BR": "Comandos", "en": "Commands"}
HELP: Words = {"pt-BR": "Mostra esta ajuda.", "en": "Show this help."}
VERSION: Words = {"pt-BR": "Mostra a versão.", "en": "Show the version."}
UNKNOWN_COMMAND: Words = {
    "pt-BR": "Não conheço o comando “{name}”. Veja os comandos com `recado --help`.",
    "en": "I don't know the command “{name}”. See the commands with `recado --help`.",
}
NEAR_COMMAND: Words = {
    "pt-BR": "Não conheço o comando “{name}”. Você quis dizer `recado {near}`?",
    "en": "I don't know the command “{name}”. Did you mean `recado {near}`?",
}
UNKNOWN_OPTION: Words = {
    "pt-BR": "`{command}` não tem a opção {name}. Veja as opções com `{command} --help`.",
    "en": "`{command}` has no option {name}. See its options with `{command} --help`.",
}
NEAR_OPTION: Words = {
    "pt-BR": "`{command}` não tem a opção {name}. Você quis dizer {near}?",
    "en": "`{command}` has no option {name}. Did you mean {near}?",
}
MISSING: Words = {
    "pt-BR": "Falta {name} em `{command}`. Veja como se usa com `{command} --help`.",
    "en": "`{command}` needs {name}. See how it is used with `{command} --help`.",
}
CHOICES: Words = {
    "pt-BR": "{name} aceita só: {choices}.",
    "en": "{name} takes only: {choices}.",
}
BAD_USE: Words = {
    "pt-BR": "Não entendi o que veio depois de `{command}`. Veja como se usa com `{command} --help`.",
    "en": "I did not understand what follows `{command}`. See how it is used with `{command} --help`.",
}


class BadValueError(click.BadParameter):
    """A value of the command line that is wrong in a way we have words for."""

    def __init__(self, words: Words, **facts: object) -> None:
        super().__init__(words["en"].format(**facts))
        self.words = words
        self.facts = facts


class Command(click.Command):
    """One command, with its help in one language."""

    def __init__(self, name: str, *, language: Language, summary: Words, run: Callable[..., object]) -> None:
        super().__init__(name, callback=run, help=say(summary, language), context_settings=_HELP_NAMES)
        self.language = language

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _usage(self, ctx, formatter, self.language)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _options(self, ctx, formatter, self.language)


class Commands(click.Group):
    """`recado` itself."""

    def __init__(self, *, language: Language, summary: Words) -> None:
        super().__init__("recado", help=say(summary, language), context_settings=_HELP_NAMES)
        self.language = language
        self.params.append(
            click.Option(["--version"], help=say(VERSION, language), is_flag=True, is_eager=True, callback=_version)
        )

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _usage(self, ctx, formatter, self.language)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, command.get_short_help_str(100)) for name, command in self.commands.items()]
        with formatter.section(say(COMMANDS, self.language)):
            formatter.write_dl(rows)
        _options(self, ctx, formatter, self.language)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        # In the order they are told, which is the order they are needed in.
        return list(self.commands)


_HELP_NAMES = {"help_option_names": ["-h", "--help"]}


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click's signature
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415 - for this alone

        click.echo(f"recado {version('recado')}")
        ctx.exit()


def _usage(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter, language: Language) -> None:
    pieces = [piece for parameter in command.get_params(ctx) for piece in parameter.get_usage_pieces(ctx)]
    following = ["COMMAND"] if isinstance(command, click.Group) else []
    formatter.write_usage(ctx.command_path, " ".join(["[OPTIONS]", *pieces, *following]), prefix=say(USAGE, language))


def _options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter, language: Language) -> None:
    rows = [
        record
        for option in command.params
        if isinstance(option, click.Option) and (record := option.get_help_record(ctx))
    ]
    names = ", ".join(sorted(command.get_help_option_names(ctx), key=len))
    with formatter.section(say(OPTIONS, language)):
        formatter.write_dl([*rows, (names, say(HELP, language))])


def complaint(error: click.UsageError, language: Language) -> str:
    """One sentence about a command line that cannot be followed."""
    command = error.ctx.command_path if error.ctx else "recado"
    match error:
        case BadValueError():
            return say(error.words, language, **error.facts)
        case click.exceptions.NoSuchCommand():
            name = _short(error.command_name)
            known = error.ctx.command if error.ctx else None
            near = get_close_matches(name, known.commands, n=1, cutoff=0.5) if isinstance(known, click.Group) else []
            words = NEAR_COMMAND if near else UNKNOWN_COMMAND
            return say(words, language, name=name, near="".join(near))
        case click.NoSuchOption():
            near = error.possibilities or []
            words = NEAR_OPTION if near else UNKNOWN_OPTION
            return say(words, language, command=command, name=_short(error.option_name), near=", ".join(near[:1]))
        case click.MissingParameter():
            return say(MISSING, language, command=command, name=_named(error.param))
        case click.BadParameter() if error.param is not None and isinstance(error.param.type, click.Choice):
            choices = ", ".join(map(str, error.param.type.choices))
            return say(CHOICES, language, name=_named(error.param), choices=choices)
        case _:
            return say(BAD_USE, language, command=command)


def _named(parameter: click.Parameter | None) -> str:
    if parameter is None:
        return "?"
    return parameter.opts[0] if isinstance(parameter, click.Option) else parameter.make_metavar(None).strip("[]")  # type: ignore[arg-type]


def _short(typed: str) -> str:
    return typed if len(typed) <= 40 else f"{typed[:40]}…"  # noqa: PLR2004 - a name, not a novel
