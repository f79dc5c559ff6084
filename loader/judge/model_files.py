"""Defines the judge's set of trained models and loads those that ship with the package."""

from dataclasses import dataclass
from functools import lru_cache

from loader.judge.linear_model import Hashed, hashed
from loader.judge.mention_features import Rates
from loader.judge.trees import Trees, model, read

WORDS = ("speech_act_words", "actor_words", "recipient_words", "mention_words", "pair_words")
TREES = ("actor", "recipient", "mention", "pair", "event", "right")


@dataclass(frozen=True)
class Confidence:
    """The threshold from which an event is accepted, and the calibration of confidence on articles not trained on.

    Confidence is the share of such events that were right in every part. `steps` are (minimum score of the second model,
    confidence), ascending.
    """

    accept: int
    steps: tuple[tuple[int, float], ...]

    def of(self, score: int) -> float:
        """The calibrated confidence of events with this score."""
        return next((value for start, value in reversed(self.steps) if score >= start), self.steps[0][1])


@dataclass(frozen=True)
class Models:
    """All trained models: linear models of words, whose scores are features of the trees of the same name.

    `speech_act_words` scores what is done by saying a sentence, `actor` and `recipient` score parties, `mention` whether a
    mention is an event, `pair` whether two mentions corefer; `event` whether an event is worth reporting (type, sentence and
    a party on either side right), `right` whether every part is right.
    """

    speech_act_words: Hashed
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
    """Loads the models of the package."""
    told = read("confidence")
    confidence = Confidence(told["accept"], tuple((int(start), float(value)) for start, value in told["steps"]))
    rates = {key: (int(rate), int(count)) for key, (rate, count) in read("rates").items()}
    actor, recipient, mention, pair, event, right = (model(name) for name in TREES)
    acts, actor_words, recipient_words, mention_words, pair_words = (hashed(name) for name in WORDS)
    words = (acts, actor_words, recipient_words, mention_words, pair_words)
    trees = (actor, recipient, mention, pair, event, right)
    return Models(*words, *trees, rates, confidence)
