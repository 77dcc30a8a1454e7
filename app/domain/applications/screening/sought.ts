import { workDomain } from "#app/domain/conflicts/addresses.ts";
import { companyNumber } from "#app/domain/conflicts/company-number.ts";
import { foldedName, foldedWords } from "#app/domain/conflicts/organisation-name.ts";
import { personWords } from "#app/domain/conflicts/similar-names.ts";
import type { Naming } from "#db/schema/screenings.ts";

/** Who applies, as far as it is known. `team`: the answer about it, in which people are named. */
export type Applicant = {
  company: string;
  registrationNumber: string | null;
  website: string | null;
  people: { name: string; email: string }[];
  team: string;
};
type Known = Pick<Naming, "what" | "says">;

/** `joined`: by small Latin letters and digits without anything between them; `literal`: in small letters as it is. */
export type Sought = { joined: Map<string, Known>; literal: Map<string, Known> };

/** Shorter ones stand in many words' places. */
const shortestName = 3;

/** What is looked for in an application's texts and files, each with the fact that it would tell. */
export function soughtOf({ company, registrationNumber, website, people, team }: Applicant): Sought {
  const names = [...people.map(({ name }) => name), ...namesIn(team)];
  const joined: [string, Known][] = [
    [foldedName(company).replaceAll(" ", ""), { what: "company", says: company }],
    ...numbersOf(registrationNumber ?? ""),
    ...names.flatMap(spellingsOf),
  ];
  const literal: [string, Known][] = [
    ...people.map(({ email }): [string, Known] => [email.toLowerCase(), { what: "address", says: email }]),
    ...people.flatMap(({ email }): [string, Known][] => {
      const domain = workDomain(email);
      return domain ? [[domain, { what: "address", says: domain }]] : [];
    }),
    ...hostOf(website ?? ""),
  ];
  return {
    joined: new Map(joined.filter(([key]) => key.length >= shortestName)),
    literal: new Map(literal.filter(([key]) => key.length > shortestName)),
  };
}

function numbersOf(number: string): [string, Known][] {
  const known = { what: "registration-number", says: number } as const;
  const plain = companyNumber(number);
  return plain ? [plain.toLowerCase(), foldedWords(number).join("")].map((key) => [key, known]) : [];
}

/** In either order, with a middle name and without. */
function spellingsOf(name: string): [string, Known][] {
  const short = personWords(name);
  if (!short) return [];
  const spellings = [short, short.toReversed(), foldedWords(name)];
  return spellings.map((words) => [words.join(""), { what: "person", says: name }]);
}

function hostOf(website: string): [string, Known][] {
  const host = /^(?:https?:\/\/)?(?:www\.)?([^/:?#\s]+\.[^/:?#\s]+)/i.exec(website.trim())?.[1];
  return host ? [[host.toLowerCase(), { what: "website", says: host }]] : [];
}

/** Words for what somebody does, which stand in capitals beside names. */
const roles = new Set(
  (
    "chief executive technology technical operating financial marketing product officer head director manager founder " +
    "engineer developer designer scientist lead senior junior university institute bachelor master doctor machine learning " +
    "изпълнителен технически финансов директор ръководител мениджър основател инженер разработчик дизайнер университет"
  ).split(" "),
);

/** Two or three words in capitals, one after the other, that are no role. */
function namesIn(text: string): string[] {
  const found = text.match(/\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2}/gu) ?? [];
  return found.filter((name) => !name.split(" ").some((word) => roles.has(word.toLowerCase())));
}
