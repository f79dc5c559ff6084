"""Extracts word features (short strings) around a trigger, for the linear models whose scores the trees use.

The prefix says what a word is: L and R are left and right of the trigger; `#` is a name, `$` outside the sentence.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from loader.events.mention import EventMention
from loader.events.triggers import Trigger
from loader.judge.article_view import Place, View
from loader.judge.party_scores import Chosen

WINDOW = 5  # words on either side of the trigger
CLOSE = 9  # maximum words between a party and the trigger that become features
CLIMB = 7  # steps up the tree from either end
BACK = 6  # sentences
BETWEEN = 12  # words between two triggers of one sentence
DISTANCES = (0, 1, 2, 3, 7, 12)  # bounds of the distance buckets


def of_mention(view: View, mention: EventMention) -> list[str]:
    """The features of one trigger: its words, its neighbors, its position in the tree, the words of sentence and title."""
    parsed, at = view.sentences[mention.sentence], mention.at
    assert at is not None
    type_, root, token = mention.type, mention.root, parsed.doc[at.start]
    found = [f"root {root}", f"entry {type_} {' '.join(at.entry.words)}", f"words {mention.trigger.lower()}"]
    found += [f"{name} {word} {type_}" for name, word in (("voice", at.voice), ("how", f"{mention.how} {mention.refused}"))]
    found.append(f"modality {mention.modality} {type_}")
    found += [f"quoted {mention.quote is not None} {word}" for word in (type_, root)]
    for distance in range(1, WINDOW + 1):
        for side, j in (("L", at.start - distance), ("R", at.end + distance - 1)):
            word = _word(view, mention, j)
            found += [f"{side} {word} {type_}", f"{side} {word}"]
            if distance < 3:
                found += [f"{side}1 {word} {root}", f"{side}{distance} {word}"]
    found += [f"head {token.head.lemma_.lower()} {type_}", f"dep {token.dep_} {type_}", f"dep {token.dep_} {root}"]
    named = parsed.named.at
    for child in token.children:
        found += [f"child {child.dep_} {'#' if child.i in named else child.lemma_.lower()}", f"child {child.dep_} {type_}"]
    content = {one.lemma_.lower() for one in parsed.doc if one.pos_ in ("NOUN", "VERB", "ADJ") and one.i not in named}
    found += [f"in {word}" for word in content] + [f"in {word} {type_}" for word in content]
    found += [f"title {word}" for word in view.title.split() if len(word) > 3]
    return [*found, f"first {_word(view, mention, 0)}"]


def of_parties(view: View, mention: EventMention, ids: Sequence[str]) -> list[list[str]]:
    """The features of each candidate party of a mention: what it is, what the rules say, its position to the trigger."""
    here = view.places(mention.sentence)
    speaker = view.speaker(mention.sentence)
    rows = []
    for id_ in ids:
        row = list(_known(view, mention, id_, id_ == speaker))
        for place in here.get(id_, ())[:3]:
            row += _standing(view, mention, id_, place)
        rows.append(row if id_ in here else [*row, *_elsewhere(view, mention, id_)])
    return rows


def of_pair(view: View, one: EventMention, two: EventMention, ones: Chosen, twos: Chosen) -> list[str]:
    """The features of two mentions of one type, the earlier first: what they share, and the context of the later one."""
    assert one.at is not None and two.at is not None
    words, others, type_ = view.sentences[two.sentence].words, view.sentences[one.sentence].words, one.type
    same = f"{bool({*ones.actors} & {*twos.actors}):d}{bool({*ones.recipients} & {*twos.recipients}):d}"
    gap, root = min(two.sentence - one.sentence, BACK), one.root == two.root
    found = [f"roots {min(one.root, two.root)} {max(one.root, two.root)}", f"same root {root} {gap} {type_}"]
    found += [f"one {one.root} {same}", f"two {two.root} {same}", f"two {two.root} {gap}", f"two {two.root} {root} {same}"]
    found += [f"same parties {same} {gap} {type_}", f"same parties {same} {root}", f"how {one.how} {two.how}"]
    found += [f"voices {one.at.voice} {two.at.voice} {same}", f"nouns {one.noun} {two.noun} {same} {type_}"]
    found += [f"modalities {one.modality} {two.modality}", f"again {one.again} {two.again} {type_}"]
    found.append(f"quoted {one.quote is not None} {two.quote is not None} {same}")
    beside = [("L", word) for word in words[max(0, two.at.start - 3) : two.at.start]]
    beside += [("R", word) for word in words[two.at.end : two.at.end + 3]]
    beside += [("shared", word) for word in sorted(_long(others, one.at) & _long(words, two.at))]
    if one.sentence == two.sentence:
        beside += [("between", word) for word in words[one.at.end : two.at.start][:BETWEEN]]
    found += [f"{name} {word}" for name, word in beside] + [f"{name} {word} {type_}" for name, word in beside]
    return found + [f"first {word}" for word in words[:3]]


def _long(words: Sequence[str], at: Trigger) -> set[str]:
    return {word for word in words[max(0, at.start - WINDOW - 1) : at.end + WINDOW + 1] if len(word) > 3}


def _known(view: View, mention: EventMention, id_: str, speaks: bool) -> Iterator[str]:
    kind, type_, root, frame, rules = view.parties[id_].type, mention.type, mention.root, _frame(mention), _rules(mention, id_)
    yield from (f"kind {kind} {frame}", f"kind {kind} {root}", f"rules {rules} {frame}", f"rules {rules} {root}")
    yield from (f"rules {rules} {' '.join(mention.why[1:3])}", f"rules {rules} {kind} {type_}")
    if speaks:
        yield from (f"speaks {frame}", f"speaks {root} {rules}")


def _elsewhere(view: View, mention: EventMention, id_: str) -> Iterator[str]:
    """Features of a party not named in the sentence: how far back it was named, how, and its prominence in the article."""
    party, n, type_ = view.parties[id_], mention.sentence, mention.type
    back = next((k for k in range(1, min(n, BACK) + 1) if id_ in view.places(n - k)), None)
    yield from (f"back {back} {type_} {party.type}", f"back {back} {_rules(mention, id_)}")
    yield from (f"title {party.title >= 0} {type_} {party.type}", f"rank {min(party.rank, 4)} {type_}")
    if back:
        yield f"back {back} {view.places(n - back)[id_][0].dep} {type_}"


def _standing(view: View, mention: EventMention, id_: str, place: Place) -> Iterator[str]:
    """Features of one occurrence in the sentence: side, distance, words beside and between, the path through the tree."""
    at = mention.at
    assert at is not None
    type_, root, frame = mention.type, mention.root, _frame(mention)
    side, start, end = ("L", place.end, at.start) if place.end <= at.start else ("R", at.end, place.start)
    gap = sum(max(0, end - start) >= step for step in DISTANCES)
    yield from (f"{side} {gap} {frame}", f"{side} {gap} {view.parties[id_].type} {type_}")
    yield f"{side} {gap} {_rules(mention, id_)} {place.preposition} {place.dep}"
    for said in (frame, root):
        yield from (f"{side} dep {place.dep} {said}", f"{side} prep {place.preposition} {said}")
    before = [_word(view, mention, j) for j in (place.start - 1, place.start - 2)]
    after = [_word(view, mention, j) for j in (place.end, place.end + 1)]
    yield from (f"{side} before {before[0]} {said}" for said in (type_, before[1], root))
    yield from (f"{side} after {after[0]} {said}" for said in (type_, after[1]))
    if end - start < CLOSE:
        between = [_word(view, mention, j) for j in range(start, end)]
        for word in between:
            yield from (f"{side} between {word}", f"{side} between {word} {type_}")
        if len(between) < 4:
            yield f"{side} all between {' '.join(between)}"
    if way := _way(view.sentences[mention.sentence].doc, place.head, at.start):
        labels, top = way
        yield from (f"way {labels} {frame}", f"way {labels} {side}", f"way {labels} {top}", f"top {top} {type_}")


def _frame(mention: EventMention) -> str:
    assert mention.at is not None
    return f"{mention.type} {mention.at.voice} {mention.at.entry.frame}"


def _rules(mention: EventMention, id_: str) -> str:
    return "a" * (id_ in mention.actors) + "r" * (id_ in mention.recipients)


def _word(view: View, mention: EventMention, j: int) -> str:
    parsed = view.sentences[mention.sentence]
    if not 0 <= j < len(parsed.words):
        return "$"
    if j in parsed.named.at:
        return "#" + parsed.named.types[parsed.named.at[j][0]]
    return parsed.words[j] or parsed.doc[j].text


def _way(doc: Doc, one: int, other: int) -> tuple[str, str] | None:
    """The dependency path from one token to the other through their lowest common ancestor, whose lemma it returns too."""
    ups, downs = _above(doc, one), _above(doc, other)
    for i, top in enumerate(ups):
        if top in downs:
            j = downs.index(top)
            labels = "/".join(doc[k].dep_ for k in ups[:i]) + "^" + "/".join(doc[k].dep_ for k in reversed(downs[:j]))
            return (labels, doc[top].lemma_.lower() if i and j else "") if i + j < CLIMB else None
    return None


def _above(doc: Doc, i: int) -> list[int]:
    found = [i]
    while doc[found[-1]].head.i != found[-1] and len(found) < CLIMB:
        found.append(doc[found[-1]].head.i)
    return found
