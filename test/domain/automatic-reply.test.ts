import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ReceivedMail, readAutomaticReply } from "~domain/automatic-reply";
import { at, DAY } from "../support/times";

/** A Friday. */
const FRIDAY = at("2026-12-18T10:00");

const mail = (part: Partial<ReceivedMail>): ReceivedMail => ({
  subject: "Re: Your quote",
  text: "",
  receivedAt: FRIDAY,
  zone: "Europe/Berlin",
  ...part,
});
const bySubject = (subject: string) => readAutomaticReply(mail({ subject }));
const byText = (text: string) => readAutomaticReply(mail({ text }));
/** The day read from a mail whose subject leaves no doubt. */
const returnsOn = (text: string, part: Partial<ReceivedMail> = {}) =>
  readAutomaticReply(mail({ subject: "Auto: Your quote", text, ...part }))?.returnsOn;

describe("the subject", () => {
  it.each([
    "Automatic reply: Your quote",
    "AUTOMATIC REPLY: Your quote",
    "Automatic Reply",
    "Auto: Your quote",
    "Auto-Reply: Re: Your quote",
    "Autoreply: Your quote",
    "Automated response: Your quote",
    "[EXTERNAL] Automatic reply: Your quote",
    "[Auto-Reply] Your quote",
    "Out of Office: Your quote",
    "Out of Office Re: Your quote",
    "Out of the office (Re: Your quote)",
    "Out of office until 5 January",
    "Out of Office AutoReply: Your quote",
    "I'm out of the office",
    "I’m out of office – Re: Your quote",
    "OOO: Your quote",
    "OOO until Monday",
    "On vacation until 5 January",
    "On annual leave",
    "Abwesenheitsnotiz: Angebot",
    "Automatische Antwort: Angebot",
    "Abwesenheit: Angebot",
    "Abwesenheit vom 20.12. bis 5.1.",
    "Nicht im Büro: Angebot",
    "Im Urlaub bis 5.1.",
    "Réponse automatique : Votre devis",
    "Réponse automatique : Votre devis",
    "Message d'absence : Votre devis",
    "Absence du bureau : Votre devis",
    "Absent du bureau jusqu’au 5 janvier",
    "Respuesta automática: Su presupuesto",
    "Fuera de la oficina: Su presupuesto",
    "Risposta automatica: Preventivo",
    "Fuori ufficio: Preventivo",
    "Automatisch antwoord: Offerte",
    "Afwezigheidsbericht: Offerte",
    "Afwezig: Offerte",
    "Resposta automática: Orçamento",
    "Fora do escritório: Orçamento",
    "Odpowiedź automatyczna: Oferta",
    "Autosvar: Offert",
    "Automatiskt svar: Offert",
    "Automatisk svar: Tilbud",
    "自動応答: お見積り",
    "自動返信：お見積り",
    "【自動返信】お見積り",
  ])("%s", (subject) => {
    expect(bySubject(subject)).toEqual({ shownBy: "subject" });
  });

  it.each([
    "",
    "Re: Your quote",
    "Question about your automatic reply feature",
    "Automatic reply feature",
    "Re: Automatic reply templates for your team",
    "Re: out of office furniture quote",
    "Out of office chairs",
    "Your out of office",
    "Was: Automatic reply: Your quote",
    "Fwd: Automatic reply: Your quote",
    "WG: Abwesenheitsnotiz: Angebot",
    "Automatisierung: Angebot",
    "Automation: a quote",
    "Autohaus: Angebot",
    "Automatic replies in three languages",
    "Frage zur Abwesenheitsnotiz",
    "Abwesenheitsnotizen verwalten",
    "Absence management demo",
    "Question : réponse automatique",
    "Sobre la respuesta automática",
    "Vacation homes",
    "On vacation planning",
    "Afwezigheid registreren",
    "Oferta: odpowiedź automatyczna",
    "不在者",
  ])("does not: %s", (subject) => {
    expect(bySubject(subject)).toBeUndefined();
  });
});

