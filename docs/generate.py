"""Writes docs/queries.md and docs/command-line.md from the program itself: `python docs/generate.py`.

A test fails when they are old.
"""

import re
import sys
from pathlib import Path

from typer.testing import CliRunner

from cypher.saved_queries.library import SavedQuery, package_queries
from explorer.export import formats
from simpul.cli import app

DOCS = Path(__file__).parent
EXAMPLES = {
    "load": (
        "simpul load seeds",
        "simpul load news/2024 archive.jsonl --processes 4",
        "simpul load berita.csv --map text=uraian",
        "simpul load archive.jsonl --bulk files",
    ),
    "watch": ("simpul watch unduhan", "simpul watch unduhan --every 60"),
    "extract": ("simpul extract seeds > graphs.jsonl",),
    "withdraw": ("simpul withdraw article:5d0c1f2e3a4b5c6d",),
    "merges": ("simpul merges Rusia",),
    "decisions": ("simpul decisions", "simpul decisions --import colleague.jsonl", "simpul decisions --as-annotations"),
    "explore": ("simpul explore", "simpul explore --port 8600 --no-browser"),
    "queries": ("simpul queries", "simpul queries who_met_whom"),
    "query": (
        "simpul query csto_members",
        'simpul query who_met_whom --param who="Vladimir Putin" --param since=2015 --format json',
        "simpul query disputed_claims --format csv > disputed.csv",
        'simpul query --cypher "MATCH (c:Country) RETURN c.name AS name ORDER BY name LIMIT 5"',
    ),
    "export": (
        "simpul export russia_taliban_contacts --output contacts.html",
        "simpul export --around country:TJ --hops 2 --output tajikistan.graphml",
        'simpul export --cypher "MATCH p = (:Actor)-[:HOLDS_POSITION]->(:Country) RETURN p" --output offices.gexf',
        "simpul export --view my-view.json --output picture.png",
        "simpul export --format steps --output briefing.html",
        "simpul export --all --format cypher --output everything.cypher",
    ),
    "formats": ("simpul formats",),
    "status": ("simpul status",),
    "upgrade": ("simpul upgrade",),
    "stop": ("simpul stop",),
}
"""At least one example a command; a command without one fails the test."""


def queries_page() -> str:
    """docs/queries.md."""
    queries = package_queries()
    parts = [
        "# Saved queries\n",
        "<!-- Written by docs/generate.py from cypher/queries/*.cypher; edit those. -->\n",
        _INTRODUCTION.format(count=len(queries)),
        "| question | name |\n|---|---|",
        *(f"| {query.title['en']} · *{query.title['id']}* | [`{query.name}`](#{query.name}) |" for query in queries),
        "",
        *map(_query, queries),
        _FILES,
    ]
    return "\n".join(parts).rstrip() + "\n"


def _query(query: SavedQuery) -> str:
    rows = [
        f"| `{each.name}` | {each.type} | {'any' if each.optional else f'`{each.default}`'} | {each.meaning['en']} |"
        for each in query.parameters
    ]
    body = re.sub(r"\A(//[^\n]*\n)+", "", query.text).strip()
    columns = ", ".join(f"`{column}`" for column in _columns(body))
    return "\n".join(
        [
            f"## {query.name}\n",
            f"**{query.title['en']}** · *{query.title['id']}*\n",
            f"{query.description['en']}\n",
            "| parameter | type | default | meaning |\n|---|---|---|---|",
            *rows,
            f"\nColumns: {columns}.\n",
            f"```\nsimpul query {query.name}\n```\n",
            f"<details><summary>Cypher</summary>\n\n```cypher\n{body}\n```\n</details>\n",
        ]
    )


def _columns(body: str) -> list[str]:
    """The names after the last RETURN at the beginning of a line."""
    text = re.split(r"^RETURN ", body, flags=re.MULTILINE)[-1].split("\nORDER BY")[0]
    parts = re.split(r",(?![^\[({]*[\])}])(?![^C]*\bEND\b)", re.sub(r"CASE.*?END", "CASE", text, flags=re.DOTALL))
    return [part.strip().split(" AS ")[-1].split("\n")[-1].strip() for part in parts]


