import { expect, test } from "vitest";
import { visit } from "#tests/support/app.ts";
import type { Account } from "#app/domain/accounts/account.ts";
import { countStatements } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aFurtherAddress } from "#tests/support/given/addresses.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { mailsDue } from "#tests/support/given/links.ts";

/** An answer without what differs from one to the next: nonces, instants, tokens, numbers of requests, the address that was typed. */
async function told(response: Response, email: string) {
  const page = (await response.text())
    .replaceAll(/nonce="[^"]*"|\d{4}-\d\d-\d\dT[\d:.]+Z/g, "")
    .replaceAll(email, "who@any.example");
  const headers = [...response.headers].map(([name, value]) => [
    name,
    name === "x-request-id"
      ? "its number"
      : value.replaceAll(/nonce-[^']*/g, "").replace(/^(session|browser)=[^;]+/, "$1="),
  ]);
  return { status: response.status, headers, page };
}

const doors = {
  "/sign-in": { password: "wrong and long" },
  "/sign-in/link": {},
  "/forgotten-password": {},
  "/sign-up": { name: "Eve", password: "three blind mice" },
};

test.each(Object.entries(doors))(
  "%s answers the same whether an address has an account",
  async (door, form) => {
    const name = door.replaceAll("/", "");
    const [known, unknown] = [`anyone${name}@any.example`, `nobody${name}@any.example`];
    anAccount({ email: known, passwordHash: undefined });

    const answers = [];
    for (const email of [known, unknown])
      answers.push(await told(await visit(door, { form: { ...form, email } }), email));

    expect(answers[0]).toEqual(answers[1]);
  },
);

/** One who invites: what they send, and all that they can look at afterwards. */
type Inviting = { as: Account; to: string; form: Record<string, string>; looks: string[] };

const inviting: Record<string, () => Inviting> = {
  "to a team, as its owner": () => {
    const { id, owner } = aDraft({ call: anOpenCall() });
    const team = `/applications/${id}/team`;
    return { as: owner, to: `${team}/invite`, form: { role: "editor" }, looks: [team, `${team}/invite`] };
  },
  "to a team, as the call's manager who looks on": () => {
    const call = anOpenCall();
    const { id } = aDraft({ call, owner: call.managed.manager });
    const form = { role: "submitter" };
    const looks = ["emails"].map((page) => `/manage/calls/${call.slug}/${page}`);
    return { as: call.managed.manager, to: `/applications/${id}/team/invite`, form, looks };
  },
  "to evaluate": () => {
    const call = anOpenCall();
    const list = `/manage/calls/${call.slug}/evaluators`;
    const form = { name: "Ada", locale: "en", message: "", answerBy: "", askedFor: "" };
    const looks = [list, `/manage/calls/${call.slug}/emails`];
    return { as: call.managed.manager, to: `${list}/invite`, form, looks };
  },
  "to work for a programme, as its manager": () => {
    const call = anOpenCall();
    const people = `/manage/calls/${call.slug}/set-up/people`;
    return {
      as: call.managed.manager,
      to: people,
      form: { name: "Ada", locale: "en", post: "manager" },
      looks: [people],
    };
  },
};

/** What a page says, without what differs between two worlds: ids, and whom the test made up there. */
const words = (page: string) =>
  page
    .replaceAll(/<script.*?<\/script>|<[^>]+>/gs, " ")
    .replaceAll(
      /[0-9a-f]{8}-[0-9a-f-]{27}|(programme|call)-[0-9a-f]+|[0-9A-F]{6}-\d{4}|\w+\d+@company\d+|Person \d+|\s+/g,
      " ",
    );

async function invitedBy({ as, to, form, looks }: Inviting, email: string) {
  let answer!: Response;
  const statements = await countStatements(async () => {
    answer = await visit(to, { as, form: { ...form, email } });
  });
  const said = [await told(answer, email)];
  for (const look of looks) said.push(await told(await visit(look, { as }), email));
  const pages = said.map(({ status, page }) => ({ status, page: words(page) }));
  const location = (answer.headers.get("Location") ?? "").replace(encodeURIComponent(email), "…");
  return { statements, pages, goesTo: words(location) };
}

test.each(Object.entries(inviting))(
  "whoever invites %s learns by nothing whether the address has an account, and it costs the same",
  async (_what, begin) => {
    const owner = anAccount({ name: "Known Person", email: "known@any.example" });
    aFurtherAddress(owner, "third@any.example", new Date());
    const emails = [owner.email, "third@any.example", "other@any.example"];
    const before = mailsDue(new Date()).length;

    const answers = [];
    for (const email of emails) answers.push(await invitedBy(begin(), email));

    const sent = mailsDue(new Date()).slice(before);
    expect(sent.map(({ address }) => address)).toEqual(emails);
    expect(JSON.stringify(answers)).not.toContain("Known Person");
    for (const answer of answers) expect(answer).toEqual(answers[2]);
  },
);
