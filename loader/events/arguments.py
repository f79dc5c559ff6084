"""Defines the arguments of a trigger: actors, recipients and places."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Arguments:
    """The arguments as entity ids; `how` says how the actor was found.

    `how` is direct, shared, relative, agent, owner, light, position or none. `implied` are the recipients that no word names;
    `why` the names of the rules that found the parties.
    """

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    places: tuple[str, ...]
    how: str
    implied: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
