import type { ConflictSource } from "#db/schema/evaluators.ts";
import { foldedName } from "./organisation-name.ts";

type Evaluator = { id: string; accountId: string | null; emails: string[]; organisation: string };
/** `people`: everybody of the team. */
type Applicant = { applicationId: string; company: string; people: { accountId: string; email: string }[] };
export type FoundConflict = { evaluatorId: string; applicationId: string; source: ConflictSource };

/** Addresses there say nothing about who somebody works for. */
const freeMail = new Set(
  (
    "abv.bg aol.com dir.bg fastmail.com gmail.com gmx.de gmx.net googlemail.com hotmail.com hotmail.co.uk hotmail.fr " +
    "icloud.com libero.it live.com mail.bg mail.ru me.com msn.com online.no orange.fr otenet.gr outlook.com pm.me " +
    "proton.me protonmail.com sapo.pt seznam.cz skynet.be t-online.de telenet.be ukr.net web.de wp.pl yahoo.com " +
    "yahoo.co.uk yahoo.de yahoo.fr yahoo.gr yandex.com"
  ).split(" "),
);

/**
 * The pairs that may not meet, as far as names and addresses tell: the same person, an organisation that is the applicant,
 * or addresses of one domain or its subdomain. The strongest reason is named. Grows with people, not with pairs.
 */
export function conflictsBetween(evaluators: Evaluator[], applicants: Applicant[]): FoundConflict[] {
  const marked = applicationsByMark(applicants);
  return evaluators.flatMap((evaluator) => {
    const found = new Map<string, FoundConflict>();
    for (const [source, mark] of marksOfEvaluator(evaluator))
      for (const applicationId of marked.get(mark) ?? [])
        if (!found.has(applicationId))
          found.set(applicationId, { evaluatorId: evaluator.id, applicationId, source });
    return [...found.values()];
  });
}

function applicationsByMark(applicants: Applicant[]) {
  const marked = new Map<string, string[]>();
  for (const applicant of applicants)
    for (const mark of marksOfApplicant(applicant)) {
      if (!marked.has(mark)) marked.set(mark, []);
      marked.get(mark)!.push(applicant.applicationId);
    }
  return marked;
}

function marksOfApplicant({ company, people }: Applicant): Set<string> {
  const name = foldedName(company);
  return new Set([...(name ? [`name ${name}`] : []), ...people.flatMap(marksOfPerson)]);
}

function marksOfPerson({ accountId, email }: Applicant["people"][number]): string[] {
  const domain = domainOf(email);
  return [
    `account ${accountId}`,
    `address ${email.toLowerCase()}`,
    ...(freeMail.has(domain) ? [] : [`domain ${domain}`, ...parentsOf(domain).map((one) => `under ${one}`)]),
  ];
}

/** The strongest first. */
function marksOfEvaluator({ accountId, emails, organisation }: Evaluator): [ConflictSource, string][] {
  const domains = emails.map(domainOf).filter((domain) => !freeMail.has(domain));
  return [
    ["same-person", `account ${accountId}`],
    ...emails.map((email): [ConflictSource, string] => ["same-person", `address ${email.toLowerCase()}`]),
    ["organisation", `name ${foldedName(organisation)}`],
    ...domains.flatMap((domain): [ConflictSource, string][] => [
      ["email-domain", `domain ${domain}`],
      ["email-domain", `under ${domain}`],
      ...parentsOf(domain).map((parent): [ConflictSource, string] => ["email-domain", `domain ${parent}`]),
    ]),
  ];
}

function domainOf(email: string) {
  return email.slice(email.lastIndexOf("@") + 1).toLowerCase();
}

/** What a subdomain belongs to: lab.uni.bg → uni.bg. */
function parentsOf(domain: string): string[] {
  const labels = domain.split(".");
  return labels.slice(1, -1).map((_, index) => labels.slice(index + 1).join("."));
}
