VENV := .venv
BIN := $(VENV)/bin
TSC := build/node/node_modules/typescript/bin/tsc
# The first Python that is new enough; `make PYTHON=... setup` to choose another.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$python && break; done)
# Each set of extras has a stamp, so that nothing is installed twice.
INSTALL = $(BIN)/pip install --quiet --disable-pip-version-check -c requirements.lock
DIR ?= tests/pages
CHROMIUM = command -v chromium || command -v chromium-browser || command -v google-chrome
FIREFOX = command -v firefox-esr || command -v firefox
WEBKIT = command -v WebKitWebDriver && command -v Xvfb

.DEFAULT_GOAL := help
.PHONY: help setup run test lint format bench bench-extract bench-ear screenshots floor lock clean browsers

help: ## List the targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 24

setup: $(VENV)/.run ## Make .venv with the `listen` command in it

run: setup ## Start everything on this machine, and print the address to open
	@exec $(BIN)/listen run

test: $(VENV)/.test browsers ## Run the tests; ARGS="..." goes to pytest
	$(BIN)/python -m pytest $(ARGS)

lint: $(VENV)/.lint $(TSC) ## Check style, types and import directions
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/node $(TSC) --project tests/player

format: $(VENV)/.lint ## Format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.bench browsers ## Measure against the bare engine, and against its own server
	$(BIN)/python -m tests.bench

bench-extract: $(VENV)/.run ## Score extraction on the pages with gold below DIR; ARGS=--pages tells more
	@$(BIN)/python -m tests.bench.extract $(DIR) $(ARGS)

floor: $(VENV)/.test ## Raise the floor of extraction to what is read now; it is never lowered
	@$(BIN)/python -m tests.pages.floor

bench-ear: $(VENV)/.ear ## Recognise what is spoken, and count the words that differ; ARGS="--language es"
	@$(BIN)/python -m tests.bench.ear $(ARGS)

screenshots: $(VENV)/.test browsers ## Picture the button in its states, for the docs
	@$(BIN)/python -m tests.screenshots

lock: ## Resolve every dependency anew, and write requirements.lock
	rm -rf build/lock
	$(PYTHON) -m venv build/lock
	build/lock/bin/pip install --quiet -e '.[piper,espeak,test,lint,bench,ear]'
	{ sed -n '/^#/p' requirements.lock; \
	  { build/lock/bin/pip freeze --exclude-editable; sed -n '/;/p' requirements.lock; } \
	  | sort -fu; } > build/requirements.lock
	mv build/requirements.lock requirements.lock
	build/lock/bin/npm install --loglevel=error --package-lock-only --prefix tests/player

clean: ## Remove what the targets made; the sound stays
	rm -rf $(VENV) build *.egg-info .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/pip:
	@test -n "$(PYTHON)" || { \
	  echo "Listen needs Python 3.11 or later, and none was found." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "This Python makes no environments. On Debian and Ubuntu: apt install python3-venv" >&2; \
	  exit 1; }
	$(PYTHON) -m venv $(VENV)

$(TSC): $(VENV)/.lint tests/player/.npmrc tests/player/package.json tests/player/package-lock.json
	@mkdir -p build/node
	@cp $(filter tests/player/%,$^) build/node
	@$(BIN)/npm ci --loglevel=error --prefix build/node >/dev/null
	@touch $@

$(VENV)/.run: $(BIN)/pip pyproject.toml requirements.lock
	@echo "Installing into $(VENV); the first time this takes about a minute."
	@$(INSTALL) -e '.[piper,espeak]'
	@touch $@

$(VENV)/.test $(VENV)/.lint $(VENV)/.bench $(VENV)/.ear: $(VENV)/.%: $(VENV)/.run
	@$(INSTALL) -e '.[$*]'
	@touch $@

browsers:
	@missing=""; \
	{ $(CHROMIUM); } >/dev/null || missing="chromium"; \
	{ $(FIREFOX); } >/dev/null || missing="$$missing firefox-esr"; \
	{ $(WEBKIT); } >/dev/null || missing="$$missing webkit2gtk-driver xvfb"; \
	if [ -n "$$missing" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing for the browser tests:" $$missing; \
	  export DEBIAN_FRONTEND=noninteractive; \
	  apt-get -qq update >/dev/null; \
	  for package in $$missing; do \
	    apt-get -qq install --no-install-recommends $$package >/dev/null; \
	  done; \
	fi; \
	{ $(CHROMIUM); } >/dev/null || echo "There is no Chromium: its tests will be skipped."; \
	{ $(FIREFOX); } >/dev/null || echo "There is no Firefox: its tests will be skipped."; \
	{ $(WEBKIT); } >/dev/null || echo "There is no WebKitGTK with its driver and Xvfb:" \
	  "its tests will be skipped. On Debian: apt install webkit2gtk-driver xvfb"
