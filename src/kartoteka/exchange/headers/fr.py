"""French headers, with those of Outlook."""

from kartoteka.exchange.headers.vocabulary import Vocabulary

ENTRY = Vocabulary(
    language="fr",
    whole={
        "name": "nom",
        "whole_name": "nom complet, nom affiché, nom du contact, nom et prénom, prénom et nom, contact",
        "honorific": "civilité, titre de civilité",
        "title": "titre",
        "first_name": "prénom, prénoms",
        "middle_name": "deuxième prénom, second prénom, autres prénoms, patronyme",
        "last_name": "nom de famille, nom de naissance",
        "organisation": "société, entreprise, organisation, raison sociale, nom de la société, nom de l'entreprise,"
        " employeur, organisme, nom société",
        "parent": "société mère, maison mère",
        "job_title": "fonction, poste, intitulé du poste, titre du poste, poste occupé",
        "birthday": "anniversaire, date de naissance, né le, naissance",
        "phone:mobile": "tél mobile, mobile, portable, téléphone mobile, téléphone portable, gsm, tél portable",
        "phone:pager": "récepteur de radiomessagerie, bipeur",
        "phone:main": "téléphone principal, standard",
        "phone:company": "téléphone société, téléphone de la société",
        "phone:assistant": "téléphone de l'assistant e, téléphone de l'assistant",
        "phone:callback": "rappel",
        "phone:car": "téléphone voiture",
        "phone:radio": "radio téléphone",
        "phone:isdn": "rnis",
        "phone:tty": "téléphone tdd tty",
        "phone:telex": "télex",
        "description": "notes, note, remarques, remarque, description, commentaire, commentaires",
        "tags": "catégories, catégorie, étiquettes, étiquette, tags, mots clés libres, groupes",
        "type": "type, type de contact, type de client",
        "source": "source, origine, provenance",
        "language": "langue",
        "currency": "devise, monnaie",
        "industry": "secteur d'activité, branche, activité",
        "employees": "effectif, nombre d'employés, nombre de salariés, effectifs, salariés, employés",
        "tax_number": "numéro de tva, n tva, tva intracommunautaire, siret, siren, numéro fiscal, n de tva, tva",
        "responsible": "responsable, attribué à, propriétaire, commercial",
        "managers": "gestionnaires, gestionnaire",
        "observers": "observateurs",
        "access": "accès",
        "do_not_contact": "ne pas contacter",
        "social:": "messagerie instantanée, réseaux sociaux",
    },
    parts={
        "email": "adresse de messagerie, e mail, email, courriel, adresse e mail, adresse email,"
        " adresse électronique,"
        " mail, mél",
        "phone": "téléphone, tél, numéro de téléphone, téléphone fixe, n de téléphone",
        "phone:fax": "télécopie, fax, télécopieur",
        "web": "page web, site web, site internet, site, web, url",
        "address.street": "rue, adresse, adresse postale, voie",
        "address.number": "numéro de rue, numéro de voie",
        "address.line2": "complément d'adresse, complément, adresse suite",
        "address.po_box": "boîte postale, b p, bp",
        "address.city": "ville, commune, localité",
        "address.region": "dép région, région, département, province, état, canton",
        "address.postal_code": "code postal, cp",
        "address.country": "pays, pays région",
    },
    labels={
        "work": "bureau, professionnel, professionnelle, travail, pro",
        "home": "domicile, personnel, personnelle, privé, perso, maison",
        "other": "autre, autres",
        "mobile": "portable, mobile",
        "billing": "facturation",
        "shipping": "livraison",
        "postal": "correspondance",
        "direct": "ligne directe, direct",
    },
    nothing="suffixe, surnom, service, type de messagerie, type de messagerie 2, type de messagerie 3,"
    " nom complet de l'adresse de messagerie, nom complet de l'adresse de messagerie 2,"
    " nom complet de l'adresse de messagerie 3, anniversaire de mariage ou fête, bureau, code gouvernement, compte,"
    " conjoint e, critère de diffusion, disponibilité internet, emplacement, enfants, informations facturation,"
    " initiales, kilométrage, mots clés, nom de l'assistant e, numéro d'identification de l'organisation,"
    " passe temps, priorité, privé, profession, recommandé par, serveur d'annuaire, sexe, utilisateur 1,"
    " utilisateur 2, utilisateur 3, utilisateur 4, département interne, statut, créé le, modifié le",
    fillers="de du la le l d des adresse",
)
