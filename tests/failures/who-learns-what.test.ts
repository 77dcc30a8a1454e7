import { expect, test } from "vitest";
import { addFile } from "#app/domain/applications/add-file.ts";
import { tables } from "#app/domain/reports/exports/kinds.ts";
import { createToken } from "#app/domain/reports/exports/tokens.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { newAccessToken } from "#app/http/tokens.server.ts";
import { keepFile } from "#app/http/upload.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, aForm, beforeDeadline } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aScoredCall, aSubmittedSheet } from "#tests/support/given/sheets.ts";
import { aTeamInvitation } from "#tests/support/given/team.ts";
import { newLink } from "#app/http/one-time-link.server.ts";
import { inviteMember } from "#app/domain/team/invite.ts";

const textOf = async (path: string, as?: Parameters<typeof visit>[1]) => (await visit(path, as)).text();

test("no search, filter or group that somebody asks for tells an applicant who evaluates", async () => {
  const { call, applications, evaluators } = aScoredCall({ Alpha: [[5, 5]] });
  const name = evaluators[0].account.name;
  const asked = ["group", "evaluator", "evaluatorId", "q", "for", "by", "sort", "as", "says", "_routes"];
  const search = asked.map((key) => `${key}=${evaluators[0].evaluatorId}`).join("&");
  const { id, owner } = applications.Alpha;
  const pages = ["", "/timeline", "/changes", "/messages", "/team", "/decision", "/objections"];
  const own = pages.map((page) => `/applications/${id}${page}`);
  const managers = [
    "/evaluators",
    `/evaluators/${evaluators[0].evaluatorId}`,
    "/ranking",
    "/record",
    "/assignment",
  ];
  const theirs = managers.map((page) => `/manage/calls/${call.slug}${page}`);

  const heard: string[] = [];
  for (const address of [...own, ...theirs, `/evaluations/${call.slug}`])
    for (const way of [address, `${address}.data`])
      heard.push(await textOf(`${way}?${search}`, { as: owner }));
  const manager = await textOf(theirs[1], { as: call.managed.manager });

  expect(manager).toContain(name);
  expect(heard.filter((page) => page.includes(name))).toEqual([]);
});

const withDeck: FormDefinition = {
  sections: [
    aForm.sections[0],
    {
      ...aForm.sections[1],
      questions: [
        ...aForm.sections[1].questions,
        aQuestion("file", { id: "deck", accept: ["pdf"], mostMegabytes: 1 }),
      ],
    },
  ],
};

async function aDeck(call: ReturnType<typeof anOpenCall>) {
  const draft = aDraft({ call });
  const content = (async function* () {
    yield Buffer.from("%PDF-1.7 <script>alert(1)</script>");
  })();
  const kept = await keepFile(content, "<script>.html", { accept: ["pdf"], mostMegabytes: 1 });
  if (typeof kept === "string") throw new Error(kept);
  addFile(draft.own, "deck", kept, beforeDeadline);
  return { ...draft, attachmentId: kept.attachmentId };
}

test("a file opens for those alone who may read its application, even for whoever knows its id", async () => {
  const call = anOpenCall({ form: withDeck });
  const [mine, other] = [await aDeck(call), await aDeck(call)];
  const evaluator = anEvaluator({ call: aCall() });
  const manager = aCall().managed.manager;

  const own = await visit(`/applications/${mine.id}/attachments/${mine.attachmentId}`, { as: mine.owner });
  const tries = [
    visit(`/applications/${mine.id}/attachments/${other.attachmentId}`, { as: mine.owner }),
    visit(`/applications/${other.id}/attachments/${other.attachmentId}`, { as: mine.owner }),
    visit(`/manage/calls/${call.slug}/attachments/${other.attachmentId}`, { as: mine.owner }),
    visit(`/manage/calls/${call.slug}/attachments/${other.attachmentId}`, { as: manager }),
    visit(`/sheets/${other.id}/attachments/${other.attachmentId}`, { as: evaluator.account }),
  ];

  expect(own.status).toBe(200);
  expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
});

