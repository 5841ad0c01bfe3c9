# `make run` and `make test` are all a newcomer needs. Both set everything up first, into .venv.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(not (3,11) <= sys.version_info < (3,14))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
READY := .venv/ready
READY_TO_CHECK := .venv/ready-to-check
PORT ?= 8000
HOME_FOLDER ?= $(or $(THREEFOLD_HOME),$(HOME)/.threefold)

.PHONY: setup run test check lint types imports tests tools fuzz bench evals report lock clean

setup: $(READY)

$(READY): requirements.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed; install one and try again" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

# What the checks need on top; requirements-dev.txt names the same versions as requirements.txt.
$(READY_TO_CHECK): requirements-dev.txt $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $(READY_TO_CHECK)

run: setup
	@$(BIN)/threefold generate --unit science-ks3-cells-and-organisation --minutes 30 --out out/sample
	@echo
	@echo "The sample homework is in out/sample: open teacher-pack.html first, then the sheets."
	@$(BIN)/threefold serve --port $(PORT)

test: check

check: lint types imports tests

lint: $(READY_TO_CHECK)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY_TO_CHECK)
	$(BIN)/mypy

imports: $(READY_TO_CHECK)
	$(BIN)/lint-imports

tests: $(READY_TO_CHECK) tools
	$(BIN)/python -m pytest

# A browser, an office suite and a database server, for tests of what users have; installed where they are missing.
tools:
	@sh tests/tools.sh

# The whole interface under random and hostile calls; the tests run a short one.
fuzz: $(READY_TO_CHECK)
	$(BIN)/python -m service.benchmarks.fuzz --cases 20000

bench: $(READY_TO_CHECK)
	$(BIN)/python -m evals.benchmarks.speed
	$(BIN)/python -m evals.benchmarks.retrieval
	$(BIN)/python -m evals.benchmarks.model
	$(BIN)/python -m service.benchmarks.load

evals: $(READY_TO_CHECK)
	$(BIN)/threefold evals run --home $(HOME_FOLDER) --out out/evals

# evals/report.md and evals/report.json anew: a test fails while they are of other code than stands here.
report: $(READY_TO_CHECK)
	$(BIN)/threefold evals run --home $(HOME_FOLDER) --out out/evals --report

# The lock holds hashes and no addresses. Needs uv.
lock:
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-header --quiet --output-file requirements-dev.txt
	uv pip compile pyproject.toml --extra build --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-header --quiet --constraint requirements-dev.txt --output-file requirements.txt

clean:
	rm -rf .venv out build *.egg-info
