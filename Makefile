# Every target sets itself up, in a virtual environment of its own, with nothing but python3, python3-venv, pip and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# a test waits for a part of its time: three at once keep two cores busy
WORKERS ?= 3

.DEFAULT_GOAL := help
.PHONY: help demo test check stress bench learn format lock

help: ## Show this help
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Rebound needs Python 3.11 or newer."; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { echo "Python's venv is missing. Install it: apt-get install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.app: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Setting up (once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.app
	@echo "Setting up the tools for development (once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

demo: $(VENV)/.app ## Serve a fictitious agency, with a Slack of its own, on this machine
	@$(BIN)/rebound demo

test: $(VENV)/.dev ## Run the tests, on SQLite and PostgreSQL
	@$(BIN)/python -m pytest -n $(WORKERS) -m "not stress and not benchmark"

check: $(VENV)/.dev ## Look for mistakes without running anything
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

stress: $(VENV)/.dev ## Run the long tests: kills at every moment, many seeds
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup -m stress

bench: $(VENV)/.dev ## Measure, and print the figures
	@$(BIN)/python -m pytest -m benchmark -s -q

learn: $(VENV)/.dev ## Train the model of fair wording anew, from its sentences
	@$(BIN)/python -m tests.domain.fairness.learning

format: $(VENV)/.dev ## Format the code
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format .

lock: ## Pin the newest versions of what pyproject.toml asks for
	@$(PYTHON) -m venv $(VENV)/lock && $(VENV)/lock/bin/pip install --quiet pip-tools
	@$(VENV)/lock/bin/pip-compile --quiet --upgrade $(COMPILE) --output-file requirements.lock pyproject.toml
	@$(VENV)/lock/bin/pip-compile --quiet --upgrade $(COMPILE) --extra dev --constraint requirements.lock \
		--output-file requirements-dev.lock pyproject.toml
COMPILE := --generate-hashes --allow-unsafe --strip-extras --no-header --build-deps-for editable \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links
