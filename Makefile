# Recado. Two commands matter: `make run` and `make test`.
UV_VERSION := 0.13.8
UV := $(shell command -v uv 2>/dev/null || echo .uv/bin/uv)
RUN := $(UV) run --no-sync
# One more than there are cores: many tests wait for processes they have started.
JOBS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
MODE ?= local

.DEFAULT_GOAL := help
.PHONY: help run serve test check prove bench eval install format clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: .venv/.ready ## set everything up

.uv/bin/uv:
	@python3 -m pip install --quiet --disable-pip-version-check --target .uv uv==$(UV_VERSION)

.venv/.ready: pyproject.toml uv.lock | $(UV)
	@$(UV) sync --quiet --locked
	@touch $@

run: install ## open a conversation in the terminal
	@.venv/bin/recado chat

serve: install ## run for Telegram and WhatsApp, without a terminal
	@.venv/bin/recado serve

test: check ## lint, types and the whole suite
	@$(RUN) pytest -n $(JOBS) --dist worksteal

check: install ## lint, types and import contracts
	@$(RUN) ruff check --quiet .
	@$(RUN) ruff format --check --quiet .
	@$(RUN) mypy
	@$(RUN) lint-imports

prove: install ## the long proofs: chaos, fuzz
	@RECADO_PROVE=1 $(RUN) pytest -m prove --timeout 1800

bench: install ## measure turns, start-up and memory
	@.venv/bin/recado bench turns

eval: install ## play the conversations of evals/ (MODE=local, scripted or real)
	@$(RUN) python -m evals --show --mode $(MODE)

format: install ## format the code
	@$(RUN) ruff check --fix --quiet . || true
	@$(RUN) ruff format --quiet .

clean: ## remove what `make` made
	@rm -rf .venv .uv .mypy_cache .ruff_cache .pytest_cache
