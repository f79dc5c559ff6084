"""Prints event scores: `python -m training.workbench FOLDER [--accounts] [--curve] [--seeds 0 1 2]`.

Cross-validated scores, error analysis, and the contribution of each rule. FOLDER is the output of
`training.annotations.restore` and `training.annotated_names`. All figures are of articles that neither the judge nor the names
were trained on.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from training.judge import confidence
from training.judge.examples import Example, examples
from training.judge.stages import State, crossed
from training.workbench.accounts import accounts
from training.workbench.losses import lost
from training.workbench.scores import PARTS, by_type, judged_graph, tallies

GROUPS = {"all": "", "train": "train", "dev and seeds": "dev seeds", "a to f": "a b c d e f", "g": "g", "h and i": "h i"}


def main() -> None:
    """Prints everything requested."""
    parser = argparse.ArgumentParser(prog="python -m training.workbench", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--accounts", action="store_true", help="what each rule and lexicon entry earns")
    parser.add_argument("--curve", action="store_true", help="the judge trained on a quarter and a half of the articles")
    parser.add_argument("--seeds", type=int, nargs="*", default=[0])
    chosen = parser.parse_args()
    found = list(examples(chosen.folder))
    for seed in chosen.seeds:
        states, _ = crossed(found, seed)
        print(f"\n## seed {seed}: {len(states)} articles")
        scores(states)
        if seed == chosen.seeds[0]:
            details(states)
            if chosen.accounts:
                print_accounts(states)
    if chosen.curve:
        curve(found)


def scores(states: Sequence[State]) -> None:
    """Prints F by set, of the rules alone and with the judge."""
    accept = confidence.accept_from()
    for name, sets in GROUPS.items():
        chosen = [state for state in states if not sets or state.example.name.split("/")[0] in sets.split()]
        rules = tallies((state.example.graph, state.example.key.gold) for state in chosen)
        judge = tallies((judged_graph(state, accept), state.example.key.gold) for state in chosen)
        print(f"\n{name}, {len(chosen)} articles")
        for part in PARTS[:2]:
            print(f"  {part:32} {rules.figures(part)}")
        for part in PARTS[2:]:
            print(
                f"  {part + ', rules alone':32} {rules.figures(part)}\n  {part + ', with the judge':32} {judge.figures(part)}"
            )


def details(states: Sequence[State]) -> None:
    """Prints scores by type, errors, and the calibration of confidences."""
    accept = confidence.accept_from()
    pairs = [(judged_graph(state, accept), state.example.key.gold) for state in states]
    print("\nwhole events by type: annotated, P, R, F")
    for type_, (precision, recall, f, count) in by_type(pairs).items():
        print(f"  {type_:10} {count:4} {precision:5.1f} {recall:5.1f} {f:5.1f}")
    for title, counts in zip(("annotated events", "told events", "wrong in right events"), lost(states, accept), strict=True):
        _print_counts(title, counts)
    print("\nconfidence: events with it, share right in every part")
    table = confidence.table(states, accept)
    known = [(sure, strict) for score, sure, strict in confidence.judged_groups(states) if score >= accept]
    for n, (start, value) in enumerate(table):
        end = table[n + 1][0] if n + 1 < len(table) else None
        inside = [strict for sure, strict in known if (n == 0 or sure >= start) and (end is None or sure < end)]
        print(f"  {value:.2f} {len(inside):5} {np.mean(inside):.2f}")


def _print_counts(title: str, counts: Counter[str]) -> None:
    print(f"\n{title}: {sum(counts.values())}")
    for name, count in counts.most_common():
        print(f"  {count:5} {name}")


def print_accounts(states: Sequence[State]) -> None:
    """Prints one line per rule and lexicon entry."""
    whole, found = accounts(states)
    print(f"\nrules alone: whole events F {whole:.2f}\n  F without  fired  right  rule or entry")
    for account in found:
        print(f"  {account.without - whole:+8.2f} {account.fired:6} {account.right:6}  {account.name}")


def curve(found: Sequence[Example]) -> None:
    """Prints the learning curve: F with the judge trained on parts of the articles."""
    print("\nlearning curve: articles, detection, whole events")
    order = np.random.default_rng(1).permutation(len(found))
    accept = confidence.accept_from()
    for share in (0.25, 0.5, 1.0):
        chosen: Iterable[Example] = [found[int(n)] for n in order[: round(share * len(found))]]
        states, _ = crossed(list(chosen))
        judge = tallies((judged_graph(state, accept), state.example.key.gold) for state in states)
        rules = tallies((state.example.graph, state.example.key.gold) for state in states)
        for name, one in (("rules", rules), ("judge", judge)):
            print(f"  {len(states):4} {name}: {one.figures('detection')}  |  {one.figures('event')}")


if __name__ == "__main__":
    main()
