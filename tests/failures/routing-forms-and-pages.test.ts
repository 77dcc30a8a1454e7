import { expect, test } from "vitest";
import { publishForm } from "#app/domain/applications/publish-form.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { hashPassword } from "#app/http/password.server.ts";
import { sqlite } from "#db/client.server.ts";
import { assignmentsOfCall } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { findKnownPair } from "#db/queries/conflicts.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, aForm, beforeDeadline } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aScenario, publishedRouting } from "#tests/support/given/scenarios.ts";
import { aMember } from "#tests/support/given/team.ts";

const textOf = async (path: string, as?: Parameters<typeof visit>[1]) => (await visit(path, as)).text();

test("somebody who applies under another address than the one that evaluates does not evaluate their own application", () => {
  const call = aCall();
  const account = anAccount({ name: "Ada Byron", email: "ada@cool-cities.example" });
  const owner = anAccount({ name: "Ada Byron", email: "a.byron@private.example" });
  const other = anEligibleApplication({ call, answers: { company: "Warm Towns" } });
  const own = anEligibleApplication({ call, owner });
  const evaluator = anEvaluator({ call, account });
  for (const organisation of ["One", "Two", "Three"]) anEvaluator({ call, organisation });

  publishedRouting(call);

  const hers = assignmentsOfCall(call.id).filter(({ evaluatorId }) => evaluatorId === evaluator.evaluatorId);
  expect(findKnownPair(evaluator.evaluatorId, own.id)?.state).toBe("to-check");
  expect(hers.map(({ applicationId }) => applicationId)).not.toContain(own.id);
  expect(hers.map(({ applicationId }) => applicationId)).toEqual([other.id]);
});

test("an alias that comes to light later closes the pair at once", async () => {
  const call = aCall();
  const evaluator = anEvaluator({ call, account: anAccount({ name: "Vera Kostova" }) });
  const application = anEligibleApplication({ call });
  const { id } = anAssignment({ call, evaluator, application });
  const open = await visit(`/sheets/${id}`, { as: evaluator.account });

  aMember(application.own, { account: anAccount({ name: "Vera Kostova" }) });
  const closed = await visit(`/sheets/${id}`, { as: evaluator.account });

  expect([open.status, closed.status]).toEqual([200, 404]);
});

test("routing again changes nothing: the same pairs, nobody with more than before, nobody above their capacity", () => {
  const call = aCall({ evaluatorsPerApplication: 2 });
  for (let count = 0; count < 5; count++)
    anEvaluator({ call, organisation: `Institute ${count}`, capacity: 4, topics: { ai: count % 2 ? 1 : 2 } });
  for (let count = 0; count < 8; count++)
    anEligibleApplication({ call, answers: { company: `Company ${count}` } });
  const pairs = sqlite.prepare<[string], { pairs: string }>("select pairs from scenarios where id = ?");
  const proposed = () => pairs.get(aScenario(call))!.pairs;

  const [first, second, third] = [proposed(), proposed(), proposed()];

  expect(JSON.parse(first)).toHaveLength(16);
  expect(second).toBe(first);
  expect(third).toBe(first);
  publishedRouting(call);
  const loads = new Map<string, number>();
  for (const { evaluatorId } of assignmentsOfCall(call.id))
    loads.set(evaluatorId, (loads.get(evaluatorId) ?? 0) + 1);
  expect([...loads.values()].reduce((sum, load) => sum + load, 0)).toBe(16);
  expect(Math.max(...loads.values())).toBeLessThanOrEqual(4);
});

test("each of many people who sign in sees their own page, and nobody else's", async () => {
  const call = anOpenCall();
  const people = Array.from({ length: 8 }, (_, at) => anAccount({ name: `Canary Number ${at}.` }));
  const drafts = people.map((owner, at) =>
    aDraft({ call, owner, answers: { company: `Cage Number ${at}.` } }),
  );

  const pages = await Promise.all(
    drafts.flatMap(({ id, owner }) =>
      ["/home", "/account", `/applications/${id}`].map((path) => textOf(path, { as: owner })),
    ),
  );

  const found = pages.map((page, at) => {
    const others = people.map((_, number) => number).filter((number) => number !== Math.floor(at / 3));
    return others.filter(
      (number) => page.includes(`Canary Number ${number}.`) || page.includes(`Cage Number ${number}.`),
    );
  });
  expect(found.filter((others) => others.length > 0)).toEqual([]);
  expect(pages.filter((page, at) => page.includes(`Number ${Math.floor(at / 3)}.`))).toHaveLength(
    pages.length,
  );
});

