"""English questions: the words that open one, and those that say nothing about what is asked. Folded."""

import re

from language.listed import listed

OPENERS = listed("what whats which who whos whose whom when whens where wheres how hows much many")
EMPTY = listed("""the a an of to in on at for from with without about by as and or if is are was were be been am do does did done have has had
    can could will would should may might must i im ive you he she it we they me him her us them my your his its our their this that these those
    there here s again please tell say know remember put leave left keep kept park parked wrote write said recado""")
WHEN = re.compile(r"(?:and |so |hey |hi |recado )*(?:when|(?:at )?what time|(?:on )?(?:what|which) day)\b")
"""Opens a question for a time; over folded text."""
