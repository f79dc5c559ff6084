"""Who acts and who is acted on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Arguments:
    """Entity ids; `how` says what carried the actor: direct, shared, relative, agent, owner, light, position, none.

    `implied` are those of the recipients that no word names; `why` the names of the rules that found the parties.
    """

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    places: tuple[str, ...]
    how: str
    implied: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
