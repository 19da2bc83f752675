"""Notes and inbox items in English."""

NOTES = {
    "note_create": """
        <jot> [:|this :|this down :|saying|that says|saying that] {text!}
        0.85 (take a note|make a note|write this down|jot this down|note this down|take this down)
        <new_note> : {text!}
        <new_note> (saying|saying that|that says|that|which says|with the text|with) {text!}
        0.85 <new_note> (about|on|of|for|to) {text!}
        0.85 (new note|create a note|add a note|write a note|start a note|make a new note) {text!}
        0.85 (new note|create a note|add a note|write a note|start a note|make a new note|create note|add note)
        <keep> : {text!}
        <keep> (as a note|in my notes|to my notes|that) [:] {text!}
        <keep> {text!} (as a note|in my notes|to my notes|in notes|to notes)
        <add> (to|in|into) [my] notes [:|that] {text!}
        <add> {text!} (to|in|into) [my] notes
        0.85 {text!} (write that down|note that|note that down|save that|write it down|jot that down|keep that)
    """,
    "note_query": """
        (notes|my notes|memos|my memos)
        [<show>] [<my>] (pinned|starred|favorite) (notes|memos) => state=pinned
        <show> [my|the|all|all my|me my|me all my] [latest|recent|last] (notes|memos)
        <show> [my|the|all|all my|me my|me all my] (notes|memos) (about|on|regarding|with|mentioning|for|that mention|containing) {query!}
        what (did i|have i|had i) <wrote> [down] [about|on|regarding|for|concerning] {query!}
        what (did i|have i|had i) <wrote> [down]
        (where|when) (did i|have i) <wrote> [down|about] {query!}
        (did i|have i|do i have) <wrote> [down] (anything|something) (about|on|regarding) {query!}
        (do i have|are there|is there|have i got) (any notes|a note|anything noted|notes|any note) (about|on|regarding|for) {query!}
        <find> [in|through] [my|the] notes (for|about|on) {query!}
        <find> [my|the|a|any] (note|notes) (about|on|regarding|with|mentioning|for) {query!}
        <find> {query!} (in|within) [my] notes
        (search|check) [my|the] notes (for|about) {query!}
        <show> [the|my|that] note {number}
        <show> [the|my|that] note (about|on|regarding|with) {query!}
        (whats|what is|what does) [in|on] [my|the] note {number} [say]
        (whats|what is|what does) [in|on] [my|the] note (about|on) {query!}
        how many notes [do i have]
    """,
    "note_update": """
        <add> (to|in) [the end of] [my|the] note {number} [:|that] {text!} => mode=append
        <add> {text!} (to|in) [the end of] [my|the] note {number} => mode=append
        <add> (to|in) [my|the] note (about|on) {query!} : {text!} => mode=append
        (<change>|replace|rewrite) [my|the text of] note {number} (to|with|:) {text!} => mode=replace
        (<change>|replace|rewrite) [my|the] note (about|on) {query!} : {text!} => mode=replace
        (edit|change|update) [my|the] note {number}
        0.8 (edit|change|update) [my|the] note (about|on) {query!}
    """,
    "note_delete": """
        <delete> [the|my] (note|notes|memo) {number}
        <delete> [the|my] (note|notes) (about|on|regarding|with|for) {query!}
        <delete> [the|my] {query!} note
        <delete> (all|all of|every) [my|the] (notes|note|memos) => scope=all
        0.9 <delete> my notes => scope=all
    """,
    "note_pin": """
        (pin|pin up|star|stick) [the|my] [note|notes] {number} [to the top]
        (pin|pin up|star) [the|my] note (about|on|with) {query!}
        (pin|star) [the|my] {query!} note
    """,
    "note_unpin": """
        (unpin|unstar|unstick) [the|my] [note|notes] {number}
        (unpin|unstar) [the|my] note (about|on|with) {query!}
        (unpin|unstar) [the|my] {query!} note
    """,
}

INBOX = {
    "inbox_create": """
        (capture|capture this|capture that) [:] {text!}
        0.85 (capture|capture this)
        (<add>|save|send|capture|keep|store) [this|that] (to|in|into|on) [my|the] inbox [:|that] {text!}
        (<add>|save|send|capture|keep|store) {text!} (to|in|into|on) [my|the] inbox
        inbox : {text!}
    """,
    "inbox_list": """
        [<show>] [<my>] (inbox items|captures|captured items|items in my inbox|items in the inbox|capture inbox)
        [<show>] [my|the] inbox
        (whats|what is) [there] (in|inside) [my|the] inbox
        what did i capture
    """,
    "file_query": """
        [<show>] [<my>] (files|saved files|stored files)
        (what|which) files (do i have|have i sent|did i send) [you]
        (find|show|look for|search for) (the|my|a) (file|document) (about|with|of|called|named) {query!}
    """,
    "inbox_to_task": """
        <turn> [the] [inbox] [item|items|number] {number} (into|to|a) [a|as a] (task|tasks|todo|todos) [for|by|due|on] [{when}]
        (turn|convert|make|change) (this|that|it|the last one) (into|to|a) [a] (task|todo)
        <create> [a] task (from|out of|of) [item|number] {number}
        make a task (from|out of) [item|number] {number}
    """,
    "inbox_to_note": """
        <turn> [the] [inbox] [item|items|number] {number} (into|to|a) [a|as a] (note|notes)
        (turn|convert|make|change) (this|that|it|the last one) (into|to|a) [a] note
        <create> [a] note (from|out of|of) [item|number] {number}
    """,
    "inbox_delete": """
        <delete> [the] [inbox] (item|items|capture|captures) {number} (from|in|off) [my|the] inbox
        <delete> [the] (inbox item|inbox items|capture|captures) {number}
        <delete> {number} from [my|the] inbox
        (empty|clear|delete everything in|clear out) [my|the] inbox => scope=all
    """,
}
