"""Files in Drive, in English."""

DRIVE = {
    "drive_search": """
        0.97 (find|find me|look for|search for|search|show|show me|where is|wheres|get|get me|do i have|is there) [the|my|a|an|any|all|that] {query!} (in|on|from|inside) [my|the] [google] drive
        0.97 (search|look in|look through) [my|the] [google] drive for [the|my|a|an|any] {query!}
        0.98 [<show>|<find>|list|show me] [<my>] [recent|latest] (files|documents|docs|things) (in|on|from|inside) [my|the] [google] drive
        0.98 [<show>|<find>|list|show me] [the|all|all the] (file|document|doc|files|documents|docs|things) [that] {name} (shared|has shared) with me [on drive|in drive|on google drive] => shared=yes
        0.98 [<show>|<find>|list|show me] [the|all|all the|my] (files|documents|docs|things) [that were|that are] shared with me [by {name}] [on drive|in drive|on google drive] => shared=yes
        0.98 [<show>|<find>|list|show me] [<my>] [recent|latest] (spreadsheets|sheets) (in|on|from|inside) [my|the] [google] drive => kind=sheet
        0.98 [<show>|<find>|list|show me] [the|all|all the] (spreadsheet|sheet|spreadsheets|sheets) [that] {name} (shared|has shared) with me [on drive|in drive|on google drive] => kind=sheet shared=yes
        0.98 [<show>|<find>|list|show me] [the|all|all the|my] (spreadsheets|sheets) [that were|that are] shared with me [by {name}] [on drive|in drive|on google drive] => kind=sheet shared=yes
        0.98 [<show>|<find>|list|show me] [<my>] [recent|latest] (presentations|slides|decks) (in|on|from|inside) [my|the] [google] drive => kind=slides
        0.98 [<show>|<find>|list|show me] [the|all|all the] (presentation|deck|presentations|slides|decks) [that] {name} (shared|has shared) with me [on drive|in drive|on google drive] => kind=slides shared=yes
        0.98 [<show>|<find>|list|show me] [the|all|all the|my] (presentations|slides|decks) [that were|that are] shared with me [by {name}] [on drive|in drive|on google drive] => kind=slides shared=yes
        0.98 [<show>|<find>|list|show me] [<my>] [recent|latest] (pdfs) (in|on|from|inside) [my|the] [google] drive => kind=pdf
        0.98 [<show>|<find>|list|show me] [the|all|all the] (pdf|pdfs) [that] {name} (shared|has shared) with me [on drive|in drive|on google drive] => kind=pdf shared=yes
        0.98 [<show>|<find>|list|show me] [the|all|all the|my] (pdfs) [that were|that are] shared with me [by {name}] [on drive|in drive|on google drive] => kind=pdf shared=yes
        0.98 [<show>|<find>|list|show me] [<my>] [recent|latest] (folders) (in|on|from|inside) [my|the] [google] drive => kind=folder
        0.98 [<show>|<find>|list|show me] [the|all|all the] (folder|folders) [that] {name} (shared|has shared) with me [on drive|in drive|on google drive] => kind=folder shared=yes
        0.98 [<show>|<find>|list|show me] [the|all|all the|my] (folders) [that were|that are] shared with me [by {name}] [on drive|in drive|on google drive] => kind=folder shared=yes
        0.98 [<show>|<find>|list|show me] [<my>] [recent|latest] (photos|pictures|images) (in|on|from|inside) [my|the] [google] drive => kind=image
        0.98 [<show>|<find>|list|show me] [the|all|all the] (photo|picture|image|photos|pictures|images) [that] {name} (shared|has shared) with me [on drive|in drive|on google drive] => kind=image shared=yes
        0.98 [<show>|<find>|list|show me] [the|all|all the|my] (photos|pictures|images) [that were|that are] shared with me [by {name}] [on drive|in drive|on google drive] => kind=image shared=yes
        0.98 [<show>|<find>|list|show me] [<my>] [recent|latest] (videos) (in|on|from|inside) [my|the] [google] drive => kind=video
        0.98 [<show>|<find>|list|show me] [the|all|all the] (video|videos) [that] {name} (shared|has shared) with me [on drive|in drive|on google drive] => kind=video shared=yes
        0.98 [<show>|<find>|list|show me] [the|all|all the|my] (videos) [that were|that are] shared with me [by {name}] [on drive|in drive|on google drive] => kind=video shared=yes
        0.98 (what|whats|what is) [do i have|have i got|there|is there] (in|on) [my|the] [google] drive
        0.98 what (did|has) {name} (share|shared) with me [on drive|in drive|on google drive] => shared=yes
    """,
    "drive_read": """
        0.88 (open|read|summarize|summarise) [number] {number}
        0.98 (open|read|read me|summarize|summarise|sum up) [the|my] {query!} (in|on|from|inside) [my|the] [google] drive
        0.98 (what does|whats in|what is in|what do) [the|my] {query!} (say|says) (in|on|from|inside) [my|the] [google] drive
        0.98 (whats in|what is in|what does it say in) [the|my] {query!} (in|on|from|inside) [my|the] [google] drive
        0.98 (open|read|read me|summarize|summarise|sum up) [number|the] {number} (in|on|from|inside) [my|the] [google] drive
        0.98 (open|read|read me|summarize|summarise|sum up) [the] (file|document|doc|spreadsheet|sheet|pdf|presentation|text) [number] {number} [(in|on|from) [my|the] [google] drive]
        0.98 what does [the] (file|document|doc|spreadsheet|sheet|pdf|presentation|text) [number] {number} say
        0.9 (open|read|read me|summarize|summarise|sum up) (this|that|the) (document|spreadsheet|pdf|presentation|doc)
    """,
    "drive_save": """
        0.98 (save|put|store|upload|keep|send|copy|move|back up) [this|that|it|the|my] [last|latest] [file|photo|picture|image|document|pdf|video|audio|attachment|receipt] (to|on|in|into|onto) [my|the] [google] drive
        0.98 (save|put|store|upload|keep|send|copy|move|back up) [the] [file|photo|document] [number] {number} (to|on|in|into|onto) [my|the] [google] drive
    """,
    "drive_share": """
        0.97 share [the|my] {query!} (spreadsheet|sheet|document|doc|file|presentation|folder|pdf|deck|slides) [in drive|on drive|from drive|from my drive|in my drive] with {recipient!}
        0.97 share [the|my] (spreadsheet|sheet|document|doc|file|presentation|folder|pdf|deck|slides) [called|named] {query!} [in drive|on drive|from drive|from my drive|in my drive] with {recipient!}
        0.97 share [the|my] {query!} (in drive|on drive|from drive|from my drive|in my drive) with {recipient!}
        0.98 share [the] [file|document|doc|spreadsheet|sheet|pdf|presentation|text] [number] {number} [in drive|on drive|from drive] with {recipient!}
        0.98 share (it|this|that) [file|document|doc|spreadsheet|sheet|pdf|presentation|text] with {recipient!}
        0.97 (give|grant) {recipient!} access to [the|my] {query!} (spreadsheet|sheet|document|doc|file|presentation|folder|pdf|deck|slides)
        0.97 share [the|my] {query!} (spreadsheet|sheet|document|doc|file|presentation|folder|pdf|deck|slides) [in drive|on drive|from drive|from my drive|in my drive] with {recipient!} (as a reader|as reader|as a viewer|as viewer|to view|to read|view only|read only) => role=reader
        0.97 share [the|my] (spreadsheet|sheet|document|doc|file|presentation|folder|pdf|deck|slides) [called|named] {query!} [in drive|on drive|from drive|from my drive|in my drive] with {recipient!} (as a reader|as reader|as a viewer|as viewer|to view|to read|view only|read only) => role=reader
        0.97 share [the|my] {query!} (in drive|on drive|from drive|from my drive|in my drive) with {recipient!} (as a reader|as reader|as a viewer|as viewer|to view|to read|view only|read only) => role=reader
        0.98 share [the] [file|document|doc|spreadsheet|sheet|pdf|presentation|text] [number] {number} [in drive|on drive|from drive] with {recipient!} (as a reader|as reader|as a viewer|as viewer|to view|to read|view only|read only) => role=reader
        0.98 share (it|this|that) [file|document|doc|spreadsheet|sheet|pdf|presentation|text] with {recipient!} (as a reader|as reader|as a viewer|as viewer|to view|to read|view only|read only) => role=reader
        0.97 (give|grant) {recipient!} access to [the|my] {query!} (spreadsheet|sheet|document|doc|file|presentation|folder|pdf|deck|slides) (as a reader|as reader|as a viewer|as viewer|to view|to read|view only|read only) => role=reader
        0.97 share [the|my] {query!} (spreadsheet|sheet|document|doc|file|presentation|folder|pdf|deck|slides) [in drive|on drive|from drive|from my drive|in my drive] with {recipient!} (as an editor|as editor|to edit|with edit access|with editing) => role=writer
        0.97 share [the|my] (spreadsheet|sheet|document|doc|file|presentation|folder|pdf|deck|slides) [called|named] {query!} [in drive|on drive|from drive|from my drive|in my drive] with {recipient!} (as an editor|as editor|to edit|with edit access|with editing) => role=writer
        0.97 share [the|my] {query!} (in drive|on drive|from drive|from my drive|in my drive) with {recipient!} (as an editor|as editor|to edit|with edit access|with editing) => role=writer
        0.98 share [the] [file|document|doc|spreadsheet|sheet|pdf|presentation|text] [number] {number} [in drive|on drive|from drive] with {recipient!} (as an editor|as editor|to edit|with edit access|with editing) => role=writer
        0.98 share (it|this|that) [file|document|doc|spreadsheet|sheet|pdf|presentation|text] with {recipient!} (as an editor|as editor|to edit|with edit access|with editing) => role=writer
        0.97 (give|grant) {recipient!} access to [the|my] {query!} (spreadsheet|sheet|document|doc|file|presentation|folder|pdf|deck|slides) (as an editor|as editor|to edit|with edit access|with editing) => role=writer
        0.97 share [the|my] {query!} (spreadsheet|sheet|document|doc|file|presentation|folder|pdf|deck|slides) [in drive|on drive|from drive|from my drive|in my drive] with {recipient!} (as a commenter|as commenter|to comment) => role=commenter
        0.97 share [the|my] (spreadsheet|sheet|document|doc|file|presentation|folder|pdf|deck|slides) [called|named] {query!} [in drive|on drive|from drive|from my drive|in my drive] with {recipient!} (as a commenter|as commenter|to comment) => role=commenter
        0.97 share [the|my] {query!} (in drive|on drive|from drive|from my drive|in my drive) with {recipient!} (as a commenter|as commenter|to comment) => role=commenter
        0.98 share [the] [file|document|doc|spreadsheet|sheet|pdf|presentation|text] [number] {number} [in drive|on drive|from drive] with {recipient!} (as a commenter|as commenter|to comment) => role=commenter
        0.98 share (it|this|that) [file|document|doc|spreadsheet|sheet|pdf|presentation|text] with {recipient!} (as a commenter|as commenter|to comment) => role=commenter
        0.97 (give|grant) {recipient!} access to [the|my] {query!} (spreadsheet|sheet|document|doc|file|presentation|folder|pdf|deck|slides) (as a commenter|as commenter|to comment) => role=commenter
    """,
    "drive_link": """
        0.97 (create|make|get|get me|give me|generate|i need|i want|send me) [a|the] [public|sharing|shareable|share|open] link (to|for|of) [the|my] {query!} (spreadsheet|sheet|document|doc|file|presentation|folder|pdf)
        0.97 (create|make|get|get me|give me|generate|i need|i want|send me) [a|the] (public|sharing|shareable|share|open) link (to|for|of) [the|my] {query!}
        0.97 (create|make|get|get me|give me|generate|i need|i want|send me) [a|the] [public|sharing|shareable|share|open] link (to|for|of) [the|my] {query!} (in|on|from|inside) [my|the] [google] drive
        0.98 (create|make|get|get me|give me|generate|i need|i want|send me) [a|the] [public|sharing|shareable|share|open] link (to|for|of) [the] [file|document|doc|spreadsheet|sheet|pdf|presentation|text] [number] {number}
        0.98 (create|make|get|get me|give me|generate|i need|i want|send me) [a|the] [public|sharing|shareable|share|open] link (to|for|of) (it|this|that) [file|document|doc|spreadsheet|sheet|pdf|presentation|text]
        0.97 (create|make|get|get me|give me|generate|i need|i want|send me) [a|the] [public|sharing|shareable|share|open] link (to|for|of) [the|my] {query!} (spreadsheet|sheet|document|doc|file|presentation|folder|pdf) (to edit|with edit access|for editing) => role=writer
        0.97 (create|make|get|get me|give me|generate|i need|i want|send me) [a|the] (public|sharing|shareable|share|open) link (to|for|of) [the|my] {query!} (to edit|with edit access|for editing) => role=writer
        0.97 (create|make|get|get me|give me|generate|i need|i want|send me) [a|the] [public|sharing|shareable|share|open] link (to|for|of) [the|my] {query!} (in|on|from|inside) [my|the] [google] drive (to edit|with edit access|for editing) => role=writer
        0.98 (create|make|get|get me|give me|generate|i need|i want|send me) [a|the] [public|sharing|shareable|share|open] link (to|for|of) [the] [file|document|doc|spreadsheet|sheet|pdf|presentation|text] [number] {number} (to edit|with edit access|for editing) => role=writer
        0.98 (create|make|get|get me|give me|generate|i need|i want|send me) [a|the] [public|sharing|shareable|share|open] link (to|for|of) (it|this|that) [file|document|doc|spreadsheet|sheet|pdf|presentation|text] (to edit|with edit access|for editing) => role=writer
    """,
}
