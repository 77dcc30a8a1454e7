import { changeReleaseRule } from "#app/domain/calls/change-release-rule.ts";
import { hashPassword } from "#app/http/password.server.ts";
import { anAccount, longAgo } from "#tests/support/given/accounts.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aCallWithHubs, wishing } from "#tests/support/given/hubs.ts";
import { aSecondManager } from "#tests/support/given/releases.ts";
import { aSubmittedSheet } from "#tests/support/given/sheets.ts";
import { maria, nikolay, type Person } from "./people/people.ts";
import { applicants, call as wanted, companies, marks } from "./scored-call.ts";

const both = (text: string) => ({ en: text, bg: text });
const steps = [0, 1, 2, 3, 4, 5].map((points) => ({ points, label: both(`Step ${points}`) }));
const criterion = (id: string, weight: number) => ({
  ...{ id, weight, steps, title: both(id), guidance: both("How?") },
});

async function account({ password, ...person }: Person, locale: "bg" | "en" = "en") {
  return anAccount({ ...person, locale, passwordHash: await hashPassword(password) });
}

const { call } = aCallWithHubs({
  manager: await account(maria),
  slug: wanted.slug,
  code: "LS3",
  texts: {
    title: both(wanted.title),
    summary: both("Light and sound for the media."),
    offer: both("Mentoring"),
    audience: both("Startups"),
    process: both("Two are chosen."),
  },
  scoring: {
    criteria: [criterion("technology", 3), criterion("market", 1)],
    threshold: 40,
    tieBreaks: ["technology"],
    shortlistRules: [{ by: "topic", group: "vr", least: 1 }],
  },
  answerBy: new Date(Date.now() + 40 * 24 * 60 * 60_000),
  places: 2,
});
changeReleaseRule(call.managed, { releaseByOne: false, redressDays: 10, redressAnswerDays: 30 }, longAgo);
aSecondManager(call.managed, await account(nikolay, "bg"));

const evaluator = anEvaluator({
  call,
  account: anAccount({ name: marks.evaluator, email: "ilina@markova.example" }),
});
const entries = [
  ["lumen", [5, 5], ["ai"]],
  ["river", [5, 4], ["ai"]],
  ["salt", [4, 4], ["ai"]],
  ["tower", [3, 3], ["vr"]],
] as const;
for (const [who, [technology, market], topics] of entries) {
  const owner = await account(applicants[who]);
  const answers = { company: companies[who], topics: [...topics], ...wishing("bergen", "sofia") };
  const application = anEligibleApplication({ call, owner, answers });
  const sheet = { toApplicant: `The pilot of ${companies[who]} convinced us.`, toManagers: marks.note };
  aSubmittedSheet(anAssignment({ call, evaluator, application }).permit, {
    ...sheet,
    points: [technology, market],
  });
}
