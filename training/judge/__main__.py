"""Trains the judge: `python -m training.judge FOLDER`, the folder of `training.annotations.restore` and `annotated_names`.

Fits the models and writes them, the precision rates of lexicon entries and the confidence steps to loader/judge/models.
"""

import json
import sys
from pathlib import Path

from training.judge import confidence
from training.judge.examples import examples
from training.judge.stages import crossed, rates_of

MODELS = Path(__file__).parents[2] / "loader" / "judge" / "models"


def main() -> None:
    """Fits and writes everything."""
    states, steps = crossed(list(examples(Path(sys.argv[1]))))
    for name, step in steps.items():
        write(name, step.final())
    write("rates", rates_of(states))
    write("confidence", confidence.shipped(states))


def write(name: str, data: object) -> None:
    """Writes one data file, on one line."""
    (MODELS / f"{name}.json").write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
