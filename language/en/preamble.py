"""English courtesies around a request, and words that tell the language. Folded."""

from language.listed import listed

BEFORE = """please|hey|hi|hello|ok|alright|so|well|recado|alexa|siri|ok google|google|hey google|hey siri|olly|cortana|assistant|bot|now|also|then|
    good morning|good afternoon|good evening|oh|um|uh|er|erm|possibly|perhaps|basically|yeah|yes|excuse me|just|kindly|go ahead and|and|hey siri|hey alexa|hey olly|computer|dear|thanks|actually|sorry|yo|dude|man|buddy|ugh|damn|gosh|oops|right|lets see"""
ASKING = """can you|could you|would you|will you|can u|could u|would you please|can you please|could you please|will you please|would you mind|
    are you able to|i want you to|i need you to|id like you to|i would like you to|id like for you to|i would like for you to|i want to|i need to|id like to|i would like to|i wish to|
    help me|help me to|may i|can i|could i|can we|could we|lets|is it possible to|is it possible for you to|you can|you should|you need to|be sure to|make sure to|make sure you|
    do me a favor and|id love to|i wanna|i was wondering if you could|would it be possible to|please can you|if you could|if you can|you have to|id love for you to"""
AFTER = """please|thanks|thank you|ok|for me|will you|would you|if you can|if you could|right now|recado|alright|if possible|siri|alexa|olly|google|pls|can you|
    if you would|if you dont mind|thanks so much|now|put it on the calendar|put it on my calendar|add it to my calendar|add it to the calendar|put that on my calendar|
    put it in my calendar|put it in the calendar|put that in my calendar|add that to my calendar|put it in my diary|put it on my schedule|cheers|asap|ty"""
FUNCTION_WORDS = listed("""a the an of to in on at for from with and or but not no yes is are was were be been am i you he she it we they my your his her its our their
    this that these those what whats when where who how which why do does did done have has had can could will would should may might must
    me him them there here please if as by about into off up out over today tomorrow tonight yesterday now then after before until every each
    january february march april june july august september october november december noon midnight past quarter half last next ago weekend
    days weeks months years between within since until early later
    week month year hour hours minute minutes day monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night
    remind reminder reminders task tasks note notes list shopping meeting add remove delete create make set show tell give cancel change
    move thanks thank hello hi hey bye buy call pay undo redo help need want all any some get put take go dont im id ive""")
