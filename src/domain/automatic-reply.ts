/**
 * Recognises an automatic reply (out of office and the like) by its subject or its first words, so
 * that nobody takes it for an answer, and reads the day of return where there is no doubt about it.
 * In doubt there is no match and no day: an answer taken for a machine's would be overlooked.
 *
 * It is plain patterns because a content script has room for little: chrono-node, which reads dates
 * in many languages, is larger than the whole script may be. The names of months and weekdays come
 * from `Intl`. Only the beginning of a mail is looked at, so a long one costs no more. All patterns
 * are for folded text: lower case, no accents, plain quotes and dashes.
 */

export interface AutomaticReply {
  /**
   * `subject`: the subject says so outright. `text`: only the text reads like one; whoever asks must
   * weigh it with how soon it came.
   */
  shownBy: "subject" | "text";
  /**
   * Calendar day `yyyy-MM-dd` named in the text as the last day away or the day of return; absent
   * when none is named or it is ambiguous. From the day of receipt to 400 days after it.
   */
  returnsOn?: string;
}

export interface ReceivedMail {
  subject: string;
  /** Plain text with its line breaks: they tell a quoted mail from the new one. */
  text: string;
  /** Epoch milliseconds. */
  receivedAt: number;
  /** IANA name of the zone whose calendar counts. */
  zone: string;
}

const LOCALES = ["en", "de", "de-AT", "fr", "es", "it", "nl", "pt"];

const UNTIL = "until|till|thr(?:ough|u)|bis|jusqu'au?|hasta|fino|tot|t/m|ate";
const BACK =
  "back|zuruck|wieder|retour|terug|weer|(?:return|regres|vuel|volver|rientr|torn|ritorn|volt|retorn)[a-z]*";
/** What leads from the first day of a range to its last, which is the one that counts. */
const RANGE =
  "(?<=\\b(from|between|vom|von|zwischen|du|del?|entre|dall?|tra|van|tussen|do)[ '][^!?;]{0,30}\\d[^!?;]{0,20})" +
  "(?:-|\\b(?:to|and|und|au|et|all?|y|e|en|ao?)\\b)";
const ENGLISH = /^(?:until|till|thr|back|return|from|between)/;

/** "Out of office chairs" is something else. */
const STATE =
  "(?:out of|not in|away from) (?:(?:the|my) (?:office|desk)|office(?! (?!until|till|thr|with|this|from|today|betw|when|retu|auto|reply|mess)[a-z]{4}))|ooo|on (?:[a-z]+ )?(?:leave|vacation|holidays?)|" +
  "nicht (?:im (?:buro|haus)|erreichbar|anwesend)|au(?:ß|ss)er haus|im [a-z]*urlaub|in elternzeit|abwesend|auf [a-z]*reise|" +
  "absent(?:e|\\(e\\))?(?: du bureau)?|en (?:conges?|vacances|deplacement)|hors d[ue] (?:mon )?bureau|" +
  "fuera de (?:la |mi )?oficina|de vacaciones|ausente|fuori (?:ufficio|sede)|in (?:ferie|vacanza)|assente|" +
  "afwezig|niet (?:op kantoor|aanwezig|bereikbaar)|(?:op|met) [a-z]*(?:vakantie|verlof)|(?:de|em) ferias|fora do escritorio";
/** The writer, at present. In German and Dutch much may come between, but no second verb. */
const I_AM =
  "(?:(?<!if |when |while )i(?:'m| am|'ll be| will be)|je (?:suis|serai)|actuellement|me encuentro|estoy|estare|sono|saro|mi trovo|estou|estarei|encontro-me)(?: now| [a-z]+ly| [a-z]+mente?)?|" +
  "(?:ich bin|bin ich|befinde(?: ich)? mich|ik ben|ben ik)(?: (?!(?:dass?|dat|ist?|sind|war|wenn|als)\\b)[^ ;]+){0,9}?";
const AUTO =
  "auto(?:mat[a-z]+)?[ -]?(?:reply|response|antwort|antwoord|svar|message|nachricht|bericht|odpowiedz)|" +
  "(?:r[ei]s?p[a-z]+|messag[a-z]+|mensa[a-z]+|odpowiedz) automat[a-z]+";
