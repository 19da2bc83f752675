"""Whole-message answers in English: stop, yes, no. Folded (no case, accents or punctuation), one phrase a line."""

STOP = """
stop
stop it
stop that
stop this
stop everything
stop all
stop talking
stop texting me
stop messaging me
stop sending messages
stop sending me messages
just stop
halt
abort
abort everything
cancel everything
cancel all
cancel it all
cancel all of it
enough
thats enough
shut up
"""

YES = """
yes
y
ye
yes i do
yes it is
yes you can
yea
yeah
yeap
yep
yup
ya
aye
sure
sure thing
for sure
of course
absolutely
definitely
certainly
indeed
affirmative
correct
exactly
right
thats right
thats correct
that is right
that is correct
thats the one
that one
this one
confirm
confirm it
confirmed
i confirm
approved
approve
i approve
agreed
i agree
i accept
go
go ahead
go for it
do it
please do
please do it
yes please
send it
make it so
sounds good
sounds great
perfect
why not
by all means
i guess so
i think so
i would
i do
it is
you can
you may
"""

ACCEPT = """
ok
okay
okey
k
kk
alright
all right
fine
cool
deal
great
"""

NO = """
no
n
nope
nah
naw
nay
no no
no way
not
not now
not yet
not really
not at all
not today
absolutely not
definitely not
certainly not
of course not
no thanks
no thank you
i dont
i dont think so
i think not
i do not
i do not want it
i dont want it
i dont want to
it isnt
it is not
its not
dont
dont do it
dont do that
dont send it
dont send
do not
do not do it
do not send it
please dont
never
never mind
nevermind
nvm
forget it
forget that
forget about it
leave it
leave them
leave that
cancel
cancel it
cancel that
cancel this
thats wrong
that is wrong
thats not right
that is not right
wrong
incorrect
negative
i changed my mind
changed my mind
"""

COURTESY = """
please
pls
plz
thanks
thank you
thx
ty
recado
bot
man
dude
mate
well
then
oh
ah
hey
just
so
"""

NOW = """
now
right now
immediately
right away
"""

HAND_BACK = """
you can answer again
you may answer again
you can answer
you can reply again
you can talk again
you can take over
you can take over again
you can take it from here
start answering again
answer again
take over again
over to you
"""

DOUBT = """
i guess
i think
i suppose
maybe
perhaps
"""
