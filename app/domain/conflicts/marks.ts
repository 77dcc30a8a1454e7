import type { Translated } from "#app/i18n/locale.ts";
import type { TieKind } from "#db/schema/conflicts.ts";
import { houseOf, normalAddress, parentsOf, personalBox, workDomain } from "./addresses.ts";
import type { Earlier } from "./earlier.ts";
import { foldedName } from "./organisation-name.ts";
import { namesOf, type Organisations } from "./organisations.ts";
import { namedIn, phrasesIn, type Phrases } from "./phrases.ts";
import { companyNumber } from "./company-number.ts";
import { organisationCore, personName, personSound, personWords } from "./similar-names.ts";
import type { Signal } from "./signals.ts";

/** `names`: as the invitation and the account write the person. */
export type Evaluator = {
  id: string;
  names: string[];
  accountId: string | null;
  emails: string[];
  organisation: string;
  ties: { kind: TieKind; name: string }[];
  /** What earlier calls of the programme tell. */
  earlier?: Earlier[];
};

/**
 * `people`: everybody of the team; `team` and `investors`: the answers about them; `objections`: whom the applicant
 * named.
 */
export type Applicant = {
  applicationId: string;
  company: string;
  registrationNumber: string | null;
  /** `furtherEmails`: what else they proved to be theirs. */
  people: { accountId: string; name: string; email: string; furtherEmails?: string[] }[];
  team: string;
  investors: string;
  objections: { kind: "person" | "organisation"; name: string; email: string; reason: string }[];
};

/**
 * What one side says by which the other is known: equal `signal` and `value` on both sides are found; `says` as written.
 * `sought`: what is looked for in a text, where the side itself writes it otherwise. `call`: the earlier call that tells it.
 */
export type Mark = { signal: Signal; value: string; says: string; sought?: string; call?: Translated };

const mark = (signal: Signal, value: string | null | undefined, says: string): Mark[] =>
  value ? [{ signal, value, says }] : [];

/** An organisation is looked for by all its names, so that the other side's need not be known. */
export function marksOfEvaluator(
  { names, accountId, emails, organisation, ties, earlier = [] }: Evaluator,
  organisations: Organisations,
): Mark[] {
  const named = (kind: TieKind) => ties.filter((tie) => tie.kind === kind).map((tie) => tie.name);
  return [
    ...mark("account", accountId, emails.at(-1) ?? names[0]),
    ...emails.flatMap(marksOfAddress),
    ...names.flatMap(marksOfName),
    ...[organisation, ...named("organisation")].flatMap((said) =>
      namesOf(organisations, said).flatMap((name) => marksOfOrganisation(name, said)),
    ),
    ...earlier.flatMap((one) => marksOfEarlier(one, organisations)),
    ...named("registration-number").flatMap((number) => mark("number", companyNumber(number), number)),
    ...named("person").flatMap((name) => [
      ...mark("known-person", personSound(name), name),
      ...mark("team-text", personWords(name)?.join(" "), name),
    ]),
    ...named("mentored").flatMap((said) =>
      namesOf(organisations, said).flatMap((name) => [
        ...mark("mentored", foldedName(name), said),
        ...mark("mentored-like", organisationCore(name), said),
      ]),
    ),
  ];
}

/** By the number it is the same company; where only the name is, it may be. */
function marksOfEarlier(
  { kind, company, registrationNumber, call }: Earlier,
  organisations: Organisations,
): Mark[] {
  const says = withNumber(company, registrationNumber);
  return [
    ...mark(`${kind}-number`, companyNumber(registrationNumber ?? ""), says),
    ...namesOf(organisations, company).flatMap((name) => mark(`${kind}-earlier`, foldedName(name), says)),
  ].map((one) => ({ ...one, call }));
}

function withNumber(company: string, number: string | null) {
  return number ? `${company} (${number})` : company;
}

