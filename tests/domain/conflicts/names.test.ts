import fc from "fast-check";
import { expect, test } from "vitest";
import { normalAddress, personalBox, workDomain } from "#app/domain/conflicts/addresses.ts";
import { companyNumber } from "#app/domain/conflicts/company-number.ts";
import { foldedName, foldedWords } from "#app/domain/conflicts/organisation-name.ts";
import { namedIn, phrasesByFirstWord, phrasesIn } from "#app/domain/conflicts/phrases.ts";
import { organisationCore, personName, personSound } from "#app/domain/conflicts/similar-names.ts";

/** Names as people write them: both alphabets, legal forms, punctuation, and any other character. */
const name = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom(
        "Сирма",
        "Sirma",
        "ООД",
        "Ltd.",
        "ЕТ",
        "„Лаб“",
        "&",
        "A/S",
        "d.o.o.",
        "Йордания",
        "℡",
        "ß",
      ),
      { maxLength: 6 },
    )
    .map((words) => words.join(" ")),
);

test("folding a name again changes nothing", () => {
  fc.assert(
    fc.property(name, (text) => {
      expect(foldedName(foldedName(text))).toBe(foldedName(text));
      expect(foldedWords(foldedWords(text).join(" "))).toEqual(foldedWords(text));
      expect(companyNumber(companyNumber(text))).toBe(companyNumber(text));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["ЕТ „Иван Петров“", "Ivan Petrov"],
  ["Сирма Груп Холдинг АД", "SIRMA GRUP HOLDING AD"],
  ["Медия Лаб ЕООД", "MEDIA LAB LTD."],
  ["Алгоритмия", "Algoritmia"],
])("%s and %s are one organisation", (one, other) => {
  expect(foldedName(one)).toBe(foldedName(other));
});

test.each([
  ["Христо Стоянов", "Christo Stoianov"],
  ["Йордан Цветков", "Jordan Cvetkov"],
  ["д-р Мария Петрова Иванова", "Ivanova Maria"],
  ["Доц. Мария Иванова", "гл. ас. Мария Иванова"],
  ["Димитър Вълчев", "Dimiter Valchev"],
  ["Александър Георгиев", "Alexander Gueorguiev"],
  ["Стефан Филипов", "Stephan Phillipoff"],
])("%s may be %s", (one, other) => {
  expect(personSound(one)).toBe(personSound(other));
});

test.each([
  ["Мария Иванова", "Марина Иванова"],
  ["Person 14", "Person 144"],
])("%s is not %s", (one, other) => {
  expect(personSound(one)).not.toBe(personSound(other));
});

test("one name alone tells nothing of a person", () => {
  expect([personName("Мария"), personSound("Dr. Maria"), personName("")]).toEqual(["", "", ""]);
});

test("organisations are alike by what is left beside common words, if enough is left", () => {
  expect(organisationCore("Сирма Солюшънс")).not.toBe("");
  expect(organisationCore("Thermaic Ventures")).toBe(organisationCore("Thermaic Capital Partners"));
  expect([organisationCore("AI Labs"), organisationCore("Digital Media Group")]).toEqual(["", ""]);
});

test("a Bulgarian VAT number is the number in the register", () => {
  const spellings = ["BG123456789", "123 456 789", "ЕИК 123456789", "UIC: 123456789"];

  expect(new Set(spellings.map(companyNumber))).toEqual(new Set(["123456789"]));
  expect(companyNumber("BG1")).toBe("");
});

test("an address is one box however it is spelled, and a free one tells no employer", () => {
  expect(normalAddress("Ivan.Petrov+call@gmail.com")).toBe(normalAddress("ivanpetrov@googlemail.com"));
  expect(normalAddress("ivan.petrov@firma.bg")).not.toBe(normalAddress("ivanpetrov@firma.bg"));
  expect([workDomain("a@abv.bg"), workDomain("a@Firma.BG")]).toEqual([undefined, "firma.bg"]);
  expect([personalBox("ivan.petrov@x.bg"), personalBox("marketing@x.bg"), personalBox("ivan@x.bg")]).toEqual([
    "ivanpetrov",
    "",
    "",
  ]);
});

test("providers of free addresses are known by country and by family, in any case of letters; what only looks like one is an employer", () => {
  const free =
    "laposte.net free.fr orange.fr onet.pl wp.pl o2.pl interia.pl freemail.hu posteo.de mailbox.org web.de t-online.de " +
    "centrum.cz seznam.cz abv.bg mail.bg dir.bg libero.it virgilio.it tiscali.it sapo.pt ukr.net proton.me protonmail.ch " +
    "yahoo.es yahoo.co.uk yahoo.com.tr outlook.fr hotmail.gr live.nl gmx.net gmx.ch yandex.ru yandex.com.tr Gmail.COM";
  const work =
    "free.bg orange.com yahooinc.com yandex-team.ru live.uni.bg outlook.firma.bg a.yahoo.com mediapool.bg";
  const domainsOf = (list: string) => list.split(" ").map((domain) => workDomain(`ivan.petrov@${domain}`));

  expect(domainsOf(free).filter(Boolean)).toEqual([]);
  expect(domainsOf(work)).toEqual(work.split(" "));
});

test("a text is searched for whole words, in either alphabet, each phrase once", () => {
  const sought = phrasesByFirstWord(["sofia angels", "ivan petrov", "sofia"]);

  const text = "Основатели: Иван Петров и София Ангелс; преди това Ivan Petrova, Sofia Angels.";

  expect(phrasesIn(text, sought).toSorted()).toEqual(["ivan petrov", "sofia", "sofia angels"]);
});

test("a list of investors is read line by line, and between commas, dashes and “and”", () => {
  const text = "Eleven Capital AD, LAUNCHub\n• Vitosha – 5 %\nИван и Мария";

  expect(namedIn(text).map(({ folded }) => folded)).toEqual([
    "eleven capital",
    "launchub",
    "vitosha",
    "5",
    "ivan",
    "maria",
  ]);
});
