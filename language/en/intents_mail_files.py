"""Files that come with mails and go with them, in English."""

VOCABULARY = {
    "fetch": """send|send me|get|get me|give me|download|fetch|fetch me|bring me|i want|i need|id like|pass me|can you send me|could you send me|
        please send me|can i have|show me|grab|pull""",
    "save_file": "save|put|store|upload|copy|keep|send|move|drop|add",
    "mail_file": """attachment|file|pdf|document|doc|spreadsheet|sheet|photo|picture|image|presentation|contract|invoice|receipt|proposal|report|bill|
        resume|quote""",
    "mail_files": "attachments|files|pdfs|documents|docs|spreadsheets|photos|pictures|images|contracts|invoices|receipts|reports",
    "of_mail": "from email|of email|in email|from the email|of the email|in the email|from the mail|of the mail|from the message",
    "of_that_mail": """of that email|from that email|in that email|of this email|from this email|in this email|of the email|from the email|in the email|
        of that mail|from that mail|of the mail|from the mail|from that message|of the last email|from the last email|from it""",
    "by_mail": "from email from|from the email from|from the email by|of the email from|in the email from|from the last email from|of the mail from",
    "sent_it": "sent|sent me|emailed|emailed me|mailed me|attached|sent by email|sent me by email|has sent|has sent me",
    "enclose": "send|forward|mail|email|pass on|i want to send|i need to send|please send|can you send|could you send",
    "by_email": "by email|by mail|via email|over email|through email|in an email|by gmail|via gmail",
    "saying": """saying|telling|asking|that says|with the message|with the text|stating|to say|to tell|to ask|and say|and tell|and ask|that reads|
        with message|which says""",
    "to_drive": "to drive|to my drive|to the drive|to google drive|to my google drive|on drive|on my drive|in drive|in my drive|into drive|into my drive",
}

_WAYS = """
    0.97 {verb} [the|that] <mail_file> <by_mail> {{query!}} {end}
    0.97 {verb} [the|all|all the] <mail_files> <by_mail> {{query!}} {end} => all=yes
    0.97 {verb} [the|that] <mail_file> (from|in|of) {{query!}} (email|mail) {end}
    0.97 {verb} [the|all|all the] <mail_files> (from|in|of) {{query!}} (email|mail) {end} => all=yes
    0.97 {verb} [the|that] <mail_file> [that] {{query!}} <sent_it> {end}
    0.97 {verb} [the|all|all the] <mail_files> [that] {{query!}} <sent_it> {end} => all=yes
    0.98 {verb} [the] <mail_file> <of_mail> [number] {{number}} {end}
    0.98 {verb} [the|all|all the] <mail_files> <of_mail> [number] {{number}} {end} => all=yes
    0.98 {verb} [the|that|this] <mail_file> <of_that_mail> {end}
    0.98 {verb} [the|those|all|all the] <mail_files> <of_that_mail> {end} => all=yes
    0.98 {verb} (attachment|attachments) [number] {{number}} [<of_that_mail>] {end} => part=file
    0.98 {verb} {{number}} attachment [<of_that_mail>] {end} => part=file
"""
"""Said alike of files that come into the chat and of those that go to Drive."""


def _ways(verb: str, end: str = "", *, given: str = "") -> str:
    lines = [line.format(verb=verb, end=end) for line in _WAYS.splitlines() if line.strip()]
    return "\n".join(f"{line}{'' if '=>' in line else ' =>'} {given}" if given else line for line in lines)


_SENT = "[that i sent you|i sent you|that i sent|i sent|that i just sent|i just sent|i just sent you|here]"
_FILE = f"(this|that|the|these|those) [last] (<mail_file>|<mail_files>) {_SENT}"
_SHOWN = (
    f"((this|these) [last] (<mail_file>|<mail_files>) {_SENT}"
    "|(the|that|those) [last] (<mail_file>|<mail_files>) (that i sent you|i sent you|that i just sent|i just sent|i just sent you))"
)
"""A file of the chat, and no other: "the report" alone may be anybody's."""
_THIS = f"(this|that|it|{_FILE})"
_SAYING = "<saying> [that|:|them|him|her] {body!}"
_ANSWER = "(reply|respond|answer)"
_ATTACH = "(attach|include|add)"

