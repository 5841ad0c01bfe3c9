# `make run` and `make test` are all a newcomer needs. Both set everything up first, into .venv.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(not (3,11) <= sys.version_info < (3,14))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
READY := .venv/ready
HOME_FOLDER ?= $(or $(THREEFOLD_HOME),$(HOME)/.threefold)

.PHONY: setup run test check lint types imports tests bench evals lock clean

setup: $(READY)

$(READY): requirements-dev.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed; install one and try again" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

run: setup
	@$(BIN)/threefold generate --unit science-ks3-cells-and-organisation --minutes 30 --out out/sample
	@echo
	@echo "The sample homework is in out/sample: open teacher-pack.html first, then the sheets."
	@echo "Try next:  $(BIN)/threefold curriculum list"
	@echo "           $(BIN)/threefold generate --unit history-ks3-norman-conquest --minutes 45 --seed 2"

test: check

check: lint types imports tests

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy

imports: setup
	$(BIN)/lint-imports

tests: setup
	$(BIN)/python -m pytest

bench: setup
	$(BIN)/python -m evals.benchmarks.speed
	$(BIN)/python -m evals.benchmarks.retrieval

evals: setup
	$(BIN)/python -m evals.hundred_units --home $(HOME_FOLDER) --out out/evals

# The lock holds hashes and no addresses. Needs uv.
lock:
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-header --quiet --output-file requirements-dev.txt
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--quiet --constraint requirements-dev.txt --output-file requirements.txt

clean:
	rm -rf .venv out build *.egg-info
