# The commands of this repository. Each does its own set-up, and takes seconds when nothing changed.
#
# Variables: BASE_URL=https://example.org/guide/   where the guide will be served
#            PRESET=sanitize                       what `make test` builds: see CMakePresets.json
#            FUZZ_SECONDS=600                      how long `make fuzz` looks at each part
#            PORT=4040                             where `make serve` listens; 0: any that is free
#            SOAK_SECONDS=600                      how long `make soak` holds the server open
#            SYSTEM_PACKAGES=skip                  on systems without apt: you install the packages

PRESET ?= dev
BASE_URL ?=
PORT ?= 4040
SYSTEM_PACKAGES ?= install
BENCH ?=
FUZZ_SECONDS ?= 60
SOAK_SECONDS ?= 600

# ccache is used where it is installed.
export CMAKE_C_COMPILER_LAUNCHER ?= $(shell command -v ccache)
export CMAKE_CXX_COMPILER_LAUNCHER ?= $(shell command -v ccache)

fieldguide := build/release/fieldguide
base_url = $(if $(BASE_URL),--base-url $(BASE_URL:/=)/$(1))
install_packages = $(if $(filter skip,$(SYSTEM_PACKAGES)),@:,@packaging/install-packages)

.PHONY: guide serve test bench bench-search soak browser fuzz format lint clean help setup setup-test
.NOTPARALLEL:

guide: setup build/release/build.ninja ## Build this guide, then the handbook, into public/ (the default)
	@cmake --build --preset release --target fieldguide
	$(fieldguide) build --output $(CURDIR)/public $(call base_url)
	$(fieldguide) --root generator/handbook build --output $(CURDIR)/public/handbook $(call base_url,handbook/)

serve: setup build/release/build.ninja ## Show this guide in the browser and follow every change; PORT=4040
	@cmake --build --preset release --target fieldguide
	@$(fieldguide) serve --port $(PORT)

test: setup-test build/$(PRESET)/build.ninja ## Run every test; PRESET=sanitize or thread for those
	@cmake --build --preset $(PRESET)
	@ctest --preset $(PRESET)

bench: setup-test build/bench/build.ninja ## Measure builds, and put the table into the handbook; BENCH="--pages 1000 --runs 1"
	@cmake --build --preset bench --target fieldguide floor template_bench diagram_bench
	@python3 tests/bench/many_roles.py build/bench/fieldguide
	@python3 tests/bench/bench.py --fieldguide build/bench/fieldguide --floor build/bench/tests/bench/floor \
	  --program build/bench/tests/bench/template_bench --program build/bench/tests/bench/diagram_bench \
	  --json build/bench/bench.json --svg generator/handbook/content/speed.svg \
	  --page generator/handbook/content/speed.md $(BENCH)

bench-search: setup-test build/release/build.ninja ## Measure how long a reader of 5,000 pages waits for the first result
	@cmake --build --preset release --target fieldguide
	@rm -rf build/search-bench && python3 tests/bench/search_site.py build/search-bench 5000
	@$(fieldguide) --root build/search-bench build
	@node tests/bench/search_bench.mjs build/search-bench/public

browser: setup-test build/dev/build.ninja ## Test the built guide in Chromium; takes some minutes
	@cmake --build --preset dev
	@ctest --test-dir build/dev --output-on-failure -R '^browser'

fuzz: setup-test build/fuzz/build.ninja ## Look for crashes with random input; FUZZ_SECONDS=600 for each part
	@cmake --build --preset fuzz
	@tests/fuzz/run $(FUZZ_SECONDS)

soak: setup build/release/build.ninja ## Hold the preview open under 50 clients and an edit a second; SOAK_SECONDS=600
	@cmake --build --preset release --target fieldguide
	@FIELDGUIDE=$(CURDIR)/$(fieldguide) node tests/serve/soak.mjs $(SOAK_SECONDS)

format: setup-test ## Format all C++ files
	@git ls-files -z '*.cpp' '*.hpp' | xargs -0 clang-format-14 -i

lint: setup-test build/dev/build.ninja ## Check format and common mistakes; SINCE=<commit> for what changed since
	@cmake --build --preset dev
	@.ci/lint $(SINCE)

clean: ## Remove everything that was built
	rm -rf build public .fieldguide generator/handbook/.fieldguide

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup:
	$(install_packages) packaging/debian-packages.txt
	@packaging/install-npm-packages guide

setup-test:
	$(install_packages) packaging/debian-packages.txt packaging/debian-packages-test.txt
	@packaging/install-npm-packages test

# CMake configures once; afterwards its own build files notice what changed.
build/%/build.ninja: CMakePresets.json | setup
	@cmake --preset $* && touch $@
