"""Italian headers, with those of Outlook."""

from kartoteka.exchange.headers.vocabulary import Vocabulary

ENTRY = Vocabulary(
    language="it",
    whole={
        "whole_name": "nome completo, nome visualizzato, nominativo, nome e cognome, cognome e nome, contatto,"
        " referente",
        "honorific": "appellativo, titolo di cortesia, prefisso",
        "title": "titolo",
        "first_name": "nome, nome di battesimo",
        "middle_name": "secondo nome, patronimico",
        "last_name": "cognome",
        "organisation": "società, azienda, ditta, ragione sociale, nome azienda, impresa, organizzazione,"
        " nome società,"
        " nome dell'azienda, denominazione, nome della società",
        "parent": "società madre, capogruppo, azienda madre",
        "job_title": "posizione, qualifica, ruolo, mansione, posizione lavorativa, funzione, incarico",
        "birthday": "compleanno, data di nascita, nascita, nato il",
        "phone:work": "ufficio",
        "phone:home": "abitazione",
        "phone:mobile": "cellulare, telefono cellulare, telefonino, numero di cellulare, cell, telefono mobile",
        "phone:pager": "cercapersone",
        "phone:main": "telefono principale, centralino",
        "phone:company": "telefono principale società, telefono società, telefono azienda",
        "phone:assistant": "telefono assistente",
        "phone:callback": "richiamata automatica",
        "phone:car": "telefono auto",
        "phone:radio": "radiotelefono",
        "phone:isdn": "isdn",
        "phone:tty": "telefono tty tdd",
        "phone:telex": "telex",
        "description": "notes, note, descrizione, commenti, commento, osservazioni, annotazioni, nota",
        "tags": "categorie, categoria, etichette, etichetta, tag, gruppi",
        "type": "tipo, tipo di contatto, tipo contatto, tipologia, tipo cliente",
        "source": "fonte, origine, provenienza",
        "language": "lingua",
        "currency": "valuta, divisa",
        "industry": "settore, settore di attività",
        "employees": "dipendenti, numero di dipendenti, numero dipendenti, addetti",
        "tax_number": "partita iva, p iva, codice fiscale, cod fisc p iva, piva, p iva cod fisc, cod fisc",
        "responsible": "responsabile, assegnato a, proprietario, commerciale",
        "managers": "gestori, gestore",
        "observers": "osservatori",
        "access": "accesso",
        "do_not_contact": "non contattare",
        "social:": "messaggistica, social network, contatto chat",
    },
    parts={
        "email": "indirizzo posta elettronica, e mail, email, posta elettronica, indirizzo e mail, indirizzo email,"
        " indirizzo di posta elettronica, mail",
        "phone": "telefono, tel, numero di telefono, numero telefono, telefono fisso, recapito telefonico",
        "phone:fax": "fax, telefax, numero di fax",
        "web": "pagina web, sito web, sito internet, sito, web, url",
        "address.street": "via, indirizzo, indirizzo postale, via e numero civico",
        "address.number": "numero civico, civico",
        "address.line2": "indirizzo aggiuntivo, interno, riga indirizzo",
        "address.po_box": "casella postale, indirizzo casella postale",
        "address.city": "città, comune, località",
        "address.region": "provincia, regione, prov, stato provincia",
        "address.postal_code": "cap, codice postale, codice di avviamento postale",
        "address.country": "paese, paese area geografica, nazione, stato",
    },
    labels={
        "work": "uff, ufficio, lavoro, aziendale, lavorativo",
        "home": "ab, abitazione, casa, privato, privata, personale",
        "other": "altro, altra, altro indirizzo, altri",
        "billing": "fatturazione",
        "shipping": "spedizione, consegna",
        "postal": "corrispondenza",
        "mobile": "cellulare",
        "direct": "diretto",
    },
    nothing="titolo straniero, suffisso, reparto, account, anniversario, dati fatturazione,"
    " disponibilità internet, figli,"
    " hobby, indennità trasferta, iniziali, luogo, nome assistente, nome coniuge partner, nome manager,"
    " numero id organizzativo, parole chiave, tipo posta elettronica, tipo posta elettronica 2,"
    " tipo posta elettronica 3, nome visualizzato posta elettronica, nome visualizzato posta elettronica 2,"
    " nome visualizzato posta elettronica 3, presentato da, priorità, privato, professione, riservatezza,"
    " server di directory, sesso, ubicazione ufficio, utente 1, utente 2, utente 3, utente 4, soprannome,"
    " stato del contatto, creato il, modificato il, fatturato",
    fillers="di del della dell d indirizzo",
)
