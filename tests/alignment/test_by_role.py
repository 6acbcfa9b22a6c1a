"""Pairing part by part: what has a role on both sides is paired first, wherever it stands."""

from __future__ import annotations

from workbench.alignment.by_role import Told, align_by_role


def pairs(links):
    return sorted((link.sources, link.targets) for link in links)


def test_a_headline_is_paired_with_the_headline_however_freely_it_was_translated():
    korean = [Told("섬마을의 봄", "headline"), Told("도서관은 1994년에 지었다."), Told("책은 1만 2천 권이다.")]
    english = [
        Told("An island gets its books back, and a roof to keep them dry", "headline"),
        Told("The library was built in 1994."),
        Told("It has 12,000 books."),
    ]
    assert pairs(align_by_role(korean, english, "ko", "en")) == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]


def test_a_caption_is_found_at_another_place():
    japanese = [
        Told("図書館が再び開く", "headline"),
        Told("6月14日に開く新しい図書館。", "caption"),
        Told("図書館は1994年に建てられた。"),
        Told("住民412人が8千万ウォンを集めた。"),
    ]
    arabic = [
        Told("المكتبة تفتح من جديد", "headline"),
        Told("بنيت المكتبة عام 1994."),
        Told("جمع 412 من السكان 80 مليون وون."),
        Told("المكتبة الجديدة التي تفتح في 14 يونيو.", "caption"),
    ]
    assert ((1,), (3,)) in pairs(align_by_role(japanese, arabic, "ja", "ar"))


def test_a_role_that_one_side_does_not_have_is_paired_with_the_rest():
    hindi = [Told("पुल बंद", "headline"), Told("पुल 8 महीने बंद रहेगा।", "standfirst"), Told("मरम्मत पर 12 लाख यूरो लगेंगे।")]
    german = [
        Told("Brücke gesperrt", "headline"),
        Told("8 Monate bleibt die Brücke zu."),
        Told("Das kostet 1,2 Millionen Euro."),
    ]
    assert pairs(align_by_role(hindi, german, "hi", "de")) == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]


def test_every_sentence_stands_in_one_link():
    source = [Told("One 1.", "caption"), Told("Two 2."), Told("Three 3.", "byline")]
    target = [Told("Zwei 2.", "caption"), Told("Eins 1.", "byline"), Told("Drei 3."), Told("Vier 4.", "caption")]
    links = align_by_role(source, target, "en", "de")
    assert sorted(place for link in links for place in link.sources) == [0, 1, 2]
    assert sorted(place for link in links for place in link.targets) == [0, 1, 2, 3]


def test_one_side_may_be_empty():
    assert pairs(align_by_role([Told("Only here.")], [], "en", "ko")) == [((0,), ())]
