import { createHash } from "node:crypto";
import type { Account } from "#app/domain/accounts/account.ts";
import { companyFacts } from "#app/domain/applications/profile/company-facts.ts";
import { keepFacts } from "#app/domain/applications/profile/keep-facts.ts";
import { chosenFacts } from "#app/domain/applications/profile/read.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { type OwnApplication, ownApplication } from "#app/domain/permissions.ts";
import { inviteMember } from "#app/domain/team/invite.ts";
import { joinTeam } from "#app/domain/team/join.ts";
import type { MemberRole } from "#db/schema/applications.ts";
import type { SampleApplication } from "../companies.ts";
import { mailOf, nameOf } from "../company.ts";
import { demo, type Person } from "../people.ts";
import { seeded } from "../random.ts";
import { inLatin } from "../wording.ts";
import type { PlantedApplication } from "./applications.ts";
import { accountOf } from "./people.ts";

const minute = 60_000;
const hour = 60 * minute;

/** Some founders do not write alone: a colleague is asked on the first evening and comes at once. */
export function colleaguesJoin(
  sample: SampleApplication,
  own: () => OwnApplication,
  begun: Date,
  passwordHash: string,
) {
  const [, second] = sample.company.founders;
  const isDemo = sample.contact.email === demo.applicant.email;
  if (!second || !(isDemo || seeded(`team ${sample.id}`).chance(0.2))) return [];
  const name = sample.language === "bg" ? nameOf(second) : inLatin(nameOf(second));
  const colleague = { name, email: mailOf(second, sample.company), locale: sample.contact.locale };
  const at = new Date(begun.getTime() + 20 * minute);
  const role = seeded(`role ${sample.id}`).chance(0.5) || isDemo ? "submitter" : "editor";
  return [{ at, take: () => join(own(), colleague, role, passwordHash, at) }];
}

function join(
  own: OwnApplication,
  person: Person,
  role: MemberRole,
  passwordHash: string,
  at: Date,
): Account {
  const link = linkFor(own, person.email);
  const joins = new Date(at.getTime() + 5 * minute);
  inviteMember(own, { email: person.email, role }, link, at);
  const account = accountOf(person, passwordHash, joins);
  joinTeam(account, link.id, joins);
  return account;
}

function linkFor({ applicationId }: OwnApplication, email: string) {
  const token = createHash("sha256").update(`team ${applicationId} ${email}`).digest("base64url");
  return { id: createHash("sha256").update(token).digest("hex"), path: `/team/${token}` };
}

/**
 * The demo's applicant helps another company, whose submitted application has changes since, and asked somebody to help
 * with the own draft, who has not answered.
 */
export function plantHelp(applications: PlantedApplication[], passwordHash: string, now: Date) {
  const yesterday = new Date(now.getTime() - 26 * hour);
  const other = applications.find(({ sample }) => sample.submits && sample.language === "en")!;
  const helper = { ...demo.applicant, name: `${demo.applicant.first} ${demo.applicant.family}` };
  const account = join(ownApplication(other.owner, other.id)!, helper, "submitter", passwordHash, yesterday);
  const adviser = { name: "Elena Markova", email: "elena@stage-advice.example", locale: "en" as const };
  join(ownApplication(other.owner, other.id)!, adviser, "editor", passwordHash, yesterday);
  const { motivation, staff } = other.sample.answers;
  saveAnswers(
    ownApplication(account, other.id)!,
    {
      motivation: String(motivation).replace("We ", "Together with our first customers we "),
      staff: String(Number(staff) + 2),
    },
    new Date(now.getTime() - 3 * hour),
  );
  tooLate(other, new Date(now.getTime() - 2 * hour));
  const draft = applications.find(({ owner }) => owner.email === demo.applicant.email)!;
  const own = ownApplication(draft.owner, draft.id)!;
  const invited = { email: "adviser@stage-advice.example", role: "editor" as const };
  inviteMember(own, invited, linkFor(own, invited.email), yesterday);
}

/** The owner wrote on a page that had been open since before: that text is put aside in the answer's history. */
function tooLate({ id, owner, sample }: PlantedApplication, at: Date) {
  const motivation = `${String(sample.answers.motivation)} We can begin at once.`;
  const from = { bases: { motivation: "1" }, page: "left open" };
  saveAnswers(ownApplication(owner, id)!, { motivation }, at, from);
}

/** What the demo's applicant said in this call is kept for the next one. */
export function plantProfile(applications: PlantedApplication[], at: Date) {
  const { owner, id } = applications.find((one) => one.owner.email === demo.applicant.email)!;
  keepFacts(owner, chosenFacts(ownApplication(owner, id)!, [...companyFacts]), at);
}
