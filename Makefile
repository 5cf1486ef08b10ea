.PHONY: run test test-long bench format

# Builds the release, makes the demo workspace where there is none yet, and serves it on this machine.
run:
	@Scripts/set-up run
	@swift build -c release --product throughline
	@.build/release/throughline demo
	@.build/release/throughline serve

# All that CI runs.
test:
	@Scripts/check

# Whole matrices and long runs.
test-long:
	@Scripts/check --long

# Ratios against known tools, in one run.
bench:
	@Scripts/bench

format:
	@swift format --in-place --recursive Sources Tests Plugins Package.swift
