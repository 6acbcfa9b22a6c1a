"""Every figure the README states, measured again by `make benchmarks`."""
