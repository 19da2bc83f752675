from pathlib import Path

import pytest

from bot.settings import Settings, example, read_settings
from bot.settings_trouble import SettingsError
from bot.surroundings import environment, guess_language, guess_zone

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_example_file_lists_every_setting_as_it_is() -> None:
    assert (REPOSITORY / ".env.example").read_text(encoding="utf-8") == example()


def test_the_example_file_changes_nothing_when_it_is_used_as_it_is(tmp_path: Path) -> None:
    before = read_settings()
    (tmp_path / ".env").write_text(example(), encoding="utf-8")

    assert read_settings() == before


def test_every_setting_is_documented_but_the_one_for_tests() -> None:
    text = example()

    for field in Settings.model_fields.values():
        assert field.description
        assert (f"{field.validation_alias}=" in text) == (field.validation_alias != "FAILPOINT")


def test_the_environment_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("PORT=9001\nRECADO_NAME=Ana\n", encoding="utf-8")
    monkeypatch.setenv("PORT", "9002")

    settings = read_settings()

    assert (settings.port, settings.name) == (9002, "Ana")


def test_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "")
    monkeypatch.setenv("DATABASE_URL", "")

    assert (read_settings().port, read_settings().database_url) == (8000, None)


def test_variables_of_other_programs_are_not_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGE", "NAME", "TIME_ZONE", "DATA_DIR"):
        monkeypatch.setenv(name, "xx")
    monkeypatch.setenv("LANG", "pt_BR.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)

    assert read_settings().language == "pt-BR"


@pytest.mark.parametrize(
    ("variable", "value", "remedy"),
    [
        ("PORT", "many", "whole number"),
        ("PORT", "0", "at least 1"),
        ("PORT", "65536", "at most 65535"),
        ("LEASE_SECONDS", "0.5", "at least 1:"),
        ("LEASE_SECONDS", "1e400", "a number"),
        ("QUESTION_MINUTES", "1e-9", "at least 1:"),
        ("UNDO_HOURS", "0", "more than 0:"),
        ("UNDO_HOURS", "-inf", "a number"),
        ("POOL_SIZE", "1e400", "whole number"),
        ("POOL_SIZE", "9" * 5000, "whole number"),
        ("QUIET_SECONDS", "soon", "a number"),
        ("QUIET_SECONDS", "nan", "a number"),
        ("RECADO_LANGUAGE", "xx", "'pt-BR' or 'en'"),
        ("LOG_LEVEL", "loud", "'debug', 'info', 'warning' or 'error'"),
        ("RECADO_TIME_ZONE", "Mars/Olympus", "America/Sao_Paulo"),
        ("RECADO_TIME_ZONE", "../../etc/passwd", "America/Sao_Paulo"),
        ("RECADO_NAME", "x" * 101, "at most 100"),
        ("DATABASE_URL", "mysql://ana:hidden@host/name", "postgresql://user:password@host:5432/database"),
        ("DATABASE_URL", "postgresql://ana:hid#den@host:port/name", "postgresql://user:password@host:5432/database"),
        ("DATABASE_OWNER_URL", "host", "postgresql://"),
    ],
)
def test_a_bad_value_is_one_sentence_that_names_the_variable_and_the_remedy(
    variable: str, value: str, remedy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv(variable, value)

    with pytest.raises(SettingsError) as caught:
        read_settings()

    said = str(caught.value)
    assert said.startswith(variable)
    assert remedy in said
    assert "\n" not in said
    assert "hid" not in said
    assert caught.value.__cause__ is None


def test_sentences_come_in_the_persons_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECADO_LANGUAGE", "pt")
    monkeypatch.setenv("PORT", "x")
    monkeypatch.setenv("LOG_LEVEL", "x")

    with pytest.raises(SettingsError, match="PORT precisa ser um número inteiro") as caught:
        read_settings()

    assert "'debug', 'info', 'warning' ou 'error'" in str(caught.value)


def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"RECADO_NAME=\xff\xfe\n")

    with pytest.raises(SettingsError, match=r"\.env"):
        read_settings()
    assert environment(tmp_path)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("PORT=9001\nthis is nothing\n", 2),
        ("\n\n# a note\n\nRECADO_NAME='Ana\nPORT=9001\n", 5),
        ("PORT 9001\n", 1),
        ("PORT\n", 1),
    ],
)
def test_a_broken_line_is_one_sentence_with_its_number(
    text: str, line: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LANG", "pt_BR.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    (tmp_path / ".env").write_text(text, encoding="utf-8")

    with pytest.raises(SettingsError) as caught:
        read_settings()

    assert str(caught.value).startswith(f".env, linha {line}: não entendi. Escreva NOME=valor")
    assert "Ana" not in str(caught.value)
    assert capfd.readouterr() == ("", "")


def test_a_line_of_another_program_is_not_ours_to_complain_about(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("export OTHER\nOTHER_PORT='x'\nPORT=9001\n", encoding="utf-8")

    assert read_settings().port == 9001


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECADO_LANGUAGE", "en")
    (tmp_path / ".env").mkdir()

    with pytest.raises(SettingsError, match=r"^\.env of this directory is not a file: delete or rename it"):
        read_settings()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("RECADO_DATADIR", "RECADO_DATA_DIR"),
        ("RECADO_LANG", "RECADO_LANGUAGE"),
        ("RECADO_TIMEZONE", "RECADO_TIME_ZONE"),
        ("recado_name", "RECADO_NAME"),
    ],
)
@pytest.mark.parametrize("in_file", [True, False])
def test_a_misspelt_name_is_told_with_the_right_one(
    written: str, meant: str, in_file: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    if in_file:
        (tmp_path / ".env").write_text(f"{written}=x\n", encoding="utf-8")
    else:
        monkeypatch.setenv(written, "x")

    with pytest.raises(SettingsError) as caught:
        read_settings()

    assert str(caught.value) == f"{written} is not a setting: write {meant}, or delete it."


def test_names_that_an_orchestrator_makes_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("RECADO_PORT", "RECADO_SERVICE_HOST", "RECADO_PORT_8000_TCP_ADDR", "RECADO_NAMESPACE"):
        monkeypatch.setenv(name, "tcp://10.0.0.1:8000")

    assert read_settings().port == 8000


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "x")
    (tmp_path / ".env").write_text("nothing at all\nRECADO_DATADIR=/tmp\n", encoding="utf-8")

    with pytest.raises(SettingsError) as caught:
        read_settings()

    assert [problem.variable for problem in caught.value.problems] == [".env", "RECADO_DATADIR", "PORT"]


