import { expect, test } from "vitest";
import { viewMyPages } from "#app/domain/reports/my-pages.ts";
import { countStatements } from "#tests/support/database.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aCall, aProgramme, beforeDeadline, deadline } from "#tests/support/given/calls.ts";
import { anEvaluator, anInvitation } from "#tests/support/given/evaluators.ts";

test("a person sees all roles in one place, and nothing of other people", async () => {
  const account = anAccount();
  const [applied, evaluated, managed, invited] = [aCall(), aCall(), aCall({ manager: account }), aCall()];
  const { id } = aDraft({ call: applied, owner: account });
  anEvaluator({ call: evaluated, account });
  anInvitation({ call: invited, account, at: beforeDeadline });
  const other = aCall();
  aDraft({ call: other });
  anEvaluator({ call: other });
  anInvitation({ call: other });

  const pages = viewMyPages(account, "en", deadline);

  expect(pages.applications.map((application) => application.id)).toEqual([id]);
  expect(pages.evaluations.map(({ slug }) => slug)).toEqual([evaluated.slug]);
  expect(pages.managed).toMatchObject([{ slug: managed.slug, phase: "open", submitted: 0, drafts: 0 }]);
  expect(pages.invitations).toMatchObject([
    { programme: "MediaMotor", title: "Open call 1", invitedAt: beforeDeadline },
  ]);
});

test("invitations are shown only to whoever proved that the address is theirs", () => {
  const account = anAccount({ confirmed: false });
  anInvitation({ account });

  expect(viewMyPages(account, "en", deadline).invitations).toEqual([]);
});

test("an invitation that nobody can answer any more is not shown", () => {
  const account = anAccount();
  anInvitation({ account, answerBy: beforeDeadline });
  const shownAt = (now: Date) => viewMyPages(account, "en", now).invitations.length;

  expect(shownAt(beforeDeadline)).toBe(1);
  expect(shownAt(deadline)).toBe(0);
});

test("who has begun nothing is led to the open calls", async () => {
  const page = await visit("/home", { as: anAccount() });

  expect(await page.text()).toContain("You have not begun an application yet");
});

test("my pages cost the same however much is on them", async () => {
  const account = anAccount();
  const programme = aProgramme(account);
  const addOfEach = () => {
    aDraft({ owner: account });
    anEvaluator({ account });
    anInvitation({ account });
    aCall({ programme });
  };
  addOfEach();
  const withOne = await countStatements(() => viewMyPages(account, "en", deadline));
  addOfEach();
  addOfEach();

  const withThree = await countStatements(() => viewMyPages(account, "en", deadline));

  expect(viewMyPages(account, "en", deadline).applications).toHaveLength(3);
  expect(withThree).toBe(withOne);
});

test("the list of tasks costs the same however much was written", async () => {
  const call = anOpenCall();
  const [empty, full] = [aDraft({ call, answers: { company: "", country: "", vat: "" } }), aDraft({ call })];
  const open = ({ id, owner }: typeof full) => visit(`/applications/${id}`, { as: owner });

  const costs = [await countStatements(() => open(empty)), await countStatements(() => open(full))];

  expect(costs[0]).toBe(costs[1]);
});
