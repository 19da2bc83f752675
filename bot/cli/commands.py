"""`recado ...`: what each command takes. What it does is in a file of its own, loaded when it is called."""

from collections.abc import Callable, Mapping

import click

from bot.cli import organization_words as words
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

    def number(self, name: str, words: Words, *, least: int, default: int) -> click.Option:
        return click.Option([name], help=say(words, self.language), type=click.IntRange(least), default=default)

    def many(self, name: str, words: Words, *, metavar: str) -> click.Option:
        return click.Option([name], help=say(words, self.language), metavar=metavar, multiple=True)

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
    _organizing(desk)
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

    def simulate(what: str, seed: int, days: int) -> int:
        from bot.simulating.year import run  # noqa: PLC0415

        assert what == "year"
        return run(seed, days)

    def demo() -> None:
        from bot.cli.demo import demo  # noqa: PLC0415

        demo(desk.language)

    def whatsapp(what: str, number: str | None) -> None:
        from bot.cli.whatsapp import whatsapp  # noqa: PLC0415

        whatsapp(desk.language, what, number=number)

    def google(what: str, named: tuple[str, ...], port: int) -> None:
        from bot.cli.google import google  # noqa: PLC0415

        google(desk.language, what, named, port=port)

    desk.add("serve", texts.SERVE, serve, desk.choice("--role", texts.ROLE, ("all", "web", "worker", "clock"), "all"))
    desk.add("demo", texts.DEMO, demo)
    asked = click.Argument(["what"], type=click.Choice(["connect", "status", "disconnect"]))
    desk.add("whatsapp", texts.WHATSAPP, whatsapp, asked, desk.option("--number", texts.NUMBER, metavar="55…"))
    desk.add(
        "google",
        texts.GOOGLE,
        google,
        click.Argument(["what"], type=click.Choice(["connect", "accounts", "disconnect"])),
        click.Argument(["named"], nargs=-1, metavar="[calendar|send|mail|drive|EMAIL]..."),
        desk.number("--port", texts.GOOGLE_PORT, least=0, default=0),
    )
    desk.add(
        "simulate",
        texts.SIMULATE,
        simulate,
        click.Argument(["what"], type=click.Choice(["year"])),
        desk.number("--seed", texts.SEED, least=0, default=1),
        desk.number("--days", texts.DAYS, least=1, default=365),
    )
    desk.add("bench", texts.BENCH, bench, click.Argument(["what"], type=click.Choice(["turns"]), default="turns"))


def _keeping(desk: Desk) -> None:
    def migrate() -> None:
        from bot.cli.migrate import migrate  # noqa: PLC0415

        migrate(desk.language)

    def jobs(what: str | None, name: str | None) -> None:
        from bot.cli.jobs import jobs  # noqa: PLC0415

        jobs(desk.language, name or "" if what else None)

    def doctor() -> int:
        from bot.doctor.command import doctor  # noqa: PLC0415

        return doctor(desk.language)

    def setup(print_env: bool) -> None:  # noqa: FBT001 - click passes by name
        from bot.cli.setup import setup  # noqa: PLC0415

        setup(desk.language, print_env=print_env)

    def replay(message: str | None, all: bool) -> None:  # noqa: A002, FBT001 - the option's name
        from bot.cli.replay import replay  # noqa: PLC0415

        replay(desk.language, message, everything=all)

    def keys(what: str) -> int:
        from bot.cli.keys import keys  # noqa: PLC0415

        return keys(desk.language, what)

    desk.add("setup", texts.SETUP, setup, desk.flag("--print-env", texts.PRINT_ENV))
    desk.add("migrate", texts.MIGRATE, migrate)
    run = click.Argument(["what"], required=False, type=click.Choice(["run"]), metavar="[run]")
    desk.add("jobs", texts.JOBS, jobs, run, click.Argument(["name"], required=False, metavar="[NAME]"))
    what = click.Argument(["what"], type=click.Choice(["status", "rotate"]), default="status")
    desk.add("keys", texts.KEYS, keys, what)
    desk.add("doctor", texts.DOCTOR, doctor)
    message = click.Argument(["message"], required=False, metavar="[ID]")
    desk.add("replay", texts.REPLAY, replay, message, desk.flag("--all", texts.ALL))


def _organizing(desk: Desk) -> None:
    def organization(
        what: str,
        name: str | None,
        kind_: str | None,
        model: tuple[str, ...],
        tokens_day: str | None,
        tokens_month: str | None,
        money_day: str | None,
        money_month: str | None,
    ) -> None:
        from bot.cli.organization import organization  # noqa: PLC0415

        typed = {
            "day_tokens": tokens_day,
            "month_tokens": tokens_month,
            "day_usd": money_day,
            "month_usd": money_month,
        }
        limits = {each: value for each, value in typed.items() if value is not None}
        organization(desk.language, what, name=name, kind=kind_, models=model, limits=limits)

    desk.add(
        "organization",
        texts.ORGANIZATION,
        organization,
        click.Argument(["what"], type=click.Choice(["show", "set"]), default="show"),
        desk.option("--name", words.NAME, metavar="NAME"),
        desk.choice("--kind", words.KIND_OPTION, ("personal", "company")),
        desk.many("--model", words.MODEL, metavar="PROVIDER:NAME"),
        desk.option("--tokens-day", words.LIMITS["day_tokens"], metavar="N"),
        desk.option("--tokens-month", words.LIMITS["month_tokens"], metavar="N"),
        desk.option("--money-day", words.LIMITS["day_usd"], metavar="X"),
        desk.option("--money-month", words.LIMITS["month_usd"], metavar="X"),
    )