describe("a subject that answers an automatic reply", () => {
  it.each([
    "Re: Automatic reply: Your quote",
    "RE: AW: Automatic reply: Your quote",
    "Re[2]: Out of office",
    "AW: Abwesenheitsnotiz",
    "R: Risposta automatica: Preventivo",
    "[EXTERNAL] Re: Automatic reply: Your quote",
  ])("may be a person's: %s", (subject) => {
    expect(bySubject(subject)?.shownBy).toBe("text");
  });
});

describe("the text", () => {
  it.each([
    ["I am out of the office.", undefined],
    ["I am currently out of office.", undefined],
    ["Thank you for your message. I'm out of office today and will answer soon.", undefined],
    ["Hi,\n\nI’m currently out of the\noffice until January 5th, 2027.\n\nKim", "2027-01-05"],
    ["Out of office until Monday, January 4.", "2027-01-04"],
    ["I am on annual leave until 4 January 2027, with no access to email.", "2027-01-04"],
    ["I'm on parental leave.", undefined],
    ["I am on vacation until Monday.", "2026-12-21"],
    ["I am out of the office on business.", undefined],
    ["I will be out of the office from 20 December to 5 January.", "2027-01-05"],
    ["I'll be on holiday until 2027-01-05. For urgent matters, call Jo.", "2027-01-05"],
    ["Hello! I have limited access to my email and will answer when I can.", undefined],
    ["Travelling this week with limited access to email.", undefined],
    ["I am away until 5 January.", "2027-01-05"],
    ["I am out of the office attending a fair until 5 January.", "2027-01-05"],
    ["I'm out until Tuesday, December 22nd.", "2026-12-22"],
    ["I am away from 20 December to 5 January.", "2027-01-05"],
    ["This is an automatic reply. We have your request.", undefined],
    ["I am out of the office and will be returning on 4 January.", "2027-01-04"],
    ["I am away from my desk and will be back on Monday.", "2026-12-21"],
    ["I am not in the office, back on Tuesday.", "2026-12-22"],
    ["Ich bin bis einschließlich 05.01.2027 nicht im Büro.", "2027-01-05"],
    ["Guten Morgen, ich bin zurzeit nicht im Büro und ab dem 5. Januar wieder da.", "2027-01-05"],
    ["Vom 20.12. bis 5.1. bin ich im Urlaub. Ihre Mail wird nicht gelesen.", "2027-01-05"],
    ["Ich bin bis Montag, den 4. Januar, nicht erreichbar.", "2027-01-04"],
    ["Ich bin vom 21.12. bis einschl. 03.01.2027 nicht im Büro.", "2027-01-03"],
    ["Ich bin bis inkl. 3. Jan. 2027 außer Haus.", "2027-01-03"],
    ["Ich befinde mich im Weihnachtsurlaub.", undefined],
    ["Ich bin ab dem 4. Jänner wieder für Sie da.", "2027-01-04"],
    ["Derzeit bin ich nicht im Haus. Ich bin am Montag zurück.", "2026-12-21"],
    ["Dies ist eine automatische Antwort.", undefined],
    ["Bonjour,\nje suis absente jusqu’au lundi 4 janvier inclus.", "2027-01-04"],
    ["Je suis actuellement en congés, de retour le 5 janvier.", "2027-01-05"],
    ["Je suis absent(e) du bureau du 20 décembre au 5 janvier.", "2027-01-05"],
    ["Actuellement en déplacement, je serai de retour le 1er février.", "2027-02-01"],
    ["Ceci est une réponse automatique.", undefined],
    ["Hola:\nEstoy fuera de la oficina hasta el 5 de enero de 2027.", "2027-01-05"],
    ["Actualmente me encuentro de vacaciones. Regreso el lunes 4 de enero.", "2027-01-04"],
    ["Estaré ausente del 20 de diciembre al 5 de enero.", "2027-01-05"],
    ["Buongiorno, sono fuori ufficio fino al 5 gennaio.", "2027-01-05"],
    ["Sono attualmente in ferie dal 20 dicembre all’8 gennaio.", "2027-01-08"],
    ["Sarò assente fino a lunedì. Rientro il 21 dicembre.", "2026-12-21"],
    ["Beste,\nik ben afwezig tot en met 5 januari.", "2027-01-05"],
    ["Van 20 december t/m 3 januari ben ik met kerstvakantie.", "2027-01-03"],
    ["Ik ben niet op kantoor. Vanaf maandag ben ik weer bereikbaar.", "2026-12-21"],
    ["Ik ben tot 05-01-2027 met verlof.", "2027-01-05"],
    ["Olá, estou ausente até 5 de janeiro.", "2027-01-05"],
    ["Estou de férias até ao dia 1º de fevereiro.", "2027-02-01"],
    ["Estarei fora do escritório de 20 de dezembro a 5 de janeiro.", "2027-01-05"],
    ["Estou ausente, de volta na segunda-feira.", "2026-12-21"],
  ])("%s", (text, day) => {
    expect(byText(text)).toEqual({ shownBy: "text", ...(day && { returnsOn: day }) });
  });

  it.each([
    "",
    "Sounds good, let us talk on Tuesday.",
    "We are out of office chairs.",
    "I am out of office chairs and need twenty until Monday.",
    "I was on vacation last week, sorry for the delay.",
    "I was travelling with limited access to email, sorry.",
    "After my vacation I would like to see a demo.",
    "I am back from vacation. Shall we talk on 5 January?",
    "I am on vacation next week, can we talk before?",
    "I'll be out of the office tomorrow. Does Thursday suit you?",
    "I will be on holiday over Christmas, so January is better.",
    "I'm out of the office on Thursday, how about Friday?",
    "I am out of the office from Monday, so call me today.",
    "When I am out of the office, call Jo.",
    "My colleague is on vacation until 5 January, so I answer.",
    "Can your tool tell whether this is an automatic coffee machine?",
    "Absent any objections, we sign on Monday.",
    "Do you have access to email until Monday?",
    "Ich war im Urlaub, entschuldigen Sie bitte.",
    "Ich bin im Urlaub gewesen, daher erst jetzt.",
    "Nach meinem Urlaub bin ich gerne dabei.",
    "Ich bin wieder aus dem Urlaub zurück.",
    "Ich bin morgen nicht im Büro, gerne am Dienstag.",
    "Ich bin am Freitag nicht erreichbar, gerne am Dienstag.",
    "Ich bin nächste Woche im Urlaub, geht es vorher?",
    "Ich bin sicher, dass Herr Muster nicht im Büro ist.",
    "J'étais en congés la semaine dernière.",
    "Je suis absent demain, mardi vous convient ?",
    "Estuve de vacaciones, perdón por la demora.",
    "Estaré fuera de la oficina mañana.",
    "Sono stato in ferie, scusi il ritardo.",
    "Ik was op vakantie, excuses.",
    "Ik ben volgende week op vakantie.",
    "Estive de férias na semana passada.",
    "Estou ausente amanhã, pode ser terça?",
  ])("does not: %s", (text) => {
    expect(byText(text)).toBeUndefined();
  });

  it.each([
    "Fine for me!\n\nOn Thu, 17 Dec 2026 at 10:00 Kim Ro <kim@rekindle.example> wrote:\nI am on vacation until Monday.",
    "Fine for me!\n\nOn Thu, 17 Dec 2026 at 10:00, Kim Ro <kim@rekindle.example>\nwrote:\n\nI am on vacation until Monday.",
    "Passt!\n\nAm 17.12.2026 um 10:00 schrieb Kim Ro <kim@rekindle.example>:\nIch bin im Urlaub.",
    "Fine for me!\n> I am on vacation until Monday.",
    "Fine for me!\n\nFrom: Kim Ro <kim@rekindle.example>\nSent: Thursday\n\nI am on vacation until Monday.",
  ])("is not that of the quoted mail: %j", (text) => {
    expect(byText(text)).toBeUndefined();
  });

  it("counts at its beginning only", () => {
    const away = "I am out of the office.";
    expect(byText(`${"Some words. ".repeat(40)}${away}`)).toEqual({ shownBy: "text" });
    expect(byText(`${"Some words. ".repeat(60)}${away}`)).toBeUndefined();
    expect(byText(`${" \n".repeat(2_000)}${away}`)).toEqual({ shownBy: "text" });
  });

  it("gives no half of a date where the beginning ends", () => {
    const until = (length: number) => `${"x".repeat(length - 7)} until January 12, 2027.`;
    for (let length = 560; length < 620; length++)
      expect([undefined, "2027-01-12"]).toContain(returnsOn(until(length)));
  });

  it("is read without the characters that nobody sees", () => {
    expect(byText("\u200bI\u00a0am out of the of\u00adfice until\u00a05\u202fJanuary.")).toEqual({
      shownBy: "text",
      returnsOn: "2027-01-05",
    });
  });
});

