import type { Account } from "#app/domain/accounts/account.ts";
import { createCall, type NewCall } from "#app/domain/calls/create-call.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { publishCall } from "#app/domain/calls/publish-call.ts";
import { administrator, managedCall, managedProgramme } from "#app/domain/permissions.ts";
import { addManager } from "#app/domain/programmes/add-manager.ts";
import { createProgramme } from "#app/domain/programmes/create-programme.ts";
import { findCall } from "#db/queries/calls.ts";
import { anAccount, longAgo } from "./accounts.ts";

export const opening = new Date("2020-05-15T07:00:00Z");
export const deadline = new Date("2020-07-17T15:00:00Z");
export const beforeDeadline = new Date("2020-07-01T10:00:00Z");
export const justAfter = new Date("2020-07-17T15:00:00.001Z");
export const inEvaluation = new Date("2020-08-01T10:00:00Z");
export const afterEvaluation = new Date("2020-08-18T10:00:00Z");

const both = (text: string) => ({ en: text, bg: `${text} (на български)` });

/** Small, but with every part that rules look at. */
export const aForm: FormDefinition = {
  sections: [
    {
      id: "company",
      title: both("Company"),
      questions: [
        {
          id: "company",
          type: "short-text",
          label: both("Name"),
          required: true,
          most: 100,
          visibleTo: "evaluators",
          fact: "company",
        },
        {
          id: "country",
          type: "country",
          label: both("Country"),
          required: true,
          visibleTo: "evaluators",
          fact: "country",
        },
        {
          id: "vat",
          type: "short-text",
          label: both("VAT number"),
          required: false,
          most: 20,
          visibleTo: "managers",
          fact: "registration-number",
        },
      ],
    },
    {
      id: "solution",
      title: both("Solution"),
      questions: [
        {
          id: "summary",
          type: "long-text",
          label: both("Summary"),
          required: true,
          least: 0,
          most: 300,
          visibleTo: "evaluators",
          criterion: "technology",
          fact: "summary",
        },
        {
          id: "topics",
          type: "choices",
          label: both("Topics"),
          required: true,
          least: 1,
          visibleTo: "evaluators",
          fact: "topics",
          choices: [
            { id: "ai", label: both("AI") },
            { id: "vr", label: both("VR") },
          ],
        },
        {
          id: "honour",
          type: "declaration",
          label: both("Declaration"),
          text: both("All of this is true."),
          version: 1,
          required: true,
          visibleTo: "managers",
        },
      ],
    },
  ],
};

/** A complete set of valid answers to `aForm`. */
export const answersTo = {
  company: "Cool Cities",
  country: "BG",
  vat: "BG123456789",
  summary: "We cool cities.",
  topics: ["ai"],
  honour: true,
};

const steps = [0, 1, 2, 3, 4, 5].map((points) => ({ points, label: both(`Step ${points}`) }));

const sofia = { name: both("Sofia"), country: "BG", capacity: 5 };

export function aProgramme(manager: Account = anAccount(), hubs = [sofia]) {
  const chief = administrator(anAccount({ administrator: true }))!;
  const slug = `programme-${crypto.randomUUID().slice(0, 8)}`;
  const values = {
    slug,
    name: both("MediaMotor"),
    description: both("A programme"),
    contactEmail: "desk@programme.example",
    hubs,
  };
  const programmeId = createProgramme(chief, values, longAgo);
  addManager(chief, programmeId, manager, longAgo);
  return managedProgramme(manager, slug)!;
}

/** A published call, open from `opening` to `deadline`, with its manager's permit; takes only what the test is about. */
export function aCall({
  manager,
  programme,
  published = true,
  ...about
}: Partial<NewCall> & {
  manager?: Account;
  programme?: ReturnType<typeof aProgramme>;
  published?: boolean;
} = {}) {
  programme ??= aProgramme(manager);
  const mark = crypto.randomUUID().slice(0, 6);
  const id = createCall(
    programme,
    {
      slug: `call-${mark}`,
      code: mark.toUpperCase(),
      texts: {
        title: both("Open call 1"),
        summary: both("Twenty places"),
        offer: both("Mentoring"),
        audience: both("Startups"),
        process: both("We choose twenty."),
      },
      topics: [
        { id: "ai", label: both("AI") },
        { id: "vr", label: both("VR") },
      ],
      form: aForm,
      eligibility: [
        {
          id: "countries",
          kind: "countries",
          statement: both("Established in an eligible country"),
          selfCheck: true,
          countries: ["BG", "GR"],
        },
        { id: "media", kind: "manual", statement: both("For media"), selfCheck: false },
      ],
      scoring: {
        criteria: [
          { id: "technology", title: both("Technology"), guidance: both("How new?"), weight: 3, steps },
          { id: "market", title: both("Market"), guidance: both("How large?"), weight: 1, steps },
        ],
        threshold: 60,
        tieBreaks: ["technology"],
      },
      timeZone: "Europe/Brussels",
      opensAt: opening,
      closesAt: deadline,
      evaluationDueAt: new Date("2020-08-15T15:00:00Z"),
      resultsAt: new Date("2020-08-21T10:00:00Z"),
      answerBy: new Date("2020-08-28T15:00:00Z"),
      places: 20,
      evaluatorsPerApplication: 3,
      ...about,
    },
    longAgo,
  );
  const { slug } = findCall(id)!;
  const managed = managedCall(programme.manager, slug)!;
  if (published) publishCall(managed, longAgo);
  return { id, slug, managed, programme };
}
