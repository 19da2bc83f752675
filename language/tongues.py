"""Which language a text of a few sentences is in: one of ours, or another that a model slips into.

Told by little words, which no text of any length does without. What may rightly be in another language does not count: what is quoted, code, names
and titles, and words that stood there before.
"""

import re
from collections.abc import Iterable, Sequence

from language.listed import listed
from language.normal import normalise
from language.types import Language

LEAST, LEAST_ALONE = 4, 3
"""So many words of one language, or so many where there is none of the other, and"""
TIMES = 3
"""so many times more than of the other, leave no doubt."""
SHORTEST = 6
"""Words; of less nothing is said."""
LEAST_LETTERS = 8
"""Of another script."""
_RUN = 3
"""So many words in a row that stood there before are not the writer's."""

_OURS: dict[str, frozenset[str]] = {
    "pt-BR": listed("""o a os as um uma uns umas de do da dos das em no na nos nas num numa ao aos à às pelo pela pelos pelas por para pra pro com sem e ou
        mas que se não sim é são foi era ser sou estou está estão tá tem têm tenho ter há ele ela eles elas eu você vocês tu te me lhe nós meu minha
        meus minhas teu tua seu sua seus suas quem qual quais quando onde como porque mais muito também já ainda só isso isto esse essa este esta
        aquele aquela aqui ali lá hoje amanhã ontem agora depois antes até sobre entre nem então pode posso quer quero fazer faz vai vou algo algum
        alguma cada todo toda todos todas sei sono prima"""),
    "en": listed("""the a an of to in on at for from with by and or but not no is are was were be been am i i'm i've i'll you you're he she it it's we they your
        my his her its our their this that that's these those what when where who how which why do does did don't have has had can can't could will
        would should may might must me him them there here if about into as than then so just some any all more most very also only too one out up
        today tomorrow let get make need want"""),
}
_OTHERS = {
    "es": listed("""el la los las lo un una unos unas de del al y e o u en con sin por para que qué quién cómo cuándo dónde cuál pero más muy también ya aún hay
        es son fue era ser soy está están estoy tiene tienes tengo usted ustedes tú yo él ella ellos ellas me te se le les mi mis tu tus su sus nos
        este esta esto ese esa eso aquí hoy mañana ayer ahora después antes hasta sobre entre si no sí puede puedes puedo quieres quiero hacer hace
        voy va algo todo todos todas"""),
    "fr": listed("""le la les un une des du de au aux et ou en dans avec sans pour par que qui quoi quand où comment mais plus très aussi déjà est sont était
        être suis es ai as a avez avons ont vous tu je il elle ils elles nous on me te se mon ma mes ton ta tes son sa ses votre vos notre ce cette ces
        cela ça ici demain hier maintenant après avant sur entre si ne pas oui peux peut pouvez faire fait c'est j'ai l'a n'est qu'il d'un d'une"""),
    "it": listed("""il lo la i gli le un una uno di del della dei delle al alla e ed o in con senza per che chi come quando dove ma più molto anche già è sono era
        essere sei ho hai ha hanno lei lui io tu noi voi mi ti si ci mio mia tuo tua suo sua questo questa quello quella qui oggi domani ieri adesso dopo
        prima sul sulla tra fra se non sì può puoi posso fare fa vuoi nel nella"""),
    "de": listed("""der die das den dem des ein eine einen einem einer und oder aber nicht kein keine ist sind war waren sein bin bist hat haben habe hast ich du er
        sie es wir ihr mein meine dein deine ihre uns dich mich dir mir mit ohne für von zu zum zur im in am an auf aus bei nach über wie was wer wann wo
        warum wenn dass auch schon noch nur hier heute morgen gestern jetzt kann kannst können möchte machen"""),
    "nl": listed("""de het een en of maar niet geen is zijn was ik jij je u hij zij wij ze we mijn jouw uw dit dat deze die met zonder voor van naar in op aan bij om te
        er ook al nog hoe wat wie wanneer waar kan kunt kunnen heb hebt heeft hebben"""),
}
_LITTLE = {**_OURS, **_OTHERS}


