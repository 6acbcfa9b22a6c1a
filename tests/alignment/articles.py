"""One article in several languages, sentence by sentence, and an encoder that knows it by heart."""

from __future__ import annotations

from collections.abc import Sequence

import numpy

ARTICLE = {
    "en": [
        "The old lighthouse of Sokcho will open its doors again on 14 May.",
        "It had been closed since a storm broke its lamp in 2019.",
        "Fishermen collected 38 million won for the repair.",
        "“We found our way home by this light,” said the fisherman Pedro Salgado.",
        "The glass came from a workshop in France.",
        "Visitors may climb the 167 steps without paying until autumn.",
        "A small museum on the ground floor shows letters of the keepers.",
        "The last of them, Anna Lindqvist, is 93 and lives nearby.",
    ],
    "ko": [
        "속초의 옛 등대가 5월 14일 다시 문을 연다.",
        "2019년 폭풍으로 등이 부서진 뒤 닫혀 있었다.",
        "어부들이 수리비로 3천8백만 원을 모았다.",
        "“우리는 이 불빛을 보고 집을 찾아왔다”고 어부 페드로 살가도가 말했다.",
        "유리는 프랑스의 한 공방에서 왔다.",
        "방문객은 가을까지 167개 계단을 무료로 오를 수 있다.",
        "1층의 작은 박물관에는 등대지기들의 편지가 전시되어 있다.",
        "마지막 등대지기 안나 린드크비스트는 93세로 근처에 산다.",
    ],
    "ja": [
        "束草の古い灯台が5月14日に再び開く。",
        "2019年の嵐で灯が壊れて以来、閉まっていた。",
        "漁師たちは修理のために3800万ウォンを集めた。",
        "「私たちはこの光で家に帰った」と漁師のペドロ・サルガドは話した。",
        "ガラスはフランスの工房から届いた。",
        "訪問者は秋まで167段の階段を無料で上ることができる。",
        "1階の小さな博物館では灯台守の手紙が展示されている。",
        "最後の灯台守アンナ・リンドクビストは93歳で、近くに住んでいる。",
    ],
    "zh": [
        "束草的老灯塔将于5月14日重新开放。",
        "自2019年风暴毁坏灯具以来，它一直关闭。",
        "渔民们为修缮筹集了3800万韩元。",
        "“我们靠这束光找到回家的路。”渔民佩德罗·萨尔加多说。",
        "玻璃来自法国的一家作坊。",
        "秋天之前，游客可以免费登上167级台阶。",
        "底层的小博物馆展出守塔人的信件。",
        "最后的守塔人安娜·林德奎斯特93岁，住在附近。",
    ],
    "ar": [
        "ستفتح منارة سوكتشو القديمة أبوابها من جديد في 14 مايو.",
        "كانت مغلقة منذ أن حطمت عاصفة مصباحها عام 2019.",
        "جمع الصيادون 38 مليون وون لإصلاحها.",
        "قال الصياد بيدرو سالغادو: «كنا نجد طريق العودة بهذا الضوء».",
        "جاء الزجاج من ورشة في فرنسا.",
        "يمكن للزوار صعود الدرجات الـ167 مجانًا حتى الخريف.",
        "يعرض متحف صغير في الطابق الأرضي رسائل الحراس.",
        "آخرهم آنا ليندكفيست تبلغ 93 عامًا وتعيش في الجوار.",
    ],
    "hi": [
        "सोकचो का पुराना प्रकाशस्तंभ 14 मई को फिर खुलेगा।",
        "2019 में तूफ़ान से बत्ती टूटने के बाद से वह बंद था।",
        "मछुआरों ने मरम्मत के लिए 3 करोड़ 80 लाख वॉन जुटाए।",
        "मछुआरे पेद्रो साल्गादो ने कहा, “हम इसी रोशनी से घर लौटते थे।”",
        "काँच फ़्रांस की एक कार्यशाला से आया।",
        "शरद ऋतु तक आगंतुक 167 सीढ़ियाँ मुफ़्त चढ़ सकते हैं।",
        "निचली मंज़िल पर एक छोटा संग्रहालय रखवालों के पत्र दिखाता है।",
        "उनमें से अंतिम, आना लिंडक्विस्ट, 93 वर्ष की हैं और पास में रहती हैं।",
    ],
    "de": [
        "Der alte Leuchtturm von Sokcho öffnet am 14. Mai wieder seine Türen.",
        "Er war geschlossen, seit 2019 ein Sturm seine Lampe zerbrach.",
        "Fischer sammelten 38 Millionen Won für die Reparatur.",
        "„Nach diesem Licht fanden wir heim“, sagte der Fischer Pedro Salgado.",
        "Das Glas kam aus einer Werkstatt in Frankreich.",
        "Bis zum Herbst dürfen Besucher die 167 Stufen umsonst hinaufsteigen.",
        "Ein kleines Museum im Erdgeschoss zeigt Briefe der Wärter.",
        "Die letzte von ihnen, Anna Lindqvist, ist 93 und wohnt in der Nähe.",
    ],
}
ALIEN = {
    "en": "Meanwhile the football team lost its third match at home, and the trainer resigned.",
    "ko": "한편 축구팀은 안방에서 세 번째 경기를 졌고 감독은 물러났다.",
    "ja": "一方、サッカーチームは本拠地で3試合目を落とし、監督は辞任した。",
    "zh": "与此同时，足球队在主场输掉了第三场比赛，教练辞职了。",
    "de": "Unterdessen verlor die Fußballmannschaft ihr drittes Heimspiel, und der Trainer trat zurück.",
    "ar": "في غضون ذلك خسر فريق كرة القدم مباراته الثالثة على أرضه واستقال المدرب.",
}


class ByHeart:
    """An encoder that knows some editions of a text by heart. A sentence's vector tells what it means and, by as much as in
    real models, in which words; that of a passage is the sum of its sentences'."""

    signature, licence = "by heart", "CC0-1.0"
    MEANING, WORDS = 0.8, 0.6

    def __init__(self, *editions: Sequence[str]) -> None:
        self.meanings = {sentence: number for edition in editions for number, sentence in enumerate(edition)}
        self.asked: list[str] = []

    def covers(self, language: str) -> bool:
        """Every language but Hindi."""
        return language != "hi"

    def encode(self, sentences: Sequence[str]) -> numpy.ndarray:
        """One direction for each meaning, one for each wording, and one for all that it does not know."""
        self.asked += sentences
        meanings = max(self.meanings.values()) + 1
        rows = numpy.zeros((len(sentences), meanings + len(self.meanings) + 1), dtype=numpy.float32)
        for row, sentence in zip(rows, sentences, strict=True):
            for wording, (known, meaning) in enumerate(self.meanings.items(), meanings):
                if known in sentence:
                    row[meaning] += self.MEANING
                    row[wording] += self.WORDS
            row[-1] = not row.any()
        return rows / numpy.linalg.norm(rows, axis=1, keepdims=True)