test("what is in a file never runs in the reader's session, whatever it is called", async () => {
  const { id, owner, attachmentId } = await aDeck(anOpenCall({ form: withDeck }));

  const { headers } = await visit(`/applications/${id}/attachments/${attachmentId}`, { as: owner });

  expect(headers.get("Content-Disposition")).toMatch(/^attachment; filename="/);
  expect(headers.get("Content-Disposition")).not.toMatch(/[<>]/);
  expect(headers.get("Content-Security-Policy")).toBe("default-src 'none'; sandbox");
  expect([headers.get("Content-Type"), headers.get("X-Content-Type-Options")]).toEqual([
    "application/pdf",
    "nosniff",
  ]);
});

test.each([
  ["a page", "deck.html", "<!doctype html><script>alert(1)</script>"],
  ["a drawing with a script", "deck.svg", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ["a page that calls itself a PDF", "deck.pdf", "<html><body>%PDF"],
])("%s is not taken as a file", async (_what, name, content) => {
  const draft = aDraft({ call: anOpenCall({ form: withDeck }) });
  const file = new File([content], name, { type: "application/pdf" });

  const answer = await visit(`/applications/${draft.id}/files/deck`, { as: draft.owner, form: { file } });

  expect(answer.status).toBe(400);
});

test("an evaluator who joins an applicant's team does not evaluate that application any more", async () => {
  const call = aCall();
  const evaluator = anEvaluator({ call });
  const application = anEligibleApplication({ call });
  const { id } = anAssignment({ call, evaluator, application });
  const before = await visit(`/sheets/${id}`, { as: evaluator.account });
  const link = newLink("/team");
  inviteMember(application.own, { email: evaluator.account.email, role: "editor" }, link, new Date());

  await visit(`${link.path}/join`, { as: evaluator.account, form: {} });
  const after = await visit(`/sheets/${id}`, { as: evaluator.account });

  expect([before.status, after.status]).toEqual([200, 404]);
});

test("whoever declared a conflict finds the application in no list, count or page of theirs", async () => {
  const call = aCall();
  const evaluator = anEvaluator({ call });
  const seen = anEligibleApplication({ call, answers: { company: "Seen Company" } });
  const barred = anEligibleApplication({ call, answers: { company: "Barred Company" } });
  anAssignment({ call, evaluator, application: seen });
  const { id } = anAssignment({ call, evaluator, application: barred });
  const home = `/evaluations/${call.slug}`;
  const before = await textOf(home, { as: evaluator.account });

  await visit(`/sheets/${id}/recuse`, {
    as: evaluator.account,
    form: { kind: "other", reason: "We share an office." },
  });
  const pages = await Promise.all(
    [home, `${home}.data`, `/sheets/${id}`, `/sheets/${id}.data`, "/home", "/home.data"].map((at) =>
      textOf(at, { as: evaluator.account }),
    ),
  );

  expect(before).toContain("Barred Company");
  expect(pages[0]).toContain("Seen Company");
  expect(pages.slice(0, 2).filter((page) => /0 of 2|of 2\b/.test(page))).toEqual([]);
  expect(pages.slice(2).filter((page) => page.includes("Barred Company"))).toEqual([]);
});

test("managers see what the portal wrote to somebody for their own programme, nothing from another one", async () => {
  const owner = anAccount({ name: "Both Programmes" });
  const [one, other] = [aCall(), aCall()];
  aSubmittedApplication({ call: one, owner, answers: { company: "ONE-MARK" } });
  aSubmittedApplication({ call: other, owner, answers: { company: "OTHER-MARK" } });
  const pages = ["/emails", "/record", "/applications", "/messages", "", "/exports/applications.csv"];

  const [ours, theirs] = await Promise.all(
    [one, other].map((call) =>
      Promise.all(
        pages.map((page) => textOf(`/manage/calls/${call.slug}${page}`, { as: call.managed.manager })),
      ),
    ),
  );

  expect(ours.join()).toContain("ONE-MARK");
  expect(theirs.join()).toContain("OTHER-MARK");
  expect(ours.filter((page) => page.includes("OTHER-MARK"))).toEqual([]);
  expect(theirs.filter((page) => page.includes("ONE-MARK"))).toEqual([]);
});

test("a token for one call reads nothing of another, and no table that it was not made for", async () => {
  const [one, other] = [aCall(), aCall()];
  const { secret, hash } = newAccessToken();
  createToken(one.managed, { name: "Archive", kinds: ["applications"], days: 10 }, hash, new Date());
  const read = async (slug: string, kind: string) =>
    (
      await visit(`/api/calls/${slug}/exports/${kind}.csv`, {
        headers: { Authorization: `Bearer ${secret}` },
      })
    ).status;

  const own = await Promise.all(tables.map(async (kind) => [kind, await read(one.slug, kind)] as const));
  const others = await Promise.all(tables.map((kind) => read(other.slug, kind)));

  expect(own.filter(([, status]) => status === 200)).toEqual([["applications", 200]]);
  expect(new Set(others)).toEqual(new Set([401]));
});

test("an applicant of an anonymous call who left a text empty stays unnamed: nothing stands in for it", async () => {
  const nameless = aForm.sections[1].questions.map(
    (one) => ({ ...one, nameless: one.id === "summary" }) as typeof one,
  );
  const form = { sections: [aForm.sections[0], { ...aForm.sections[1], questions: nameless }] };
  const rules = { others: "never", named: false, undo: "ten-minutes", applicants: "anonymous" } as const;
  const call = aCall({ form, evaluation: rules });
  const owner = anAccount({ name: "Owner-Mark" });
  const application = anEligibleApplication({ call, owner, answers: { company: "Company-Mark", vat: null } });
  const { id, evaluator, permit } = anAssignment({ call, application });
  const pages = [`/evaluations/${call.slug}`, `/sheets/${id}`, `/sheets/${id}.data`, "/home"];

  const heard = await Promise.all(pages.map((page) => textOf(page, { as: evaluator.account })));
  aSubmittedSheet(permit);
  const later = await Promise.all(pages.map((page) => textOf(page, { as: evaluator.account })));

  expect([...heard, ...later].filter((page) => /Company-Mark|Owner-Mark/.test(page))).toEqual([]);
});

test("a stranger to a team learns nothing from a link that is for somebody else", async () => {
  const draft = aDraft({ call: anOpenCall(), answers: { summary: "SECRET-MARK" } });
  const { link } = aTeamInvitation(draft.own);

  const joined = await visit(`${link.path}/join`, { as: anAccount(), form: {} });

  expect(await joined.text()).not.toContain("SECRET-MARK");
});

test("no count, neighbour or way through the own list tells somebody with a conflict that the application is there", async () => {
  const call = aCall();
  const evaluator = anEvaluator({ call });
  const as = evaluator.account;
  const seen = anEligibleApplication({ call, answers: { company: "Seen Company" } });
  const barred = anEligibleApplication({ call, answers: { company: "Barred Company" } });
  const own = anAssignment({ call, evaluator, application: seen });
  const pair = anAssignment({ call, evaluator, application: barred });
  const home = `/evaluations/${call.slug}`;
  const pages = [
    home,
    `${home}?q=Barred`,
    `${home}/cannot-go-on`,
    `${home}/profile`,
    `/sheets/${own.id}`,
    "/home",
  ];
  const ways = pages
    .map((page) => page.split("?"))
    .flatMap(([at, search = ""]) => [`${at}?${search}`, `${at}.data?${search}`]);
  const telling = async () => {
    const texts = await Promise.all(ways.map(async (at) => [at, await textOf(at, { as })]));
    const told = [barred.id, pair.id, "Barred Company", "2 applications"];
    return texts.filter(([, text]) => told.some((one) => text.includes(one))).map(([at]) => at);
  };
  const before = await telling();

  await visit(`/sheets/${pair.id}/recuse`, { as, form: { kind: "other", reason: "We share an office." } });

  expect(before.length).toBeGreaterThan(5);
  // Where evaluators read back what they gave up themselves, by their own word.
  expect(
    (await telling()).filter((at) => !at.startsWith(`${home}?`) && !at.startsWith(`${home}.data`)),
  ).toEqual([]);
});
