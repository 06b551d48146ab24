/**
 * The words that the pages show, per language; a part may have more in a file of its own. The real
 * site translates labels and titles but neither class names nor `data-` attributes, so the pages
 * must be the same in every language.
 */

/** @typedef {typeof en} Words */

const en = {
  notice: "Practice LinkedIn: nothing here leaves this computer",
  answer: "Get an answer",
  home: "Home",
  network: "My Network",
  messaging: "Messaging",
  sales: "Sales Navigator",
  profile: "Profile",
  startPost: "Start a post",
  contacts: "Your contacts",
  peopleYouKnow: "People you may know",
  cancel: "Cancel",
  close: "Close",
  notFound: "This page doesn’t exist",
};

/** @type {Words} */
const de = {
  notice: "Übungs-LinkedIn: nichts verlässt diesen Computer",
  answer: "Antwort erhalten",
  home: "Start",
  network: "Ihr Netzwerk",
  messaging: "Nachrichten",
  sales: "Sales Navigator",
  profile: "Profil",
  startPost: "Beitrag beginnen",
  contacts: "Ihre Kontakte",
  peopleYouKnow: "Personen, die Sie vielleicht kennen",
  cancel: "Abbrechen",
  close: "Schließen",
  notFound: "Diese Seite gibt es nicht",
};

/** @type {Words} */
const ar = {
  notice: "لينكدإن للتدريب: لا شيء هنا يغادر هذا الحاسوب",
  answer: "استلام رد",
  home: "الرئيسية",
  network: "شبكتي",
  messaging: "الرسائل",
  sales: "Sales Navigator",
  profile: "الملف الشخصي",
  startPost: "ابدأ منشورًا",
  contacts: "جهات اتصالك",
  peopleYouKnow: "أشخاص قد تعرفهم",
  cancel: "إلغاء",
  close: "إغلاق",
  notFound: "هذه الصفحة غير موجودة",
};

export const WORDS = { en, de, ar };
