# make demo    the environment, the seeds loaded, the explorer opened
# make test    the environment, then every check a change must pass
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
PYTHON ?= python3

.PHONY: install demo test check lock format bench quality clean

install: $(STAMP)

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' || \
	  { echo "Simpul needs Python 3.10 or newer; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@if command -v uv >/dev/null 2>&1; then \
	  [ -x $(BIN)/python ] || uv venv --quiet --python $(PYTHON) $(VENV); \
	  uv pip install --quiet --python $(BIN)/python -r requirements.lock && \
	  uv pip install --quiet --python $(BIN)/python --no-deps --editable .; \
	else \
	  [ -x $(BIN)/pip ] || $(PYTHON) -m venv $(VENV) || \
	    { echo "python -m venv failed; on Debian and Ubuntu: apt install python3-venv" >&2; rm -rf $(VENV); exit 1; }; \
	  $(BIN)/pip install --quiet --disable-pip-version-check -r requirements.lock && \
	  $(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .; \
	fi
	@touch $@

demo: install
	$(BIN)/simpul load seeds
	$(BIN)/simpul explore

check: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

test: check
	$(BIN)/pytest -m "not slow"

bench: install
	$(BIN)/python -m tests.benchmarks

quality: install
	$(BIN)/pytest -m "slow or not slow" tests/quality

format: install
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock:
	uv pip compile --quiet --universal --python-version 3.10 --extra dev --no-header --no-emit-index-url --no-annotate -o requirements.lock pyproject.toml
