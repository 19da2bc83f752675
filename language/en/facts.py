"""What people tell of themselves in English, and how they ask for it back. Folded; the keys of topics are those of Portuguese."""

from language.listed import listed

TOLD = {
    "named": """
        <own> {owner!} name is {name!}
        the name of <own> {thing!} is {name!}
        <own> {thing!} (is called|is named) {name!}
    """,
    "is_name": """
        <own> {thing!} is {name!}
    """,
    "birthday": """
        <own> (birthday|bday|birth date|date of birth|birthdate) is [on] [the] {date!}
        (i was|was) born [on] [the] {date!}
    """,
    "birthday_of": """
        <own> {owner!} (birthday|bday) is [on] [the] {date!}
        0.7 {owner!} (birthday|bday) is [on] [the] {date!}
        <own> {thing!} was born [on] [the] {date!}
    """,
    "attribute": """
        <own> {thing!} is {value!}
    """,
    "favorite": """
        <own> (favorite|favourite) {thing!} is [the] {value!}
    """,
    "of_thing": """
        the {part!} (of my|on my) {thing!} is {value!}
    """,
    "size": """
        i (wear|take) [a] [size] {value!} (shoe|shoes|in shoes) => about=sapato
        i (wear|take) [a] size {value!} => about=tamanho_de_roupa
    """,
    "state": """
        (im|i am) [a|an] {state!}
    """,
    "allergy": """
        (im|i am) allergic to {value!}
        (i have|ive got|i got) an allergy to {value!}
        (i have|ive got) a {value!} allergy
        (im|i am) {value!} intolerant
    """,
    "profession": """
        (im|i am) (a|an) {value!}
        i work as (a|an) {value!}
    """,
    "work": """
        (i work|im working|i am working) (at|for|with) [the] {name!}
    """,
    "lives": """
        [now] (i live|im living|i am living) [now] in {name!}
    """,
    "moved": """
        (i moved|ive moved|i have moved) to {name!}
    """,
    "age": """
        (im|i am) {value!} years old
    """,
    "family": """
        (i have|ive got) {count!} (kid|kids|child|children|son|sons|daughter|daughters|brother|brothers|sister|sisters|cat|cats|dog|dogs|grandchildren|grandson|granddaughter)
    """,
    "pet": """
        (i have|ive got) a {thing!} (named|called) {name!}
    """,
    "married": """
        (im|i am) married to {name!} => about=estado_civil
    """,
    "liked": """
        i (love|hate|dislike|prefer|like|cant stand|dont like|do not like|dont eat|do not eat|dont drink|do not drink|really like|only eat) {value!}
    """,
}
ASKED = {
    "list": """
        (what|whatever) (do you|did you|have you|all do you|else do you|things do you) [already] (know|remember|learn|learned|save|saved|remembered|stored|store) (about|of) me
        [show|list|tell me|show me] (everything|all|what) [that] you (know|remember|have learned|learned|saved|stored) about me
        [show|list|show me] [all] [my|your] memories [of me|about me]
    """,
    "why": """
        why (do you|did you|would you) (think|believe|say|assume) (that|so|this)
        how (do you|did you|would you) know (that|this|it)
        (who told you|when did i tell you|when did i say|where did you get) (that|this)
        what makes you (think|say) (that|so)
    """,
    "why_of": """
        why do you (think|believe|say) [that] {query!}
        how (do you|did you) know [that|about] {query!}
        when did i (tell you|say) [that|about] {query!}
    """,
    "asks_birthday": """
        (whens|when is|what day is|what date is|whats|what is) my (birthday|bday|date of birth|birth date)
        when was i born
    """,
    "asks_birthday_of": """
        (whens|when is|what day is|what date is|whats) <own> {owner!} (birthday|bday)
        (whens|when is|what day is|what date is|whats) {owner!} (birthday|bday)
        (when was) <own> {thing!} born
    """,
    "asks_name": """
        (whats|what is|what was) <own> {owner!} name [again]
        (whats|what is|what was) the name of <own> {thing!} [again]
        what is <own> {thing!} called
        <own> {owner!} name
    """,
    "asks_who": """
        (whos|who is) <own> {thing!}
    """,
    "asks_attribute": """
        (whats|what is|what was) my {thing!} [again]
        my {thing!}
    """,
    "asks_favorite": """
        (whats|what is|which is) my (favorite|favourite) {thing!}
    """,
    "asks_given": """
        what [shoe] size (do i wear|am i) => about=sapato
        where do i work => about=trabalho
        (where|what city|which city) (do i live|am i living) [in] => about=cidade
        (who do i work for|which company do i work for) => about=trabalho
        (what do i do for a living|whats my job|what is my job|whats my profession) => about=profissão
        (how old am i|whats my age|what is my age) => about=idade
        (what am i allergic to|am i allergic to anything|what are my allergies|whats my allergy) => about=alergia
        how many (kids|children) do i have => about=filhos
    """,
}
FORGOTTEN = {
    "forget_all": """
        <forget> (everything|all) [that|of what] you (know|remember|learned|have learned|saved|stored) (about|of) me
        <forget> (everything|all) about me
        <forget> (everything|it all)
        (delete|erase|clear|wipe|remove) [all] [of] [my|your] memories [of me|about me]
        (delete|erase|clear|wipe) (everything|all) [that] you know about me
    """,
    "forget_number": """
        <forget> [the|memory|fact|number|item|memories] {number} [one]
        (delete|remove|erase) (memory|fact|the memory|the fact|memories) {number}
    """,
    "forget_of": """
        <forget> (that|about|what i told you about|what i said about|what you know about) {query!}
        <forget> my {query!}
    """,
}
VOCABULARY = {
    "own": "my|our",
    "of_own": "of my|of our",
    "forget": "forget|please forget|unlearn|can you forget|you can forget|i want you to forget",
}