MAIL_FILES = {
    "email_file": f"""
{_ways("<fetch>")}
        0.97 [<fetch>] (attachment|attachments) [number] {{number}} => part=file
        0.97 {{number}} attachment => part=file
        0.95 (download|fetch) [the|that] {{name}} [that] {{query!}} <sent_it>
        0.97 <fetch> [me] (the attachment|that attachment|its attachment) [please|here]
        0.97 <fetch> [me] (the attachments|all attachments|all the attachments|those attachments|its attachments) [please|here] => all=yes
    """,
    "drive_save": _ways("<save_file>", "<to_drive>", given="of=mail"),
    "email_enclose": f"""
        0.97 <enclose> {_THIS} to {{recipient}} <by_email>
        0.97 (email|mail) {_SHOWN} to {{recipient}}
        0.98 <enclose> {_SHOWN} to {{recipient}} {_SAYING}
        0.98 <enclose> {_THIS} to {{recipient}} <by_email> {_SAYING}
        0.98 <enclose> {_SHOWN} to {{recipient}} [<by_email>] (with the subject|with subject|subject) {{subject!}}
        0.99 <enclose> {_SHOWN} to {{recipient}} [<by_email>] (with the subject|with subject|subject) {{subject!}} {_SAYING}
        0.97 <enclose> {_THIS} <by_email> to {{recipient}}
        0.98 <enclose> {_THIS} <by_email> to {{recipient}} (with the subject|with subject|subject) {{subject!}}
        0.99 <enclose> {_THIS} <by_email> to {{recipient}} (with the subject|with subject|subject) {{subject!}} {_SAYING}
        0.98 <enclose> {_THIS} <by_email> to {{recipient}} {_SAYING}
        0.9 <enclose> {_SHOWN} to {{recipient}}
        0.98 <enclose> file [number] {{number}} [<by_email>] to {{recipient!}} {_SAYING}
        0.97 <enclose> file [number] {{number}} <by_email> to {{recipient!}}
        0.97 <enclose> file [number] {{number}} to {{recipient!}} <by_email>
        0.98 <write> [<a>] [new] email (to|for) {{recipient}} with {_FILE} [attached]
        0.99 <write> [<a>] [new] email (to|for) {{recipient}} with {_FILE} [attached] [and] {_SAYING}
        0.99 <write> [<a>] [new] email (to|for) {{recipient}} {_SAYING} (and attach|attaching) {_THIS}
        0.98 {_ANSWER} [to] [the|that|this] [last|latest] (email|mail) from {{recipient}} with {_FILE} [attached] => act=reply
        0.99 {_ANSWER} [to] [the|that|this] [last|latest] (email|mail) from {{recipient}} with {_FILE} [attached] [and] {_SAYING} => act=reply
        0.98 {_ANSWER} [to] {{recipient}} (email|mail) with {_FILE} [attached] => act=reply
        0.99 {_ANSWER} [to] {{recipient}} (email|mail) with {_FILE} [attached] [and] {_SAYING} => act=reply
        0.98 {_ANSWER} [to] [email|mail|number] {{number}} with {_FILE} [attached] => act=reply
        0.99 {_ANSWER} [to] [email|mail|number] {{number}} with {_FILE} [attached] [and] {_SAYING} => act=reply
        0.98 {_ANSWER} [to] [that|this|the] [email|mail] with {_FILE} [attached] => act=reply
        0.99 {_ANSWER} [to] [that|this|the] [email|mail] with {_FILE} [attached] [and] {_SAYING} => act=reply
        0.96 attach {_FILE} [to it|to the email|to that email|to this email]
        0.96 {_ATTACH} {_SHOWN} (to it|to the email|to that email|to this email)
        0.96 attach (this|that|it) [to the email|to that email|to this email]
        0.98 {_ATTACH} {_THIS} to an email to {{recipient}}
        0.99 {_ATTACH} {_THIS} to an email to {{recipient}} [and] {_SAYING}
    """,
}
