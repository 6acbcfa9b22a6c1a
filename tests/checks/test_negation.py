"""Negations lost and gained, in sentences of many languages."""

from __future__ import annotations

import pytest

from workbench.checks import check_pair, pair_of

DENIED = {
    "en": "The bridge is not safe.", "ko": "그 다리는 안전하지 않다.", "ja": "その橋は安全ではない。", "zh": "这座桥不安全。",
    "zh-Hant": "這座橋並不安全。", "de": "Die Brücke ist nicht sicher.", "fr": "Le pont n’est pas sûr.", "es": "El puente no es seguro.",
    "pt": "A ponte não é segura.", "it": "Il ponte non è sicuro.", "nl": "De brug is niet veilig.", "ru": "Мост не безопасен.",
    "uk": "Міст не безпечний.", "pl": "Most nie jest bezpieczny.", "sv": "Bron är inte säker.", "ar": "الجسر ليس آمنا.",
    "hi": "पुल सुरक्षित नहीं है।", "tr": "Köprü güvenli değil.", "vi": "Cây cầu không an toàn.", "id": "Jembatan itu tidak aman.",
    "th": "สะพานไม่ปลอดภัย",
}  # fmt: skip
ASSERTED = {
    "en": "The bridge is safe.", "ko": "그 다리는 안전하다.", "ja": "その橋は安全だ。", "zh": "这座桥很安全。",
    "zh-Hant": "這座橋很安全。", "de": "Die Brücke ist sicher.", "fr": "Le pont est sûr.", "es": "El puente es seguro.",
    "pt": "A ponte é segura.", "it": "Il ponte è sicuro.", "nl": "De brug is veilig.", "ru": "Мост надёжен.",
    "uk": "Міст надійний.", "pl": "Most jest pewny.", "sv": "Bron är säker.", "ar": "الجسر آمن.",
    "hi": "पुल सुरक्षित है।", "tr": "Köprü güvenli.", "vi": "Cây cầu an toàn.", "id": "Jembatan itu aman.",
    "th": "สะพานปลอดภัย",
}  # fmt: skip
# Denials that another language says without one, and words that only look like one.
ALIKE = [
    ("en", "He refused to answer.", "ko", "그는 답하지 않았다."),
    ("en", "Not only the mayor came.", "de", "Der Bürgermeister kam, und auch andere."),
    ("ko", "그럴 수밖에 없다.", "en", "It has to be so."),
    ("ja", "帰らなければならない。", "en", "He must go home."),
    ("zh", "不仅如此，他还来了。", "en", "What is more, he came."),
    ("en", "I do not want any child to wait.", "fr", "Je ne veux pas qu’aucun enfant attende."),
    ("en", "Nobody ever said anything.", "fr", "Personne n’a jamais rien dit."),
    ("en", "The shop closed not long after its opening.", "de", "Der Laden schloss kurz nach der Eröffnung."),
    (
        "ko",
        "새로 고안된 다리는 제안된 길보다 짧다.",
        "en",
        "The newly designed bridge is shorter than the proposed road.",
    ),
    ("fr", "Il vient sans doute demain.", "en", "He is probably coming tomorrow."),
    ("hi", "नाम और नागरिक", "en", "Names and citizens"),
    ("en", "The weather is known.", "vi", "Hàng không và không khí"),
    ("ko", "히말라야의 마라톤", "en", "A marathon in the Himalayas"),
    ("de", "Der Preis ist unklar.", "ko", "가격은 확실하지 않다."),
    ("ru", "Никто не пришёл.", "en", "Nobody came."),
    ("ko", "그는 결코 오지 않는다.", "en", "He never comes."),
    # A denied word that denies: what is not lost is kept.
    ("ko", "그들은 희망을 잃지 않았다.", "de", "Sie behielten die Hoffnung."),
    ("en", "The engine did not fail.", "fr", "Le moteur a tenu."),
    # "Nothing but" says "only".
    ("ja", "窓口は一つしか開いていない。", "zh", "窗口开了一个。"),
    ("ko", "표가 두 장밖에 남지 않았다.", "en", "Two tickets are left."),
    # "Neither … nor" denies once or twice.
    ("en", "The ferry was neither repaired nor sold.", "zh", "渡轮既没有修理，也没有卖掉。"),
    ("es", "No vino ni llamó.", "de", "Er kam nicht und rief nicht an."),
    # One word said again and again.
    ("en", "No, no, no!", "ko", "아니다!"),
    # Antonyms made with prefixes.
    ("de", "Der Ausgang ist unklar.", "fr", "L’issue n’est pas claire."),
    ("fr", "Les horaires sont incertains.", "es", "Los horarios no están confirmados."),
    ("es", "La carta es anónima.", "ko", "그 편지에는 이름이 없다."),
    # More than ever, whether or not, not to be forgotten.
    ("fr", "Elle chante mieux que jamais.", "de", "Sie singt besser denn je."),
    ("es", "Dirá si viene o no.", "de", "Er wird sagen, ob er kommt."),
    ("ar", "الباعة لا يزالون في السوق.", "fr", "Les vendeurs sont au marché."),
    # A form that forbids denies.
    ("en", "Don't touch the glass.", "ja", "「ガラスに触るなよ。」"),
    ("en", "'Don't touch the glass,' she said.", "zh", "她说“别碰玻璃”。"),
    # What does not grow weak stays strong.
    ("en", "Demand stayed strong all winter.", "ko", "겨울 내내 수요는 식지 않았다."),
    ("en", "Demand stayed strong all winter.", "fr", "La demande n’a pas faibli de tout l’hiver."),
    ("ru", "За зиму спрос отнюдь не ослаб.", "en", "Demand stayed strong over the winter."),
    ("ja", "祭りの人気は衰えない。", "de", "Das Fest ist beliebt wie eh und je."),
    ("de", "Der Regen hat nicht nachgelassen.", "en", "The rain went on."),
    # Whatever, wherever; what is lacking.
    ("ru", "Какой бы ни была погода, паром ходит.", "en", "The ferry runs in all weathers."),
    ("ru", "Школам не хватает учителей.", "en", "Schools are short of teachers."),
    # Far from over is not over yet.
    ("ja", "工事の完成には程遠い。", "zh", "工程尚未完成。"),
    ("ko", "공사가 끝나려면 멀었다.", "en", "The works are not finished yet."),
    # Idioms of Chinese that deny nothing.
    ("zh", "谈判停滞不前。", "en", "The talks have stalled."),
    ("zh-Hant", "房價居高不下。", "ko", "집값이 여전히 높다."),
    ("zh", "他的下落不明。", "en", "His whereabouts are a mystery."),
    ("zh", "她无意中听到了这件事。", "en", "She heard of it by accident."),
    # Letters of a negation by chance.
    ("zh", "无人驾驶汽车今天上路。", "en", "Driverless cars take to the road today."),
    ("zh", "他住在莫斯科。", "en", "He lives in Moscow."),
]
# Words that hold the letters of a negation by chance stand for none.
GAINED = [
    ("en", "Demand stayed strong.", "fr", "La demande n’est pas restée forte."),
    ("ja", "大きな橋は安全だ。", "en", "The big bridge is not safe."),
    ("zh", "莫斯科的桥很安全。", "en", "The bridge in Moscow is not safe."),
]


