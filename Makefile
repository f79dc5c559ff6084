# make demo    the environment, the seeds loaded, the explorer opened
# make test    the environment, then the checks of every change; make test-extended the rest of what .ci/run runs
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
PYTHON ?= python3

ENDURE ?=

.PHONY: endure install demo test test-extended test-layout test-newest test-oldest check check-javascript lock format bench quality fuzz clean

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

# types and manner of what runs in the browser; needs Node.js
check-javascript:
	cd tests/javascript && npm ci --silent && npm run --silent check

test: check
	$(BIN)/pytest -m "not slow and not extended"

# what make test leaves out, on two workers: each has servers of its own
test-extended: install
	$(BIN)/pytest -m "extended and not slow" -n 2 --dist loadfile

# what depends on the width of letters; SIMPUL_TEST_FONTS=/usr/share/fonts/truetype/liberation says with which
test-layout: install
	$(BIN)/pytest -m layout

# the newest of everything pyproject.toml allows, in an environment of its own
test-newest:
	$(PYTHON) -m venv --clear .venv-newest && .venv-newest/bin/pip install --quiet --upgrade --editable '.[dev]'
	.venv-newest/bin/pytest -m "not slow and not extended"

# the oldest of what pyproject.toml names, in an environment of its own; needs uv
test-oldest:
	uv venv --clear --quiet --python $(PYTHON) .venv-oldest
	uv pip install --quiet --python .venv-oldest/bin/python --resolution lowest-direct --editable '.[dev]'
	.venv-oldest/bin/pytest -m "not slow and not extended"

# Kills, full disks and many readers, for hours: `make endure ENDURE="--rounds 2 --seconds 60"` is a short one.
endure: install
	$(BIN)/python -m tests.endurance $(ENDURE)

bench: install
	$(BIN)/python -m tests.benchmarks

# With SIMPUL_CORPUS, SIMPUL_CORPORA and SIMPUL_BASE (the data folder of the package that python -m training writes) also the workbench
# over all annotated articles, each read with names not trained on it (about 40 minutes); it needs scikit-learn (the extra `training`).
quality: install
	$(BIN)/pytest -m "slow or not slow" tests/quality
	if [ -n "$$SIMPUL_CORPUS" ] && [ -n "$$SIMPUL_CORPORA" ] && [ -n "$$SIMPUL_BASE" ]; then $(BIN)/python -m training.annotations.restore build/annotated && \
	  $(BIN)/python -m training.annotated_names build/annotated "$$SIMPUL_CORPORA" "$$SIMPUL_BASE" 0 1 2 3 4 && \
	  $(BIN)/python -m training.workbench build/annotated --accounts; fi

# an hour of made-up and damaged files for every reader
fuzz: install
	SIMPUL_FUZZ_EXAMPLES=$${SIMPUL_FUZZ_EXAMPLES:-20000} timeout 3600 $(BIN)/pytest --timeout 3600 tests/fuzz

format: install
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock:
	uv pip compile --quiet --universal --python-version 3.10 --extra dev --no-header --no-emit-index-url --no-annotate -o requirements.lock pyproject.toml
