import type { ConflictSource } from "#db/schema/evaluators.ts";

type Evaluator = { accountId: string | null; email: string; organisation: string };
type Applicant = { company: string; ownerId: string; ownerEmail: string };

/** Addresses there say nothing about who somebody works for. */
const freeMail = new Set([
  "abv.bg",
  "gmail.com",
  "gmx.de",
  "gmx.net",
  "googlemail.com",
  "hotmail.com",
  "icloud.com",
  "live.com",
  "mail.bg",
  "me.com",
  "outlook.com",
  "proton.me",
  "protonmail.com",
  "web.de",
  "yahoo.com",
  "yandex.com",
]);

/** Why an evaluator may not see an application, as far as addresses and names tell; undefined when nothing is found. */
export function conflictBetween(evaluator: Evaluator, applicant: Applicant): ConflictSource | undefined {
  if (evaluator.accountId === applicant.ownerId || evaluator.email === applicant.ownerEmail)
    return "same-person";
  if (sameOrganisation(evaluator.organisation, applicant.company)) return "organisation";
  const domain = domainOf(evaluator.email);
  if (!freeMail.has(domain) && domain === domainOf(applicant.ownerEmail)) return "email-domain";
}

function domainOf(email: string) {
  return email.slice(email.lastIndexOf("@") + 1).toLowerCase();
}

/** Legal forms and punctuation are not what tells two companies apart. */
export function foldedName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[.'’]/g, "")
    .replace(
      /\b(ltd|limited|gmbh|ood|eood|ad|ead|as|asa|bv|nv|srl|sarl|sas|spa|sa|oy|ab|aps|doo|kft|llc|inc|plc|ike|pc)\b/g,
      " ",
    )
    .replace(/(^|\s)(оод|еоод|ад|еад)(?=\s|$)/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

export function sameOrganisation(one: string, other: string): boolean {
  const folded = foldedName(one);
  return folded !== "" && folded === foldedName(other);
}
