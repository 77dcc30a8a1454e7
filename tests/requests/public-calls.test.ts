import { expect, test } from "vitest";
import { change } from "#app/domain/change.ts";
import { insertDecision } from "#db/queries/decisions.ts";
import { updateCall } from "#db/queries/calls.ts";
import { visit } from "#tests/support/app.ts";
import { headingOf } from "#tests/support/browser.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";

const bulgarian = { headers: { "Accept-Language": "bg" } };

function released(
  call: ReturnType<typeof aCall>,
  decisions: { id: string; outcome: "finalist" | "reserve" }[],
) {
  const by = call.managed.manager;
  const entry = {
    by,
    on: call.id,
    callId: call.id,
    at: afterEvaluation,
    details: { count: decisions.length },
  };
  change({ action: "decisions.released", ...entry }, () => {
    for (const { id, outcome } of decisions)
      insertDecision({
        applicationId: id,
        callId: call.id,
        outcome,
        proposal: { outcome, reserveRank: null, hubId: null },
        decidedAt: afterEvaluation,
        decidedBy: by.id,
        releasedAt: afterEvaluation,
      });
    updateCall(call.id, { resultsReleasedAt: afterEvaluation });
  });
}

test("anybody reads the list of calls and each call in the language that their browser prefers", async () => {
  const { slug } = aCall();

  const list = await visit("/", bulgarian);
  const page = await visit(`/calls/${slug}`, bulgarian);

  expect([list.status, page.status]).toEqual([200, 200]);
  expect(await headingOf(list)).toBe("Отворени покани");
  const html = await page.text();
  expect(html).toContain('<html lang="bg">');
  expect(html).toContain("<title>Open call 1 (на български) · Finalist</title>");
  expect(html).toContain('<meta name="description" content="Twenty places (на български)"/>');
});

test("the list says so when no call has been published", async () => {
  aCall({ published: false });

  const list = await (await visit("/")).text();

  expect(list).toContain("No call has been published yet");
  expect(list).not.toContain("Open call 1");
});

test.each(["", "/calendar.ics"])("a draft and a call that never was are alike: 404 (%s)", async (page) => {
  const { slug } = aCall({ published: false });

  const draft = await visit(`/calls/${slug}${page}`);
  const unknown = await visit(`/calls/no-such-call${page}`);

  expect([draft.status, unknown.status]).toEqual([404, 404]);
  expect(await draft.text()).not.toContain("Open call 1");
});

test("the deadline is a file for calendars, in the reader's language", async () => {
  const { slug } = aCall();

  const file = await visit(`/calls/${slug}/calendar.ics`, bulgarian);
  const lines = (await file.text()).split("\r\n");

  expect(file.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
  expect(file.headers.get("Content-Disposition")).toBe(`attachment; filename="${slug}.ics"`);
  expect(lines).toContain("SUMMARY:Краен срок: Open call 1 (на български)");
  expect(lines).toContain("DTSTART:20200717T150000Z");
  expect(lines).toContain(`URL:http://finalist.test/calls/${slug}`);
});

test("before results are released a call's page knows nothing of its applicants and evaluators", async () => {
  const call = aCall();
  const { evaluator, application } = anAssignment({ call });

  const page = await (await visit(`/calls/${call.slug}.data`)).text();

  expect(page).toContain("Open call 1");
  for (const secret of [
    "Cool Cities",
    application.owner.name,
    application.owner.email,
    evaluator.account.name,
  ])
    expect(page).not.toContain(secret);
});

test("released results name the finalists and count the rest, and tell nothing more", async () => {
  const call = aCall();
  const chosen = anEligibleApplication({ call, answers: { company: "Chosen Ltd" } });
  const reserve = anEligibleApplication({ call, answers: { company: "Reserve Ltd" } });
  const { account } = anEvaluator({ call });
  released(call, [
    { id: chosen.id, outcome: "finalist" },
    { id: reserve.id, outcome: "reserve" },
  ]);

  const page = await (await visit(`/calls/${call.slug}.data`)).text();

  expect(page).toContain("Chosen Ltd");
  const secrets = [
    "Reserve Ltd",
    account.name,
    account.email,
    chosen.owner.name,
    chosen.owner.email,
    chosen.id,
  ];
  for (const secret of secrets) expect(page).not.toContain(secret);
});
