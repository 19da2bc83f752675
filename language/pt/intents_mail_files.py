"""Files that come with mails and go with them, in Portuguese."""

VOCABULARY = {
    "fetch": """manda|mande|mandar|me manda|me mande|manda me|mande me|me envia|me envie|envia|envie|baixa|baixe|baixar|me baixa|quero|eu quero|queria|
        preciso|preciso de|me da|me de|pega|pegue|me pega|traz|traga|me traz|me traga|me passa|me passe|pode me mandar|voce pode me mandar|
        consegue me mandar|me mostra|cade""",
    "save_file": """salva|salve|salvar|guarda|guarde|guardar|manda|mande|mandar|sobe|suba|subir|joga|jogue|coloca|coloque|colocar|poe|bota|bote|
        envia|envie|copia|copie|baixa|baixe""",
    "mail_file": """anexo|arquivo|pdf|documento|planilha|foto|imagem|apresentacao|contrato|boleto|comprovante|recibo|nota fiscal|proposta|relatorio|
        orcamento|fatura|curriculo""",
    "mail_files": "anexos|arquivos|pdfs|documentos|planilhas|fotos|imagens|contratos|boletos|comprovantes|recibos|relatorios",
    "of_mail": "do email|da mensagem|no email|do ultimo email|da ultima mensagem",
    "of_that_mail": "desse email|deste email|daquele email|nesse email|do email|dessa mensagem|desta mensagem|dessa conversa|do ultimo email|dele",
    "sent_it": """mandou|me mandou|enviou|me enviou|anexou|mandou para mim|enviou para mim|mandou por email|me mandou por email|enviou por email|
        mandou no email|mandou em anexo|me mandou em anexo""",
    "enclose": """manda|mande|mandar|envia|envie|enviar|encaminha|encaminhe|encaminhar|repassa|repasse|passa|passe|dispara|quero mandar|quero enviar|
        preciso mandar|preciso enviar|pode mandar|pode enviar""",
    "by_email": "por email|via email|pelo email|pelo gmail|por gmail|em anexo por email",
    "saying": """dizendo|falando|avisando|perguntando|pedindo|contando|com o texto|com a mensagem|informando|e diz|e fala|e escreve|para dizer|
        para avisar""",
    "to_drive": """no drive|no google drive|no meu drive|para o drive|para o meu drive|para o google drive|ao drive""",
}

_WAYS = """
    0.97 {verb} [o|a|esse] <mail_file> <of_mail> (de|do|da) {{query!}} {end}
    0.97 {verb} [os|as|todos os|todas as] <mail_files> <of_mail> (de|do|da) {{query!}} {end} => all=yes
    0.97 {verb} [o|a|aquele|aquela] <mail_file> que [o|a] {{query!}} <sent_it> {end}
    0.97 {verb} [os|as|todos os|todas as] <mail_files> que [o|a] {{query!}} <sent_it> {end} => all=yes
    0.98 {verb} [o|a] <mail_file> <of_mail> [numero] {{number}} {end}
    0.98 {verb} [os|as|todos os|todas as] <mail_files> <of_mail> [numero] {{number}} {end} => all=yes
    0.98 {verb} [o|a|esse|este] <mail_file> <of_that_mail> {end}
    0.98 {verb} [os|as|esses|todos os|todas as] <mail_files> <of_that_mail> {end} => all=yes
    0.98 {verb} [o|os] (anexo|anexos) [numero] {{number}} [<of_that_mail>] {end} => part=file
    0.98 {verb} {{number}} anexo [<of_that_mail>] {end} => part=file
"""
"""Said alike of files that come into the chat and of those that go to Drive."""


def _ways(verb: str, end: str = "", *, given: str = "") -> str:
    lines = [line.format(verb=verb, end=end) for line in _WAYS.splitlines() if line.strip()]
    return "\n".join(f"{line}{'' if '=>' in line else ' =>'} {given}" if given else line for line in lines)


_SENT = "[que te mandei|que eu te mandei|que mandei|que eu mandei|que te enviei|que eu te enviei|que acabei de mandar|ai|aqui]"
_FILE = f"(esse|essa|este|esta|o|a|esses|essas|os|as) [ultimo|ultima] (<mail_file>|<mail_files>) {_SENT}"
_SHOWN = (
    f"((esse|essa|este|esta|esses|essas) [ultimo|ultima] (<mail_file>|<mail_files>) {_SENT}"
    "|(o|a|os|as) [ultimo|ultima] (<mail_file>|<mail_files>) (que te mandei|que eu te mandei|que te enviei|que acabei de mandar))"
)
"""A file of the chat, and no other: "o relatório" alone may be anybody's."""
_THIS = f"(isso|isto|{_FILE})"
_ANSWER = "(responde|responda|responder)"
_SAYING = "<saying> [que|se|:|para] {body!}"
_ATTACH = "(anexa|anexe|anexar|junta|junte|inclui|inclua|coloca|coloque|poe)"

