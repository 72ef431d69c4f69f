# Kartoteka's commands. A bare machine needs Python 3.11 or newer, make and git; the rest is fetched.
SHELL := /bin/sh
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
TOOLS  := .tools
UV     := $(TOOLS)/uv/bin/uv
BIN    := .venv/bin

# A service account may have no home that it can write: then the tree serves as one.
ifeq ($(shell test -n "$$HOME" && test -d "$$HOME" && test -w "$$HOME" && echo yes),)
export HOME := $(CURDIR)/var/home
$(shell mkdir -p "$(HOME)")
endif
# The machine's own certificates are believed, since a company's proxy may sign with them.
export UV_SYSTEM_CERTS ?= true
export NODE_USE_SYSTEM_CA ?= 1
export UV_PYTHON_DOWNLOADS ?= never
export UV_PYTHON ?= $(PYTHON)
unexport VIRTUAL_ENV

.PHONY: help run test test-long check bench fmt schema build sync cases fresh-clone clean

help:  ## Show this list
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{printf "%-20s %s\n", $$1, $$2}'

run: sync  ## Start Kartoteka on its own PostgreSQL; ARGS="--demo --port 8100" goes to `kartoteka up`
	@exec $(BIN)/kartoteka up $(ARGS)

test: sync  ## Every check and test, browser stories included; the last line counts
	@$(BIN)/python -m checks test

test-long: sync  ## The tests that take many minutes: kills, full disks, two worlds at full size
	@$(BIN)/python -m checks test-long

check: sync  ## Style, types, import contracts, sizes, secrets, translations, drift; no tests
	@$(BIN)/python -m checks check

bench: sync  ## Speed beside the limit; SIZE=50000 ONLY=search narrow it
	@$(BIN)/python -m bench $(if $(SIZE),--size $(SIZE)) $(if $(ONLY),--only $(ONLY)) $(ARGS)

fmt: sync  ## Put the code into the house form
	@$(BIN)/python -m checks fmt

schema: sync  ## Write docs/openapi.json and the front end's types anew, after a route changed
	@$(BIN)/python -m checks schema

build: sync  ## Make the wheel, front end inside, in dist/
	@$(UV) build --wheel

cases: sync  ## List the cases of the security catalogue that have no test yet
	@$(BIN)/python -m checks.security_cases

fresh-clone: sync  ## Try `make run` and `make test` in a fresh clone on a bare Debian; the log goes to docs/runs/
	@$(BIN)/python -m checks.fresh_clone $(ARGS)

clean:  ## Remove what was fetched and built; no data
	rm -rf $(TOOLS) .venv dist web/node_modules web/tools/node_modules src/kartoteka/static/web

# uv builds anew when the front end's sources changed; here it is told when only what was built is gone.
# Bytecode is laid down ahead: compiling at each start, where Python may not write it, costs two seconds of three.
sync: $(UV)
	@test .venv/.compiled -nt uv.lock || export UV_COMPILE_BYTECODE=1; \
	$(UV) sync --quiet --locked $$(test -e src/kartoteka/static/web/index.html || echo --reinstall-package kartoteka)
	@test .venv/.compiled -nt uv.lock || touch .venv/.compiled
	@$(BIN)/python -m compileall -qq src/kartoteka checks || true

$(UV): checks/uv.txt checks/bootstrap.py
	@$(PYTHON) checks/bootstrap.py $(TOOLS)/uv checks/uv.txt
	@touch $(UV)
