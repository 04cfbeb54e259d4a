"""Which language a text is in. The sentences are invented."""

import pytest

from onrecord.features.text.language import COMMON, NAMES, SCRIPTS, language
from onrecord.features.text.tokens import tokenize

SENTENCES = {
    "en": "The council said on Tuesday that the bridge would be closed for eight months because two cables had broken.",
    "de": "Der Stadtrat hat am Dienstag beschlossen, die Brücke für acht Monate zu sperren, weil zwei Seile "
    "gerissen sind.",
    "fr": "Le conseil municipal a décidé mardi de fermer le pont pendant huit mois parce que deux câbles ont cédé.",
    "es": "El ayuntamiento decidió el martes cerrar el puente durante ocho meses porque se han roto dos de los cables.",
    "pt": "A câmara decidiu na terça-feira fechar a ponte durante oito meses, porque dois dos cabos não resistiram.",
    "it": "Il consiglio comunale ha deciso martedì di chiudere il ponte per otto mesi perché due cavi si sono rotti.",
    "nl": "De gemeenteraad heeft dinsdag besloten om de brug acht maanden te sluiten, omdat twee kabels zijn gebroken.",
    "sv": "Kommunen beslutade på tisdagen att stänga bron i åtta månader, eftersom två av kablarna har gått av.",
    "da": "Kommunen besluttede tirsdag at lukke broen i otte måneder, fordi to af kablerne er knækket, og det "
    "blev dyrt.",
    "fi": "Kaupunki päätti tiistaina, että silta suljetaan kahdeksaksi kuukaudeksi, koska kaksi vaijeria on katkennut.",
    "pl": "Rada miasta postanowiła we wtorek, że most zostanie zamknięty na osiem miesięcy, ponieważ nie jest "
    "to do naprawy.",
    "cs": "Rada města v úterý rozhodla, že se most na osm měsíců uzavře, protože jsou dvě lana přetržená a "
    "není to bezpečné.",
    "ro": "Consiliul a decis marți să închidă podul pentru opt luni, pentru că două dintre cabluri s-au rupt "
    "și nu mai țin.",
    "hu": "A városi tanács kedden úgy döntött, hogy a hidat nyolc hónapra lezárja, mert két kábel elszakadt, "
    "és ez nem jó.",
    "tr": "Belediye meclisi salı günü köprünün sekiz ay için kapatılmasına karar verdi, çünkü iki kablo koptu "
    "ve bu çok kötü.",
    "id": "Dewan kota memutuskan pada hari Selasa untuk menutup jembatan itu selama delapan bulan karena dua "
    "kabel putus.",
    "ru": "Городской совет решил во вторник закрыть мост на восемь месяцев, потому что два троса порвались.",
    "uk": "Міська рада вирішила у вівторок закрити міст на вісім місяців, бо два троси порвалися.",
    "el": "Το συμβούλιο αποφάσισε την Τρίτη να κλείσει τη γέφυρα για οκτώ μήνες επειδή έσπασαν δύο καλώδια.",
    "ar": "قرر المجلس يوم الثلاثاء إغلاق الجسر لمدة ثمانية أشهر لأن اثنين من الكابلات قد انقطعا.",
    "he": "המועצה החליטה ביום שלישי לסגור את הגשר לשמונה חודשים משום ששני כבלים נקרעו.",
    "zh": "市议会周二决定将大桥关闭八个月，因为两条缆索已经断裂，需要进行维修。",
    "ja": "市議会は火曜日、ケーブルが二本切れたため、橋を八か月閉鎖することを決めました。",
    "ko": "시의회는 화요일에 케이블 두 개가 끊어졌기 때문에 다리를 여덟 달 동안 폐쇄하기로 결정했다.",
    "hi": "नगर परिषद ने मंगलवार को पुल को आठ महीने के लिए बंद करने का निर्णय लिया क्योंकि दो केबल टूट गए थे।",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_one_sentence_is_enough(code):
    assert language(tokenize(SENTENCES[code])) == code


@pytest.mark.parametrize("code", SENTENCES)
def test_capitals_make_no_difference(code):
    assert language(tokenize(SENTENCES[code].upper())) == code


def test_names_and_loan_words_do_not_make_a_text_foreign():
    text = (
        "The chef de cuisine, Jean de la Tour, said the menu du jour would stay. It is what the guests of the hotel in "
        "Rio de Janeiro ask for, and he has no plans to change it."
    )
    assert language(tokenize(text)) == "en"


def test_a_few_english_words_do_not_make_a_text_english():
    text = SENTENCES["de"] + " Das Team und der Manager sprachen von einem Comeback, Fair Play und dem besten Deal."
    assert language(tokenize(text)) == "de"


def test_tables_of_numbers_are_no_language():
    rows = "\n".join(f"{year} {year * 3} {year / 7:.2f} {year % 17}" for year in range(1990, 2020))
    assert language(tokenize(rows)) == "und"
    scores = "\n".join(f"Team{n} {n} {n + 1} {n + 2} {n + 3}" for n in range(40))
    assert language(tokenize(scores)) == "und"


def test_lists_of_names_are_no_language():
    assert language(tokenize("Reyes Webb Oduya Brandt Lund Maddox Renn Calder Pell Sarran Koren Hafner Kos")) == "und"


@pytest.mark.parametrize("text", ["", "Hello there", "Bridge closed", "   \n"])
def test_too_little_text_gives_no_answer(text):
    assert language(tokenize(text)) is None


def test_every_language_that_is_told_has_a_name():
    by_letters = {"ar", "fa", "ur", "bg", "ru", "uk", "ja", "zh"}  # of scripts that several languages share
    shared = {"arabic", "cyrillic", "kana", "han"}
    assert set(NAMES) == {*COMMON, *({code for code, _, _ in SCRIPTS} - shared), *by_letters}
