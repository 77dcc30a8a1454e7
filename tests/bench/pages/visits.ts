/** What the seeding prints of a call. */
export type World = {
  slug: string;
  applicationId: string;
  assignmentId: string;
  evaluatorId: string;
  requestId: string;
  cookies: Record<Visitor, string>;
  took: Record<string, number>;
};
export type Visitor = "manager" | "evaluator" | "applicant";
export type Stage = "evaluated" | "frozen" | "released";
type Visit = { name: string; as: Visitor; address: string };

const managers = (home: string, parts: string[]): Visit[] =>
  parts.map((part) => ({ name: part, as: "manager", address: `${home}/${part}` }));

/** The pages that are visited at each stage; names are addresses below the call's. */
export function visitsAt(stage: Stage, { slug, applicationId, assignmentId, evaluatorId, requestId }: World) {
  const home = `/manage/calls/${slug}`;
  const named = (visits: Visit[]) =>
    visits.map((visit) => ({
      ...visit,
      name: shortened(visit.name, { applicationId, assignmentId, evaluatorId, requestId }),
    }));
  const stages: Record<Stage, Visit[]> = {
    evaluated: [
      ...managers(home, [
        "",
        "progress",
        "progress?by=applications",
        "progress?by=applications&waiting",
        `sheets/${assignmentId}`,
        "ranking",
        "ranking?view=byCriterion",
        "ranking?view=scores",
        "ranking?view=sure",
        "ranking?sort=-spread",
        "ranking?show=line",
        "ranking/evaluators",
        "ranking/evaluators?part=sheets",
        "ranking/evaluators?part=agreement",
        "ranking/what-if?combination=median",
        `ranking/${applicationId}`,
        "assignment/more",
        "assignment/more?show=near&ticked=all",
        "assignment/more?sort=-spread",
        `assignment/more/order?application=${applicationId}`,
        "shortlist",
        "exports",
        "applications",
        "applications?q=Company 24",
        "applications?q=Nobody",
        "applications?sort=company",
        "applications?status=draft",
        "eligibility",
        "desk",
        "assignment",
        "assignment?by=evaluator",
        "assignment/scenarios",
        "evaluators",
        "evaluators?part=institute 1",
        "evaluators/readiness",
        "conflicts",
        "consensus",
        "messages",
        "questions",
        "emails",
        "emails/events",
        "record",
        "retention",
      ]),
      { name: "evaluations", as: "evaluator", address: `/evaluations/${slug}` },
      { name: "evaluations/conflicts", as: "evaluator", address: `/evaluations/${slug}/conflicts` },
      { name: "evaluations/profile", as: "evaluator", address: `/evaluations/${slug}/profile` },
      { name: `own/sheets/${assignmentId}`, as: "evaluator", address: `/sheets/${assignmentId}` },
      {
        name: `own/sheets/${assignmentId}/submit`,
        as: "evaluator",
        address: `/sheets/${assignmentId}/submit`,
      },
      { name: "home of an evaluator", as: "evaluator", address: "/home" },
    ],
    frozen: [
      ...managers(home, [
        "decisions",
        "decisions?outcome=not-selected",
        `decisions/${applicationId}`,
        "decisions/release",
        `decisions/release/letters/${applicationId}`,
        "decisions/feedback",
        `decisions/feedback/${applicationId}`,
        "shortlist",
      ]),
      { name: "own/sheets/… frozen", as: "evaluator", address: `/sheets/${assignmentId}` },
    ],
    released: [
      ...managers(home, [
        "decisions",
        "decisions?outcome=not-selected",
        "decisions/release",
        "decisions/feedback",
        "decisions/redress",
        `decisions/redress/${requestId}`,
      ]),
      { name: "own decision", as: "applicant", address: `/applications/${applicationId}/decision` },
      { name: "own redress", as: "applicant", address: `/applications/${applicationId}/redress` },
      { name: "public results", as: "applicant", address: `/calls/${slug}` },
    ],
  };
  return named(stages[stage]);
}

function shortened(name: string, ids: Record<string, string>) {
  const short = Object.values(ids).reduce((text, id) => (id ? text.replace(id, "…") : text), name);
  return short || "overview";
}
