"""The words of which names are made, by language. A few names are common, many rare, as in life."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language's people and places. Last names are each stem with each ending, the first ones the commonest;
    `dial` is the part of a phone number before its seven last digits."""

    language: str
    share: int
    first: tuple[str, ...]
    stems: tuple[str, ...]
    endings: tuple[str, ...]
    jobs: tuple[str, ...]
    trades: tuple[str, ...]
    forms: tuple[str, ...]
    cities: tuple[str, ...]
    street: str
    country: str
    domain: str
    dial: str
    note: str


TONGUES = (
    Tongue(
        "de",
        30,
        tuple("Anna Lukas Jürgen Käthe Michael Sabine Björn Uta Klaus Heike Günther Petra Stefan Jörg Ilse".split()),
        tuple(
            "Müller Schneider Hof Berg Stein Wald Bach Feld Böhm Grün Schön Lang Kurz Alt Neu Holz König Vogel Krüger"
            " Weiß Schäfer Zimmer Huber Öster Rüb Kirch Brunn Acker Winter Sommer".split()
        ),
        ("", "mann", "er", "meier", "bauer", "inger", "städter", "huber", "hauser", "ling", "gärtner", "schmidt"),
        ("Einkauf", "Geschäftsführung", "Vertrieb", "Buchhaltung", "Werkstattleitung", "Technik"),
        ("Maschinenbau", "Bäckerei", "Spedition", "Gärtnerei", "Elektrotechnik", "Möbelhaus", "Metallbau", "Druckerei"),
        ("GmbH", "KG", "AG", "OHG"),
        ("Berlin", "München", "Köln", "Görlitz", "Nürnberg", "Lübeck"),
        "Lindenstraße",
        "DE",
        "de",
        "+49 30 3",
        "Angebot besprochen, Rückruf in zwei Wochen vereinbart.",
    ),
    Tongue(
        "en",
        25,
        tuple("James Mary Oliver Emma Harry Grace George Chloe Arthur Ruby Thomas Alice Henry Lucy Edward".split()),
        tuple(
            "Smith Brown Ash Black Clay Dal East Fair Green Hart Kings Lang Marsh North Oak Pem Red Stan Thorn Under"
            " West White Wood York Hamp Cald Bent".split()
        ),
        ("", "son", "ton", "ford", "worth", "ley", "wood", "field", "man", "well", "by", "ham"),
        ("Buyer", "Managing Director", "Head of Sales", "Accountant", "Engineer", "Office Manager"),
        ("Logistics", "Bakery", "Engineering", "Gardens", "Electronics", "Furniture", "Printing", "Brewery"),
        ("Ltd", "LLP", "plc", "& Sons"),
        ("London", "Leeds", "Bristol", "York", "Norwich", "Glasgow"),
        "High Street",
        "GB",
        "co.uk",
        "+44 20 7",
        "Talked about the offer, will call again in a fortnight.",
    ),
    Tongue(
        "it",
        20,
        tuple("Giulia Marco Francesca Luca Chiara Paolo Nicolò Sara Andrea Elena Matteo Irene Davide Zoé".split()),
        tuple(
            "Ross Ferr Bianch Roman Colomb Ricc Marin Grec Brun Gall Cont Mancin Cost Giord Rizz Lombard Morett Barbier"
            " Font Santor Zanett".split()
        ),
        ("i", "ari", "etti", "ini", "oni", "ello", "ato", "ucci", "aro", "ano"),
        ("Acquisti", "Amministratore", "Responsabile vendite", "Contabilità", "Tecnico", "Segreteria"),
        ("Officina", "Panificio", "Trasporti", "Vivaio", "Elettronica", "Mobili", "Tipografia", "Cantina"),
        ("S.r.l.", "S.p.A.", "S.n.c.", "S.a.s."),
        ("Roma", "Milano", "Torino", "Forlì", "Verona", "Bari"),
        "Via Roma",
        "IT",
        "it",
        "+39 02 4",
        "Discussa l'offerta, ci risentiamo fra due settimane.",
    ),
    Tongue(
        "fr",
        15,
        tuple("Élodie Julien Chloé Pierre Zoë Mathieu Hélène Louis François Camille Benoît Inès Théo".split()),
        tuple(
            "Martin Bern Dub Dur Lef Mor Laur Gir Bonn Dup Font Roux Vinc Lamb Faur Merc Blanch Guér Boy Chev".split()
        ),
        ("", "ard", "ois", "ant", "èvre", "eau", "ier", "et", "aud", "elle"),
        ("Achats", "Gérance", "Commerce", "Comptabilité", "Technique", "Secrétariat"),
        ("Mécanique", "Boulangerie", "Transports", "Pépinière", "Électronique", "Meubles", "Imprimerie", "Brasserie"),
        ("SARL", "SA", "SAS", "et Fils"),
        ("Paris", "Lyon", "Nîmes", "Besançon", "Orléans", "Lille"),
        "Rue de la République",
        "FR",
        "fr",
        "+33 14",
        "Offre discutée, rappel prévu dans deux semaines.",
    ),
    Tongue(
        "ru",
        10,
        tuple("Анна Дмитрий Елена Сергей Ольга Михаил Юлия Пётр Мария Николай Алёна Фёдор Вера".split()),
        tuple(
            "Иван Сокол Кузнец Мороз Щук Журавл Лебед Никит Орл Бык Данил Ерш Ульян Хром Черн Яш Филат Тарас".split()
        ),
        ("ов", "ин", "енко", "ский", "ёв", "овский", "ицын", "уков"),
        ("Закупки", "Директор", "Отдел продаж", "Бухгалтерия", "Инженер", "Секретарь"),
        ("Машиностроение", "Пекарня", "Перевозки", "Питомник", "Электроника", "Мебель", "Типография", "Пивоварня"),
        ("ООО", "АО", "ИП", "ЗАО"),
        ("Москва", "Казань", "Пермь", "Тверь", "Самара", "Вологда"),
        "ул. Лесная",
        "RU",
        "ru",
        "+7 495 ",
        "Обсудили предложение, созвонимся через две недели.",
    ),
)
TYPES = (("client", 55), ("supplier", 12), ("partner", 4), ("competitor", 1), (None, 28))
SOURCES = (("website", 35), ("referral", 20), ("call", 12), ("fair", 3), ("other", 5), (None, 25))
RARE = ("Zwickelsbacher", "Hämmerlingshaus", "Щербатовский")
"""Last names that only one person in fifty thousand has, for the search of a rare word, an umlaut and Cyrillic."""