const AWAY = new RegExp(
  `\\b(?:(?:${I_AM}) (?:${STATE}|(?:away|out) (?:${UNTIL}|from ))|^(?:${STATE}) (?:${UNTIL})|` +
    "(?:(?<!\\bwas .*)with|have|having) (?:[a-z]+ )?(?:limited|no|little) access to (?:[a-z]+ )?e-?mail|" +
    `ich bin ab .{4,40} wieder|de retour (?:au bureau )?le |` +
    `(?:this|dit|dies|ceci|est[ae]|quest[ao]) (?:is|es?)t? (?:an?|u[a-z]+|e[a-z]+) (?:${AUTO}))(?!.* gewesen)`,
);
/** Not away yet: people plan meetings with these words, so the end must be named as well. */
const LATER =
  /\b(?:(?:i'll be|will be|serai) (?!back|return|de retour)|estare|saro|from (?!the |my )|office on [a-z]+day|tomorrow|next|ab (?!.*wieder)|am [a-z]+tag(?!.*wieder)|(?<!guten )morgen|nachste|demain|prochain|manana|proxim|domani|prossim|volgende|amanha)/;
const END = new RegExp(`\\b(?:${UNTIL})\\b|${RANGE}`);

const ANSWER = "\\b(?:re|aw|sv|antw?|r|rif|ref|res|odp|vs)(?:\\[\\d+\\])? ?:";
const MARK = `(?:\\[[^\\]]*\\]|${ANSWER})`;
/** Whoever answers an automatic reply keeps its subject: that may well be a person. */
const ANSWERED = new RegExp(`^(?:\\[[^\\]]*\\] ?)*${ANSWER}`);
const SUBJECT = new RegExp(
  `^(?:${MARK} ?)*[[(【]?(?:auto ?:|自動(?:応答|返信)|不在(?:の|通知|:|$)|(?:${AUTO}|(?:(?:${I_AM}) )?(?:${STATE})(?: (?:auto[ -]?)?(?:reply|message))?|` +
    "abwesenheit[a-z]*|(?:[a-z]+ d')?absence(?: du bureau)?|afwezigheid[a-z]*|ausencia|poza biurem" +
    `)(?= ?(?:$|[\\]:!.()-]|${MARK}|(?:${UNTIL}|from|vom|du|van|de|del|dal)[ '])))`,
);

/** Where a mail that is answered begins: quote marks, "On … <kim@acme.example> wrote:", Outlook's head. */
const QUOTE = /^[ \t]*>|^.*@.*(?:\n.{0,20})?:\s*$|^(?:from|von|de|da|van) ?:.*@/im;
/** Not the point in "5. Januar" or "einschl. 5.1.". */
const SENTENCE_END = /(?<!\d)[.!?]\s+(?![\p{Ll}\d\s])|\n\s*\n/u;

/**
 * Undefined for what a person seems to have written.
 *
 * @throws RangeError when a day is to be read and the zone is unknown.
 */
export function readAutomaticReply(mail: ReceivedMail): AutomaticReply | undefined {
  const text = beginningOf(mail.text, 600).split(QUOTE, 1).join("");
  const subject = plainOf(beginningOf(mail.subject, 300));
  const isSubject = SUBJECT.test(subject);
  if (!isSubject && !text.split(SENTENCE_END).some(isAway)) return undefined;
  const returnsOn = findReturn(plainOf(text), mail);
  const isOutright = isSubject && !ANSWERED.test(subject);
  return { shownBy: isOutright ? "subject" : "text", ...(returnsOn && { returnsOn }) };
}

function isAway(sentence: string): boolean {
  const line = plainOf(sentence);
  return AWAY.test(line) && (!LATER.test(line) || END.test(line));
}

/** Without the word it ends in, if it was cut: half a date is another date. */
function beginningOf(text: string, length: number): string {
  const trimmed = text.trimStart();
  return trimmed.length > length ? trimmed.slice(0, length).replace(/\S*$/, "") : trimmed;
}

function fold(text: string): string {
  const plain = text.normalize("NFKD").toLowerCase();
  return plain
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/[‘’]/g, "'")
    .replace(/[‐-―]/g, "-");
}

/** Folded, on one line. */
const plainOf = (text: string) => fold(text).replace(/\s+/g, " ").trim();

const DAY = 86_400_000;
/** What may stand before a date: articles and the like, and where one is back. Not "back to you". */
const FILLER =
  "(?:[ ,:'(]*\\b(?:(?!you|not)[a-z]{1,3}|office|work|desk|including|einschlie[a-zß]+|buro|bureau|partir|oficina|ufficio|kantoor|vanaf|escritorio)\\b|[ (](?:einschl|in[ck]l)\\.){0,6}[ ,:'(]*";

/** Names of all the languages, long and short, twelve or seven in a row; and the pattern with them. */
interface Calendar {
  months: string[];
  weekdays: string[];
  dated: RegExp;
}
let calendar: Calendar | undefined;

function getCalendar(): Calendar {
  if (calendar) return calendar;
  const names = (field: "month" | "weekday", count: number, apart: number) =>
    LOCALES.flatMap((locale) =>
      (["long", "short"] as const).flatMap((style) => {
        const { format } = new Intl.DateTimeFormat(locale, { [field]: style, timeZone: "UTC" });
        // 2023 began on a Sunday.
        const nameOf = (i: number) => fold(format(Date.UTC(2023, 0, 1 + i * apart)));
        return Array.from({ length: count }, (_, i) => nameOf(i).replace(".", ""));
      }),
    );
  const [months, weekdays] = [names("month", 12, 31), names("weekday", 7, 1)];
  const month = `(${months.join("|")})\\b\\.?`;
  // "ter" is Tuesday in Portuguese and also "have": alone, only a name in full counts.
  const alone = weekdays.filter((name) => name.length > 4).join("|");
  const dated = new RegExp(
    `(?:\\b(?:${UNTIL}|${BACK})\\b|${RANGE}|\\b(ab|am|op|vanaf)\\b)${FILLER}(?:(?:(?:${weekdays.join("|")})\\b\\.?${FILLER})?(?:` +
      "(\\d{4})[-/.](\\d\\d)[-/.](\\d\\d)\\b|" +
      "([0-3]?\\d)([./-]) ?([0-3]?\\d)(?:\\7 ?(\\d{4}|\\d\\d)(?![\\d:]| ?uhr)|(\\.)|(?![\\d/-]| ?(?:uhr|h\\b|[ap]\\.?m)))|" +
      `(\\d\\d?)(?:st|nd|rd|th|er|o|\\.)?[ -]?(?:of |de )?${month}(?:[ ,-]+(?:del? )?(\\d{4})\\b)?|` +
      `${month} (\\d\\d?)(?:st|nd|rd|th)?\\b(?:,? (\\d{4})\\b)?)|` +
      // Not the end of "Monday through Friday", which are the hours of an office.
      `(?<!(?:${alone}) [a-z/' ]{1,12})(${alone})\\b(?![ ,.]*(?:(?:the|den|le|il|el|dia) )?\\d))`,
    "g",
  );
  calendar = { months, weekdays, dated };
  return calendar;
}

/** The day that the first date after words of return names, if it is a clear one. */
function findReturn(text: string, { receivedAt, zone }: ReceivedMail): string | undefined {
  const { months, weekdays, dated } = getCalendar();
  const today = Date.parse(new Intl.DateTimeFormat("sv", { timeZone: zone }).format(receivedAt));
  for (const match of text.matchAll(dated)) {
    const [whole, from, on, y1, m1, d1, a, mark, b, y2, dot, d3, m3, y3, m4, d4, y4, weekday] =
      match;
    const after = text.slice(match.index + whole.length);
    if (on && !/^[ ,]*(?:[a-z]+ ){0,3}?(?:wieder|zuruck|weer|terug)\b/.test(after)) continue;
    if (weekday) {
      const days = (weekdays.indexOf(weekday) - new Date(today).getUTCDay() + 13) % 7;
      return isoOf(today + (days + 1) * DAY);
    }
    const year = y1 ?? y2 ?? y3 ?? y4;
    const name = m3 ?? m4;
    let month = name ? (months.indexOf(name) % 12) + 1 : Number(m1 ?? b);
    let day = Number(d1 ?? a ?? d3 ?? d4);
    const isEnglish = ENGLISH.test(from ?? whole);
    // Not a time ("12.30", "5.10"), nor a span ("5-7").
    if (mark === "." && (month > 12 || (isEnglish && !year && !dot))) continue;
    if (mark === "-" && !year) continue;
    if (isEnglish && mark && mark !== ".") {
      if (month > 12) [day, month] = [month, day];
      else if (day < 13 && day !== month) return undefined;
    }
    return resolve(year, month, day, today);
  }
  return undefined;
}

/** Without a year, the next such day. Undefined for 31 February, and for what is too far away. */
function resolve(year: string | undefined, month: number, day: number, today: number) {
  const thisYear = new Date(today).getUTCFullYear();
  const latest = today + (year ? 400 : 300) * DAY;
  const years = year ? [Number(year) + (year.length < 4 ? 2000 : 0)] : [thisYear, thisYear + 1];
  const found = years
    .map((one) => Date.UTC(one, month - 1, day))
    .find((at) => at >= today && at <= latest && new Date(at).getUTCMonth() === month - 1);
  return found === undefined ? undefined : isoOf(found);
}

const isoOf = (at: number) => new Date(at).toISOString().slice(0, 10);
