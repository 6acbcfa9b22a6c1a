# The newcomer's commands. Everything happens in .venv and instance/; nothing else is touched.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
ADDRESS ?= 127.0.0.1:8000

.PHONY: run demo test check docs messages benchmarks clean

run: .venv/installed  ## start the workbench on http://127.0.0.1:8000
	@$(BIN)/workbench serve --bind $(ADDRESS)

demo: .venv/installed  ## the same, with a filled demo newsroom
	@$(BIN)/workbench demo
	@$(BIN)/workbench serve --bind $(ADDRESS)

test: .venv/tested check  ## the whole suite: unit, property, web, browser
	@$(BIN)/python -m pytest -n 2 --dist loadgroup $(ARGS)

check: .venv/tested  ## style, types and the arrows between the rooms
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

docs: .venv/installed  ## write the pages that are made from the code
	@$(BIN)/python -m workbench.checks.documentation > docs/checks.md

messages: .venv/tested  ## collect the interface's words and merge them into every catalogue
	@$(BIN)/python translations/collect_messages.py

benchmarks: .venv/tested  ## print every figure the README states
	@$(BIN)/python -m benchmarks

.venv/installed: pyproject.toml .constraints.txt $(wildcard translations/*/LC_MESSAGES/*.po)
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(PIP) install --upgrade 'pip>=25'
	@$(PIP) install --constraint .constraints.txt --editable .
	@touch $@

.venv/tested: .venv/installed
	@$(PIP) install --constraint .constraints.txt --editable '.[test]'
	@touch $@

clean:  ## remove the virtual environment and caches; instance/ stays
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