describe("the day of return", () => {
  it.each([
    ["Back on 2027-01-05.", "2027-01-05"],
    ["Back on 5 January 2027.", "2027-01-05"],
    ["Back on the 5th of January.", "2027-01-05"],
    ["I return on January 5th, 2027.", "2027-01-05"],
    ["Returning to the office on Monday, January 4.", "2027-01-04"],
    ["I'll be back in the office on Mon, 4 Jan.", "2027-01-04"],
    ["Away through Jan. 5.", "2027-01-05"],
    ["Away till Sept 1st.", "2027-09-01"],
    ["Wieder im Büro ab 05.01.2027.", "2027-01-05"],
    ["Zurück am Mo., 4. Jan. 2027", "2027-01-04"],
    ["Bis zum 5.1. abwesend", "2027-01-05"],
    ["Bis 05. 01. 2027", "2027-01-05"],
    ["Bis 5.1.27", "2027-01-05"],
    ["Bis 1. März", "2027-03-01"],
    ["Vom 20. bis 27. Dezember", "2026-12-27"],
    ["Vom 20.12. – 05.01. im Urlaub", "2027-01-05"],
    ["Ab dem 20.12. in Paris, ab dem 5.1. wieder da", "2027-01-05"],
    ["Jusqu'au 05/01/2027", "2027-01-05"],
    ["Du 20/12 au 05/01", "2027-01-05"],
    ["De retour au bureau à partir du mar. 5 janv.", "2027-01-05"],
    ["Vuelvo el mié 6 de enero", "2027-01-06"],
    ["Hasta el 05/01/2027", "2027-01-05"],
    ["Rientro in ufficio l'11 gennaio", "2027-01-11"],
    ["Fino al 05.01", "2027-01-05"],
    ["Tot 5 mrt.", "2027-03-05"],
    ["Terug op kantoor op 4 januari", "2027-01-04"],
    ["Volto no dia 5 de janeiro", "2027-01-05"],
    ["Until further notice. Back on 5 January, perhaps.", "2027-01-05"],
    ["I will get back to you when I return on 5 January.", "2027-01-05"],
    ["Call Monday through Friday until 6 pm. Back on 5 January.", "2027-01-05"],
    ["Bis 12.30 in einer Besprechung, ab dem 5.1. wieder da.", "2027-01-05"],
    ["Jusqu'au 05/01/2027. Until 05/01/2027.", "2027-01-05"],
  ])("%s", (text, day) => {
    expect(returnsOn(text)).toBe(day);
  });

  it.each([
    ["no day", "I am away until further notice."],
    ["no day but a month", "Back in January 2027."],
    ["the end of a month", "Bis Ende Januar 2027."],
    ["a day that is not the return", "On 5 January we open a new office."],
    ["the first day away", "I am away from 5 January."],
    ["the first day away, German", "Ab dem 5.1. im Urlaub."],
    ["a day after a place", "Working from home and on 21 December in Paris."],
    ["the day of a call", "I will get back to you on 5 January."],
    ["office hours", "We are open from Monday to Friday."],
    ["office hours, in one word", "Monday through Friday, 9 to 5."],
    ["office hours, German", "Montag bis Freitag von 9 bis 17 Uhr."],
    ["office hours with points", "We are open from 9.00-12.30."],
    ["a time", "Back at 12.30."],
    ["a time, German", "Bis 14.10 Uhr abwesend."],
    ["a span of days", "Back in 2-3 days."],
    ["a span of days, Dutch", "Terug in 2-3 dagen."],
    ["an English time with a point", "Back at 5.10 today."],
    ["a weekday with only a number", "Back on Monday the 28th."],
    ["next Monday, which is two things", "Back next Monday."],
    ["until having, not until Tuesday", "Até ter acesso ao email."],
    ["until further notice, not Monday", "Até segunda ordem."],
    ["the subject's day", ""],
    ["31 February", "Back on 31 February 2027."],
    ["day 0", "Back on 0 January."],
    ["29 February of a common year", "Back on 29 February 2027."],
    ["a 13th month", "Back on 2027-13-01."],
    ["a 13th month in French", "Jusqu'au 05/13/2027."],
    ["the day before", "Back on 17 December 2026."],
    ["long ago", "Back on 5 January 2020."],
    ["too far ahead", "Back on 23 January 2028."],
    ["too far ahead without a year", "Back on 15 October."],
    ["the day before without a year", "Back on 17 December."],
  ])("is not read from %s", (_what, text) => {
    expect(returnsOn(text, { subject: "Automatic reply: Offer valid until 5 January" })).toBe(
      undefined,
    );
  });

  it.each([
    ["until 05/01/2027", undefined],
    ["until 5/1/2027", undefined],
    ["until 05/01", undefined],
    ["until 05-01-2027", undefined],
    ["back on 05/01/2027", undefined],
    ["from 12/20/2026 to 01/05/2027", undefined],
    ["until 01/01/2027", "2027-01-01"],
    ["until 13/01/2027", "2027-01-13"],
    ["until 01/13/2027", "2027-01-13"],
    ["until 12/24", "2026-12-24"],
    ["until 05.01.2027", "2027-01-05"],
    ["until 5.1.", "2027-01-05"],
    ["until 05/01/2027, that is, until 5 January", undefined],
  ])("has to be clear in English: %s", (text, day) => {
    expect(returnsOn(text)).toBe(day);
  });

  it.each([
    ["until Saturday", "2026-12-19"],
    ["until Sunday", "2026-12-20"],
    ["until Thursday", "2026-12-24"],
    ["until Friday", "2026-12-25"],
    ["bis Montag", "2026-12-21"],
    ["bis einschließlich Mittwoch", "2026-12-23"],
    ["jusqu’à lundi", "2026-12-21"],
    ["hasta el miércoles", "2026-12-23"],
    ["fino a giovedì", "2026-12-24"],
    ["tot dinsdag", "2026-12-22"],
    ["até terça-feira", "2026-12-22"],
  ])("is the next such weekday: %s", (text, day) => {
    expect(returnsOn(text)).toBe(day);
  });

  it.each([
    ["2026-12-18", "2026-12-18"],
    ["18 December", "2026-12-18"],
    ["22 January 2028", "2028-01-22"],
    ["14 October", "2027-10-14"],
    ["31 December", "2026-12-31"],
    ["1 January", "2027-01-01"],
  ])("may lie at the border: %s", (date, day) => {
    expect(returnsOn(`Back on ${date}`)).toBe(day);
  });

  it("knows leap years", () => {
    const receivedAt = at("2027-12-20T10:00");
    expect(returnsOn("Back on 29 February.", { receivedAt })).toBe("2028-02-29");
    expect(returnsOn("Back on 29 February 2028.", { receivedAt })).toBe("2028-02-29");
  });

  it.each([
    // 31 December 20:00 in Los Angeles, and in Tokyo 1 January 13:00.
    ["2027-01-01T04:00Z", "America/Los_Angeles", "until 31 December", "2026-12-31"],
    ["2027-01-01T04:00Z", "Asia/Tokyo", "until 31 December", undefined],
    ["2027-01-01T04:00Z", "Asia/Tokyo", "until 1 January", "2027-01-01"],
    // Thursday evening there, Friday here.
    ["2027-01-01T04:00Z", "America/Los_Angeles", "until Friday", "2027-01-01"],
    ["2027-01-01T04:00Z", "Asia/Tokyo", "until Friday", "2027-01-08"],
    // Just before midnight and just after it in Tokyo.
    ["2026-12-18T14:59Z", "Asia/Tokyo", "until 18 December 2026", "2026-12-18"],
    ["2026-12-18T15:00Z", "Asia/Tokyo", "until 18 December 2026", undefined],
    ["2026-12-18T15:00Z", "America/Los_Angeles", "until 18 December 2026", "2026-12-18"],
  ])("is reckoned in the zone: %s %s %s", (time, zone, text, day) => {
    expect(returnsOn(text, { receivedAt: at(time), zone })).toBe(day);
  });
});

