"""The fields, sections and lists that person and company have in common."""

from kartoteka.kinds.definition import ChoiceDefinition, FieldDefinition, SectionDefinition, words

ABOUT = (
    FieldDefinition(
        "type",
        "choice",
        words("Contact type", "Tipo di contatto", "Kontakttyp", "Type de contact", "Тип контакта"),
        settings={"list": "contact_types"},
        indexed=True,
    ),
    FieldDefinition(
        "source",
        "choice",
        words("Source", "Provenienza", "Quelle", "Origine", "Источник"),
        settings={"list": "sources"},
        storage="column:source",
    ),
    FieldDefinition("language", "language", words("Language", "Lingua", "Sprache", "Langue", "Язык")),
    FieldDefinition(
        "currency",
        "currency",
        words("Currency", "Valuta", "Währung", "Devise", "Валюта"),
        storage="column:currency",
    ),
    FieldDefinition("tags", "tags", words("Tags", "Etichette", "Schlagwörter", "Tags", "Теги"), multiple=True),
    FieldDefinition(
        "description",
        "long_text",
        words("Description", "Descrizione", "Beschreibung", "Description", "Описание"),
    ),
)
REACH = (
    FieldDefinition(
        "email",
        "email",
        words("E-mail", "Email", "E-Mail-Adresse", "Email", "Электронная почта"),
        storage="points",
        multiple=True,
        searchable=True,
    ),
    FieldDefinition(
        "phone",
        "phone",
        words("Phone", "Telefono", "Telefon", "Téléphone", "Телефон"),
        storage="points",
        multiple=True,
        searchable=True,
    ),
    FieldDefinition(
        "web",
        "url",
        words("Website", "Sito web", "Website", "Site Web", "Сайт"),
        storage="points",
        multiple=True,
    ),
    FieldDefinition(
        "social",
        "social",
        words("Social network", "Rete sociale", "Soziales Netzwerk", "Réseaux sociaux", "Социальные сети"),
        storage="points",
        multiple=True,
        searchable=True,
    ),
    FieldDefinition(
        "address",
        "address",
        words("Address", "Indirizzo", "Adresse", "Adresse", "Адрес"),
        multiple=True,
    ),
)
PHOTO = (
    FieldDefinition(
        "photo",
        "file",
        words("Photo", "Foto", "Foto", "Photo", "Фотография"),
        settings={"image": True},
        storage="files",
    ),
)
ACCESS = (
    FieldDefinition(
        "responsible",
        "user",
        words("Responsible", "Responsabile", "Verantwortlich", "Responsable", "Ответственный"),
        storage="column:responsible_id",
        indexed=True,
    ),
    FieldDefinition(
        "managers",
        "user",
        words("Managers", "Altri responsabili", "Weitere Kontaktleiter", "Autres responsables", "Менеджеры"),
        settings={"relation": "manager"},
        storage="item_users",
        multiple=True,
    ),
    FieldDefinition(
        "observers",
        "user",
        words("Observers", "Osservatori", "Beobachter", "Observateurs", "Наблюдатели"),
        settings={"relation": "observer"},
        storage="item_users",
        multiple=True,
    ),
    FieldDefinition(
        "access",
        "access",
        words("Access", "Accesso", "Zugriff", "Accès", "Доступ"),
        storage="column:access",
    ),
    FieldDefinition(
        "shares",
        "shares",
        words("Shared with", "Condiviso con", "Freigegeben für", "Partagé avec", "Общий доступ"),
        storage="shares",
        multiple=True,
    ),
)
MORE = (
    FieldDefinition(
        "do_not_contact",
        "boolean",
        words("Do not contact", "Non contattare", "Nicht kontaktieren", "Ne pas contacter", "Не связываться"),
    ),
    FieldDefinition(
        "created_by",
        "user",
        words("Created by", "Creato da", "Erstellt von", "Créé par", "Создал"),
        storage="column:created_by_id",
        read_only=True,
    ),
    FieldDefinition(
        "created_at",
        "datetime",
        words("Created", "Creato il", "Erstellt am", "Créé le", "Дата создания"),
        storage="column:created_at",
        read_only=True,
        indexed=True,
    ),
    FieldDefinition(
        "changed_by",
        "user",
        words("Last changed by", "Ultima modifica di", "Zuletzt geändert von", "Modifié par", "Изменил"),
        storage="column:changed_by_id",
        read_only=True,
    ),
    FieldDefinition(
        "changed_at",
        "datetime",
        words("Last changed", "Ultima modifica", "Zuletzt geändert", "Dernière modification", "Последнее изменение"),
        storage="column:changed_at",
        read_only=True,
        indexed=True,
    ),
)
ALL = (*ABOUT, *REACH, *PHOTO, *ACCESS, *MORE)

