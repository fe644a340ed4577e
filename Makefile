# Each target sets up what it needs: Python 3.11 or later, make and a package index are enough.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
RUN := $(VENV)/bin/python

.DEFAULT_GOAL := demo
.PHONY: demo test check docs bench

demo: $(VENV)/.package
	@echo "translaudit check corpora/demo/article.en.txt --source corpora/demo/article.id.txt"
	@$(VENV)/bin/translaudit check corpora/demo/article.en.txt --source corpora/demo/article.id.txt || test $$? -eq 1
	@printf '\n%s\n' "translaudit glossary report corpora/newsdesk/news.tsv"
	@$(VENV)/bin/translaudit glossary report corpora/newsdesk/news.tsv
	@printf '\n%s\n' "translaudit glossary mine corpora/newsdesk/news.tsv"
	@$(VENV)/bin/translaudit glossary mine corpora/newsdesk/news.tsv

test: $(VENV)/.dev
	$(RUN) -m pytest -n 2

check: $(VENV)/.dev
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports
	$(RUN) -m pytest -n 2 --cov --cov-branch --cov-report=term
	$(RUN) docs/generate.py --check

docs: $(VENV)/.dev
	$(RUN) docs/generate.py

bench: $(VENV)/.dev
	$(RUN) benchmarks/precision.py
	$(RUN) docs/generate.py

$(RUN):
	$(PYTHON) -m venv $(VENV)

# Stamps: installed again only when what they depend on has changed.
$(VENV)/.package: pyproject.toml hatch_build.py | $(RUN)
	$(RUN) -m pip --version >/dev/null 2>&1 || $(RUN) -m ensurepip --upgrade
	$(RUN) -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.package
	$(RUN) -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(RUN) -m pip install --quiet --disable-pip-version-check --group dev
	touch $@
