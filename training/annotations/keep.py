"""Stores annotated articles as lines: `python -m training.annotations.keep NAME FOLDER` writes sets/NAME.txt.

FOLDER is an annotator's folder (NNN.ann, NNN.sent, NNN.json), or contains `gold/NNN.json` and `articles/NNN.json` (and
`articles/NNN.txt` for articles the corpus lacks), or `lines/` and `articles/`. SIMPUL_CORPUS names the corpus.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from training.annotations.lines import Annotated, Gold, hash_of, line_of, written
from training.annotations.restore import SETS, corpus, titles
from training.annotations.text_offsets import located


def main() -> None:
    """Writes one set."""
    name, folder = sys.argv[1], Path(sys.argv[2])
    texts = corpus()
    kept = list(_lines(folder, texts) if list(folder.rglob("*.ann")) else _graphs(folder, texts))
    SETS.mkdir(exist_ok=True)
    (SETS / f"{name}.txt").write_text(written(kept), "utf-8")
    print(f"{len(kept)} articles in {name}.txt")


def _lines(folder: Path, texts: Mapping[str, str]) -> Iterator[Annotated]:
    for path in sorted(folder.rglob("*.ann")):
        about = path.with_suffix(".json")
        about = about if about.exists() else folder / "articles" / about.name
        id_ = json.loads(about.read_text("utf-8"))["id"]
        _, published, *numbered = path.with_suffix(".sent").read_text("utf-8").splitlines()
        found = [match for line in numbered if (match := re.match(r"\[(\d+)\] (.*)", line))]
        day = published.removeprefix("published: ")
        one = Annotated(path.stem, id_, hash_of(texts[id_]), None if day == "None" else day)
        one.sentences = _places({int(match[1]): match[2] for match in found}, texts[id_], path.stem)
        lines = (line.strip() for line in path.read_text("utf-8").splitlines())
        one.lines = [line for line in lines if line and not line.startswith("#")]
        yield one


def _graphs(folder: Path, texts: Mapping[str, str]) -> Iterator[Annotated]:
    by_title = titles(texts)
    for path in sorted((folder / "gold" if (folder / "gold").exists() else folder).glob("*.json")):
        gold: Gold = json.loads(path.read_text("utf-8"))
        about = folder / "articles" / path.name
        id_ = json.loads(about.read_text("utf-8")).get("id") if about.exists() else None
        id_ = id_ if id_ in texts else by_title.get((gold["title"] or "").casefold())
        article = folder / "articles" / f"{path.stem}.txt"
        text = texts[id_] if id_ else (article if article.exists() else _seed(gold["doc"])).read_text("utf-8")
        one = Annotated(Path(gold["doc"]).stem, id_ or "-", hash_of(text), gold.get("published"))
        items = [item for kind in ("relations", "events") for item in gold[kind]]
        sentences = dict.fromkeys(sentence for item in items for sentence in [item["sentence"], *item.get("also", ())])
        number = {sentence: n for n, sentence in enumerate(sentences)}
        one.sentences = _places({n: sentence for sentence, n in number.items()}, text, path.stem)
        one.lines = [line_of(kind, item, number) for kind in ("entities", "relations", "events") for item in gold[kind]]
        yield one


def _seed(name: str) -> Path:
    return Path("seeds") / name


def _places(sentences: Mapping[int, str], text: str, stem: str) -> dict[int, tuple[int, int]]:
    found, at = {}, 0
    for n, sentence in sentences.items():
        place = located(sentence, text, at)
        if place is None:
            print(f"{stem}: sentence {n} is not in the text: {sentence[:60]}", file=sys.stderr)
            continue
        found[n] = place
        at = place[1]
    return found


if __name__ == "__main__":
    main()