REACH_SECTION = SectionDefinition(
    "reach",
    words("Contact details", "Recapiti", "Kontaktdaten", "Coordonnées", "Контактные данные"),
    ("email", "phone", "web", "social", "address"),
)
ACCESS_SECTION = SectionDefinition(
    "access",
    words(
        "Responsible and access",
        "Responsabile e accesso",
        "Verantwortung und Zugriff",
        "Responsable et accès",
        "Ответственный и доступ",
    ),
    ("responsible", "managers", "observers", "access", "shares"),
)
MORE_SECTION = SectionDefinition(
    "more",
    words("More fields", "Altri campi", "Weitere Felder", "Autres champs", "Другие поля"),
    ("source", "language", "currency", "do_not_contact", "created_at", "created_by", "changed_at", "changed_by"),
)
ABILITIES = {
    "stages": False,
    "client": False,
    "products": False,
    "documents": False,
    "observers": True,
    "source": True,
    "dates": False,
}

LISTS: dict[str, tuple[ChoiceDefinition, ...]] = {
    "contact_types": (
        ChoiceDefinition("client", words("Client", "Cliente", "Kunde", "Client", "Клиент"), "green"),
        ChoiceDefinition("supplier", words("Supplier", "Fornitore", "Lieferant", "Fournisseur", "Поставщик"), "blue"),
        ChoiceDefinition("partner", words("Partner", "Partner", "Partner", "Partenaire", "Партнер"), "violet"),
        ChoiceDefinition(
            "competitor", words("Competitor", "Concorrente", "Konkurrent", "Concurrent", "Конкурент"), "red"
        ),
    ),
    "sources": (
        ChoiceDefinition("referral", words("Referral", "Passaparola", "Empfehlung", "Recommandation", "Рекомендация")),
        ChoiceDefinition("website", words("Website", "Sito web", "Website", "Site Web", "Сайт")),
        ChoiceDefinition("email", words("E-mail", "Email", "E-Mail", "Email", "Электронная почта")),
        ChoiceDefinition("call", words("Phone call", "Telefonata", "Anruf", "Appel", "Звонок")),
        ChoiceDefinition("advertising", words("Advertising", "Pubblicità", "Werbung", "Publicité", "Реклама")),
        ChoiceDefinition("fair", words("Trade fair", "Fiera", "Messe", "Salon", "Выставка")),
        ChoiceDefinition("other", words("Other", "Altro", "Sonstiges", "Autre", "Другое")),
    ),
    "honorifics": (
        ChoiceDefinition("mr", words("Mr", "Sig.", "Herr", "M.", "Г-н")),
        ChoiceDefinition("ms", words("Ms", "Sig.ra", "Frau", "Mme", "Г-жа")),
        ChoiceDefinition("dr", words("Dr", "Dott.", "Dr.", "Dr", "Д-р")),
        ChoiceDefinition("prof", words("Prof.", "Prof.", "Prof.", "Pr", "Проф.")),
    ),
    "industries": (
        ChoiceDefinition(
            "agriculture", words("Agriculture", "Agricoltura", "Landwirtschaft", "Agriculture", "Сельское хозяйство")
        ),
        ChoiceDefinition("construction", words("Construction", "Edilizia", "Bau", "Construction", "Строительство")),
        ChoiceDefinition("crafts", words("Crafts", "Artigianato", "Handwerk", "Artisanat", "Ремёсла")),
        ChoiceDefinition("education", words("Education", "Istruzione", "Bildung", "Éducation", "Образование")),
        ChoiceDefinition("energy", words("Energy", "Energia", "Energie", "Énergie", "Энергетика")),
        ChoiceDefinition("finance", words("Finance", "Finanza", "Finanzen", "Finance", "Финансы")),
        ChoiceDefinition("health", words("Health", "Sanità", "Gesundheit", "Santé", "Здравоохранение")),
        ChoiceDefinition(
            "hospitality",
            words(
                "Hotels and restaurants",
                "Alberghi e ristoranti",
                "Hotels und Gaststätten",
                "Hôtellerie et restauration",
                "Гостиницы и рестораны",
            ),
        ),
        ChoiceDefinition("it", words("Information technology", "Informatica", "IT", "Informatique", "ИТ")),
        ChoiceDefinition(
            "manufacturing", words("Manufacturing", "Industria", "Produktion", "Industrie", "Производство")
        ),
        ChoiceDefinition(
            "public",
            words(
                "Public sector", "Settore pubblico", "Öffentlicher Sektor", "Secteur public", "Государственный сектор"
            ),
        ),
        ChoiceDefinition("services", words("Services", "Servizi", "Dienstleistungen", "Services", "Услуги")),
        ChoiceDefinition("trade", words("Trade", "Commercio", "Handel", "Commerce", "Торговля")),
        ChoiceDefinition("transport", words("Transport", "Trasporti", "Transport", "Transport", "Транспорт")),
        ChoiceDefinition("other", words("Other", "Altro", "Sonstiges", "Autre", "Другое")),
    ),
}
CURRENCIES = ("EUR", "USD", "GBP", "CHF", "RUB")
TAGS: dict[str, tuple[str, ...]] = {
    "en": ("Lead", "Customer", "Supplier", "Staff"),
    "it": ("Lead", "Cliente", "Fornitore", "Personale"),
    "de": ("Lead", "Kunde", "Lieferant", "Personal"),
    "fr": ("Prospect", "Client", "Fournisseur", "Personnel"),
    "ru": ("Лид", "Клиент", "Поставщик", "Персонал"),
}
