"""Dates as pages write them, also oddly, as ISO 8601."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero janeiro gennaio يناير كانون-الثاني",
            "february feb februar février fevrier febrero fevereiro febbraio فبراير شباط",
            "march mar märz marz mars marzo março مارس آذار",
            "april apr avril abril aprile أبريل ابريل نيسان",
            "may mai mayo maio maggio مايو أيار",
            "june jun juni juin junio junho giugno يونيو حزيران",
            "july jul juli juillet julio julho luglio يوليو تموز",
            "august aug août aout agosto أغسطس آب",
            "september sep sept septembre septiembre setembro settembre سبتمبر أيلول",
            "october oct oktober okt octobre octubre outubro ottobre أكتوبر تشرين-الأول",
            "november nov novembre noviembre novembro نوفمبر تشرين-الثاني",
            "december dec dezember dez décembre decembre diciembre dezembro dicembre ديسمبر كانون-الأول",
        ),
        1,
    )
    for name in names.split()
}
_TIME = r"(?:[\sT,,]{0,3}(?:at |um |à |오전 ?|오후 ?|午前|午後|上午|下午)?(\d{1,2})[:시時点h](\d{2})(?:[:분分](\d{2}))?(?:\.\d+)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|[+-]\d{2}:?\d{2})?)?"
_ISO = re.compile(r"(?<!\d)((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})" + _TIME)
_POINTS = re.compile(
    r"(?<!\d)((?:19|20)\d{2})\s?[./年년]\s?(\d{1,2})\s?[./月월]\s?(\d{1,2})\s?[日일.]?\s?(?:\([^)]{1,4}\))?" + _TIME
)
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d{2})" + _TIME)
_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|er)?\s+(?:de\s+)?([^\W\d_]{3,12})(?:\s?/\s?[^\W\d_]{3,8}(?:[ -][^\W\d_]{3,6})?)?\.?,?\s+(?:de\s+)?((?:19|20)\d{2})"
    + _TIME
)
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d{2})(?!\d)" + _TIME)
_EASTERN = {ord(char): str(unicodedata.digit(char)) for char in "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９"}
_WEEKDAY = re.compile(
    r"(?<!\w)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|[월화수목금토일]요일|[月火水木金土日]曜日?|"
    r"(?:星期|周|週)[一二三四五六日天]|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد)[\s,،.]*$",
    re.IGNORECASE,
)
LONGEST = 200


def iso_date(text: str) -> str:
    """The first date in the text as ISO 8601, with its time where one is told ("2023-09-16T08:09"); "" when there is none."""
    plain = text[:LONGEST].translate(_EASTERN)
    for find in (_from_numbers, _from_words):
        if found := find(plain):
            return found
    return ""


def around_date(text: str) -> tuple[str, str]:
    """What stands before and after the first date in the text, its weekday belonging to it; the text itself and "" when there is none."""
    for pattern in (_ISO, _POINTS, _NUMBERS, _MONTH_FIRST, _DAY_FIRST):
        match = pattern.search(text[:LONGEST])
        if match and iso_date(match[0]):
            return _WEEKDAY.sub("", text[: match.start()]), text[match.end() :]
    return text, ""


def _from_numbers(text: str) -> str:
    for pattern in (_ISO, _POINTS):
        if match := pattern.search(text):
            return _told(match[1], match[2], match[3], match, 4)
    if match := _NUMBERS.search(text):
        first, second = int(match[1]), int(match[2])
        day, month = (first, second) if first > 12 or "." in match[0][:5] else (second, first)
        return _told(match[3], str(month), str(day), match, 4)
    return ""


def _from_words(text: str) -> str:
    for pattern, month, day in ((_MONTH_FIRST, 1, 2), (_DAY_FIRST, 2, 1)):
        for match in pattern.finditer(text):
            number = _MONTHS.get(match[month].lower())
            if number:
                return _told(match[3], str(number), match[day], match, 4)
    return ""


def _told(year: str, month: str, day: str, match: re.Match[str], time: int) -> str:
    hour = int(match[time]) if match[time] else None
    if hour is not None:
        half = (match[time + 3] or "").lower()
        afternoon = half.startswith("p") or re.search("오후|午後|下午", match[0])
        hour = hour + 12 if afternoon and hour < 12 else 0 if half.startswith("a") and hour == 12 else hour
    try:
        moment = datetime(int(year), int(month), int(day), hour or 0, int(match[time + 1] or 0))  # noqa: DTZ001 - a page's own clock
    except ValueError:
        return ""
    if hour is None:
        return moment.date().isoformat()
    zone = match[time + 4] or ""
    return moment.strftime("%Y-%m-%dT%H:%M") + (
        zone if not zone or zone == "Z" or ":" in zone else f"{zone[:3]}:{zone[3:]}"
    )
