"""Which language a text is in: English or not, over scripts and each language's commonest words."""

from collections import Counter

from .tokens import Tokens

LEAST_WORDS = 8
ENOUGH = 400  # words looked at; more do not change the answer
RUNNING = 0.16  # share of common words below which a text is no running prose of that language
MOSTLY = 0.5  # share of tokens that are words, below which a text is a table

# The most frequent short words of each language, those that tell it from its neighbours first of all.
COMMON = {
    "en": "the of and to in is was that for it with as on he his be at by this had are but from have they which"
    " one you were all her she there would their been has when who will more if said not an or its we"
    " after than about also a i my your into out up just can could do so no some them our other what over"
    " new him us did how only before",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus"
    " er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder"
    " aber vor zur bis",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec"
    " son ont aux mais cette ses d' l' été être comme fait leur elle deux nous vous ou même c'est qu'il"
    " d'un d'une",
    "es": "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí"
    " porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante"
    " todos uno les ha fue son",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem"
    " à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois"
    " sem mesmo aos são",
    "it": "di e il la che in a per un del è una le con si non dei da i al della nel alla come ma sono più gli"
    " anche lo delle ha questo dal nella se su o ai ed alle degli sul stato essere loro suo sua hanno era"
    " perché ancora dopo",
    "nl": "de het een en van in te dat is op voor met zijn niet aan er die om ook als bij maar dan naar uit"
    " door hij nog over wordt tot heeft werd was deze meer zich hebben al worden geen haar kan wel ze we"
    " na moet onder",
    "sv": "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan"
    " när år under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla"
    " andra mycket",
    "da": "og i at det er en til af på for med de den som der har ikke et var han vi sig men jeg om fra kan så"
    " også ved ud nu over blev efter være når hun sin eller skal vil have været hvor dem havde op år mere"
    " end dog",
    "no": "og i det er på som en til at av for har med de ikke den var et han om vi men jeg fra så kan også"
    " sier seg ut år ved nå etter blir over være når hun sin eller skal vil ble hvor dem hadde opp mer"
    " enn mot bare",
    "fi": "ja on ei koska että oli se hän mutta ovat kun niin myös joka kuin tai jos vain sen sekä ole nyt mukaan"
    " olisi voi jo vielä mitä hänen tämä eivät olleet ollut siitä jotka kanssa noin vuonna sitä kaikki",
    "pl": "w i na z się do nie że to jest o jak za od po przez ale są dla oraz co czy był ma tym jego być przy"
    " może które który już tylko także tego ich jej pod było przed bardzo roku ze tak która mnie lub",
    "cs": "a v se na je že to s z do o i ve jsou pro by si za po od jako ale ze které jeho který však byl jen"
    " jak tak při také až nebo podle bylo než která jsem má není roku už této bude byla ještě kteří",
    "ro": "de și în a la cu pe că din nu o care un mai se este pentru au să sunt fi ce ale dar lui prin ca sau"
    " după fost între dintre până acest această ar ei doar foarte fără către iar său aceste când vor avea",
    "hu": "a az és hogy nem is egy ez meg csak már de ha mint vagy volt amely még el van után lesz azt ki"
    " között szerint ezt akkor mert ami sem pedig aki kell majd lehet során voltak minden nagyon illetve",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi en kadar sonra ne ama var her o ise değil ya ki"
    " göre oldu dedi iki diye olduğu yeni mi olduğunu tarafından ilk büyük yıl şey ben bunu",
    "id": "yang dan di untuk dengan dari pada ini itu tidak dalam akan oleh ke juga adalah karena ada sebagai"
    " telah para bisa kata mereka saat atau lebih tersebut sudah seorang dia kami bahwa saya kepada"
    " menjadi tahun",
    "vi": "và của là có trong cho được không người với các một những đã này khi đến từ để cũng ông năm theo"
    " trên như về tại ra nhiều sẽ vào bị ở lại đó chỉ hơn nhưng sau phải",
}
# First and last code point of scripts that (nearly) name their language.
SCRIPTS = (
    ("el", 0x0370, 0x03FF), ("cyrillic", 0x0400, 0x052F), ("hy", 0x0530, 0x058F), ("he", 0x0590, 0x05FF),
    ("arabic", 0x0600, 0x077F), ("hi", 0x0900, 0x097F), ("bn", 0x0980, 0x09FF), ("pa", 0x0A00, 0x0A7F),
    ("gu", 0x0A80, 0x0AFF), ("ta", 0x0B80, 0x0BFF), ("te", 0x0C00, 0x0C7F), ("kn", 0x0C80, 0x0CFF),
    ("ml", 0x0D00, 0x0D7F), ("si", 0x0D80, 0x0DFF), ("th", 0x0E00, 0x0E7F), ("my", 0x1000, 0x109F),
    ("ka", 0x10A0, 0x10FF), ("am", 0x1200, 0x137F), ("km", 0x1780, 0x17FF), ("kana", 0x3040, 0x30FF),
    ("han", 0x3400, 0x9FFF), ("ko", 0xAC00, 0xD7AF),
)  # fmt: skip

NAMES = {
    "am": "Amharic", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French",
    "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "it": "Italian", "ja": "Japanese", "ka": "Georgian", "km": "Khmer", "kn": "Kannada", "ko": "Korean",
    "ml": "Malayalam", "my": "Burmese", "nl": "Dutch", "no": "Norwegian", "pa": "Punjabi", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "si": "Sinhala", "sv": "Swedish", "ta": "Tamil",
    "te": "Telugu", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
    "zh": "Chinese",
}  # fmt: skip


def _languages_of() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for code, common in COMMON.items():
        for word in set(common.split()):
            table[word] = (*table.get(word, ()), code)
    return table


LANGUAGES_OF = _languages_of()


def language(tokens: Tokens) -> str | None:
    """The ISO 639-1 code; "und" where no language shows (tables of numbers); None with too few words to tell from."""
    seen = tokens.lower[: 2 * ENOUGH]
    words = [word for word in seen if word[0].isalpha()][:ENOUGH]
    if script := _script("".join(words)):
        return script
    if len(words) < LEAST_WORDS:
        return None if len(seen) < 3 * LEAST_WORDS else "und"
    numbers = sum([word[0].isdigit() for word in seen])
    if len(words) < MOSTLY * (len(words) + numbers):
        return "und"
    hits: Counter[str] = Counter()
    for word, times in Counter(words).items():
        for code in LANGUAGES_OF.get(word, ()):
            hits[code] += times
    if not hits:
        return "und"
    # Ties go to English last: a few loan words do not make a text English.
    best, times = max(hits.items(), key=lambda item: (item[1], item[0] != "en", item[0]))
    return best if times >= RUNNING * len(words) else "und"


def _script(letters: str) -> str | None:
    """The language that the letters' script names, where most of them are not Latin."""
    if letters.isascii():
        return None
    sample = letters[:2000]
    counts: Counter[str] = Counter()
    for char, times in Counter(sample).items():
        code = ord(char)
        if code >= 0x0370:
            counts.update({name: times for name, first, last in SCRIPTS if first <= code <= last})
    if sum(counts.values()) < MOSTLY * len(sample):
        return None
    if counts["kana"]:
        return "ja"
    name = counts.most_common(1)[0][0]
    if name == "han":
        return "zh"
    if name == "cyrillic":
        return "uk" if any(c in sample for c in "іїєґ") else "ru" if any(c in sample for c in "ыэё") else "bg"
    if name == "arabic":
        return "ur" if any(c in sample for c in "ٹڈےں") else "fa" if any(c in sample for c in "پچگی") else "ar"
    return name
