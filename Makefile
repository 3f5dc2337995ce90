# Everything works in a fresh clone with only Python 3.11 and make; each target sets up what it needs.
PYTHON ?= python3
BIN := .venv/bin
UV := $(BIN)/uv
export UV_PYTHON_DOWNLOADS := never
export OMP_NUM_THREADS := 1

.PHONY: demo test check evals bench lock docs format

demo: .venv/ready        ## reads the example story and prints its account
	$(BIN)/crosswire demo

test: .venv/ready        ## runs the tests
	$(BIN)/python -m pytest

check: .venv/ready       ## lint, types, import contract, generated docs, evals against their floors
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/generate.py --check
	$(BIN)/python -m evals.gate

evals: .venv/ready       ## the evals alone; EVALS="times amounts" runs some
	$(BIN)/python -m evals.gate $(EVALS)

bench: .venv/ready       ## speed, as ratios within one run
	$(BIN)/python -m bench

docs: .venv/ready        ## writes the generated pages anew
	$(BIN)/python docs/generate.py

format: .venv/ready      ## puts the code in the house's shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: .venv/ready        ## pins every dependency anew
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
		--group dev pyproject.toml --output-file requirements.lock \
		--custom-compile-command "make lock"

.venv/ready: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	test -x $(UV) || $(BIN)/python -m pip install --quiet --disable-pip-version-check uv==0.13.9
	$(UV) pip install --quiet --require-hashes -r requirements.lock
	$(UV) pip install --quiet --no-deps --no-build-isolation -e .
	touch $@
