# The build, the checks and the installation of heritage. 'make' alone runs the demonstration.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

# Swift's libraries and libxml2 are linked in: the program needs the C library alone. It lies at a fixed
# place in memory, as finding its places anew took a third of its start (decision 0047).
static := -c release --static-swift-stdlib --pkg-config-path .build/static \
	-Xswiftc -use-ld=lld -Xswiftc -Xclang-linker -Xswiftc -no-pie
swift_files := Package.swift Sources Tests Snippets Fuzzing \
	Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Tests
destination = $(DESTDIR)$(PREFIX)

.PHONY: demo setup build test release lint format bench hostile torture pages exports qgis clients fuzz docs registry install dist clean

# Palmyra's dossier, from the registry that is shipped.
demo: build
	@bin=$$($(SWIFT) build --show-bin-path) && "$$bin/heritage" site palmyra --registry Registry

setup:
	@scripts/setup.sh

build: setup
	$(SWIFT) build --product heritage

test:
	@scripts/setup.sh test
	scripts/test.sh

# The commit goes to 'heritage --version --format json'.
release: export HERITAGE_COMMIT = $(shell git describe --always --abbrev=40 --exclude='*' --dirty 2>/dev/null)
release: setup
	@scripts/static-libraries.sh .build/static
	$(SWIFT) build $(static) --product heritage

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(swift_files)

format:
	$(SWIFT) format --in-place --parallel --recursive $(swift_files)

# What others would use is measured beside it, in one run.
bench: release
	@scripts/setup.sh bench
	$(SWIFT) build -c release --package-path Benchmarks
	@mkdir -p .build/bench
	@own=$$($(SWIFT) build $(static) --show-bin-path) && \
	bench=$$($(SWIFT) build -c release --package-path Benchmarks --show-bin-path) && \
	"$$bench/benchmark" --heritage "$$own/heritage" --work .build/bench \
	  --table-rows 100000

# What was made to harm, each document imported in 5 s and 256 MB.
hostile: release
	@scripts/setup.sh test
	@own=$$($(SWIFT) build $(static) --show-bin-path) && \
	scripts/hostile-imports.py "$$own/heritage"

# Every command that writes, killed at each of its system calls, and each of them failing; it takes an hour.
torture: release
	@scripts/setup.sh torture
	@own=$$($(SWIFT) build $(static) --show-bin-path) && \
	scripts/torture.py "$$own/heritage"

