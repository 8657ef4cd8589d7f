# Each target calls a script of bin/, which needs no make.
.DEFAULT_GOAL := help
.PHONY: help demo test test-all bench golden setup lock

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

demo: ## build the sample and say where its PDFs are
	@sh bin/demo

test: ## lint, types, tests
	@sh bin/test

test-all: ## the same, with the slow tests, as CI does
	@sh bin/test --all

bench: ## measure what a build costs, against weasyprint in the same run
	@sh bin/bench

setup: ## install what is missing to run kit
	@sh bin/setup

lock: ## pin every package again, as pyproject.toml asks
	@sh bin/lock

golden: ## draw the golden pages anew, then look at them
	@sh bin/golden