def amiss(text: str, wanted: Language, *, known: Iterable[str] = ()) -> bool:
    """Whether a text is surely in another language than the one wanted; `known` are texts whose words it may repeat."""
    own = _NOT_ITS_OWN.sub(" … ", text)
    if _of_another_script(own):
        return True
    words = _new([found[0].lower().replace("’", "'") for found in _WORD.finditer(own)], known)
    if len(words) < SHORTEST:
        return False
    return any(_outnumbers(words, other, wanted) for other in _LITTLE if other != wanted)


def speaks_another(said: str, wanted: Language) -> bool:
    """Whether a person may well want another language than the one wanted: they name one, ask for a text that has its own, or write in one."""
    if _NAMED.search(normalise(said).text) or _of_another_script(said):
        return True
    words = [found[0].lower().replace("’", "'") for found in _WORD.finditer(said)]
    mine = sum(word in _LITTLE[wanted] for word in words)
    return any(sum(word in little for word in words) > mine for other, little in _LITTLE.items() if other != wanted)


def _outnumbers(words: Sequence[str], other: str, wanted: Language) -> bool:
    theirs = sum(_tells(word, other) and not _tells(word, wanted) for word in words)
    ours = sum(_tells(word, wanted) and not _tells(word, other) for word in words)
    return theirs >= (LEAST if ours else LEAST_ALONE) and theirs >= TIMES * ours


def _tells(word: str, language: str) -> bool:
    return word in _LITTLE[language] or (language == "pt-BR" and _NASAL.search(word) is not None)


def _of_another_script(text: str) -> bool:
    """Whether most letters are of none of our alphabet."""
    letters = [char for char in text if char.isalpha()]
    strange = sum(char > "\u024f" for char in letters)
    return strange >= LEAST_LETTERS and 2 * strange > len(letters)


def _new(words: Sequence[str], known: Iterable[str]) -> Sequence[str]:
    """The words without those that stand in a row as they stood somewhere before."""
    runs: set[tuple[str, ...]] = set()
    for text in known:
        each = [found[0].lower().replace("’", "'") for found in _WORD.finditer(text)]
        runs.update(tuple(each[at : at + _RUN]) for at in range(len(each) - _RUN + 1))
    if not runs:
        return words
    repeated: set[int] = set()
    for at in range(len(words) - _RUN + 1):
        if tuple(words[at : at + _RUN]) in runs:
            repeated.update(range(at, at + _RUN))
    return [word for at, word in enumerate(words) if at not in repeated]


_NASAL = re.compile("[ãõ]|ções?$|lh[aeo]|nh[aeo]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NOT_ITS_OWN = re.compile(
    r"```.*?(?:```|\Z)|`[^`\n]+`|“[^”]*”|«[^»]*»|\"[^\"\n]*\"|(?<!\w)'[^'\n]+'(?!\w)|\*[^*\n]+\*|_[^_\n]+_|^\s*>.*$|https?://\S+|\S+@\S+"
    # Names and titles: "The Sound of Silence", "House of the Rising Sun".
    r"|\b[A-ZÀ-Ý][\w'’]+(?:[ -](?:[a-zà-ÿ'’]{1,4}[ -]){0,3}(?:[A-ZÀ-Ý][\w'’]*|I\b))+",
    re.DOTALL | re.MULTILINE,
)
_NAMED = re.compile(
    r"\b(?:traduz\w*|traduc\w*|translat\w*|idiomas?|linguas?|languages?|ingles\w*|english|espanh\w*|spanish|castelhano|frances\w*|french|alem(?:ao|aes)?|"
    r"german|italian\w*|portugu\w*|brazilian|japon\w*|japanese|chin(?:es|esa|ese)|mandarim|mandarin|corean\w*|korean|russ[oa]|russian|arab\w*|hebra\w*|hebrew|"
    r"latim|latin|greg[oa]|greek|holand\w*|dutch|suec[oa]|swedish|polones\w*|polish|turc[oa]|turkish|hindi|ucrania\w*|ukrainian|esperanto|gring[oa]s?|foreign\w*|"
    r"estrangeir\w*|letras?|lyrics|musicas?|songs?|canc(?:ao|oes)|poemas?|poems?|versos?|proverbios?|proverbs?|ditad[oa]s?|citac\w+|quotes?|trava linguas?|"
    r"codigo|code|script|regex|sql|python)\b"
)
