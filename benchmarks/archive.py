"""An archive to measure with: articles about a town's bridges in Korean with editions in four languages, of any number, each
with figures of its own. About one edition in nine tells one of them wrongly."""

from __future__ import annotations

import html
import random
from collections.abc import Iterator
from pathlib import Path

LANGUAGES = ("ko", "en", "ja", "ar", "de")
HEADLINES = {
    "ko": "{town} 다리 공사 {n}월에 시작",
    "en": "Work on the {town} bridge begins in month {n}",
    "ja": "{town}橋の工事は{n}月に始まる",
    "ar": "أعمال جسر {town} تبدأ في الشهر {n}",
    "de": "Arbeiten an der Brücke von {town} beginnen im Monat {n}",
}
SENTENCES = (
    {
        "ko": "시는 새 다리에 {m}억 원을 쓰기로 했다.",
        "en": "The city decided to spend {m}00 million won on the new bridge.",
        "ja": "市は新しい橋に{m}億ウォンを使うことを決めた。",
        "ar": "قررت المدينة إنفاق {m}00 مليون وون على الجسر الجديد.",
        "de": "Die Stadt will {m}00 Millionen Won für die neue Brücke ausgeben.",
    },
    {
        "ko": "다리의 길이는 {k}미터이고 차로는 {n}개다.",
        "en": "The bridge is {k} metres long and has {n} lanes.",
        "ja": "橋の長さは{k}メートルで、車線は{n}本ある。",
        "ar": "يبلغ طول الجسر {k} مترا وله {n} مسارات.",
        "de": "Die Brücke ist {k} Meter lang und hat {n} Spuren.",
    },
    {
        "ko": "하루에 차량 {k}대가 지나갈 것으로 보인다.",
        "en": "About {k} vehicles are expected to cross it each day.",
        "ja": "1日に{k}台の車が通る見込みだ。",
        "ar": "من المتوقع أن تعبره {k} مركبة كل يوم.",
        "de": "Täglich sollen etwa {k} Fahrzeuge darüber fahren.",
    },
    {
        "ko": "주민의 {p}%가 찬성했다.",
        "en": "{p}% of the residents were in favour.",
        "ja": "住民の{p}%が賛成した。",
        "ar": "أيد المشروع {p}% من السكان.",
        "de": "{p} % der Einwohner waren dafür.",
    },
    {
        "ko": "공사는 2027년 {n}월 {d}일에 끝난다.",
        "en": "The work ends on {d} {month_en} 2027.",
        "ja": "工事は2027年{n}月{d}日に終わる。",
        "ar": "تنتهي الأعمال في {d}/{n}/2027.",
        "de": "Die Arbeiten enden am {d}. {month_de} 2027.",
    },
    {
        "ko": "“이 다리는 강 양쪽을 잇는다”고 시장은 말했다.",
        "en": "“This bridge joins both sides of the river,” the mayor said.",
        "ja": "「この橋は川の両岸を結ぶ」と市長は話した。",
        "ar": "وقال رئيس البلدية: «هذا الجسر يصل بين ضفتي النهر».",
        "de": "„Diese Brücke verbindet beide Seiten des Flusses“, sagte der Bürgermeister.",
    },
    {
        "ko": "오래된 다리는 걸어서만 건널 수 있게 된다.",
        "en": "The old bridge will be open to walkers only.",
        "ja": "古い橋は歩行者専用になる。",
        "ar": "وسيصبح الجسر القديم مخصصا للمشاة فقط.",
        "de": "Die alte Brücke wird nur noch für Fußgänger offen sein.",
    },
)
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
}
PARAGRAPHS = 2


def make_archive(folder: Path, articles: int, languages: tuple[str, ...] = LANGUAGES) -> int:
    """Write the archive below the folder, a folder for each article with a file for each language; returns how many pairs."""
    for number in range(articles):
        home = folder / f"{number // 1000:03}" / f"bridge-{number:06}"
        home.mkdir(parents=True)
        for language, text in _editions(number, languages):
            (home / f"{language}.html").write_text(text, encoding="utf-8")
    return articles * (len(languages) - 1)


def _editions(number: int, languages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    told = random.Random(number)
    town = f"{told.choice('BDGHKMNPST')}{told.choice('aeiou')}{told.choice('lmnr')}{told.choice('aeiou')}"
    figures = [_figures(told) for _each in range(PARAGRAPHS)]
    for place, language in enumerate(languages):
        wrong = place > 0 and (number + 3 * place) % 9 == 0
        yield language, _page(language, town, figures, wrong)


def _figures(told: random.Random) -> dict[str, object]:
    month = told.randint(1, 12)
    return {
        "n": month,
        "m": told.randint(2, 99),
        "k": told.randint(120, 990),
        "p": told.randint(51, 99),
        "d": told.randint(1, 28),
        "month_en": MONTHS["en"][month - 1],
        "month_de": MONTHS["de"][month - 1],
    }


def _page(language: str, town: str, figures: list[dict[str, object]], wrong: bool) -> str:
    headline = HEADLINES[language].format(town=town, **figures[0])
    paragraphs = []
    for place, values in enumerate(figures):
        told = {**values, "k": 9 * int(str(values["k"]))} if wrong and not place else values
        paragraphs.append(" ".join(each[language].format(**told) for each in SENTENCES))
    body = "".join(f"<p>{html.escape(each)}</p>" for each in paragraphs)
    title = html.escape(headline)
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body><article><h1>{title}</h1>{body}</article></body></html>\n"
    )