# Palmyra's pages in a real browser at three widths and as PDF, in .build/pages; needs Chromium, playwright
# and axe-playwright-python.
pages: build
	rm -rf .build/pages && mkdir -p .build/pages
	@bin=$$($(SWIFT) build --show-bin-path) && heritage() { "$$bin/heritage" "$$@" --registry Registry --force; } && \
	heritage site palmyra --output .build/pages/palmyra.html && \
	heritage site palmyra --language ar --output .build/pages/palmyra.ar.html && \
	heritage summary --country SY --output .build/pages/syria.html && \
	heritage summary --country SY --since 2015 --until 2017 --output .build/pages/syria-2015.html && \
	heritage publish .build/pages/site --language en --language ar
	scripts/check-site.py .build/pages/site
	scripts/check-pages.py .build/pages .build/pages/*.html .build/pages/site/index.html

# Every export opened in GDAL and in other programs that read its format.
exports: build
	@scripts/setup.sh exports
	@scripts/clients.sh .build/clients
	@bin=$$($(SWIFT) build --show-bin-path) && \
	.build/clients/bin/python scripts/check-exports.py "$$bin/heritage" Registry

# Palmyra's GeoPackage as QGIS opens it, drawn in .build/qgis; needs Debian's qgis and python3-qgis.
qgis: build
	rm -rf .build/qgis && mkdir -p .build/qgis
	@bin=$$($(SWIFT) build --show-bin-path) && \
	"$$bin/heritage" export gpkg --registry Registry --output .build/qgis/damage.gpkg
	/usr/bin/python3 scripts/draw-in-qgis.py .build/qgis/damage.gpkg .build/qgis

# What people open, opened by the programs themselves: QGIS, LibreOffice (Debian's libreoffice-calc-nogui) and
# Chromium. Look at the pictures and sheets in .build/pages, .build/qgis and .build/office.
clients: exports pages qgis
	rm -rf .build/office && mkdir -p .build/office
	@bin=$$($(SWIFT) build --show-bin-path) && \
	"$$bin/heritage" export xlsx --registry Registry --output .build/office/damage.xlsx && \
	"$$bin/heritage" export csv monuments --excel --registry Registry --output .build/office/monuments.csv
	soffice --headless --convert-to pdf --outdir .build/office .build/office/damage.xlsx
	soffice --headless --infilter=CSV:44,34,76,1 --convert-to ods --outdir .build/office .build/office/monuments.csv

# Every reader in turn, each for SECONDS: what crashes it, takes 5 s or 256 MB is kept as a file.
SECONDS ?= 60
fuzz: export HERITAGE_FUZZ = 1
fuzz: setup
	$(SWIFT) build --sanitize=fuzzer --scratch-path .build-fuzz --product fuzz-readers
	@bin=$$($(SWIFT) build --sanitize=fuzzer --scratch-path .build-fuzz --show-bin-path) && \
	mkdir -p .build-fuzz/registry && export TMPDIR="$$PWD/.build-fuzz/registry" && \
	failed=0; for seeds in Fuzzing/corpus/*; do \
	  reader=$${seeds##*/}; mkdir -p ".build-fuzz/found/$$reader"; printf '== %s\n' "$$reader"; \
	  FUZZ_FORMAT=$$reader "$$bin/fuzz-readers" -max_total_time=$(SECONDS) -timeout=5 \
	    -rss_limit_mb=256 -max_len=65536 -verbosity=0 -print_funcs=0 \
	    -artifact_prefix=".build-fuzz/$$reader-" ".build-fuzz/found/$$reader" "$$seeds" || failed=1; \
	  rm -rf .build-fuzz/registry/*; \
	done; exit $$failed

docs: build
	@scripts/setup.sh test
	@bin=$$($(SWIFT) build --show-bin-path) && \
	"$$bin/heritage" --experimental-dump-help | \
	  scripts/reference.py docs/commands.md docs/heritage.1 && \
	"$$bin/heritage" check --explain all --format markdown --output docs/rules.md && \
	rm -rf docs/schemas/records docs/schemas/answers && \
	mkdir docs/schemas/records docs/schemas/answers && \
	"$$bin/heritage" schema --format csv | sed -e 1d -e 's/,.*//' | while read -r name; do \
	  "$$bin/heritage" schema "$$name" --output "docs/schemas/$$name.schema.json" || exit 1; \
	done

# The shipped registry, the same bytes each time. What belongs to this machine alone is left out.
registry: build
	rm -rf .build/registry
	@bin=$$($(SWIFT) build --show-bin-path) && seeds/build.sh .build/registry "$$bin/heritage"
	rm -rf .build/registry/.heritage Registry
	mv .build/registry Registry

install: release
	@mkdir -p dist
	@bin=$$($(SWIFT) build $(static) --show-bin-path) && \
	for shell in bash zsh fish; do \
	  "$$bin/heritage" --generate-completion-script "$$shell" >"dist/heritage.$$shell" || exit 1; \
	done && \
	install -D -s -m 755 "$$bin/heritage" "$(destination)/bin/heritage"
	@install -D -m 644 docs/heritage.1 "$(destination)/share/man/man1/heritage.1"
	@install -D -m 644 dist/heritage.bash \
	  "$(destination)/share/bash-completion/completions/heritage"
	@install -D -m 644 dist/heritage.zsh "$(destination)/share/zsh/site-functions/_heritage"
	@install -D -m 644 dist/heritage.fish \
	  "$(destination)/share/fish/vendor_completions.d/heritage.fish"
	@printf 'installed heritage, its manual page and completions under %s\n' "$(destination)"

# What people install: an archive that runs where it is unpacked, and a Debian package.
dist:
	@scripts/setup.sh dist
	rm -rf .build/dist dist
	@$(MAKE) --no-print-directory install PREFIX=/usr DESTDIR=.build/dist
	scripts/dist.sh .build/dist

clean:
	rm -rf .build Benchmarks/.build dist
