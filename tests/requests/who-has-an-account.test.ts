import { expect, test } from "vitest";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";

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
