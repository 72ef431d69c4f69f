"""The kind *company*: a firm or another organisation (S2)."""

from kartoteka.kinds import common
from kartoteka.kinds.definition import FieldDefinition, KindDefinition, SectionDefinition, words

COMPANY = KindDefinition(
    key="company",
    number=4,
    labels=words("Company", "Azienda", "Unternehmen", "Entreprise", "Компания"),
    plurals=words("Companies", "Aziende", "Unternehmen", "Entreprises", "Компании"),
    icon="building",
    hue="violet",
    title=("company_name",),
    sort=("company_name",),
    abilities=common.ABILITIES,
    fields=(
        FieldDefinition(
            "company_name",
            "text",
            words("Company name", "Nome azienda", "Name des Unternehmens", "Nom de l'entreprise", "Название компании"),
            settings={"max_length": 255},
            required=True,
            searchable=True,
        ),
        FieldDefinition(
            "parent",
            "link",
            words("Parent company", "Azienda capogruppo", "Muttergesellschaft", "Société mère", "Головная компания"),
            settings={"kinds": ["company"]},
            storage="links",
        ),
        FieldDefinition(
            "industry",
            "choice",
            words("Industry", "Settore", "Branche", "Secteur", "Отрасль"),
            settings={"list": "industries"},
        ),
        FieldDefinition(
            "employees",
            "number",
            words("Employees", "Dipendenti", "Mitarbeiterzahl", "Effectif", "Число сотрудников"),
            settings={"decimals": 0, "min": "0"},
        ),
        FieldDefinition(
            "tax_numbers",
            "tax_numbers",
            words("Tax numbers", "Codici fiscali", "Steuernummern", "Numéros fiscaux", "Налоговые номера"),
            multiple=True,
            searchable=True,
        ),
        FieldDefinition(
            "people",
            "link",
            words("People", "Persone", "Personen", "Personnes", "Персоны"),
            settings={"kind": "person", "field": "companies", "kinds": ["person"]},
            storage="links_back",
            multiple=True,
        ),
        *common.ALL,
    ),
    layout=(
        SectionDefinition(
            "about",
            words("About the company", "Dati dell'azienda", "Zum Unternehmen", "L'entreprise", "О компании"),
            ("photo", "company_name", "type", "tags", "industry", "employees", "tax_numbers", "parent", "description"),
        ),
        common.REACH_SECTION,
        SectionDefinition(
            "people",
            words("People", "Persone", "Personen", "Personnes", "Персоны"),
            ("people",),
        ),
        common.ACCESS_SECTION,
        common.MORE_SECTION,
    ),
)
