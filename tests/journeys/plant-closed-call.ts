import { hashPassword } from "#app/http/password.server.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { call as wanted, companies, evaluators } from "./closed-call.ts";
import { maria, type Person } from "./people/people.ts";

const both = (text: string) => ({ en: text, bg: text });
const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000);

async function account({ password, ...person }: Person) {
  return anAccount({ ...person, passwordHash: await hashPassword(password) });
}

const call = aCall({
  manager: await account(maria),
  slug: wanted.slug,
  code: "LS2",
  texts: {
    title: both(wanted.title),
    summary: both("Light and sound for the media."),
    offer: both("Mentoring"),
    audience: both("Startups"),
    process: both("One is chosen."),
  },
  evaluationDueAt: inDays(20),
  resultsAt: inDays(30),
  answerBy: inDays(40),
  places: 1,
  evaluatorsPerApplication: 2,
  routing: { kinds: [], oneOfACountry: false, preferences: true, crossTopics: 0, silenceDays: 5 },
});

const topics = [["ai"], ["vr"], ["ai", "vr"], ["vr"]];
for (const [place, company] of companies.entries())
  anEligibleApplication({ call, answers: { company, topics: topics[place] } });

const knows = [
  { ai: 3, vr: 2 },
  { ai: 2, vr: 2 },
  { ai: 1, vr: 3 },
] as const;
for (const [place, { capacity, ...person }] of Object.values(evaluators).entries())
  anEvaluator({
    call,
    account: await account(person),
    organisation: person.email.replace(/.*@/, ""),
    capacity,
    topics: knows[place],
  });
