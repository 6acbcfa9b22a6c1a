"""Two editions of a text of any length, in Korean and English, of our own making: a town's chronicle."""

from __future__ import annotations

import random
from collections.abc import Sequence

Pair = tuple[str, str]
NAMES: Sequence[Pair] = (
    ("블라디미르 페트로프", "Vladimir Petrov"),
    ("마리아 곤살레스", "Maria Gonzalez"),
    ("데이비드 밀러", "David Miller"),
    ("안나 노바크", "Anna Novak"),
    ("스테판 키르히너", "Stefan Kirchner"),
    ("파티마 엘마스리", "Fatima El Masri"),
)
PLACES: Sequence[Pair] = (
    ("강릉", "Gangneung"),
    ("독일", "Germany"),
    ("부산", "Busan"),
    ("캐나다", "Canada"),
    ("파리", "Paris"),
    ("일본", "Japan"),
)
SENTENCES: Sequence[Pair] = (
    (
        "시의회는 {year}년 예산 {n}억 원을 통과시켰지만 도서관 계획은 받아들이지 않았다.",
        "The council passed a budget of {n}00 million won for {year} but did not accept the plan for a library.",
    ),
    ("시장은 조용했다.", "Markets stayed quiet."),
    (
        "{name}는 {place}에서 온 손님 {m}명에게 “봄이 늦게 온다”고 말했다.",
        "{name} told {m} guests from {place}: “Spring comes late.”",
    ),
    (
        "새 다리는 길이가 {m}미터이고, 공사에는 {k}개월이 걸렸다.",
        "The new bridge is {m} metres long, and building it took {k} months.",
    ),
    ("비가 그치자 아이들이 광장으로 몰려나왔다.", "When the rain stopped, the children ran out to the square."),
    (
        "{place} 대표단은 {k}월 {d}일에 도착해 사흘 동안 머물렀다.",
        "The delegation from {place} arrived on the {d}th of month {k} and stayed for three days.",
    ),
    ("응답자의 {k}%는 버스 요금이 너무 비싸다고 답했다.", "Of those asked, {k}% said the bus fare was too high."),
    (
        "“우리는 이 강을 {m}년 동안 지켜 왔습니다”라고 어부 {name}가 말했다.",
        "“We have guarded this river for {m} years,” said the fisherman {name}.",
    ),
    ("아무도 그 이유를 알지 못했다.", "Nobody knew why."),
    (
        "학교 지붕을 고치는 데 {n}만 원이 들었고, 교사 {k}명이 돈을 보탰다.",
        "Repairing the roof of the school cost {n}0,000 won, and {k} teachers gave money.",
    ),
)


def chronicle(length: int, seed: int = 1) -> tuple[list[str], list[str]]:
    """So many sentences in Korean, and their translations; the same for the same seed."""
    chance = random.Random(seed)
    both = [_filled(chance) for _ in range(length)]
    return [korean for korean, _english in both], [english for _korean, english in both]


def _filled(chance: random.Random) -> Pair:
    korean, english = chance.choice(SENTENCES)
    name, place = chance.choice(NAMES), chance.choice(PLACES)
    told = {
        "year": chance.randint(1850, 2030),
        "n": chance.randint(12, 990),
        "m": chance.randint(12, 990),
        "k": chance.randint(4, 12),
        "d": chance.randint(4, 20),
    }
    return korean.format(name=name[0], place=place[0], **told), english.format(name=name[1], place=place[1], **told)
