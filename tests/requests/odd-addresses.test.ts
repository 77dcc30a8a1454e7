import { expect, test } from "vitest";
import { publishAnswer } from "#app/domain/calls/questions/answer.ts";
import { writeToManagers } from "#app/domain/applications/messages/send.ts";
import { visit } from "#tests/support/app.ts";
import { aSubmittedApplication, anOpenCall } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline } from "#tests/support/given/calls.ts";

const odd = [
  "",
  "-1",
  "0",
  "1e300",
  "Infinity",
  "NaN",
  "null",
  "[]",
  '["a",1]',
  "[1e400,1]",
  "%00",
  "2020-13-45",
  "ж'\"<",
];
const names = [
  "page",
  "before",
  "after",
  "sort",
  "status",
  "state",
  "q",
  "for",
  "check",
  "sha256",
  "known",
  "to",
  "sent",
  "as",
  "column.company",
  "says",
  "year",
];
const lists = (slug: string, id: string) => [
  `/calls/${slug}/questions`,
  "/verify",
  "/home",
  `/applications/${id}`,
  `/applications/${id}/sections/company`,
  `/applications/${id}/history/company`,
  `/applications/${id}/timeline`,
  `/applications/${id}/changes`,
];
const managed = (slug: string, id: string) =>
  [
    ...[
      "applications",
      "desk",
      "desk/now",
      "questions",
      "questions/new",
      "messages",
      "extend",
      "outages",
      "broadcast",
      "import",
      "import/receipt",
      "record",
      "emails",
      "set-up",
      "set-up/translations",
      "set-up/people",
      "form",
      "preview",
      "preview/form",
      "preview/sheet",
      "eligibility",
    ],
    `applications/${id}`,
    `applications/${id}/messages`,
  ].map((page) => `/manage/calls/${slug}/${page}`);

/** All at once, each value under each name. */
const searches = odd.map((value) =>
  names.map((name) => `${name}=${value === "%00" ? value : encodeURIComponent(value)}`).join("&"),
);

test.each(searches)("no page breaks on ?%s", async (search) => {
  const call = anOpenCall();
  const { id, own, owner } = aSubmittedApplication({ call, at: new Date() });
  writeToManagers(own, "Hello", beforeDeadline);
  publishAnswer(
    call.managed,
    { question: { en: "Q", bg: "В" }, answer: { en: "A", bg: "О" } },
    beforeDeadline,
  );

  const broken: string[] = [];
  const look = async (path: string, as: typeof owner) => {
    const { status } = await visit(`${path}?${search}`, { as });
    if (status >= 500) broken.push(`${status} ${path}`);
  };
  for (const path of lists(call.slug, id)) await look(path, owner);
  for (const path of managed(call.slug, id)) await look(path, call.managed.manager);

  expect(broken).toEqual([]);
});

test("what no name of the portal is made of leads nowhere, and is not answered with an address that cannot be said", async () => {
  const { managed, slug } = aCall();
  const form = { note: "" };

  for (const name of ["%EF%BB%BF", "%D0%B6", "%00", "a%20b"]) {
    const door = `/manage/calls/${slug}/evaluators/${name}/requests/technology/settle`;
    expect((await visit(door, { as: managed.manager, form })).status).toBe(404);
  }
});
