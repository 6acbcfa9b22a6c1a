"""Putting one error into one sentence of an edition, in eleven languages: what a tired person or a machine gets wrong.

Words of months, days and currencies come from CLDR, the others from the tables below. Each routine takes a sentence and returns it with
the error, or None where the sentence offers nothing to get wrong in that way."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from babel import Locale

from workbench.facts import SURE, find_facts
from workbench.text.language import primary

_DIGITS = "0123456789"
_NUMBER = re.compile(r"(?<![\w.,:/-])\d+(?:[.,]\d{3})*(?![\w:/-]|[.,]\d)", re.ASCII)
_NUMBER_BETWEEN_LETTERS = re.compile(r"(?<![A-Za-z\d.,:/-])\d+(?:[.,]\d{3})*(?![A-Za-z\d:/-]|[.,]\d)", re.ASCII)
_UNSPACED = frozenset(["ko", "ja", "zh"])
_MARKS = re.compile('["“”„«»「」『』‟＂]')
_QUOTED = re.compile(r"[\"“„«「『](.{16,}?)[\"”“»」』]")
_CLAUSE = re.compile(r"(?:[,;،]\s+|[、，；])")

# A number with what may stand between it and its currency: a scale word.
_AMOUNT = r"(\d(?:\s?[^\W\d]{1,9})?\s?)"

_DENIES = re.compile(r"\b(?:not|never|cannot)\b|n['’]t\b")

SCALES = {
    "en": (("million", "billion"), ("billion", "million")),
    "de": (("Millionen", "Milliarden"), ("Milliarden", "Millionen")),
    "fr": (("millions", "milliards"), ("milliards", "millions")),
    "es": (("millones", "billones"),),
    "ru": (("миллион", "миллиард"), ("миллиард", "миллион")),
    "ar": (("مليون", "مليار"), ("مليار", "مليون")),
    "vi": (("triệu", "tỷ"), ("tỷ", "triệu")),
    "hi": (("मिलियन", "बिलियन"), ("लाख", "करोड़"), ("करोड़", "लाख")),
    "ko": (("만", "억"), ("억", "만")),
    "ja": (("万", "億"), ("億", "万")),
    "zh": (("万", "亿"), ("亿", "万"), ("萬", "億"), ("億", "萬")),
}
UNITS = {
    "en": (("miles", "kilometers"), ("feet", "meters"), ("years", "months"), ("months", "weeks"), ("hours", "minutes")),
    "de": (
        ("Kilometer", "Meilen"),
        ("Meter", "Fuß"),
        ("Jahre", "Monate"),
        ("Monate", "Wochen"),
        ("Stunden", "Minuten"),
    ),
    "fr": (("kilomètres", "miles"), ("mètres", "pieds"), ("mois", "semaines"), ("heures", "minutes"), ("ans", "mois")),
    "es": (("kilómetros", "millas"), ("metros", "pies"), ("meses", "semanas"), ("horas", "minutos"), ("años", "meses")),
    "ru": (("километров", "миль"), ("метров", "футов"), ("месяцев", "недель"), ("часов", "минут"), ("лет", "месяцев")),
    "ar": (("كيلومترا", "ميلا"), ("أشهر", "أسابيع"), ("ساعات", "دقائق"), ("سنوات", "أشهر"), ("عاما", "شهرا")),
    "vi": (("dặm", "km"), ("tháng", "tuần"), ("giờ", "phút"), ("năm", "tháng")),
    "hi": (("किलोमीटर", "मील"), ("महीने", "सप्ताह"), ("घंटे", "मिनट"), ("साल", "महीने")),
    "ko": (("km", "마일"), ("미터", "피트"), ("개월", "주"), ("시간", "분"), ("년간", "개월간")),
    "ja": (("キロ", "マイル"), ("メートル", "フィート"), ("か月", "週間"), ("時間", "分"), ("年間", "か月間")),
    "zh": (("公里", "英里"), ("米", "英尺"), ("个月", "周"), ("個月", "週"), ("小时", "分钟"), ("小時", "分鐘")),
}
CURRENCIES = {
    "en": (("dollars", "euros"), ("pounds", "dollars")),
    "de": (("Dollar", "Euro"), ("Pfund", "Dollar"), ("Euro", "Dollar")),
    "fr": (("dollars", "euros"), ("livres sterling", "dollars"), ("livres", "dollars")),
    "es": (("dólares", "euros"), ("libras esterlinas", "dólares"), ("libras", "dólares")),
    "ru": (("долларов", "евро"), ("доллара", "евро"), ("фунтов стерлингов", "долларов")),
    "ar": (("دولارا", "يورو"), ("دولار", "يورو"), ("جنيه إسترليني", "دولار"), ("جنيه استرليني", "دولار")),
    "vi": (("đô la", "euro"), ("USD", "EUR"), ("bảng Anh", "đô la")),
    "hi": (("डॉलर", "यूरो"), ("पाउंड", "डॉलर")),
    "ko": (("달러", "유로"), ("파운드", "달러"), ("유로", "달러")),
    "ja": (("ドル", "ユーロ"), ("ポンド", "ドル"), ("ユーロ", "ドル")),
    "zh": (("美元", "欧元"), ("英镑", "美元"), ("英鎊", "美元"), ("欧元", "美元")),
}
SIGNS = (("$", "€"), ("£", "$"))
# What denies, and what stands there when it is lost.
DENIALS = {
    "en": ((r"\b(is|are|was|were|has|have|had|would|could|should|did|does|do)(?:n't|n’t| not)\b", r"\1"),),
    "de": ((r" nicht\b", ""), (r"\b([Kk])ein(e[mnrs]?)?\b", lambda m: ("E" if m[1] == "K" else "e") + "in" + (m[2] or ""))),
    "fr": ((r"\b(?:ne |n['’])(\w+) pas\b", r"\1"),),
    "es": ((r"\bno (?=\w+)", ""),),
    "ru": ((r"\bне (?=\w+)", ""),),
    "ar": ((r"(?<!\w)لا (?!يزال|تزال|شك|بد|سيما)(?=\w+)", ""), (r"(?<!\w)لم (?=\w+)", ""), (r"(?<!\w)لن (?=\w+)", "")),
    "vi": ((r"\bkhông (?=\w+)", ""), (r"\bchưa (?=\w+)", "")),
    "hi": ((r"नहीं ", ""),),
    "ko": ((r"하지 않았", "했"), (r"하지 않", "하"), (r"지 않을 것", "을 것"), (r"지 않았", "았"), (r"지 못했", "았")),
    "ja": ((r"しなかった", "した"), (r"ていない", "ている"), (r"ではない", "である"), (r"しない", "する"), (r"られない", "られる")),
    "zh": ((r"没有", ""), (r"沒有", ""), (r"不会", "会"), (r"不會", "會"), (r"不能", "能"), (r"不是", "是")),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Damage:
    """An edition with one error. `target` are the places of the sentences it is in (none where one was left out), `source`
    the places of what they translate (none where one was added)."""

    kind: str
    sentences: tuple[str, ...]
    target: frozenset[int]
    source: frozenset[int]


def damages(
    source: Sequence[str],
    sentences: Sequence[str],
    language: str,
    others: Sequence[str],
    kind: str,
    chance: random.Random,
) -> Iterator[Damage]:
    """The edition with an error of that kind, in sentences taken by chance, as many as offer one. The sentences translate those of
    the English source one by one; `others` are sentences of the same language from another article. What denies is lost where the
    source denies in plain words."""
    places = list(range(1, len(sentences)))
    chance.shuffle(places)
    if kind == "negation":
        places = [place for place in places if _DENIES.search(source[place])]
    for place in places:
        told = _damaged(sentences, place, language, others, kind, chance)
        if told:
            yield told


def _damaged(
    sentences: Sequence[str], place: int, language: str, others: Sequence[str], kind: str, chance: random.Random
) -> Damage | None:
    before, after = tuple(sentences[:place]), tuple(sentences[place + 1 :])
    here = frozenset([place])
    if kind == "sentence omitted":
        return Damage(kind, before + after, frozenset(), here)
    if kind == "sentence added":
        return Damage(kind, (*before, chance.choice(others), *sentences[place:]), here, frozenset())
    if kind == "another sentence":
        return Damage(kind, (*before, chance.choice(others), *after), here, here)
    if kind == "name":
        wrong = _another_name(sentences, place, language, chance)
    else:
        wrong = KINDS[kind](sentences[place], primary(language), chance)
    if wrong is None or wrong == sentences[place]:
        return None
    return Damage(kind, (*before, wrong, *after), here, here)


def digit(sentence: str, language: str, chance: random.Random) -> str | None:
    """The first digit of a number is another one."""
    match = _number(sentence, language, chance)
    if match is None:
        return None
    start = match.start()
    return (
        sentence[:start]
        + chance.choice([each for each in "123456789" if each != sentence[start]])
        + sentence[start + 1 :]
    )


def magnitude(sentence: str, language: str, chance: random.Random) -> str | None:
    """A scale word is another one, or a number has a zero more."""
    told = [(one, other) for one, other in SCALES[language] if re.search(rf"\d\s?{one}", sentence)]
    if told:
        one, other = chance.choice(told)
        return re.sub(rf"(\d\s?){one}", rf"\g<1>{other}", sentence, count=1)
    match = _number(sentence, language, chance)
    if match is None or not match[0].isdigit():
        return None
    return sentence[: match.end()] + "0" + sentence[match.end() :]


def _number(sentence: str, language: str, chance: random.Random) -> re.Match[str] | None:
    pattern = _NUMBER_BETWEEN_LETTERS if language in _UNSPACED else _NUMBER
    found = [match for match in pattern.finditer(sentence) if match[0] != "0"]
    return chance.choice(found) if found else None


def month(sentence: str, language: str, chance: random.Random) -> str | None:
    """Another month."""
    if language in _UNSPACED:
        match = re.search(r"(?<!\d)(1[0-2]|[1-9]) ?(?=[月월](?!間|间|간))", sentence)
        if match is None:
            return None
        other = str(int(match[1]) % 12 + chance.randint(1, 3))
        return sentence[: match.start(1)] + other + sentence[match.end(1) :] if other != match[1] else None
    return _another_word(sentence, _named("months", language), chance)


def weekday(sentence: str, language: str, chance: random.Random) -> str | None:
    """Another day of the week."""
    return _another_word(sentence, _named("days", language), chance)


@cache
def _named(what: str, language: str) -> tuple[str, ...]:
    locale = Locale.parse(language)
    told = dict((locale.months if what == "months" else locale.days)["format"]["wide"])
    return tuple(told[number] for number in sorted(told))


def _another_word(sentence: str, words: Sequence[str], chance: random.Random) -> str | None:
    for word in sorted(words, key=len, reverse=True):
        match = re.search(_whole(word), sentence)
        if match:
            other = chance.choice([each for each in words if each != word])
            return sentence[: match.start()] + other + sentence[match.end() :]
    return None


def _whole(word: str) -> str:
    """The word where it stands alone; Arabic, Hindi and what is written without spaces hang on other letters."""
    return rf"(?<!\w){re.escape(word)}(?!\w)" if word[0] < "\u0590" else re.escape(word)


def unit(sentence: str, language: str, chance: random.Random) -> str | None:
    """Another unit behind a number."""
    return _swapped(sentence, UNITS[language], r"(\d\s?)", chance)


def currency(sentence: str, language: str, chance: random.Random) -> str | None:
    """Another currency."""
    return _swapped(sentence, CURRENCIES[language], _AMOUNT, chance) or _swapped(sentence, SIGNS, "()", chance)


def _swapped(sentence: str, pairs: Sequence[tuple[str, str]], ahead: str, chance: random.Random) -> str | None:
    told = [(one, other) for one, other in pairs if re.search(ahead + re.escape(one), sentence)]
    if not told:
        return None
    one, other = chance.choice(told)
    return re.sub(ahead + re.escape(one), lambda match: match[1] + other, sentence, count=1)


def quotation(sentence: str, _language: str, _chance: random.Random) -> str | None:
    """The quotation marks are lost."""
    return _MARKS.sub("", sentence) if _QUOTED.search(sentence) else None


def negation(sentence: str, language: str, _chance: random.Random) -> str | None:
    """It no longer denies."""
    for pattern, instead in DENIALS[language]:
        told, times = re.subn(pattern, instead, sentence, count=1)
        if times:
            return str(told)
    return None


def clause(sentence: str, _language: str, _chance: random.Random) -> str | None:
    """Everything behind the mark nearest to the middle is lost."""
    marks = [match.start() for match in _CLAUSE.finditer(sentence)]
    middle = len(sentence) / 2
    mark = min(marks, key=lambda place: abs(place - middle), default=None)
    if mark is None or not 0.35 < mark / len(sentence) < 0.65 or len(sentence) < 30:
        return None
    end = sentence[-1] if sentence[-1] in ".!?。！？।" else ""
    return sentence[:mark] + end


def _another_name(sentences: Sequence[str], place: int, language: str, chance: random.Random) -> str | None:
    here = _names(sentences[place], language)
    if not here:
        return None
    start, end, name = chance.choice(here)
    everywhere = {told for each in sentences for _start, _end, told in _names(each, language)}
    others = sorted(each for each in everywhere if set(each.split()).isdisjoint(name.split()))
    if not others:
        return None
    return sentences[place][:start] + chance.choice(others) + sentences[place][end:]


@cache
def _names(sentence: str, language: str) -> tuple[tuple[int, int, str], ...]:
    """People and the like."""
    return tuple(
        (fact.start, fact.end, fact.text)
        for fact in find_facts(sentence, language)
        if fact.kind == "name" and fact.unit in ("person", "name") and fact.sure >= SURE
    )


Routine = Callable[[str, str, random.Random], str | None]
KINDS: dict[str, Routine] = {
    "digit": digit,
    "magnitude": magnitude,
    "month": month,
    "weekday": weekday,
    "unit": unit,
    "currency": currency,
    "quotation marks": quotation,
    "negation": negation,
    "clause omitted": clause,
}
ALL = (*KINDS, "name", "sentence omitted", "sentence added", "another sentence")
