# Two commands do everything on a fresh machine: `make demo` and `make test`.
NODE := npm exec --offline -- node
JEST := node_modules/jest/bin/jest.js

.PHONY: demo test check unit e2e build engine-up engine-down engine-status format clean

node_modules/.package-lock.json: package-lock.json
	@echo 'npm ci'
	@npm ci --no-audit --no-fund --loglevel=error
	@touch $@

## demo: build the sample service for real, then a broken one, and show the report
demo: node_modules/.package-lock.json
	@$(NODE) e2e/engine/cli.ts up
	@$(NODE) e2e/demo.ts

## test: every test, the real engine included
test: node_modules/.package-lock.json
	@$(NODE) e2e/engine/cli.ts up
	@npm run --silent typecheck
	@npm run --silent lint
	@$(NODE) --experimental-vm-modules --disable-warning=ExperimentalWarning $(JEST) --colors=false

## unit: the tests that need no engine
unit: node_modules/.package-lock.json
	@$(NODE) --experimental-vm-modules --disable-warning=ExperimentalWarning $(JEST) --selectProjects unit

## build: make dist anew
build: node_modules/.package-lock.json
	@npm run --silent build

engine-up engine-down engine-status: node_modules/.package-lock.json
	@$(NODE) e2e/engine/cli.ts $(@:engine-%=%)

format: node_modules/.package-lock.json
	@npm run --silent format