test("what somebody reads behind a lock stays in no cache, and signing out clears the device of it", async () => {
  const draft = aDraft({ call: anOpenCall() });
  const pages = [
    "/home",
    "/account",
    `/applications/${draft.id}`,
    `/applications/${draft.id}.data`,
    `/applications/${draft.id}/check`,
  ];

  const kept = await Promise.all(
    pages.map(async (path) => (await visit(path, { as: draft.owner })).headers.get("Cache-Control")),
  );
  const out = await visit("/account/sign-out", { as: draft.owner, form: {} });
  const back = await visit(`/applications/${draft.id}`);

  expect(new Set(kept)).toEqual(new Set(["private, no-store"]));
  expect(out.headers.get("Clear-Site-Data")).toMatch("storage");
  expect([back.status, back.headers.get("Location")]).toEqual([
    302,
    `/sign-in?to=${encodeURIComponent(`/applications/${draft.id}`)}`,
  ]);
});

const renamed: FormDefinition = {
  sections: [
    {
      ...aForm.sections[0],
      questions: aForm.sections[0].questions.map((one) =>
        one.id === "company" ? { ...one, label: { en: "Renamed question", bg: "Преименуван въпрос" } } : one,
      ),
    },
    aForm.sections[1],
  ],
};

test("an application that was submitted is shown with the questions that it answered, whatever the form asks now", async () => {
  const call = aCall();
  const { id, owner } = aSubmittedApplication({ call });
  const page = `/manage/calls/${call.slug}/applications/${id}`;
  const before = await textOf(page, { as: call.managed.manager });
  sqlite.prepare("update calls set formDraft = ? where id = ?").run(JSON.stringify(renamed), call.id);

  publishForm(call.managed, findCall(call.id)!.formRevision, beforeDeadline);
  const after = await textOf(page, { as: call.managed.manager });
  const receipt = await (await visit(`/applications/${id}/receipt.json`, { as: owner })).json();

  expect(before).not.toContain("Renamed question");
  expect(after).not.toContain("Renamed question");
  expect(JSON.stringify(receipt)).not.toContain("Renamed question");
});

const hostile = [
  '<script>alert("1")</script>',
  "<img src=x onerror=alert(1)>",
  "[press](javascript:alert(1))",
  "\\input{/etc/passwd} \\write18{id} {{constructor.constructor('x')()}}",
  "<iframe src=http://169.254.169.254/latest/meta-data></iframe>",
  "![](http://evil.example/pixel.png)",
];

test.each(hostile)("%s in an applicant's answers is text on every page and in the PDF", async (typed) => {
  const call = aCall();
  const application = anEligibleApplication({ call, answers: { company: typed, summary: typed } });
  const { id, evaluator } = anAssignment({ call, application });
  const as = call.managed.manager;
  const home = `/manage/calls/${call.slug}/applications`;

  const pages = await Promise.all([
    textOf(home, { as }),
    textOf(`${home}/${application.id}`, { as }),
    textOf(`/sheets/${id}`, { as: evaluator.account }),
    textOf(`/applications/${application.id}`, { as: application.owner }),
  ]);
  const pdf = await visit(`${home}/${application.id}/application.pdf`, { as });

  const bodies = pages.map((page) => page.replace(/<script[^>]*>[\s\S]*?<\/script>/g, ""));
  expect(
    bodies.filter((body) => /<script>|<img src=x|<iframe|src="http|href="javascript/i.test(body)),
  ).toEqual([]);
  expect(pdf.status).toBe(200);
  expect(Buffer.from(await pdf.arrayBuffer()).toString("latin1")).not.toMatch(
    /root:x:0|\/JavaScript|\/URI \(javascript/,
  );
});

test("whoever finds a browser that is signed in does not get the account: a new password needs the old one", async () => {
  const passwordHash = await hashPassword("three blind mice");
  const person = anAccount({ passwordHash });
  const hash = sqlite.prepare("select passwordHash from accounts where id = ?").pluck();

  for (const old of ["", "four blind mice"])
    await visit("/account/password", { as: person, form: { old, password: "a new long password" } });

  expect(hash.get(person.id)).toBe(passwordHash);
});
