"""An article about an island's library, and translations of it that were made freely, as published ones are."""

from __future__ import annotations

KOREAN = (
    ["섬마을 도서관, 30년 만에 새 단장"],
    ["청산도 주민 412명이 모은 기금으로 작은 도서관이 6월 14일 다시 문을 연다."],
    [
        "도서관은 1994년에 지은 건물이다.",
        "지난해 태풍으로 지붕이 무너졌다.",
        "군청은 수리비로 2억 3천만 원이 든다고 계산했다.",
    ],
    [
        "“책이 젖는 것을 보고 잠을 잘 수 없었다”고 사서 윤미래 씨는 말했다.",
        "주민들은 석 달 동안 8천만 원을 모았다.",
        "나머지는 완도군이 냈다.",
    ],
    ["새 도서관에는 책 1만 2천 권과 컴퓨터 9대가 있다.", "배가 끊기는 날에도 저녁 8시까지 연다."],
)

# Two sentences in one, two in another order, one the source does not have, one left out.
ENGLISH = """Island library reopens after 30 years

A small library will open again on June 14, paid for by 412 people of Cheongsando.

Cheongsando is an island off South Korea's southern coast, 50 minutes by ferry from Wando.

The library was built in 1994, and its roof fell in during a typhoon last year. The county put the repairs at 230 million won.

Residents gathered 80 million won in three months. “I could not sleep after seeing the books get wet,” said Yun Mirae, the librarian. Wando County paid the rest.

The new library has 12,000 books and nine computers."""

JAPANESE = """島の図書館、30年ぶりに新装

青山島の住民412人が集めた基金で、小さな図書館が6月14日に再び開く。

図書館は1994年に建てられた。昨年の台風で屋根が崩れた。郡庁は修理費を2億3千万ウォンと見積もった。

「本がぬれるのを見て眠れなかった」と司書のユン・ミレさんは話した。住民は3か月で8千万ウォンを集めた。残りは莞島郡が出した。

新しい図書館には本1万2千冊とパソコン9台がある。船が欠航する日も夜8時まで開く。"""

ARABIC = """مكتبة الجزيرة تفتح أبوابها من جديد بعد 30 عاما

تفتح مكتبة صغيرة أبوابها من جديد في 14 يونيو بأموال جمعها 412 من سكان تشونغساندو.

بنيت المكتبة عام 1994. انهار سقفها في إعصار العام الماضي. قدرت المقاطعة كلفة الإصلاح بنحو 230 مليون وون.

قالت أمينة المكتبة يون ميراي: «لم أستطع النوم بعد أن رأيت الكتب تبتل». جمع السكان 80 مليون وون في ثلاثة أشهر. ودفعت مقاطعة واندو الباقي.

تضم المكتبة الجديدة 12 ألف كتاب و9 حواسيب. وتفتح حتى الثامنة مساء حتى في الأيام التي تتوقف فيها السفن."""
