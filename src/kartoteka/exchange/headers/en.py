"""English headers, with those of Outlook, Thunderbird, LinkedIn, Salesforce, Odoo and common CRMs."""

from kartoteka.exchange.headers.vocabulary import Vocabulary

ENTRY = Vocabulary(
    language="en",
    whole={
        "whole_name": "name, full name, display name, contact name, person, file as, fn, customer name",
        "honorific": "salutation, name prefix, prefix, honorific, courtesy title",
        "title": "title",
        "first_name": "first name, firstname, given name, givenname, forename, fname, first, given, name first,"
        " christian name",
        "middle_name": "middle name, middlename, additional name, second name, n middle, middle, patronymic",
        "last_name": "last name, lastname, surname, family name, family, lname, last, name last, sn",
        "organisation": "company, company name, organization, organisation, organization name, org name, org,"
        " organisation name, employer, account name, firm, business name, companyname",
        "parent": "parent, parent account, parent company, parent organisation, parent organization",
        "job_title": "job title, jobtitle, position, role, job, organization title, function, job position",
        "birthday": "birthday, birth date, birthdate, date of birth, dob, born",
        "birthday.year": "birth year, year of birth",
        "birthday.month": "birth month, month of birth",
        "birthday.day": "birth day, day of birth",
        "email": "primary email, email primary",
        "email:other": "secondary email, alternate email, email secondary",
        "phone:mobile": "mobile, cell, cell phone, mobile phone, mobile number, cellphone, handy, cellular, gsm,"
        " tel cell,"
        " home mobile, business mobile, work mobile, tel mobile",
        "phone:home_mobile": "tel cell private",
        "phone:pager": "pager, pager number",
        "phone:main": "primary phone, main phone, switchboard",
        "phone:company": "company main phone, company phone",
        "phone:assistant": "assistant's phone, assistant phone, asst phone",
        "phone:callback": "callback",
        "phone:car": "car phone",
        "phone:radio": "radio phone",
        "phone:isdn": "isdn",
        "phone:tty": "tty tdd phone, tty phone",
        "phone:telex": "telex",
        "phone:video": "phone video, video phone",
        "phone:direct": "direct phone, direct line, direct dial",
        "web:blog": "website blog, blog",
        "web:profile": "website profile, profile, profile url",
        "web:home": "website home page",
        "description": "notes, note, description, comments, comment, remarks, about, summary, background, bio",
        "tags": "tags, tag, categories, category, group membership, groups, labels, segments",
        "type": "type, contact type, account type, customer type, relationship type",
        "source": "source, lead source, leadsource, origin",
        "language": "language, preferred language, locale",
        "currency": "currency, currency code, currency iso code",
        "industry": "industry, branch of industry",
        "employees": "employees, number of employees, numberofemployees, no of employees, headcount, staff",
        "tax_number": "tax number, vat number, vat, vat id, tax id, vat no, company registration number, taxid,"
        " vatid,"
        " tin, ein",
        "tax_number.type": "tax number type",
        "responsible": "responsible, owner, assigned to, account owner, contact owner, account manager, lead owner,"
        " responsible person",
        "managers": "managers",
        "observers": "observers",
        "access": "access, visibility",
        "do_not_contact": "do not contact, do not call, opted out, email opt out, has opted out of email",
        "social:skype": "skype, im skype, skype id, skype name",
        "social:aim": "aim, im aim",
        "social:icq": "icq, im icq",
        "social:jabber": "jabber, im jabber, xmpp",
        "social:msn": "msn, im msn, messenger",
        "social:yahoo": "yahoo, im yahoo, yahoo id",
        "social:linkedin": "linkedin, linked in, linkedin url, linkedin profile",
        "social:facebook": "facebook, facebook url",
        "social:twitter": "twitter, x twitter, twitter handle",
        "social:instagram": "instagram",
        "social:telegram": "telegram",
        "social:whatsapp": "whatsapp, whats app",
        "social:viber": "viber",
        "social:youtube": "youtube, you tube",
        "social:vk": "vk, vkontakte",
        "social:xing": "xing",
        "social:": "screen name, im, instant messenger, im address",
    },
    parts={
        "email": "email, e mail, email address, e mail address, mail, emails, email addresses, e mails",
        "phone": "phone, telephone, tel, phone number, telephone number, phone no, phones, number",
        "phone:fax": "fax, fax number, facsimile, tel fax",
        "web": "website, web site, web page, webpage, homepage, home page, url, web, web address, www, site",
        "address.street": "street, street address, address, address line, addr, street name, address street",
        "address.number": "street number, house number, house no, street no",
        "address.line2": "extended address, address extended, suite, apartment, line 2",
        "address.po_box": "po box, pobox, address po box, post office box",
        "address.city": "city, town, locality, suburb, address city, place",
        "address.region": "state, region, province, county, state province, state region, address state, state county",
        "address.postal_code": "zip, zip code, zipcode, postal code, postcode, post code, postalcode,"
        " zip postal code,"
        " address zip, postal",
        "address.country": "country, country region, countryname, country name, address country, country code, nation",
    },
    labels={
        "work": "work, business, office, company, adr one, job, professional",
        "home": "home, private, personal, adr two, residential",
        "other": "other, alternate, alternative",
        "mobile": "mobile, cell",
        "billing": "billing, invoice, bill to",
        "shipping": "shipping, delivery, ship to",
        "postal": "mailing, postal",
        "main": "primary, main, default",
        "direct": "direct",
    },
    nothing="suffix, name suffix, generational suffix, initials, nickname, nick name, short name, maiden name,"
    " yomi name,"
    " given name yomi, additional name yomi, family name yomi, phonetic first name, phonetic middle name,"
    " phonetic last name, gender, sex, location, billing information, directory server, mileage, occupation,"
    " profession, hobby, hobbies, sensitivity, priority, private, subject, department, anniversary, spouse, children,"
    " manager's name, manager, assistant's name, assistant name, referred by, user 1, user 2, user 3, user 4,"
    " email type, e mail type, e mail 2 type, e mail 3 type, e mail display name, e mail 2 display name,"
    " e mail 3 display name, government id number, organizational id number, office location, internet free busy,"
    " keywords, account, id, identifier, uid, uuid, guid, reference, rank, revenue, profit, annual revenue, symbol,"
    " isin, sector, industry group, exchange, market, market cap, delisted, custom 1, custom 2, custom 3, custom 4,"
    " connected on, status, list, list status, global status, ip, ip address, points, domain, date, time, created,"
    " created at, updated at, modified, last modified, credit card, photo, action, customer, rec id, soc sec id,"
    " soundex, street type, account number, age, children, related company, is a company, address type, name suffix",
    fillers="of the adr addr address s",
)
