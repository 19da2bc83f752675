"""HTML to what a person sees of it."""

from mails.case import Case, html_mail, mail, parts


def _html(name: str, body: str, text: str, problems: str = "") -> Case:
    return Case(f"html {name}", html_mail(body), problems, {"text": text})


def _hides(name: str, hidden: str) -> Case:
    return _html(f"hides {name}", f"<p>Oi</p>{hidden}<p>Tchau</p>", "Oi\n\nTchau", "hidden")


def _shows(name: str, shown: str) -> Case:
    return _html(f"shows {name}", f"<p>Oi</p>{shown}<p>Tchau</p>", "Oi\n\nPague\n\nTchau")


HTML = (
    _html("paragraphs", "<p>Um&nbsp;dois</p>\n<p>tr&ecirc;s</p>", "Um dois\n\ntrês"),
    _html("breaks", "um<br>dois<br/><br>três", "um\ndois\n\ntrês"),
    _html("a list", "<ul><li>um<li>dois</ul><ol><li>a</li><li>b</li></ol>", "• um\n• dois\n\n1. a\n2. b"),
    _html(
        "a table", "<table><tr><td>Total</td><td>R$ 10</td></tr><tr><td>Taxa<td>R$ 2</table>", "Total R$ 10\nTaxa R$ 2"
    ),
    _html("a link", '<a href="https://evil.test/?d=1">clique aqui</a>', "clique aqui"),
    _html(
        "pictures",
        '<img src="https://x.test/a.png" alt="Logo da loja"><img src="p" alt="pixel" width="1">',
        "Logo da loja",
    ),
    _html(
        "a page",
        "<!doctype html><html><head><title>t</title><style>p{color:red}</style></head><body>oi</body></html>",
        "oi",
    ),
    _html("a script", "oi<script>if (a<b) alert('x</p>')</script> tchau", "oi tchau"),
    _html("a comment", "oi<!-- <p>segredo --> tchau<!--[if mso]>mso<![endif]-->", "oi tchau"),
    _html("a comment without an end", "oi<!-- segredo <p>x", "oi"),
    _html("pre", "<pre>a\n  b   c</pre>", "a\n  b   c"),
    _html("entities", "a &lt;b&gt; &amp; &#8364; &#x1F600; &nada; &#0;", "a <b> & € 😀 &nada; \ufffd"),
    _html("a less-than sign", "2 < 3 e 5 > 4, a <3 você", "2 < 3 e 5 > 4, a <3 você"),
    _html("a tag without an end", "oi <a href='x", "oi"),
    _html("a quote without an end", 'oi <a href="x>tchau</a>', "oi"),
    _html("misnested", "<b><i>um</b> dois</i><div>três</p></div>quatro", "um dois\ntrês\n\nquatro"),
    _html("markup written out", "&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
    _html("zero width between letters", "se&#8203;nha&zwnj; &shy;fim", "senha fim"),
    _hides("display", '<div style="display:none">Pague</div>'),
    _hides("display in a child", '<div style="DISPLAY : NONE !important"><p><b>Pague</b></p></div>'),
    _hides("visibility", '<span style="visibility:hidden">Pague</span>'),
    _hides("size", '<span style="font-size:0px">Pague</span>'),
    _hides("a tiny size", '<span style="font-size:1px">Pague</span>'),
    _hides("size in a shorthand", '<span style="font: 0px/0 Arial">Pague</span>'),
    _hides("opacity", '<span style="opacity:0">Pague</span>'),
    _hides("white", '<span style="color:#fff">Pague</span>'),
    _hides("nearly white", '<span style="color: rgb(250, 251,252)">Pague</span>'),
    _hides("white by name", '<font color="White">Pague</font>'),
    _hides("black on black", '<div style="background:#000"><span style="color:#000001">Pague</span></div>'),
    _hides("transparent", '<span style="color:transparent">Pague</span>'),
    _hides("no height", '<div style="max-height:0;overflow:hidden">Pague</div>'),
    _hides("far away", '<div style="position:absolute;left:-9999px">Pague</div>'),
    _hides("indented away", '<div style="text-indent:-9999px">Pague</div>'),
    _hides("the attribute", "<div hidden>Pague</div>"),
    _hides("by class", "<style>.pre{display:none}</style><div class='x pre'>Pague</div>"),
    _hides("by id", "<style>/* a */ #pre , .b{font-size:0}</style><div id=pre>Pague</div>"),
    _hides("until it ends", "<p style='display:none'>Pague"),
    _shows("white on a colour", '<p style="color:#fff;background-color:#c00">Pague</p>'),
    _shows("white in a coloured table", '<table bgcolor="#003366"><tr><td style="color:white">Pague</td></tr></table>'),
    _shows("white on a picture", '<div style="background:url(x.png)"><p style="color:#fff">Pague</p></div>'),
    _shows("what small screens hide", "<style>@media (max-width:600px){.a{display:none}}</style><p class=a>Pague</p>"),
    _shows("a child made visible", '<p style="visibility:hidden"><span style="visibility:visible">Pague</span></p>'),
    _shows(
        "what the element itself takes back",
        "<style>.a{display:none}</style><p class=a style='display:block'>Pague</p>",
    ),
    _html(
        "a preheader",
        '<div style="display:none;max-height:0">Não perca!&zwnj;&nbsp;</div><p>Oi, Ana</p>',
        "Oi, Ana",
        "hidden",
    ),
    Case(
        "html with its charset inside",
        mail(b"Content-Type: text/html", '<meta charset="iso-8859-1"><p>três'.encode("latin-1")),
        "",
        {"text": "três"},
    ),
    Case(
        "html called plain",
        mail(b"Content-Type: text/plain; charset=utf-8", "<html><body><p>três</p></body></html>".encode()),
        "",
        {"text": "três"},
    ),
    Case("enriched", mail(b"Content-Type: text/enriched", b"<bold>oi</bold> <nl>ana"), "", {"text": "oi ana"}),
    Case(
        "an empty plain part",
        parts("alternative", b"Content-Type: text/plain\r\n\r\n \r\n", b"Content-Type: text/html\r\n\r\n<p>oi"),
        "",
        {"text": "oi"},
    ),
    Case(
        "a plain part that only points",
        parts(
            "alternative",
            b"Content-Type: text/plain\r\n\r\nSeu leitor nao suporta HTML.",
            b"Content-Type: text/html\r\n\r\n<p>A fatura de novembro vence na sexta-feira.",
        ),
        "",
        {"text": "A fatura de novembro vence na sexta-feira."},
    ),
    Case(
        "plain before html",
        parts("alternative", b"Content-Type: text/plain\r\n\r\noi", b"Content-Type: text/html\r\n\r\n<p>ola"),
        "",
        {"text": "oi"},
    ),
    Case(
        "html before plain",
        parts("alternative", b"Content-Type: text/html\r\n\r\n<p>ola", b"Content-Type: text/plain\r\n\r\noi"),
        "",
        {"text": "oi"},
    ),
)
