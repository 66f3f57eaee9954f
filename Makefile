# kawat: folders of scraped news texts in, checked Parquet and CSV tables out.
# Needs node (18 or newer), npm and make; everything else is installed by `npm ci`.

SHELL := /bin/sh
.DEFAULT_GOAL := help

# The node that package-lock.json pins comes first, then that of the system.
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)

# make run RAW=folder OUT=folder WORKERS=n SINCE=day UNTIL=day LANGUAGE=codes PARTITION_BY=month LIMITS=name=number,… LEXICON=folder
ifdef RAW
export KAWAT_RAW := $(RAW)
endif
ifdef OUT
export KAWAT_OUT := $(OUT)
endif
ifdef WORKERS
export KAWAT_WORKERS := $(WORKERS)
endif
ifdef SINCE
export KAWAT_SINCE := $(SINCE)
endif
ifdef UNTIL
export KAWAT_UNTIL := $(UNTIL)
endif
# Desktops set LANGUAGE in the environment for their own messages; only that of the command line is meant.
ifeq ($(origin LANGUAGE),command line)
export KAWAT_LANGUAGE := $(LANGUAGE)
endif
ifdef PARTITION_BY
export KAWAT_PARTITION_BY := $(PARTITION_BY)
endif
ifdef LIMITS
export KAWAT_LIMITS := $(LIMITS)
endif
ifdef LEXICON
export KAWAT_LEXICON := $(LEXICON)
endif
SQL ?= SELECT stage, rows_in, rows_out, rows_rejected, rows_passed FROM stage_counts
export SQL
export TEXT

installed := node_modules/.package-lock.json
kawat := node pipelines/kawat.js

.PHONY: help install run ingest clean-text dedupe language-tag event-extract export rollback report notebook check doctor query search explain rejects watch test lint quality bench bench-dedupe bench-language bench-coding bench-corpus torture bench-patterns postgres test-cluster bench-cluster clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo "  RAW=folder (raw)  OUT=folder (out)  WORKERS=n (one per core)  SQL='SELECT …'"
	@echo "  SINCE=day  UNTIL=day  LANGUAGE=ind,zsm  PARTITION_BY=month  LIMITS=lines=1000,mentions=500  LEXICON=folder"

install: $(installed) ## Install what is missing

# npm would empty the folder that a link leads to, which is another project's.
$(installed): package.json package-lock.json
	@if [ -L node_modules ]; then \
	  echo "node_modules is a link, and older than package.json or package-lock.json; remove the link, so that npm installs beside it and not into the folder it leads to." >&2; exit 2; \
	fi
	@npm ci --no-audit --no-fund --loglevel=error
	@touch $@

run: $(installed) ## Run the whole pipeline: RAW in, tables and report.html in OUT
	@$(kawat) run
	@$(kawat) report

ingest: $(installed) ## Read and decode the files
	@$(kawat) ingest

clean-text: $(installed) ## … up to title, metadata and clean text of each article
	@$(kawat) clean

dedupe: $(installed) ## … up to articles with the same text
	@$(kawat) dedupe

language-tag: $(installed) ## … up to the language of each article
	@$(kawat) language-tag

event-extract: $(installed) ## … up to entities, quotes and events
	@$(kawat) event-extract

export: $(installed) ## … up to checked and published tables
	@$(kawat) export

report: $(installed) ## Draw report.html from the published tables
	@$(kawat) report

notebook: $(installed) ## Write explore.ipynb: ten questions to the tables, with plots
	@$(kawat) notebook
rollback: $(installed) ## Publish the tables before the last change again; twice takes that back
	@$(kawat) rollback

check: $(installed) ## Check the published tables and their hashes: MAX_AGE=2d for how new they are
	@$(kawat) check $(if $(MAX_AGE),--max-age "$(MAX_AGE)")

doctor: $(installed) ## Say whether kawat can work on this machine and in these folders
	@$(kawat) doctor

query: $(installed) ## Answer one SELECT over the tables: make query SQL='SELECT …'
	@$(kawat) query "$$SQL"

search: $(installed) ## Find articles and events by their words: make search TEXT='menteri luar negeri'
	@$(kawat) search "$$TEXT"

explain: $(installed) ## Show why an event is in the tables: make explain EVENT=v_…
	@$(kawat) explain "$(EVENT)"

rejects: $(installed) ## List what did not become an article, and why
	@$(kawat) rejects

watch: $(installed) ## Run again after each change of code or lexicons
	@npm run --silent watch

test: $(installed) ## Type-check, lint and test; the last line counts the tests
	@status=0; tsc || status=1; npm run --silent lint || status=1; npm run --silent test || status=1; exit $$status

lint: $(installed) ## Check types, code and formatting
	@tsc && npm run --silent lint

quality: $(installed) ## Measure quality on labelled articles and hold it to its floor
	@node test/quality/Quality.ts

bench: bench-dedupe bench-language bench-coding bench-corpus bench-patterns ## Measure speed: all of the five below

bench-dedupe: $(installed) ## … of dedupe, on articles made up for it
	@node test/bench/Dedupe.bench.ts

bench-language: $(installed) ## … of language-tag, beside franc
	@node test/bench/Language.bench.ts

bench-coding: $(installed) ## … of event-extract, in sentences a second on one core
	@node test/bench/Coding.bench.ts

bench-corpus: $(installed) ## … of the stages, a whole run and the floor beside it, on RAW or articles made up for it
	@node test/bench/Corpus.bench.ts

bench-patterns: $(installed) ## … of each regular expression on hostile text, which may take 50 ms
	@node test/bench/Patterns.bench.ts
torture: $(installed) ## Kill, interrupt and starve runs, and count what is hurt: PART=… TIMES=n SEED=n
	@node test/torture/Torture.ts "$(or $(PART),all)" "$(TIMES)" "$(SEED)"

postgres: ## Install Debian's PostgreSQL, which tests of the cluster use, where it is missing and can be
	@sh test/cluster/install-postgres.sh

test-cluster: export ARTICLES := $(or $(ARTICLES),20000)
test-cluster: $(installed) postgres ## A cluster on loopback at length, over RAW or ARTICLES=n made-up texts: PART=… TIMES=n SEED=n
	@node test/cluster/Cluster.ts "$(or $(PART),all)" "$(TIMES)" "$(SEED)"

bench-cluster: $(installed) ## Plan a cluster by simulation with recorded batches: ARTICLES=n RUNNERS=n,n,…
	@node test/cluster/Simulate.ts "$(ARTICLES)" "$(RUNNERS)"

clean: ## Remove what a run can recreate from OUT
	@cd "$${KAWAT_OUT:-out}" 2>/dev/null && rm -rf .cache .snapshots .current .previous csv codebook run.json openlineage.ndjson kawat.duckdb datapackage.json dictionary.md report.html by-month *.parquet || true
