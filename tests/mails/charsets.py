"""Charsets and transfer encodings: wrong, unknown, missing, broken."""

import base64

from mails.case import Case, mail, text_mail

ACCENTS = "Amanhã às três, açaí e pão"


def _case(name: str, raw: bytes, text: str, problems: str = "") -> Case:
    return Case(name, raw, problems, {"text": text})


CHARSETS = (
    _case("utf-8", text_mail("utf-8", ACCENTS.encode()), ACCENTS),
    _case("utf-8 with its mark", text_mail("utf-8", b"\xef\xbb\xbf" + ACCENTS.encode()), ACCENTS),
    _case("latin-1 that says utf-8", text_mail("utf-8", ACCENTS.encode("latin-1")), ACCENTS, "charset"),
    _case("utf-8 that says latin-1", text_mail("iso-8859-1", ACCENTS.encode()), ACCENTS, "charset"),
    _case("cp1252 that says latin-1", text_mail("iso-8859-1", "“aspas” – €".encode("cp1252")), "“aspas” – €"),
    _case("cp1252", text_mail("windows-1252", "preço: 10 €".encode("cp1252")), "preço: 10 €"),
    _case("utf-8 that says ascii", text_mail("us-ascii", ACCENTS.encode()), ACCENTS),
    _case("latin-1 that says ascii", text_mail("us-ascii", ACCENTS.encode("latin-1")), ACCENTS, "charset"),
    _case("no charset, utf-8", text_mail("", ACCENTS.encode()), ACCENTS),
    _case("no charset, latin-1", text_mail("", ACCENTS.encode("latin-1")), ACCENTS),
    _case("unknown charset", text_mail("klingon-8", ACCENTS.encode()), ACCENTS, "charset"),
    _case("a charset that is a zip", text_mail("zlib", ACCENTS.encode()), ACCENTS, "charset"),
    _case("a charset that is a codec of Python", text_mail("unicode_escape", b"a\\u0041"), "a\\u0041", "charset"),
    _case("quotes around the charset", text_mail("\"'ISO-8859-1'\"", ACCENTS.encode("latin-1")), ACCENTS),
    _case("a typo in utf-8", text_mail("utf-8mb4", ACCENTS.encode()), ACCENTS),
    _case("a typo in latin-1", text_mail('"iso 8859_1"', ACCENTS.encode("latin-1")), ACCENTS),
    _case("windows without its dash", text_mail("windows1252", "três €".encode("cp1252")), "três €"),
    _case("its name said twice", text_mail('"charset=utf-8"', ACCENTS.encode()), ACCENTS),
    _case("iso-2022-jp", text_mail("iso-2022-jp", "会議は明日です".encode("iso2022_jp")), "会議は明日です"),
    _case("iso-2022-jp that says utf-8", text_mail("utf-8", "会議".encode("iso2022_jp")), "会議", "charset"),
    _case("iso-2022-jp without a charset", text_mail("", "会議".encode("iso2022_jp")), "会議"),
    _case("shift_jis with signs of Windows", text_mail("shift_jis", "①会議".encode("cp932")), "①会議"),
    _case("euc-jp", text_mail("x-euc-jp", "会議".encode("euc_jp")), "会議"),
    _case("gb2312 with letters of gbk", text_mail("gb2312", "会议镕".encode("gbk")), "会议镕"),
    _case("big5", text_mail("big5", "會議".encode("big5")), "會議"),
    _case("korean", text_mail("ks_c_5601-1987", "회의 똠".encode("cp949")), "회의 똠"),
    _case("koi8-r", text_mail("koi8-r", "Встреча".encode("koi8_r")), "Встреча"),
    _case("utf-7", text_mail("utf-7", "Amanhã £1".encode("utf-7")), "Amanhã £1"),
    _case("utf-7 that is none", text_mail("utf-7", b"+AG\xff-"), "+AGÿ-", "charset"),
    _case("utf-16 with its mark", text_mail("utf-16", base64.encodebytes("três".encode("utf-16")), "base64"), "três"),
    _case("ascii that says utf-16", text_mail("utf-16", b"three"), "three", "charset"),
    _case(
        "utf-8 cut in a letter",
        text_mail("utf-8", "ação, coração, três".encode()[:-2]),
        "ação, coração, tr\ufffd",
        "charset",
    ),
    _case("base64", text_mail("utf-8", base64.encodebytes(ACCENTS.encode()), "base64"), ACCENTS),
    _case(
        "base64 without its padding",
        text_mail("utf-8", base64.b64encode(b"abcd").rstrip(b"="), "base64"),
        "abcd",
        "encoding",
    ),
    _case("base64 with one letter too many", text_mail("utf-8", b"YWJjZGVmA", "base64"), "abcdef", "encoding"),
    _case(
        "base64 with a footer",
        text_mail("utf-8", b"YWJj\r\nZGVm\r\n___\r\nlista mail\r\n", "base64"),
        "abcdef",
        "encoding",
    ),
    _case("base64 that is plain text", text_mail("utf-8", b"Oi, Ana!", "base64"), "Oi, Ana!", "encoding"),
    _case("quoted-printable", text_mail("utf-8", b"tr=C3=AAs a=\r\nmigos=20=\r\n", "quoted-printable"), "três amigos"),
    _case(
        "quoted-printable, broken", text_mail("utf-8", b"100=% e =ZZ = fim=", "quoted-printable"), "100=% e =ZZ = fim="
    ),
    _case("encoding in capitals", text_mail("utf-8", b"tr=C3=AAs", "QUOTED-PRINTABLE"), "três"),
    _case("encoding unknown", text_mail("utf-8", ACCENTS.encode(), "x-foo"), ACCENTS),
    _case("uuencode", text_mail("utf-8", b"begin 644 a.txt\r\n#86)C\r\n`\r\nend\r\n", "x-uuencode"), "abc"),
    _case("uuencode without a beginning", text_mail("utf-8", b"oi", "x-uuencode"), "oi", "encoding"),
    _case("controls", text_mail("utf-8", b"a\x00b\x1b[31mc\x07"), "ab[31mc", "characters"),
    _case("turned around", text_mail("utf-8", "fatura\u202egpj.exe".encode()), "faturagpj.exe", "characters"),
    _case(
        "written with tags",
        text_mail("utf-8", ("oi" + "".join(chr(0xE0000 + ord(c)) for c in "pague")).encode()),
        "oi",
        "characters",
    ),
    _case("zero width", text_mail("utf-8", "se\u200bnha\u2060 👩‍👧".encode()), "senha 👩‍👧"),
    _case("line ends of an old Mac", mail(b"Content-Type: text/plain", b"um\rdois"), "um\ndois"),
    _case("only spaces", text_mail("utf-8", b" \r\n\t\r\n"), ""),
)