def denials(source_language, source, target_language, target):
    found = check_pair(pair_of(source, source_language, target, target_language))
    return [finding for finding in found if finding.check == "negation"]


@pytest.mark.parametrize("language", DENIED)
def test_a_lost_or_gained_negation_is_told_against_english_and_korean(language):
    for other in {"en", "ko"} - {language}:
        assert denials(other, DENIED[other], language, ASSERTED[language])
        assert denials(other, ASSERTED[other], language, DENIED[language])


@pytest.mark.parametrize("language", DENIED)
def test_the_same_is_left_alone(language):
    for other in ("en", "ko", "ja", "de"):
        assert denials(other, DENIED[other], language, DENIED[language]) == []
        assert denials(other, ASSERTED[other], language, ASSERTED[language]) == []


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), ALIKE)
def test_what_another_language_says_otherwise_is_left_alone(source_language, source, target_language, target):
    assert denials(source_language, source, target_language, target) == []


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), GAINED)
def test_letters_of_a_negation_stand_for_none(source_language, source, target_language, target):
    assert denials(source_language, source, target_language, target)


def test_a_short_text_that_denies_twice_where_the_other_denies_once_is_told():
    (finding,) = denials("en", "She did not call and did not write.", "ko", "그녀는 전화하지 않았고 편지를 썼다.")
    assert finding.severity.word == "critical"


def test_in_a_long_text_a_second_negation_is_a_minor_finding():
    (finding,) = denials(
        "en",
        "She did not call from the station where her train had stood for hours that evening, and she did not write from the hotel.",
        "ko",
        "그녀는 그날 저녁 기차가 몇 시간이나 서 있던 역에서 전화하지 않았고, 호텔에서 편지를 썼다.",
    )
    assert finding.severity.word == "minor"


def test_a_language_without_known_negations_is_left_alone():
    assert denials("en", "The bridge is not safe.", "ka", "ხიდი უსაფრთხოა.") == []


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("시는 다리를 폐쇄하지 않겠다고 밝혔다.", "The city said it will close the bridge.", ["negation"]),
        ("시는 다리를 폐쇄하지 않겠다고 밝혔다.", "The city said it will not close the bridge.", []),
        ("시장은 함께 가지 않겠느냐고 물었다.", "The mayor asked whether they would come along.", []),
        ("같이 보지 않겠습니까?", "Shall we watch it together?", []),
    ],
)
def test_what_somebody_will_not_do_is_denied_and_an_invitation_is_not(source, target, told):
    assert [each.kind for each in check_pair(pair_of(source, "ko", target, "en"))] == told
