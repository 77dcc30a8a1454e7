import { expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { anInvitation } from "#tests/support/given/evaluators.ts";
import { mailedLink } from "#tests/support/given/links.ts";

/** The link of an invitation that has expired, whom it leads to, and what pressing its button is answered. */
type Expired = {
  link: string;
  asks: string;
  press: { path: string; as?: ReturnType<typeof anAccount>; status: number };
};

const longAgo = new Date("2021-01-01T00:00:00Z").getTime();

const expired: Record<string, () => Promise<Expired>> = {
  "to a team": async () => {
    const { id, owner } = aDraft({ call: anOpenCall() });
    const form = { email: "new@company.example", role: "editor" };
    await visit(`/applications/${id}/team/invite`, { as: owner, form });
    const link = mailedLink("team-invitation");
    sqlite.prepare("update memberInvitations set expiresAt = ?").run(longAgo);
    return { link, asks: owner.email, press: { path: `${link}/join`, as: anAccount(), status: 302 } };
  },
  "to evaluate": async () => {
    const { token } = anInvitation({ answerBy: new Date(longAgo) });
    const link = `/invitations/${token}`;
    return { link, asks: "desk@programme.example", press: { path: `${link}/decline`, status: 409 } };
  },
  "to work for a programme": async () => {
    const call = anOpenCall();
    const form = { name: "K", email: "k@new.example", locale: "en", post: "manager" };
    await visit(`/manage/calls/${call.slug}/set-up/people`, { as: call.managed.manager, form });
    const link = mailedLink("manager-invitation");
    sqlite.prepare("update managerInvitations set expiresAt = ?").run(longAgo);
    return { link, asks: "desk@programme.example", press: { path: link, status: 400 } };
  },
};

test.each(Object.entries(expired))(
  "an invitation %s that has expired says so, lets nobody in, and begins a letter to whoever can send another",
  async (_what, begin) => {
    const { link, asks, press } = await begin();

    const page = await (await visit(link)).text();
    const pressed = await visit(press.path, { as: press.as, form: { reason: "" } });

    expect(page).toContain("This invitation has expired");
    expect(page).toContain(`href="mailto:${asks}?subject=A%20new%20invitation`);
    expect(pressed.status).toBe(press.status);
  },
);

test("an invitation that was taken back leads to nobody's address", async () => {
  const { id, owner } = aDraft({ call: anOpenCall() });
  await visit(`/applications/${id}/team/invite`, {
    as: owner,
    form: { email: "new@company.example", role: "editor" },
  });
  const link = mailedLink("team-invitation");
  sqlite.prepare("update memberInvitations set expiresAt = ?, revokedAt = 1").run(longAgo);

  const page = await (await visit(link)).text();

  expect(page).not.toContain(owner.email);
});