@pytest.mark.parametrize("given", ["postgres://u:p@h/d", "postgresql+psycopg://u:p@h/d", "postgresql://u:p@h/d"])
def test_every_spelling_of_a_postgres_address_becomes_the_one_both_drivers_take(
    given: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", given)

    assert read_settings().database_url == "postgresql://u:p@h/d"
    assert "u:p@" not in repr(read_settings())


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({"LANG": "pt_BR.UTF-8"}, "pt-BR"),
        ({"LANG": "pt_PT"}, "pt-BR"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({}, "en"),
        ({"LANG": "en_US", "LC_ALL": "pt_BR"}, "pt-BR"),
        ({"LANG": "pt_BR", "LC_ALL": "", "RECADO_LANGUAGE": "en"}, "en"),
    ],
)
def test_the_language_is_that_of_the_system(environ: dict[str, str], language: str) -> None:
    assert guess_language(environ) == language


@pytest.mark.parametrize(
    ("environ", "link", "file", "zone"),
    [
        ({"TZ": "Europe/Lisbon"}, "America/Manaus", "America/Recife", "Europe/Lisbon"),
        ({"TZ": ":Asia/Tokyo"}, "", "", "Asia/Tokyo"),
        ({"TZ": "XYZ+3"}, "America/Manaus", "America/Recife", "America/Manaus"),
        ({}, "", "America/Recife\n", "America/Recife"),
        ({}, "", "", "America/Sao_Paulo"),
        ({"RECADO_TIME_ZONE": "Asia/Tokyo", "TZ": "Europe/Lisbon"}, "", "", "Asia/Tokyo"),
    ],
)
def test_the_zone_is_that_of_the_system(
    tmp_path: Path, environ: dict[str, str], link: str, file: str, zone: str
) -> None:
    (tmp_path / "localtime").symlink_to(f"/usr/share/zoneinfo/{link or 'nowhere'}")
    (tmp_path / "timezone").write_text(file, encoding="utf-8")

    assert guess_zone(environ, etc=tmp_path) == zone