MAIL_FILES = {
    "email_file": f"""
{_ways("[<fetch>]")}
        0.95 (baixa|baixe|baixar|me baixa) [o|a|aquele|aquela] {{name}} que [o|a] {{query!}} <sent_it>
        0.97 <fetch> [o|a|esse|este] anexo [dele|para mim|ai|aqui|por favor]
        0.97 <fetch> (anexos|os anexos|esses anexos|todos os anexos) [deles|para mim|ai|aqui|por favor] => all=yes
    """,
    "drive_save": _ways("<save_file>", "<to_drive>", given="of=mail"),
    "email_enclose": f"""
        0.97 <enclose> {_THIS} (para|a|ao) {{recipient}} <by_email>
        0.98 <enclose> {_THIS} (para|a|ao) {{recipient}} <by_email> {_SAYING}
        0.98 <enclose> {_SHOWN} (para|a|ao) {{recipient}} {_SAYING}
        0.98 <enclose> {_THIS} (para|a|ao) {{recipient}} [<by_email>] (com o assunto|com assunto|assunto) {{subject!}}
        0.99 <enclose> {_THIS} (para|a|ao) {{recipient}} [<by_email>] (com o assunto|com assunto|assunto) {{subject!}} {_SAYING}
        0.97 <enclose> {_THIS} <by_email> (para|a|ao) {{recipient}}
        0.98 <enclose> {_THIS} <by_email> (para|a|ao) {{recipient}} (com o assunto|com assunto|assunto) {{subject!}}
        0.99 <enclose> {_THIS} <by_email> (para|a|ao) {{recipient}} (com o assunto|com assunto|assunto) {{subject!}} {_SAYING}
        0.98 <enclose> {_THIS} <by_email> (para|a|ao) {{recipient}} {_SAYING}
        0.9 <enclose> {_SHOWN} (para|a|ao) {{recipient}}
        0.98 <enclose> [o] arquivo [numero] {{number}} [<by_email>] (para|a|ao) {{recipient!}} {_SAYING}
        0.97 <enclose> [o] arquivo [numero] {{number}} <by_email> (para|a|ao) {{recipient!}}
        0.97 <enclose> [o] arquivo [numero] {{number}} (para|a|ao) {{recipient!}} <by_email>
        0.98 <write> [<a>] [novo] email (para|a|ao) {{recipient}} com {_THIS} [anexo|em anexo|anexado]
        0.99 <write> [<a>] [novo] email (para|a|ao) {{recipient}} com {_THIS} [anexo|em anexo|anexado] [e] {_SAYING}
        0.99 <write> [<a>] [novo] email (para|a|ao) {{recipient}} {_SAYING} (e anexa|e anexe|anexando|e junta) {_THIS}
        0.98 {_ANSWER} [a|ao|o|esse|este|aquele] [ultimo] email (de|do|da) {{recipient}} com {_THIS} [em anexo] => act=reply
        0.99 {_ANSWER} [a|ao|o|esse|este|aquele] [ultimo] email (de|do|da) {{recipient}} com {_THIS} [em anexo] [e] {_SAYING} => act=reply
        0.98 {_ANSWER} [a|ao|o] [email|mensagem] {{number}} com {_THIS} [em anexo] => act=reply
        0.99 {_ANSWER} [a|ao|o] [email|mensagem] {{number}} com {_THIS} [em anexo] [e] {_SAYING} => act=reply
        0.98 {_ANSWER} [a|ao|o|esse|este|aquele] [email] com {_THIS} [em anexo] => act=reply
        0.99 {_ANSWER} [a|ao|o|esse|este|aquele] [email] com {_THIS} [em anexo] [e] {_SAYING} => act=reply
        0.96 (anexa|anexe|anexar) {_FILE} [no email|nesse email|neste email|ao email|junto]
        0.96 {_ATTACH} {_SHOWN} (em anexo|no email|nesse email|neste email|ao email|junto)
        0.96 (anexa|anexe|anexar) (isso|isto) [no email|nesse email|neste email|ao email]
        0.98 {_ATTACH} {_THIS} (no email|em um email|num email|ao email) (para|a|ao) {{recipient}}
        0.99 {_ATTACH} {_THIS} (no email|em um email|num email|ao email) (para|a|ao) {{recipient}} [e] {_SAYING}
    """,
}