REMEMBER = (
    r"(?: (?:please|also|just))*(?: (?:remember|memorize|keep in mind|dont forget|do not forget|for your information|fyi|for the record|just so you know|so you know|bear in mind|learn|know))"
    r"(?: this)?(?P<that> that| :)?(?= )"
)
REMEMBERED = (
    r"(?: (?:please )?(?:remember|keep|bear|memorize)(?: (?:that|this|it))?(?: in mind)?)(?: (?:please|ok|for me))*$"
)
CORRECTING = r"(?: no)?(?: (?:actually|correction|i was wrong|i meant|correcting|scratch that|fix that|correct that|correct this))+(?: that| :)?(?= )"
ASKING = r"(?:(?: do| can| could)? you (?:remember|know|recall|tell me|remind me)(?: what| of)?|(?: tell me| remind me)(?: what)?)(?= )"

RELATIONS = {
    "wife": "esposa", "husband": "marido", "girlfriend": "namorada", "boyfriend": "namorado", "fiance": "noivo", "fiancee": "noiva",
    "partner": "companheiro", "mother": "mãe", "mom": "mãe", "mum": "mãe", "father": "pai", "dad": "pai", "son": "filho",
    "daughter": "filha", "brother": "irmão", "sister": "irmã", "grandmother": "avó", "grandma": "avó", "grandfather": "avô",
    "grandpa": "avô", "grandson": "neto", "granddaughter": "neta", "uncle": "tio", "aunt": "tia", "cousin": "primo",
    "mother in law": "sogra", "father in law": "sogro", "nephew": "sobrinho", "niece": "sobrinha", "boss": "chefe", "manager": "chefe",
    "dog": "cachorro", "cat": "gato", "doctor": "médico", "dentist": "dentista", "accountant": "contador", "lawyer": "advogado",
    "therapist": "psicólogo", "pediatrician": "pediatra", "best friend": "melhor amigo", "oldest son": "filho mais velho",
    "oldest daughter": "filha mais velha", "youngest son": "filho mais novo", "youngest daughter": "filha mais nova",
    "company": "trabalho", "employer": "trabalho",
}  # fmt: skip
ATTRIBUTES = {
    "blood type": ("tipo sanguíneo", "any"), "shoe size": ("sapato", "size"), "shoes size": ("sapato", "size"),
    "shirt size": ("tamanho de camisa", "size"), "tshirt size": ("tamanho de camisa", "size"), "t shirt size": ("tamanho de camisa", "size"),
    "pants size": ("tamanho de calça", "size"), "dress size": ("tamanho de roupa", "size"), "ring size": ("tamanho de anel", "size"),
    "license plate": ("placa", "code"), "licence plate": ("placa", "code"), "number plate": ("placa", "code"), "plate": ("placa", "code"),
    "passport number": ("passaporte", "number"), "phone": ("telefone", "number"), "phone number": ("telefone", "number"),
    "cell": ("telefone", "number"), "cell number": ("telefone", "number"), "email": ("email", "email"),
    "email address": ("email", "email"), "address": ("endereço", "number"), "zip": ("cep", "number"), "zip code": ("cep", "number"),
    "postcode": ("cep", "number"), "height": ("altura", "number"), "sign": ("signo", "sign"), "zodiac sign": ("signo", "sign"),
    "star sign": ("signo", "sign"), "team": ("time", "name"), "bank": ("banco", "name"), "school": ("faculdade", "name"),
    "university": ("faculdade", "name"), "health plan": ("plano de saúde", "name"), "employee number": ("matrícula", "number"),
    "membership number": ("matrícula", "number"), "profession": ("profissão", "any"), "job": ("profissão", "any"),
    "hometown": ("cidade natal", "name"),
}  # fmt: skip
FAVORITES = {
    "color": "cor", "colour": "cor", "food": "comida", "dish": "prato", "drink": "bebida", "movie": "filme", "film": "filme", "book": "livro",
    "song": "musica", "band": "banda", "singer": "cantor", "team": "time", "sport": "esporte", "animal": "animal", "place": "lugar",
    "restaurant": "restaurante", "city": "cidade", "season": "estacao", "dessert": "sobremesa", "fruit": "fruta", "flower": "flor",
}  # fmt: skip
PARTS = {
    "plate": "placa", "license plate": "placa", "number": "numero", "size": "tamanho", "model": "modelo",
    "year": "ano", "code": "codigo", "make": "marca",
}  # fmt: skip
STATES = {
    **dict.fromkeys(("vegetarian", "vegan", "pescatarian", "pescetarian"), "dieta"),
    **dict.fromkeys(
        ("left handed", "lefthanded", "right handed", "righthanded", "ambidextrous", "lefty", "leftie"), "mão"
    ),
    **dict.fromkeys(("married", "single", "divorced", "widowed", "engaged"), "estado civil"),
    **dict.fromkeys(("lactose intolerant", "gluten intolerant", "celiac", "coeliac"), "alergia"),
    **dict.fromkeys(("colorblind", "color blind", "colour blind", "colourblind"), "visão"),
}
ALLERGENS = listed("""peanut peanuts nut nuts tree shrimp shellfish lactose gluten milk dairy egg eggs soy wheat fish penicillin aspirin ibuprofen amoxicillin
    iodine sulfa latex nickel dust mold pollen grass mites cat cats dog dogs bee bees stings wasp wasps chocolate strawberry strawberries kiwi
    sesame corn honey mosquito mosquitoes bites insect insects antibiotics codeine seafood crab lobster almonds cashews bananas hay ragweed""")
