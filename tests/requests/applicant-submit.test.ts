import { expect, test } from "vitest";
import { viewFrame } from "#app/domain/applications/read.ts";
import { submissionsOf } from "#db/queries/applications.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { deadline } from "#tests/support/given/calls.ts";

type Application = Pick<ReturnType<typeof aDraft>, "id" | "owner">;

const submit = ({ id, owner }: Application) => visit(`/applications/${id}/submit`, { as: owner, form: {} });
const stateOf = ({ own }: ReturnType<typeof aDraft>) => viewFrame(own, "en", deadline).state;

test("submitting leads to the page with the number, the instant and the checksum", async () => {
  const draft = aDraft({ call: anOpenCall() });

  const { status, headers } = await submit(draft);
  const page = await visit(`/applications/${draft.id}/submitted`, { as: draft.owner });

  const [{ sha256 }] = submissionsOf(draft.id);
  const shown = await page.text();
  expect([status, headers.get("Location")]).toEqual([302, `/applications/${draft.id}/submitted`]);
  expect(shown).toContain("Your application has been received");
  expect(shown).toContain(viewFrame(draft.own, "en", deadline).number);
  expect(shown).toContain(sha256);
});

test("two clicks make one version, and both lead to it", async () => {
  const draft = aDraft({ call: anOpenCall() });

  const answers = await Promise.all([submit(draft), submit(draft)]);

  expect(answers.map(({ status, headers }) => [status, headers.get("Location")])).toEqual([
    [302, `/applications/${draft.id}/submitted`],
    [302, `/applications/${draft.id}/submitted`],
  ]);
  expect(submissionsOf(draft.id)).toHaveLength(1);
});

test("what is incomplete is not submitted: the page says so and leads to what is missing", async () => {
  const draft = aDraft({ call: anOpenCall(), answers: { country: "Narnia" } });

  const answer = await submit(draft);
  const check = await visit(`/applications/${draft.id}/check`, { as: draft.owner });

  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("Some required answers are missing or not valid yet.");
  expect(await check.text()).toContain(
    `href="/applications/${draft.id}/sections/company?check=country#country"`,
  );
  expect(submissionsOf(draft.id)).toEqual([]);
});

test("who has not confirmed the address is asked to, and nothing is submitted", async () => {
  const draft = aDraft({ call: anOpenCall(), owner: anAccount({ confirmed: false }) });

  const page = await visit(`/applications/${draft.id}/submit`, { as: draft.owner });
  const answer = await submit(draft);

  const shown = await page.text();
  expect(shown).toContain("Confirm your e-mail address first");
  expect(shown).not.toContain("Submit now");
  expect(answer.status).toBe(409);
  expect(submissionsOf(draft.id)).toEqual([]);
});

test("after the deadline nothing is submitted, and the page says what that means", async () => {
  const draft = aDraft();

  const answer = await submit(draft);

  const shown = await answer.text();
  expect(answer.status).toBe(409);
  expect(shown).toContain("Applications were accepted until Friday 17 July 2020, 17:00 (Brussels time).");
  expect(shown).toContain("Everything that you saved before is kept and can be read.");
  expect(shown).toContain("No version was submitted, so the application does not take part.");
});

test("an application is withdrawn with a reason, and the withdrawal is undone", async () => {
  const submitted = aSubmittedApplication({ call: anOpenCall() });
  const base = `/applications/${submitted.id}`;

  const withdrawn = await visit(`${base}/withdraw`, {
    as: submitted.owner,
    form: { reason: "We moved on." },
  });
  const meanwhile = stateOf(submitted);
  const undone = await visit(`${base}?index`, { as: submitted.owner, form: {} });

  expect([withdrawn.status, undone.status]).toEqual([302, 302]);
  expect([meanwhile, stateOf(submitted)]).toEqual(["withdrawn", "submitted"]);
});

test("without a reason nothing is withdrawn", async () => {
  const submitted = aSubmittedApplication({ call: anOpenCall() });

  const answer = await visit(`/applications/${submitted.id}/withdraw`, {
    as: submitted.owner,
    form: { reason: " " },
  });

  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Please fill this in.");
  expect(stateOf(submitted)).toBe("submitted");
});

test("the receipt is a PDF to save, under the application's number", async () => {
  const { id, owner, own } = aSubmittedApplication();
  const { number } = viewFrame(own, "en", deadline);

  const { status, headers } = await visit(`/applications/${id}/receipt.pdf`, { as: owner });

  expect(status).toBe(200);
  expect(headers.get("Content-Type")).toBe("application/pdf");
  expect(headers.get("Content-Disposition")).toBe(
    `attachment; filename="receipt-${number}-v1.pdf"; filename*=UTF-8''receipt-${number}-v1.pdf`,
  );
  expect(headers.get("Cache-Control")).toBe("private, no-store");
});

test("there is no receipt for a draft", async () => {
  const { id, owner } = aDraft();

  const { status } = await visit(`/applications/${id}/receipt.pdf`, { as: owner });

  expect(status).toBe(404);
});
