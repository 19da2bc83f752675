"""`recado ...`: what each command takes. What it does is in a file of its own, loaded when it is called."""

from collections.abc import Callable, Mapping

import click

from bot.cli import texts
from bot.cli.help import Command, Commands
from bot.cli.words import Words, say
from language.types import LANGUAGES, Language


class Desk:
    """Builds the commands in one language."""

    def __init__(self, language: Language, environ: Mapping[str, str]) -> None:
        self.language: Language = language
        self.environ = environ
        self.group = Commands(language=language, summary=texts.RECADO)

    def add(self, name: str, summary: Words, run: Callable[..., object], *parameters: click.Parameter) -> None:
        command = Command(name, language=self.language, summary=summary, run=run)
        command.params.extend(parameters)
        self.group.add_command(command)

    def option(self, name: str, words: Words, *, metavar: str | None = None) -> click.Option:
        return click.Option([name], help=say(words, self.language), metavar=metavar)

    def flag(self, name: str, words: Words) -> click.Option:
        return click.Option([name], help=say(words, self.language), is_flag=True)

    def choice(self, name: str, words: Words, choices: tuple[str, ...], default: str | None = None) -> click.Option:
        return click.Option(
            [name, f"{name.strip('-')}_"], help=say(words, self.language), type=click.Choice(choices), default=default
        )

    def moment(self, *, zone: Words, language: Words) -> list[click.Parameter]:
        return [
            self.option("--now", texts.NOW, metavar="ISO"),
            self.option("--tz", zone, metavar="ZONE"),
            self.choice("--lang", language, LANGUAGES),
        ]


def commands(language: Language, environ: Mapping[str, str]) -> click.Group:
    desk = Desk(language, environ)
    _talking(desk)
    _running(desk)
    _keeping(desk)
    return desk.group


def _talking(desk: Desk) -> None:
    def chat() -> None:
        from bot.cli.chat import chat  # noqa: PLC0415

        chat(desk.language)

    def say_(text: str, user: str | None, now: str | None, tz: str | None, lang_: Language | None, json: bool) -> None:  # noqa: FBT001 - click passes by name
        from bot.cli.say import say  # noqa: PLC0415

        say(text, user=user, now=now, zone=tz, language=lang_, as_json=json)

    def understand(now: str | None, tz: str | None, lang_: Language | None) -> None:
        from bot.cli.understand import understand  # noqa: PLC0415

        understand(desk.environ, now=now, zone=tz, language=lang_ or desk.language)

    desk.add("chat", texts.CHAT, chat)
    desk.add(
        "say",
        texts.SAY,
        say_,
        click.Argument(["text"], metavar=say(texts.TEXT, desk.language)),
        desk.option("--user", texts.USER, metavar="NAME"),
        *desk.moment(zone=texts.TZ_KEPT, language=texts.LANG_KEPT),
        desk.flag("--json", texts.JSON),
    )
    desk.add("understand", texts.UNDERSTAND, understand, *desk.moment(zone=texts.TZ, language=texts.LANG))


def _running(desk: Desk) -> None:
    def serve(role_: str) -> None:
        from bot.cli.serve import serve  # noqa: PLC0415

        serve(role_)

    def bench(what: str) -> None:
        from bot.bench import run  # noqa: PLC0415

        run(what)

    def whatsapp(what: str, number: str | None) -> None:
        from bot.cli.whatsapp import whatsapp  # noqa: PLC0415

        whatsapp(desk.language, what, number=number)

    desk.add("serve", texts.SERVE, serve, desk.choice("--role", texts.ROLE, ("all", "web", "worker", "clock"), "all"))
    asked = click.Argument(["what"], type=click.Choice(["connect", "status", "disconnect"]))
    desk.add("whatsapp", texts.WHATSAPP, whatsapp, asked, desk.option("--number", texts.NUMBER, metavar="55…"))
    desk.add("bench", texts.BENCH, bench, click.Argument(["what"], type=click.Choice(["turns"]), default="turns"))


def _keeping(desk: Desk) -> None:
    def migrate() -> None:
        from bot.cli.migrate import migrate  # noqa: PLC0415

        migrate(desk.language)

    def doctor() -> int:
        from bot.doctor.command import doctor  # noqa: PLC0415

        return doctor(desk.language)

    def setup(print_env: bool) -> None:  # noqa: FBT001 - click passes by name
        from bot.cli.setup import setup  # noqa: PLC0415

        setup(desk.language, print_env=print_env)

    def replay(message: str | None, all: bool) -> None:  # noqa: A002, FBT001 - the option's name
        from bot.cli.replay import replay  # noqa: PLC0415

        replay(desk.language, message, everything=all)

    desk.add("setup", texts.SETUP, setup, desk.flag("--print-env", texts.PRINT_ENV))
    desk.add("migrate", texts.MIGRATE, migrate)
    desk.add("doctor", texts.DOCTOR, doctor)
    message = click.Argument(["message"], required=False, metavar="[ID]")
    desk.add("replay", texts.REPLAY, replay, message, desk.flag("--all", texts.ALL))