describe("whatever the mail", () => {
  const WORDS = [
    ..."I am|I'm|out of office|on leave|until|from|to|back|on|bis|vom|ab dem|wieder|jusqu'au".split(
      "|",
    ),
    ..."du|au|de|hasta el|fino al|tot|até|5|31|05/01|12/24/2027|5.1.|29.2.|2027|2028-02-29".split(
      "|",
    ),
    ..."January|Feb|März|mardi|Monday|segunda-feira|enero|-|,|.|\n|>|:|@|@x:|Auto:|[|]|Re:".split(
      "|",
    ),
  ];
  const words = fc
    .array(fc.constantFrom(...WORDS), { maxLength: 20 })
    .map((list) => list.join(" "));
  const anything = fc.oneof(words, fc.string(), fc.string({ unit: "binary", maxLength: 700 }));
  const zone = fc.constantFrom("Asia/Tokyo", "America/Los_Angeles", "Europe/Berlin", "UTC");
  const receivedAt = fc.integer({ min: at("2024-01-01T00:00Z"), max: at("2029-01-01T00:00Z") });

  it("the day is one of the 400 after the receipt, and nothing throws", () => {
    let count = 0;
    fc.assert(
      fc.property(anything, anything, receivedAt, zone, (first, text, when, where) => {
        for (const subject of [first, `Auto: ${first}`]) {
          const found = readAutomaticReply({ subject, text, receivedAt: when, zone: where });
          if (found?.returnsOn === undefined) continue;
          count += 1;
          const today = new Intl.DateTimeFormat("sv", { timeZone: where }).format(when);
          const start = Date.parse(found.returnsOn);
          expect(new Date(start).toISOString().slice(0, 10)).toBe(found.returnsOn);
          expect(found.returnsOn >= today).toBe(true);
          expect(start - Date.parse(today)).toBeLessThanOrEqual(400 * DAY);
        }
      }),
      { numRuns: 3_000 },
    );
    expect(count).toBeGreaterThan(20);
  });

  it("every day is read back in every way to write it", () => {
    const write = (locale: string, start: number) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" }).format(start);
    const until = { en: "until", "en-GB": "until", de: "bis", "de-AT": "bis", fr: "jusqu’au" };
    const others = { es: "hasta el", it: "fino a", nl: "tot en met", pt: "até" };
    const ways = Object.entries({ ...until, ...others });
    for (let days = 0; days <= 400; days++) {
      const start = Date.parse("2026-12-18") + days * DAY;
      const expected = new Date(start).toISOString().slice(0, 10);
      for (const [locale, word] of ways) {
        const text = `${word} ${write(locale, start)}`;
        expect(returnsOn(text), text).toBe(expected);
      }
    }
  });

  it.each([
    "until ",
    "until",
    " ",
    "\n",
    "from 1 ",
    "from 1 - ",
    "ich bin ",
    "I am on ",
    "@:",
    "@\n",
    "[",
    "[]",
    "Re: ",
    "ab am ",
    ", ",
    "on the ",
    "was with ",
    "5.",
    "é",
    "\ufdfa",
  ])("a megabyte of %j takes no time", (piece) => {
    const long = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const started = performance.now();
    readAutomaticReply(mail({ subject: long, text: long }));
    readAutomaticReply(mail({ subject: "Auto:", text: long }));
    // A few milliseconds, were it not for a busy machine.
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