def command_page() -> str:
    """docs/command-line.md."""
    parts = [
        "# The command line\n",
        "<!-- Written by docs/generate.py from simpul/commands/; edit that. -->\n",
        _COMMANDS,
        "| command | |\n|---|---|",
        *(f"| [`simpul {name}`](#simpul-{name}) | {first} |" for name, first in commands().items()),
        "",
        *map(_command, commands()),
        "## Formats of an export\n",
        "| format | file | for | size |\n|---|---|---|---|",
        *(
            f"| `{each.name}` | {each.title['en']} (.{each.suffix}) | {each.opens_in} | {_size(each.cap)} |"
            for each in formats()
        ),
        "",
        _EXPORTS,
    ]
    return "\n".join(parts).rstrip() + "\n"


def commands() -> dict[str, str]:
    """The commands in their order, each with the first line of its help."""
    callbacks = {each.name or each.callback.__name__: each.callback for each in app.registered_commands if each.callback}
    return {name: (callback.__doc__ or "").splitlines()[0] for name, callback in callbacks.items()}


def help_of(name: str) -> str:
    """What `simpul NAME --help` prints on a terminal 100 characters wide."""
    shown = CliRunner().invoke(app, [name, "--help"], prog_name="simpul", env={"COLUMNS": "100", "TERMINAL_WIDTH": "100"})
    return "\n".join(line.rstrip() for line in shown.output.strip().splitlines())


def _command(name: str) -> str:
    examples = "\n".join(EXAMPLES[name])
    return f"## simpul {name}\n\n```\n{help_of(name)}\n```\n\nFor example:\n\n```\n{examples}\n```\n"


def _size(cap: int | None) -> str:
    return "any (streams)" if cap is None else f"at most {cap:,} nodes and relationships"


_INTRODUCTION = """\
{count} questions that analysts ask come with Simpul. Each is a file of Cypher that runs as it is in Neo4j Browser, is a page in
the explorer and a command: `simpul query NAME`. Every row brings its graph and, in the column `evidence`, the sentences that
say so with article title, source and date. `any` means that a parameter may be left open.
"""
_FILES = """\
## Questions of your own

Put a file `name.cypher` into the folder that `simpul status` shows (or that `SIMPUL_QUERIES` names), or save one in the
explorer.

```cypher
// title (id): Siapa memimpin siapa
// title (en): Who leads whom
// description (en): Bodies and countries and their leaders, with the sentences that say so.
// param leader: entity = null   hanya yang dipimpin ini | only those led by this one
// param limit: integer = 20   paling banyak sekian baris | at most this many rows
MATCH (a)-[r:LEADS]->(b)
WHERE $leader IS NULL OR a.id = $leader
RETURN a, r, b ORDER BY a.id, b.id LIMIT $limit
```

- The comment at the top is the header. A bare first line is the title, further bare lines the description, in both languages;
  `(id)` and `(en)` say which language a line is in. A line that begins with three spaces goes on with the one before.
- `param name: type = default   meaning`. Types: `entity` (an id; on the command line a name too), `label`, `relationship type`,
  `event type`, `date` (2024, 2024-03, 2024-03-31, `today`, `today-30`), `integer`, `text`. The default `null` leaves it open;
  without a default a value must be given. Two spaces stand before the meaning, a bar between its Indonesian and its English.
- `chart: month, cooperation, conflict` names the columns to draw: what stands below the bars, then what they are made of.
- Declared and used parameters must be the same; what is wrong is told with file and line.
- In Neo4j Browser set the parameters first: `:params {leader: null, limit: 20}`.
"""
_COMMANDS = """\
Results go to standard output, messages to standard error. What goes wrong is one line, and the exit code is 1 (2 for a
command that is not written as below). `python -m simpul` is the same command. Settings are environment variables: see
[settings](settings.md).
"""
_EXPORTS = """\
Every exported relationship and event carries its sentences with article title, date and link, and every file says what it holds
(query, parameters, time, version, counts): in a comment, a meta element, a column, a first record or the metadata of a picture.

- A claim has at most its 200 last loaded sentences, an entity its five newest.
- `csv` is for people: UTF-8 with byte order mark, one claim a row, formulas made harmless. `neo4j-csv` is a zip for
  `neo4j-admin database import` with the command in its README. `cypher` is a script that changes nothing when it is run
  again. These two hold articles and sentences as nodes.
- `html` needs no network and no Simpul: click a line, read its sentence.
- `--all` streams in the formats of any size; the others hold everything in memory and refuse more than their cap.
"""
PAGES = {"queries.md": queries_page, "command-line.md": command_page}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), "utf-8")
        print(DOCS / name, file=sys.stderr)
