"""`python -m benchmarks [NAME...]`: run the measurements (all, or those named) and print one line a figure."""

from __future__ import annotations

import importlib
import pkgutil
import sys

import benchmarks


def names() -> list[str]:
    """The measurements: modules of this folder that have a `measure`."""
    return [
        each.name.removeprefix("measure_")
        for each in pkgutil.iter_modules(benchmarks.__path__)
        if each.name.startswith("measure_")
    ]


def main(wanted: list[str]) -> None:
    """Run them one after the other: they would disturb each other."""
    for name in wanted or names():
        module = importlib.import_module(f"benchmarks.measure_{name}")
        print(f"== {name}: {(module.__doc__ or '').splitlines()[0]}", flush=True)
        for what, figure in module.measure():
            print(f"{what:<64} {figure}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
