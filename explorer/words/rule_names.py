"""Display names of the rules that found an event."""

from collections.abc import Iterable

from explorer.words.messages import N_, Words

RULES = (
    N_("ahead of it"),
    N_("a negation before it"),
    N_("there is none"),
    N_("called off, put off or not come about"),
    N_("somebody is not there"),
    N_("proposed or planned"),
    N_("depends on something"),
    N_("may or will break out"),
    N_("only a danger or a chance"),
    N_("foreseen by somebody"),
    N_("a plan before it"),
    N_("somebody's plan or promise"),
    N_("somebody's failure"),
    N_("praise or blame on a condition"),
    N_("a supposition"),
    N_("subject of the passive before"),
    N_("right before the predicate"),
    N_("sent to do it"),
    N_("whose plan or decision it is"),
    N_("who says it does it"),
    N_("what yang stands for"),
    N_("shared across a concession"),
    N_("shared by dan or dengan"),
    N_("subject of the main clause behind"),
    N_("where the tree puts it"),
    N_("whose effort it is"),
    N_("nearest name to the left"),
    N_("who said it, in the sentence before"),
    N_("own forces that are ordered"),
    N_("-nya of the verb"),
    N_("who accused or demanded before"),
    N_("country in which it happens"),
    N_("named further on"),
    N_("whom the article sets against the other"),
    N_("whom the article sets against the actor"),
    N_("where the frame puts it"),
    N_("whose ground is attacked"),
    N_("agent of the passive, or behind oleh"),
    N_("owner of the noun"),
    N_("subject of the verb that carries the noun"),
    N_("who speaks"),
    N_("by score"),
)
PARTS = {"actor": N_("actor"), "recipient": N_("recipient"), "modality": N_("modality")}


def found_by(words: Words, why: Iterable[str]) -> str:
    """Describes the rules that gave an event its parties and modality; empty if there are none."""
    told = [one for one in (_named(words, name) for name in why) if one]
    return words("found by: {rules}", rules="; ".join(told)) if told else ""


def _named(words: Words, name: str) -> str:
    part, _, rule = name.partition(": ")
    rule = rule.split(" (")[0]
    return f"{words(PARTS[part])} – {words(rule)}" if part in PARTS and rule in RULES else ""
