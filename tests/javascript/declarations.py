"""The blocks of the Python side as TypeScript declarations: `python -m tests.javascript.declarations` writes blocks.d.ts."""

import types
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

from typing_extensions import NotRequired

from explorer.widgets.blocks.kinds import KINDS

FILE = Path(__file__).parent / "blocks.d.ts"
PLAIN: dict[Any, str] = {str: "string", int: "number", bool: "boolean", type(None): "null"}


def declarations() -> str:
    """The text of blocks.d.ts: an interface for each kind of block and each part of one."""
    found: dict[str, type] = {}
    for kind in KINDS:
        _collect(kind, found)
    body = "\n".join(_interface(found[name]) for name in sorted(found))
    union = " | ".join(kind.__name__ for kind in KINDS)
    head = "// Written by tests/javascript/declarations.py from explorer/widgets/blocks/kinds.py; edit that.\n"
    return f"{head}declare namespace Blocks {{\n{body}\n  type Block = {union};\n}}\n"


def _hints(kind: type) -> dict[str, Any]:
    from explorer.widgets.blocks import kinds

    return get_type_hints(kind, {**vars(kinds)}, include_extras=True)


def _collect(hint: Any, found: dict[str, type]) -> None:
    if is_typeddict(hint):
        if hint.__name__ not in found:
            found[hint.__name__] = hint
            for part in _hints(hint).values():
                _collect(part, found)
    else:
        for part in get_args(hint):
            _collect(part, found)


def _interface(kind: type) -> str:
    lines = []
    for name, hint in _hints(kind).items():
        optional = get_origin(hint) is NotRequired
        lines.append(f"    {name}{'?' if optional else ''}: {_typed(get_args(hint)[0] if optional else hint)};")
    return f"  interface {kind.__name__} {{\n" + "\n".join(lines) + "\n  }"


def _typed(hint: Any) -> str:
    if is_typeddict(hint):
        return str(hint.__name__)
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return " | ".join(f'"{value}"' for value in args)
    if origin is list:
        return f"Array<{_typed(args[0])}>"
    if origin in (Union, types.UnionType):
        return " | ".join(_typed(part) for part in args)
    return PLAIN[hint]


if __name__ == "__main__":
    FILE.write_text(declarations(), "utf-8")