PROFESSIONS = listed("""doctor nurse teacher lawyer engineer programmer developer dentist designer architect driver accountant psychologist
    journalist student salesman saleswoman manager analyst photographer nutritionist physiotherapist pharmacist veterinarian vet chef cook
    electrician plumber builder painter musician writer translator realtor consultant banker policeman firefighter soldier biologist chemist
    economist freelancer hairdresser farmer software product project data graphic web civil mechanical high school scientist professor retired
    paramedic pilot barista mechanic carpenter therapist midwife librarian""")
SIGNS = listed("aries taurus gemini cancer leo virgo libra scorpio sagittarius capricorn aquarius pisces")
COUNTS = listed("a an one two three four five six seven")
MONTHS = listed("""january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
    nov dec""")
SELF = listed("i im ive my me mine we our us were")
HEDGES = listed("""remind note add put create save set schedule jot write if maybe perhaps might could would guess suppose think thought imagine wish when while used probably almost today tomorrow
    yesterday tonight now should must need""")
REPORTED = listed("said says told asked asks wrote replied that because but so which who not never")
DUTIES = r" (?:i |we )?(?:have to|need to|must|gotta|got to|should|will|am going to|ill|im going to|im supposed to|to)(?: |$)"
PAST = r" (?!need |bed |red |used to |allergied |indeed |speed |named |called |married |retired |divorced |engaged |left )\S{2,}ed(?= )| (?:was|were|had|went|said|told|did|came|saw|met|got|bought|ate|made|took|gave|thought|knew|felt|lost|won|broke|fell|left us)(?= )"
DAY_PARTS = frozenset(
    (
        "in the morning",
        "in the mornings",
        "in the afternoon",
        "in the evening",
        "at night",
        "mornings",
        "morning",
        "evenings",
        "early",
        "afternoons",
    )
)
NOT_NAMES = listed("""very good bad so not always never here there great nice fine ok okay mine yours this that he she it happy sad sick tired late pregnant
    the a an my your amazing awesome home away""")
PARTICLES = listed("of the de da van von")
IDLE = listed("a an the and of to in my")
NAMES_BY_IS = False
"""Nationalities are written like names: "my wife is American"."""
EMPTY = listed("""name names whats what is was which who whos when whens day date where my the a an of i am im do does did me mine our again number size how many
    old you told tell said say that this it if about for""")
