.PHONY: run test test-long bench format

# Builds the release and reads a sample resolution of ours; the web application will take its place.
run:
	@Scripts/set-up run
	@swift build -c release --product throughline
	@.build/release/throughline read Examples/texts/resolution-7.$${THROUGHLINE_SAMPLE:-en}.txt

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
