"""Own words, earlier mail and signatures."""

from mails.case import Case, html_mail, text_mail


def _told(name: str, body: str, text: str, quoted: str = "", signature: str = "") -> Case:
    raw = text_mail("utf-8", body.replace("\n", "\r\n").encode())
    return Case(f"quoting {name}", raw, "", {"text": text, "quoted": quoted, "signature": signature})


def _html(name: str, body: str, text: str, quoted: str, signature: str = "") -> Case:
    return Case(f"quoting {name}", html_mail(body), "", {"text": text, "quoted": quoted, "signature": signature})


_PT = "Em seg., 23 de nov. de 2026 às 09:14, Bia <bia@x.test> escreveu:"
_EN = "On Mon, Nov 23, 2026 at 9:14 AM Bia <bia@x.test> wrote:"
_OUTLOOK = "De: Bia <bia@x.test>\nEnviado: segunda-feira, 23 de novembro de 2026 09:14\nPara: Ana\nAssunto: Oi"

QUOTING = (
    _told("nothing", "Oi, Ana", "Oi, Ana"),
    _told("gmail in Portuguese", f"Sim!\n\n{_PT}\n\n> Vamos?\n> Bia", "Sim!", f"{_PT}\n\n> Vamos?\n> Bia"),
    _told("gmail in English", f"Yes!\n\n{_EN}\n> Shall we?", "Yes!", f"{_EN}\n> Shall we?"),
    _told(
        "a wrapped introduction",
        "Yes\n\nOn Mon, Nov 23, 2026\nBia <bia@x.test> wrote:\n> a",
        "Yes",
        "On Mon, Nov 23, 2026\nBia <bia@x.test> wrote:\n> a",
    ),
    _told("below", f"{_PT}\n> Vamos?\n\nVamos sim", "Vamos sim", f"{_PT}\n> Vamos?"),
    _told("between", f"{_PT}\n> Um?\nSim.\n> Dois?\nNão.", "Sim.\nNão.", f"{_PT}\n> Um?\n> Dois?"),
    _told(
        "outlook",
        f"Segue.\n\n________________________________\n{_OUTLOOK}\n\nManda?",
        "Segue.",
        f"________________________________\n{_OUTLOOK}\n\nManda?",
    ),
    _told("outlook without a line", f"Segue.\n\n{_OUTLOOK}\n\nManda?", "Segue.", f"{_OUTLOOK}\n\nManda?"),
    _told(
        "original message",
        "Ok\n\n-----Mensagem original-----\nDe: Bia\nManda?",
        "Ok",
        "-----Mensagem original-----\nDe: Bia\nManda?",
    ),
    _told(
        "a forward",
        "Veja\n\n---------- Forwarded message ---------\nFrom: Bia\n\nOi",
        "Veja",
        "---------- Forwarded message ---------\nFrom: Bia\n\nOi",
    ),
    _told(
        "a forward without words",
        "---------- Mensagem encaminhada ---------\nDe: Bia\n\nOi",
        "",
        "---------- Mensagem encaminhada ---------\nDe: Bia\n\nOi",
    ),
    _told("an introduction without marks", f"Sim\n\n{_PT}\n\nVamos?", "Sim", f"{_PT}\n\nVamos?"),
    _told("a sentence that only looks so", "Veja o que a Bia escreveu:\n\nOi", "Veja o que a Bia escreveu:\n\nOi"),
    _told("de in a sentence", "De: São Paulo\nvou para o Rio", "De: São Paulo\nvou para o Rio"),
    _told("a signature", "Até amanhã\n\n-- \nBia Souza\nVendas", "Até amanhã", "", "--\nBia Souza\nVendas"),
    _told("a telephone", "Até\n\nEnviado do meu iPhone", "Até", "", "Enviado do meu iPhone"),
    _told("a telephone in English", "Bye\n\nSent from my iPhone", "Bye", "", "Sent from my iPhone"),
    _told(
        "a signature above the quotation", f"Sim\n\n-- \nBia\n\n{_PT}\n> Vamos?", "Sim", f"{_PT}\n> Vamos?", "--\nBia"
    ),
    _html(
        "gmail in html",
        f'<div dir="ltr">Sim!</div><br><div class="gmail_quote"><div class="gmail_attr">{_PT.replace("<", "&lt;").replace(">", "&gt;")}<br></div>'
        '<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc"><div>Vamos?<br>Bia</div></blockquote></div>',
        "Sim!",
        f"{_PT}\n\n> Vamos?\n> Bia",
    ),
    _html(
        "outlook in html",
        f"<p>Segue.</p><hr><div id=divRplyFwdMsg><b>{'<br>'.join(_OUTLOOK.replace('<', '&lt;').split(chr(10)))}</b></div><p>Manda?",
        "Segue.",
        f"{_OUTLOOK}\n\nManda?",
    ),
    _html(
        "a signature in html", '<div>Até</div><div class="gmail_signature">Bia Souza</div>', "Até", "", "--\nBia Souza"
    ),
)
