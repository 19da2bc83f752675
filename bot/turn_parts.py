"""What a turn is made of: planning, acting, the model's part, the end."""

from bot.abridging import Abridging
from bot.abroad import Abroad
from bot.acting import Acting
from bot.allowance import Allowance
from bot.assistant import Assistant, Models
from bot.clock import Clock
from bot.enclosing import Enclosing
from bot.finishing import Finishing
from bot.firing.asked import Asked, to_offer
from bot.handing import Handing
from bot.model_calls import ModelCalls
from bot.model_journal import Journal
from bot.outbox import Outbox
from bot.planning import Planning
from bot.preparing import Preparing
from bot.proposing import Proposing
from bot.quarantine import Quarantine
from bot.settings import Settings
from bot.status import Status
from bot.trimming import Trimming
from bot.turns import Turns
from bot.typing import Typing
from integrations.postgres.database import Database
from tools._toolbox import Toolbox


def turns_of(
    settings: Settings,
    toolbox: Toolbox,
    models: Models,
    abroad: Abroad,
    outbox: Outbox,
    typing: Typing,
) -> Turns:
    """The one who takes turns, built."""
    database, clock = abroad.database, abroad.clock
    allowance, acting = Allowance(settings), Acting(database, toolbox, abroad)
    finishing = Finishing(database, toolbox, settings.question_minutes, outbox)
    return Turns(
        database=database,
        preparing=Preparing(toolbox, abroad),
        planning=_planning(settings, toolbox, models, allowance, clock, outbox.enclosing),
        acting=acting,
        assistant=_assistant(settings, database, toolbox, models, acting, allowance, clock),
        finishing=finishing,
        quarantine=Quarantine(finishing, clock),
        outbox=outbox,
        typing=typing,
        trimming=Trimming(database, outbox.channels),
        clock=clock,
        lease_seconds=settings.lease_seconds,
        quiet_seconds=settings.quiet_seconds,
        merge_limit=settings.merge_limit,
    )


def _planning(
    settings: Settings, toolbox: Toolbox, models: Models, allowance: Allowance, clock: Clock, enclosing: Enclosing
) -> Planning:
    names = settings.provider_names()
    handing = Handing(toolbox=toolbox, models=models, allowance=allowance, clock=clock, providers=names)
    asked = Asked(enclosing)
    status = Status(models=models, allowance=allowance, providers=names)
    proposing = Proposing(toolbox, settings.undo_hours, {**status.planners(), **asked.planners()}, to_offer)
    return Planning(proposing, handing, file_bytes=settings.file_bytes)


def _assistant(
    settings: Settings,
    database: Database,
    toolbox: Toolbox,
    models: Models,
    acting: Acting,
    allowance: Allowance,
    clock: Clock,
) -> Assistant:
    abridging = Abridging(acting.abroad, models, allowance, settings.model_max_price, clock)
    return Assistant(
        database=database,
        journal=Journal(toolbox=toolbox, clock=clock, names=models.names, unknown_price=settings.model_max_price),
        calls=ModelCalls(toolbox, acting, abridging),
        models=models,
        allowance=allowance,
        clock=clock,
        lease_seconds=settings.lease_seconds,
        step_seconds=settings.model_seconds,
    )
