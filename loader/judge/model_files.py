"""The models of the judge, as the package ships them or as they are tried on folds."""

from dataclasses import dataclass
from functools import lru_cache

from loader.judge.linear_model import Hashed, hashed
from loader.judge.mention_features import Rates
from loader.judge.trees import Trees, model, read

WORDS = ("actor_words", "recipient_words", "mention_words", "pair_words")
TREES = ("actor", "recipient", "mention", "pair", "event", "right")


@dataclass(frozen=True)
class Confidence:
    """From which score an event is told, and what share of events like it was right in every part on articles not trained on.

    `steps` are (score of the second model from which on, confidence), ascending.
    """

    accept: int
    steps: tuple[tuple[int, float], ...]

    def of(self, score: int) -> float:
        """The confidence measured for events of this score."""
        return next((value for start, value in reversed(self.steps) if score >= start), self.steps[0][1])


@dataclass(frozen=True)
class Models:
    """Everything trained: linear models of words, which the trees of the same name hear among much else.

    Who acts, who is acted on, is a mention an event, are two mentions one event; is an event worth telling (type, sentence and
    a party on either side right), and is it right in every part.
    """

    actor_words: Hashed
    recipient_words: Hashed
    mention_words: Hashed
    pair_words: Hashed
    actor: Trees
    recipient: Trees
    mention: Trees
    pair: Trees
    event: Trees
    right: Trees
    rates: Rates
    confidence: Confidence


@lru_cache(maxsize=1)
def shipped() -> Models:
    """The models of the package."""
    told = read("confidence")
    confidence = Confidence(told["accept"], tuple((int(start), float(value)) for start, value in told["steps"]))
    rates = {key: (int(rate), int(count)) for key, (rate, count) in read("rates").items()}
    actor, recipient, mention, pair, event, right = (model(name) for name in TREES)
    actor_words, recipient_words, mention_words, pair_words = (hashed(name) for name in WORDS)
    trees = (actor, recipient, mention, pair, event, right)
    return Models(actor_words, recipient_words, mention_words, pair_words, *trees, rates, confidence)
