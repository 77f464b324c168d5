# The two commands a newcomer needs are `make demo` and `make test`; both install what is missing.

SWIFT ?= swift
# The standard library goes into the program: it starts in a few milliseconds and needs no Swift
# where it runs.
# Optimising across modules takes a tenth off the time of a check.
RELEASE = --configuration release --static-swift-stdlib -Xswiftc -cross-module-optimization
PREFIX ?= /usr/local
CASEBOOK = .build/release/casebook
DEMO_STORE = .build/demo/store
DEMO_COHORT = .build/demo/cohort

.PHONY: demo test soak build build-hub install package try-package manual docs mutate sanitize bench fuzz lint format clean dependencies test-dependencies

demo: build
	@echo "== Checking the cases =="
	$(CASEBOOK) check cases
	@echo "== Working through one case from a file of answers =="
	@rm -rf $(DEMO_STORE)
	$(CASEBOOK) reflect employment-counter --answers examples/answers/employment-counter.yml \
	  --store $(DEMO_STORE)
	@echo "== Results of forty people who don't exist =="
	@rm -rf $(DEMO_COHORT)
	$(CASEBOOK) demo cohort --people 40 --seed 7 --store $(DEMO_COHORT)
	@rm -f .build/demo/results.html
	$(CASEBOOK) results --store $(DEMO_COHORT) --format html --output .build/demo/results.html
	@echo "== Building the site =="
	$(CASEBOOK) build --results --store $(DEMO_COHORT)
	@echo
	@echo "The pages are in site/public: open site/public/index.html in a browser."
	@echo "The results of people who don't exist are in site/public/results, the trainer's in .build/demo/results.html."
	@echo "Next, work through a case yourself:  $(CASEBOOK) reflect water-hotline"

build: dependencies
	$(SWIFT) build $(RELEASE) --product casebook

# The program that keeps answers in databases and runs a hub; most people need only the other, which is built sooner.
build-hub: dependencies
	$(SWIFT) build $(RELEASE) --product casebook-hub

manual: build build-hub
	SWIFT="$(SWIFT)" scripts/make-manual.sh

# Below /usr/local, or elsewhere: make install PREFIX=$$HOME/.local
install: manual
	scripts/install.sh "$(DESTDIR)$(PREFIX)"

# A Debian package, in .build.
package: manual
	scripts/package.sh

test: test-dependencies
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	scripts/test-terminal.sh
	scripts/test-browser.sh
	scripts/test-faults.sh
	scripts/test-failover.sh
	scripts/test-disclosure.sh
	scripts/test-interchange.sh
	scripts/test-hub.sh

# What `make test` does to published figures and to the store of answers at small size, in full: about two hours.
soak: test-dependencies
	$(SWIFT) build --build-tests
	CASEBOOK_PERMUTATIONS=10000 $(SWIFT) test --skip-build --filter MergeTests
	CASEBOOK_SOAK=1 scripts/test-disclosure.sh
	CASEBOOK_SOAK=1 scripts/test-faults.sh
	CASEBOOK_SOAK=1 scripts/test-hub.sh
	SYNC_SEEDS=50 SYNC_ROUNDS=40 scripts/test-terminal.sh
	FAILOVER_ROUNDS=100 scripts/test-failover.sh

# Changes the sources that matter most one place at a time, and looks whether a test notices: an hour with the build.
mutate: test-dependencies
	SWIFT="$(SWIFT)" python3 scripts/mutate.py

# The tests with ThreadSanitizer and with AddressSanitizer, each built for itself.
sanitize: test-dependencies
	SWIFT="$(SWIFT)" scripts/sanitize.sh thread address

# The modules' documentation, in .build/docs.
docs: dependencies
	SWIFT="$(SWIFT)" scripts/make-docs.sh

# The package in a system of Debian's that has nothing else, which needs to be root.
try-package: package
	scripts/try-package.sh

bench: build build-hub test-dependencies
	$(SWIFT) build $(RELEASE) --product BundleMaker
	python3 benchmarks/run.py
	python3 benchmarks/store.py
	python3 benchmarks/postgres.py
	python3 benchmarks/results.py
	python3 benchmarks/open_answers.py
	python3 benchmarks/hostile.py
	python3 benchmarks/hub.py

fuzz: dependencies
	SWIFT="$(SWIFT)" FUZZ_SECONDS="$(FUZZ_SECONDS)" FUZZ_TARGET="$(FUZZ_TARGET)" scripts/fuzz.sh

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests fuzz

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests fuzz

clean:
	rm -rf .build .build-tsan .build-asan .casebook site/public site/facilitator

dependencies:
	@scripts/install-dependencies.sh

test-dependencies:
	@scripts/install-dependencies.sh --tests
