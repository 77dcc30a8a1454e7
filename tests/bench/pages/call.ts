import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { changeReleaseRule } from "#app/domain/calls/change-release-rule.ts";
import type { NewCall } from "#app/domain/calls/create-call.ts";
import { administrator, managedProgramme } from "#app/domain/permissions.ts";
import { addManager } from "#app/domain/programmes/add-manager.ts";
import { createProgramme } from "#app/domain/programmes/create-programme.ts";
import { anAccount, longAgo } from "#tests/support/given/accounts.ts";
import { aCall, aForm } from "#tests/support/given/calls.ts";

export const topics = ["audio", "games", "news", "film", "print", "vr", "ai", "data"];
export const countries =
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");
export const hubs = ["Sofia", "Varna", "Plovdiv", "Burgas"];
export const criteria = ["technology", "market", "team", "impact"];

const both = (text: string) => ({ en: text, bg: text });
const day = 24 * 60 * 60 * 1000;

/** What happens when, seen from the instant at which the pages are visited. */
export function timesAround(now: Date) {
  const inDays = (days: number) => new Date(now.getTime() + days * day);
  return {
    opens: inDays(-60),
    applied: inDays(-30),
    closes: inDays(-20),
    routed: inDays(-15),
    evaluated: inDays(-5),
    now,
  };
}

/** A call under evaluation that has all that makes its selection costly: rules, calibrated places, hubs, half points. */
export function aLargeCall(now: Date) {
  const times = timesAround(now);
  const manager = anAccount({ name: "Maria Petrova", email: "maria@programme.example" });
  const colleague = anAccount({ name: "Georgi Ivanov", email: "georgi@programme.example" });
  const programme = aProgrammeOf([manager, colleague]);
  const inDays = (days: number) => new Date(now.getTime() + days * day);
  const call = aCall({
    ...{ programme, manager, form: form(), scoring, evaluatorsPerApplication: 3, reserve: 10 },
    topics: topics.map((id) => ({ id, label: both(id) })),
    ...{ opensAt: times.opens, closesAt: times.closes },
    ...{ evaluationDueAt: inDays(5), resultsAt: inDays(10), answerBy: inDays(20) },
    eligibility: [{ id: "media", kind: "manual", statement: both("For media"), selfCheck: false }],
  });
  changeReleaseRule(
    call.managed,
    { releaseByOne: false, redressDays: 30, redressAnswerDays: 30 },
    times.opens,
  );
  return { call, manager };
}

function aProgrammeOf(managers: ReturnType<typeof anAccount>[]) {
  const chief = administrator(anAccount({ administrator: true }))!;
  const values = {
    slug: "programme",
    name: both("MediaMotor"),
    description: both("A programme"),
    contactEmail: "desk@programme.example",
    hubs: hubs.map((name) => ({ name: both(name), country: "BG", capacity: 5 })),
  };
  const programmeId = createProgramme(chief, values, longAgo);
  for (const manager of managers) addManager(chief, programmeId, manager, longAgo);
  return managedProgramme(managers[0], "programme")!;
}

const steps = [0, 1, 2, 3, 4, 5].map((points) => ({ points, label: both(`Step ${points}`) }));

const scoring: NewCall["scoring"] = {
  criteria: criteria.map((id, at) => ({
    ...{ id, title: both(id), guidance: both("How much?"), weight: 4 - at, steps },
  })),
  threshold: 50,
  tieBreaks: ["technology", "by:receipt"],
  halfMarks: true,
  ranksBy: "calibrated",
  shortlistRules: [
    { by: "topic", least: 2 },
    { by: "country", most: 3 },
    { by: "hub", most: 7 },
  ],
};

function form(): FormDefinition {
  const [company, solution] = aForm.sections;
  const choicesOf = (ids: string[]) => ids.map((id) => ({ id, label: both(id) }));
  const asked = solution.questions.map((one) => {
    if (one.id === "topics" && one.type === "choices") return { ...one, choices: choicesOf(topics) };
    return one.type === "long-text" ? { ...one, most: 5000 } : one;
  });
  const hub = {
    ...{ id: "hub", type: "choice" as const, label: both("Hub"), required: false, choices: choicesOf(hubs) },
    ...{ visibleTo: "managers" as const, fact: "hub" as const },
  };
  return { sections: [company, { ...solution, questions: [...asked, hub] }] };
}
