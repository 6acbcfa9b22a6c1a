"""A short article of our own in five languages, sentence by sentence."""

from __future__ import annotations

import datetime

from workbench.consistency import EditionText, Linked, edition_text

DAY = datetime.date(2026, 11, 24)
ARTICLE = {
    "ko": (
        "새 다리에 2억 8천만 달러",
        "김하늘 시장은 3일 새 다리를 짓는 데 2억 8천만 달러가 든다고 밝혔다.",
        "“시민들은 더 기다리지 않아도 됩니다”라고 김 시장은 말했다.",
        "다리는 길이 12km로, 2028년 5월에 열린다.",
        "시의회는 찬성 31표, 반대 12표로 예산을 통과시켰다.",
    ),
    "en": (
        "280 million dollars for new bridge",
        "Mayor Kim Haneul said on the 3rd that building the new bridge will cost 280 million dollars.",
        "“Citizens do not have to wait any longer,” Mayor Kim said.",
        "The bridge is 12 kilometers long and opens in May 2028.",
        "The city council passed the budget with 31 votes to 12.",
    ),
    "ja": (
        "新しい橋に2億8千万ドル",
        "キム・ハヌル市長は3日、新しい橋の建設に2億8千万ドルかかると明らかにした。",
        "「市民はもう待たなくてよくなります」とキム市長は述べた。",
        "橋は長さ12キロで、2028年5月に開通する。",
        "市議会は賛成31、反対12で予算を可決した。",
    ),
    "zh": (
        "新大桥耗资2.8亿美元",
        "市长金哈努尔3日表示，修建新大桥需要2.8亿美元。",
        "“市民们不必再等了。”金市长说。",
        "大桥长12公里，将于2028年5月通车。",
        "市议会以31票赞成、12票反对通过了预算。",
    ),
    "de": (
        "280 Millionen Dollar für neue Brücke",
        "Bürgermeister Kim Haneul sagte am 3., der Bau der neuen Brücke koste 280 Millionen Dollar.",
        "„Die Bürger müssen nicht länger warten“, sagte Bürgermeister Kim.",
        "Die Brücke ist 12 Kilometer lang und wird im Mai 2028 eröffnet.",
        "Der Stadtrat nahm den Haushalt mit 31 zu 12 Stimmen an.",
    ),
}
# What a mistake does to a sentence of each edition: its place, the words, and what they become.
MISTAKES = {
    "en": (
        (0, "280 million", "28 million"),
        (1, "3rd", "4th"),
        (1, "dollars", "euros"),
        (2, "do not have to", "have to"),
        (2, "“Citizens do not have to wait any longer,” Mayor", "Citizens do not have to wait any longer, Mayor"),
        (3, "12 kilometers", "12 miles"),
        (3, "May", "March"),
        (4, "31", "13"),
    ),
    "ja": (
        (0, "2億8千万", "2千8百万"),
        (1, "3日", "4日"),
        (1, "ドル", "ユーロ"),
        (3, "12キロ", "12マイル"),
        (3, "5月", "3月"),
        (4, "31", "13"),
    ),
    "zh": ((0, "2.8亿", "2800万"), (1, "3日", "4日"), (1, "美元", "欧元"), (3, "5月", "3月"), (4, "31票", "13票")),
    "de": (
        (0, "280 Millionen", "28 Millionen"),
        (1, "am 3.", "am 4."),
        (2, "nicht länger", "länger"),
        (3, "Mai", "März"),
        (4, "31", "13"),
    ),
}
ONE_TO_ONE = tuple(Linked((place,), (place,)) for place in range(5))


def edition(language: str, *mistakes: tuple[int, str, str]) -> EditionText:
    """The article in that language with those mistakes."""
    texts = list(ARTICLE[language])
    for place, words, instead in mistakes:
        assert words in texts[place]
        texts[place] = texts[place].replace(words, instead)
    return edition_text(language, *texts, written_on=DAY)


def without(edition: EditionText, place: int) -> tuple[EditionText, tuple[Linked, ...]]:
    """The edition without that sentence, and the links that remain."""
    sentences = edition.sentences[:place] + edition.sentences[place + 1 :]
    links = [
        Linked((number,), () if number == place else (number - (number > place),))
        for number in range(len(edition.sentences))
    ]
    return EditionText(edition.language, sentences, edition.written_on), tuple(links)
