"""`python -m tests.benchmarks` runs every benchmark, `python -m tests.benchmarks graph_drawing …` only that one."""

import importlib
import pkgutil
import sys

import tests.benchmarks


def main() -> None:
    """Runs `main(arguments)` of the modules here that have one."""
    name, arguments = (sys.argv[1], sys.argv[2:]) if len(sys.argv) > 1 else (None, [])
    for found in pkgutil.iter_modules(tests.benchmarks.__path__):
        if found.name.startswith("_") or found.name.endswith("_page") or (name and found.name != name):
            continue
        module = importlib.import_module(f"tests.benchmarks.{found.name}")
        if hasattr(module, "main"):
            print(f"## {found.name}")
            module.main(arguments)


main()
