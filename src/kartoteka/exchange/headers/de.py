"""German headers, with those of Outlook and of Apple's address book."""

from kartoteka.exchange.headers.vocabulary import Vocabulary

ENTRY = Vocabulary(
    language="de",
    whole={
        "whole_name": "name, vollständiger name, anzeigename, kontakt, kontaktname, ganzer name, ansprechpartner,"
        " vor und nachname",
        "honorific": "anrede, titel, akademischer titel, namenspräfix",
        "first_name": "vorname, vornamen, rufname",
        "middle_name": "weitere vornamen, zweiter vorname, mittelname, 2 vorname, weiterer vorname, vatersname",
        "last_name": "nachname, familienname, zuname",
        "organisation": "firma, firmenname, unternehmen, organisation, unternehmensname, firmenbezeichnung,"
        " arbeitgeber,"
        " betrieb, kunde",
        "parent": "muttergesellschaft, übergeordnete firma, konzern, mutterunternehmen",
        "job_title": "position, berufsbezeichnung, funktion, stellung, stelle, positionsbezeichnung",
        "birthday": "geburtstag, geburtsdatum, geb datum",
        "phone:mobile": "mobiltelefon, handy, mobil, mobilnummer, handynummer, mobiltelefonnummer, mobilfunk",
        "phone:pager": "pager, pager nummer",
        "phone:main": "haupttelefon, hauptnummer, zentrale",
        "phone:company": "telefon firma, firmentelefon",
        "phone:assistant": "telefon assistent, telefon assistenz",
        "phone:callback": "rückmeldung, rückruf",
        "phone:car": "autotelefon",
        "phone:radio": "funktelefon",
        "phone:tty": "telefon für hörbehinderte",
        "phone:telex": "telex",
        "phone:isdn": "isdn",
        "description": "notizen, notiz, bemerkung, bemerkungen, beschreibung, kommentar, anmerkung, anmerkungen, info",
        "tags": "kategorien, kategorie, schlagwörter, schlagworte, tags, markierungen, gruppen, gruppe",
        "type": "typ, kontakttyp, kundentyp, art, kontaktart",
        "source": "quelle, herkunft, leadquelle",
        "language": "sprache, korrespondenzsprache",
        "currency": "währung",
        "industry": "branche",
        "employees": "mitarbeiter, mitarbeiterzahl, anzahl mitarbeiter, beschäftigte",
        "tax_number": "ust id, ust idnr, ust id nr, umsatzsteuer id, umsatzsteuer identifikationsnummer,"
        " steuernummer,"
        " ustid, uid, mwst nummer",
        "responsible": "verantwortlich, verantwortlicher, verantwortliche, zuständig, zuständiger, betreuer,"
        " verantwortliche person",
        "managers": "manager, weitere manager",
        "observers": "beobachter",
        "access": "zugriff",
        "do_not_contact": "nicht kontaktieren, werbesperre",
        "social:": "messenger, soziale netzwerke",
        "title": "titel",
    },
    parts={
        "email": "e mail, email, e mail adresse, emailadresse, e mail adressen, mail, mailadresse",
        "phone": "telefon, telefonnummer, tel, rufnummer, fon, festnetz, telefonnummern",
        "phone:fax": "fax, telefax, faxnummer",
        "web": "webseite, website, homepage, internet, internetseite, web, url, internetadresse, webadresse",
        "address.street": "straße, strasse, adresse, anschrift, straße und hausnummer, straße hausnummer, str,"
        " straße nr,"
        " postanschrift",
        "address.number": "hausnummer, hausnr, haus nr",
        "address.line2": "adresszusatz, adresszeile, zusatz",
        "address.po_box": "postfach",
        "address.city": "ort, stadt, wohnort, gemeinde",
        "address.region": "region, bundesland, kanton, bundesland kanton, provinz",
        "address.postal_code": "plz, postleitzahl",
        "address.country": "land, land region, staat, ländercode",
        "social:aim": "aim",
        "social:jabber": "jabber",
        "social:msn": "msn",
        "social:yahoo": "yahoo",
        "social:icq": "icq",
        "social:skype": "skype",
    },
    labels={
        "work": "geschäftlich, arbeit, arbeitsadresse, dienstlich, büro, geschäft, beruflich, firma, geschäftsadresse",
        "home": "privat, privatadresse, zuhause, zu hause, private, privates, privater",
        "other": "weitere, weiterer, weiteres, weiteres r, weiteres e, andere, andere adr, andere adresse, anderes,"
        " anderer, sonstige",
        "billing": "rechnung, rechnungsadresse",
        "shipping": "lieferung, lieferadresse, versand",
        "postal": "post",
        "direct": "durchwahl",
    },
    nothing="suffix, namenszusatz, abteilung, abrechnungsinformation, assistent in, assistent, benutzer 1,"
    " benutzer 2,"
    " benutzer 3, benutzer 4, beruf, büro, e mail typ, e mail angezeigter name, e mail 2 typ,"
    " e mail 2 angezeigter name,"
    " e mail 3 typ, e mail 3 angezeigter name, empfohlen von, geschlecht, hobby, initialen, internet frei gebucht,"
    " jahrestag, kinder, konto, name des r vorgesetzten, organisationsnr, partner, priorität, privat, reisekilometer,"
    " sozialversicherungsnr, stichwörter, vertraulichkeit, verzeichnisserver, ausspracheform vorname,"
    " ausspracheform nachname, spitzname, kundennummer, status, erstellt am, geändert am, umsatz",
    fillers="adresse adr der des und r e",
)
