"""How much of a model one person and one organization may use before Recado goes on without it."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, Field

_Tokens = Annotated[int, Field(ge=0, le=10**12)]
_Dollars = Annotated[Decimal, Field(ge=0, le=10**6)]


class SettingsOfTheAllowance(BaseModel):
    """Inherited by `Settings`. A limit of 0 is none; days and months are those of the person's zone."""

    person_day_tokens: _Tokens = Field(
        default=200_000, validation_alias="ALLOWANCE_PERSON_DAY_TOKENS", description="Tokens one person may use a day."
    )
    person_month_tokens: _Tokens = Field(
        default=3_000_000,
        validation_alias="ALLOWANCE_PERSON_MONTH_TOKENS",
        description="Tokens one person may use a month.",
    )
    person_day_usd: _Dollars = Field(
        default=Decimal("0.50"),
        validation_alias="ALLOWANCE_PERSON_DAY_USD",
        description="Dollars one person may cost a day.",
    )
    person_month_usd: _Dollars = Field(
        default=Decimal(5),
        validation_alias="ALLOWANCE_PERSON_MONTH_USD",
        description="Dollars one person may cost a month.",
    )
    organization_day_tokens: _Tokens = Field(
        default=0,
        validation_alias="ALLOWANCE_ORGANIZATION_DAY_TOKENS",
        description="Tokens an organization may use a day. 0: no limit of its own, as with those that follow.",
    )
    organization_month_tokens: _Tokens = Field(
        default=0,
        validation_alias="ALLOWANCE_ORGANIZATION_MONTH_TOKENS",
        description="Tokens an organization may use a month.",
    )
    organization_day_usd: _Dollars = Field(
        default=Decimal(0),
        validation_alias="ALLOWANCE_ORGANIZATION_DAY_USD",
        description="Dollars an organization may cost a day.",
    )
    organization_month_usd: _Dollars = Field(
        default=Decimal(0),
        validation_alias="ALLOWANCE_ORGANIZATION_MONTH_USD",
        description="Dollars an organization may cost a month.",
    )
