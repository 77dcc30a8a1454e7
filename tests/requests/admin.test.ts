import { expect, test } from "vitest";
import { administrator, managedProgramme } from "#app/domain/permissions.ts";
import { inviteManager } from "#app/domain/programmes/invite-manager.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { findProgrammeBySlug, hubsOf } from "#db/queries/programmes.ts";
import { visit } from "#tests/support/app.ts";
import { signedInBy } from "#tests/support/browser.ts";
import { countStatements } from "#tests/support/database.ts";
import { anAccount, longAgo } from "#tests/support/given/accounts.ts";
import { aProgramme } from "#tests/support/given/calls.ts";
import { aLink, mailedLink, mailsDue } from "#tests/support/given/links.ts";

const anAdministrator = () => anAccount({ administrator: true });

const programme = {
  "name.en": "MediaMotor Europe",
  "name.bg": "МедияМотор Европа",
  slug: "media-motor",
  "description.en": "For media start-ups",
  "description.bg": "За медийни стартъпи",
  contactEmail: "desk@programme.example",
};
const sofia = {
  "hubs[1].name.en": "Sofia",
  "hubs[1].name.bg": "София",
  "hubs[1].country": "BG",
  "hubs[1].capacity": "5",
};
const emptyLine = {
  "hubs[0].name.en": "",
  "hubs[0].name.bg": "",
  "hubs[0].country": "",
  "hubs[0].capacity": "",
};

test("an administrator sets a programme up with its hubs; lines left empty are no hubs", async () => {
  const answer = await visit("/admin/programmes/new", {
    as: anAdministrator(),
    form: { ...programme, ...emptyLine, ...sofia },
  });

  expect(answer.headers.get("Location")).toBe("/admin/programmes/media-motor?says=created");
  const made = findProgrammeBySlug("media-motor")!;
  expect(made).toMatchObject({ name: { en: "MediaMotor Europe", bg: "МедияМотор Европа" } });
  expect(hubsOf(made.id)).toMatchObject([{ name: { en: "Sofia", bg: "София" }, country: "BG", capacity: 5 }]);
});

test("a hub that is half written is sent back with all that was typed", async () => {
  const answer = await visit("/admin/programmes/new", {
    as: anAdministrator(),
    form: { ...programme, ...emptyLine, ...sofia, "hubs[1].country": "" },
  });
  const page = await answer.text();

  expect(answer.status).toBe(400);
  expect(page).toContain('id="hubs[1].country-error"');
  expect(page).not.toContain('id="hubs[0].country-error"');
  expect(page).toContain('value="София"');
  expect(findProgrammeBySlug("media-motor")).toBeUndefined();
});

test("a short name that is taken is refused", async () => {
  const as = anAdministrator();
  await visit("/admin/programmes/new", { as, form: programme });

  const answer = await visit("/admin/programmes/new", { as, form: { ...programme, "name.en": "Another" } });
  const page = await answer.text();

  expect(answer.status).toBe(409);
  expect(page).toContain("This short name is taken.");
  expect(page).toContain('value="Another"');
});

test("a short name that would not stand in an address is sent back", async () => {
  const answer = await visit("/admin/programmes/new", {
    as: anAdministrator(),
    form: { ...programme, slug: "media/../motor" },
  });

  expect(answer.status).toBe(400);
});

test("an invited manager makes an account by the mailed link and manages the programme", async () => {
  const as = anAdministrator();
  await visit("/admin/programmes/new", { as, form: programme });
  const elena = { name: "Elena", email: "elena@hub.example", locale: "bg" };
  await visit("/admin/programmes/media-motor", { as, form: elena });
  const link = mailedLink("manager-invitation");

  const opened = await visit(link);
  const answer = await visit(link, {
    form: { name: "Елена", password: "three blind mice" },
    headers: { "Accept-Language": "bg" },
  });
  const again = await visit(link, { form: { name: "Eve", password: "three blind mice" } });

  expect(opened.status).toBe(200);
  expect(answer.headers.get("Location")).toBe("/manage");
  expect(await signedInBy(answer)).toMatchObject({ name: "Елена", email: elena.email, locale: "bg" });
  expect(managedProgramme(findAccountByEmail(elena.email)!, "media-motor")).toBeDefined();
  expect(again.status).toBe(409);
});

test("a link to a programme does not open an account that got a password in the meantime", async () => {
  const as = anAdministrator();
  await visit("/admin/programmes/new", { as, form: programme });
  await visit("/admin/programmes/media-motor", {
    as,
    form: { name: "Elena", email: "elena@hub.example", locale: "en" },
  });
  anAccount({ email: "elena@hub.example" });

  const answer = await visit(mailedLink("manager-invitation"), { method: "POST" });

  expect(answer.headers.get("Location")).toBe("/manage");
  expect(await signedInBy(answer)).toBeUndefined();
});

test("an administrator does not learn whether an invited address has an account", async () => {
  const as = anAdministrator();
  await visit("/admin/programmes/new", { as, form: programme });
  const invite = (email: string) =>
    visit("/admin/programmes/media-motor", { as, form: { name: "Whoever", email, locale: "en" } });
  const known = anAccount().email;

  const answers = [await invite(known), await invite("nobody@knows.example")];

  const [first, second] = answers.map(({ headers }) => headers.get("Location"));
  expect(first).toContain("says=invited");
  expect(second).toBe(first!.replace(encodeURIComponent(known), "nobody%40knows.example"));
  expect(mailsDue(new Date()).map(({ address }) => address)).toEqual([known, "nobody@knows.example"]);
});

test("nobody but an administrator learns that these pages are there", async () => {
  const { manager } = aProgramme();
  const paths = ["/admin", "/admin/programmes/new", "/admin/programmes/unknown"];

  const statuses = await Promise.all(paths.map(async (path) => (await visit(path, { as: manager })).status));
  const written = await visit("/admin/programmes/new", { as: manager, form: programme });

  expect([...statuses, written.status]).toEqual([404, 404, 404, 404]);
  expect(findProgrammeBySlug("media-motor")).toBeUndefined();
});

test("the overview runs as many statements for three programmes as for one", async () => {
  const as = anAdministrator();
  aProgramme();
  await visit("/admin", { as });
  const forOne = await countStatements(() => visit("/admin", { as }));

  aProgramme();
  aProgramme();

  expect(await countStatements(() => visit("/admin", { as }))).toBe(forOne);
});

test("a programme's page runs as many statements for three managers as for one", async () => {
  const as = anAdministrator();
  await visit("/admin/programmes/new", { as, form: programme });
  const { id } = findProgrammeBySlug("media-motor")!;
  const add = (email: string) => {
    anAccount({ email });
    inviteManager(administrator(as)!, id, { name: "", email, locale: "en" }, aLink(), longAgo);
    inviteManager(
      administrator(as)!,
      id,
      { name: "", email: `new-${email}`, locale: "en" },
      aLink(),
      longAgo,
    );
  };
  add("one@hub.example");
  const look = () => visit("/admin/programmes/media-motor", { as });
  const forOne = await countStatements(look);

  add("two@hub.example");
  add("three@hub.example");

  expect(await countStatements(look)).toBe(forOne);
});
