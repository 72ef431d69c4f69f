"""The kind *person*: a single human, client or not (S2)."""

from kartoteka.kinds import common
from kartoteka.kinds.definition import FieldDefinition, KindDefinition, SectionDefinition, words

PERSON = KindDefinition(
    key="person",
    number=3,
    labels=words("Person", "Persona", "Person", "Personne", "Персона"),
    plurals=words("People", "Persone", "Personen", "Personnes", "Персоны"),
    icon="user",
    hue="blue",
    title=("first_name", "last_name"),
    sort=("last_name", "first_name"),
    abilities=common.ABILITIES,
    fields=(
        FieldDefinition(
            "honorific",
            "choice",
            words("Form of address", "Titolo", "Anrede", "Civilité", "Обращение"),
            settings={"list": "honorifics"},
        ),
        FieldDefinition(
            "first_name",
            "text",
            words("First name", "Nome", "Vorname", "Prénom", "Имя"),
            settings={"max_length": 255},
            required=True,
            searchable=True,
        ),
        FieldDefinition(
            "middle_name",
            "text",
            words("Middle name", "Secondo nome", "Zweiter Vorname", "Deuxième prénom", "Отчество"),
            settings={"max_length": 255},
            searchable=True,
        ),
        FieldDefinition(
            "last_name",
            "text",
            words("Last name", "Cognome", "Nachname", "Nom", "Фамилия"),
            settings={"max_length": 255},
            required=True,
            searchable=True,
        ),
        FieldDefinition(
            "job_title",
            "text",
            words("Job title", "Posizione", "Position", "Poste", "Должность"),
            settings={"max_length": 255},
            searchable=True,
        ),
        FieldDefinition(
            "companies",
            "link",
            words("Companies", "Aziende", "Unternehmen", "Entreprises", "Компании"),
            settings={"kinds": ["company"]},
            storage="links",
            multiple=True,
        ),
        FieldDefinition(
            "birthday",
            "date",
            words("Birthday", "Data di nascita", "Geburtstag", "Date de naissance", "День рождения"),
        ),
        *common.ALL,
    ),
    layout=(
        SectionDefinition(
            "about",
            words("About the person", "Dati della persona", "Zur Person", "La personne", "О персоне"),
            (
                "photo",
                "honorific",
                "first_name",
                "middle_name",
                "last_name",
                "companies",
                "job_title",
                "type",
                "tags",
                "birthday",
                "description",
            ),
        ),
        common.REACH_SECTION,
        common.ACCESS_SECTION,
        common.MORE_SECTION,
    ),
)
