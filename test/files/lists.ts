/** Lists as the programs write them, with made-up people. */
export const LINKEDIN = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed their connections to see or download their email address using this setting https://www.linkedin.example/psettings/privacy/email. You can learn more here."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Jane,Doe,https://www.linkedin.com/in/jane-doe-4b12a9,,"Acme, Inc.","Head of Operations ""North""",12 Mar 2024
Omar,Said,https://www.linkedin.com/in/omar-said,omar@beta.example,Beta,CEO,01 Feb 2023
`;

export const HUBSPOT = `"Record ID - Contact","First Name","Last Name","Email","Phone Number","Contact owner","Lead Status","Marketing contact status","Create Date","Associated Company","Additional email addresses","Job Title"
"101","Jane","Doe","jane@acme.example","'+1 555 0100","Rep One (rep@own.example)","Connected","Non-marketing contact","2024-03-12 10:15","Acme","jane@home.example;j.doe@acme.example","Head of Operations"
"102","","","bob.roe@beta.example","","Rep One (rep@own.example)","","Marketing contact","2024-03-13 09:00","Beta","",""
`;

export const PIPEDRIVE = `Person - Name,Person - First name,Person - Last name,Person - Label,Person - Organization,Person - Email - Work,Person - Email - Home,Person - Email - Other,Person - Phone - Work,Deal - Title,Person - Person created,Person - Job title,Organization - Address
Jane Doe,Jane,Doe,"Hot lead, Berlin",Acme,jane@acme.example,jane@home.example,,+49 30 1234,Acme deal,2024-03-12 10:15:30,Head of Operations,Berlin
Bob Roe,Bob,Roe,,Beta,,,bob@beta.example,,Beta deal,2024-03-13 09:00:00,,
`;

export const SALESFORCE = `"Salutation","First Name","Last Name","Title","Account Name","Mailing City","Email","Lead Source","Lead Status","Created Date","Description"
"Ms.","Jane","Doe","Head of Operations","Acme","Berlin","jane@acme.example","Trade show","Working - Contacted","3/25/2024","Met her
at the stand"
"Mr.","Bob","Roe","","Beta","","bob@beta.example","Web","Open - Not Contacted","3/2/2024",""
`;

export const GOOGLE_OLD = `Name,Given Name,Additional Name,Family Name,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Website 1 - Type,Website 1 - Value
Jane Ann Doe,Jane,Ann,Doe,From the fair,Berlin ::: * myContacts,* Work,jane@acme.example ::: jd@acme.example,Home,jane@home.example,,Acme,Head of Operations,Profile,https://www.linkedin.com/in/jane-doe
`;

export const GOOGLE_NEW = `First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value
Jane,,Doe,,Acme,Head of Operations,,1990-01-01,From the fair,,Berlin ::: * myContacts,* Work,jane@acme.example,Mobile,+49 170 0000
`;

export const OUTLOOK = `First Name,Middle Name,Last Name,Title,Suffix,Nickname,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Company,Job Title,Birthday,Categories,Notes
Jane,,Doe,,,,jane@acme.example,jane@home.example,,,Acme,Head of Operations,,Fair;Berlin,From the fair
`;

export const OUTLOOK_GERMAN = `"Anrede";"Vorname";"Weitere Vornamen";"Nachname";"Firma";"Position";"E-Mail-Adresse";"E-Mail 2: Adresse";"Kategorien";"Notizen"\r
"Frau";"Jürgen";"";"Müßig";"Müßig Bau GmbH";"Geschäftsführer";"j.muessig@bau.example";"juergen@heim.example";"Messe;München";"Grüße – „bald“"\r
`;

export const REKINDLE = `"Name","Email","Other emails","LinkedIn","Company","Title","Source","Stage","Tags","Notes","Cadence","Time zone","Interested","Added","Touches","Last touch","Last reply","Standing","Due","Outcome"\r
"Doe, Jane","jane@acme.example","jane@home.example; jd@acme.example","https://www.linkedin.com/in/jane-doe/","'=Acme","Head  of Operations","Trade show","meeting","""Berlin; fair""; VIP","Line 1\r
Line 2","cold-email","Europe/Paris","2024-03-12T10:15:30.123Z","2024-03-11T08:00:00.000Z","3","","","theirs","","open"\r
`;
