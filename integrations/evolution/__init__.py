"""Evolution API v2 (2.3.7): WhatsApp over HTTP, one instance a client."""

from integrations.evolution.client import EVENTS, Evolution, Link, Media, Page, Sent
from integrations.evolution.errors import EvolutionError, Trouble

__all__ = ["EVENTS", "Evolution", "EvolutionError", "Link", "Media", "Page", "Sent", "Trouble"]