function marksOfAddress(email: string): Mark[] {
  const domain = workDomain(email);
  const around = domain ? [domain, ...parentsOf(domain)] : [];
  return [
    ...mark("address", normalAddress(email), email),
    ...mark("objection", normalAddress(email), email),
    ...mark("box", personalBox(email), email),
    ...around.flatMap((one) => mark("domain", one, email)),
    ...mark("under", domain, email),
    ...mark("house", houseOf(email), email),
  ];
}

function marksOfName(name: string): Mark[] {
  return [
    ...mark("person", personSound(name), name),
    ...mark("objection", personName(name), name),
    ...mark("objection-like", personSound(name), name),
    ...mark("team-text", personWords(name)?.join(" "), name),
    ...mark("investor-text", personWords(name)?.join(" "), name),
  ];
}

/** Shorter ones are words of other languages and initials of much else. */
const tellingLength = 6;

/** `said`: the name that the evaluator writes for it. */
function marksOfOrganisation(name: string, said: string): Mark[] {
  const folded = foldedName(name);
  const core = organisationCore(name);
  const isTelling = folded.length >= tellingLength;
  const isWritten = folded === foldedName(said);
  const inTexts = (["investor-text", "team-text"] as const).map((signal) => ({ signal, value: folded }));
  return [
    ...mark("company", folded, said),
    ...mark("company-like", core, said),
    ...mark(isTelling || isWritten ? "investor" : "investor-short", folded, said),
    ...(isTelling ? inTexts.map((one) => ({ ...one, says: said, sought: name })) : []),
    ...mark("objection", folded, said),
    ...mark("objection-like", core, said),
  ];
}

/** `sought`: what evaluators are called, to be looked for in texts. */
export function marksOfApplicant(applicant: Applicant, sought: Phrases): Mark[] {
  const { company, registrationNumber, people, team, investors, objections } = applicant;
  const folded = foldedName(company);
  const core = organisationCore(company);
  const number = companyNumber(registrationNumber ?? "");
  return [
    ...people.flatMap(marksOfMember),
    ...mark("company", folded, company),
    ...mark("mentored", folded, company),
    ...mark("company-like", core, company),
    ...mark("mentored-like", core, company),
    ...(["mentored", "team"] as const).flatMap((kind) => [
      ...mark(`${kind}-number`, number, withNumber(company, registrationNumber)),
      ...mark(`${kind}-earlier`, folded, withNumber(company, registrationNumber)),
    ]),
    ...mark("number", number, registrationNumber ?? ""),
    ...namedIn(investors).flatMap(({ name, folded }) => [
      ...mark("investor", folded, name),
      ...mark("investor-short", folded, name),
    ]),
    ...phrasesIn(investors, sought).flatMap((phrase) => mark("investor-text", phrase, phrase)),
    ...phrasesIn(team, sought).flatMap((phrase) => mark("team-text", phrase, phrase)),
    ...objections.flatMap(marksOfObjection),
  ];
}

function marksOfMember({ accountId, name, email, furtherEmails = [] }: Applicant["people"][number]): Mark[] {
  return [
    ...mark("account", accountId, email),
    ...[email, ...furtherEmails].flatMap(marksOfMembersAddress),
    ...mark("person", personSound(name), name),
    ...mark("known-person", personSound(name), name),
  ];
}

function marksOfMembersAddress(email: string): Mark[] {
  const domain = workDomain(email);
  return [
    ...mark("address", normalAddress(email), email),
    ...mark("box", personalBox(email), email),
    ...mark("domain", domain, email),
    ...(domain ? parentsOf(domain).flatMap((parent) => mark("under", parent, email)) : []),
    ...mark("house", houseOf(email), email),
  ];
}

function marksOfObjection({ kind, name, email, reason }: Applicant["objections"][number]): Mark[] {
  const says = `${name}: ${reason}`;
  const [exact, like] =
    kind === "person" ? [personName(name), personSound(name)] : [foldedName(name), organisationCore(name)];
  return [
    ...mark("objection", exact, says),
    ...mark("objection-like", like, says),
    ...(email ? mark("objection", normalAddress(email), says) : []),
  ];
}
