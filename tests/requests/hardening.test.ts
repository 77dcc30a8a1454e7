import { expect, test } from "vitest";
import { send, cookieOf, origin } from "#tests/support/app.ts";
import { usualVisitor } from "#tests/support/bad-requests/generate.ts";
import { addressOf, allDoors } from "#tests/support/doors.ts";
import { openWorld } from "#tests/support/given/open-world.ts";
import { aWorld, type Visitor } from "#tests/support/given/world.ts";
import { oneWorld } from "#tests/support/one-world.ts";

type Seen = { address: string; status: number; headers: Headers; text: string };

/** What each door answers to whom it lets in, as a page and as data. */
async function askEveryDoor(): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const { people, params } of [await aWorld(), openWorld()])
    for (const door of await allDoors()) {
      const as = people[usualVisitor(door) as Visitor];
      const headers = as ? { Cookie: await cookieOf(as) } : undefined;
      for (const way of ["", ".data"]) {
        const address = addressOf(door, params as Record<string, string>) + way;
        const answer = await send(new Request(origin + address, { headers }));
        seen.push({ address, status: answer.status, headers: answer.headers, text: await answer.text() });
      }
    }
  return seen;
}

const everyDoor = oneWorld(askEveryDoor);

const isPage = ({ headers }: Seen) => headers.get("Content-Type")?.startsWith("text/html");
const policyOf = ({ headers }: Seen) => headers.get("Content-Security-Policy") ?? "";
/** Letters are shown in a frame that may do nothing; their styles are their own. */
const isLetter = (one: Seen) => policyOf(one).startsWith("sandbox");
const where = (found: Seen[]) => found.map(({ address, status }) => `${status} ${address}`);

const always: [string, RegExp][] = [
  ["Content-Security-Policy", /default-src '(none|self)'/],
  ["X-Content-Type-Options", /^nosniff$/],
  ["X-Frame-Options", /^(DENY|SAMEORIGIN)$/],
  ["Referrer-Policy", /^same-origin$/],
  ["Permissions-Policy", /camera=\(\)/],
  ["Cross-Origin-Opener-Policy", /^same-origin$/],
  ["Cross-Origin-Resource-Policy", /^same-origin$/],
  ["Cache-Control", /^private, no-store$/],
];

test("behind every door a browser is told what it may not do, keeps nothing, and runs nothing that stands in a page", async () => {
  const seen = everyDoor();
  const pages = seen.filter((one) => isPage(one) && !isLetter(one));

  const missing = always.flatMap(([name, expected]) =>
    where(seen.filter(({ headers }) => !expected.test(headers.get(name) ?? ""))).map(
      (at) => `${name}: ${at}`,
    ),
  );
  expect(missing).toEqual([]);
  expect(pages.length).toBeGreaterThan(150);
  const loose = seen.filter((one) => !isLetter(one) && /unsafe|[*]|http:|https:/.test(policyOf(one)));
  expect(where(loose)).toEqual([]);
  const [handlers, styles, addresses] = [
    /<[^>]+\son\w+=/i,
    /<[^>]+\sstyle=/i,
    /(?:href|src|action)="\s*javascript:/i,
  ];
  expect(where(pages.filter(({ text }) => handlers.test(withoutScripts(text))))).toEqual([]);
  expect(where(pages.filter(({ text }) => styles.test(withoutScripts(text))))).toEqual([]);
  expect(where(pages.filter(({ text }) => addresses.test(withoutScripts(text))))).toEqual([]);
  expect(where(pages.filter((page) => !hasOwnNonces(page)))).toEqual([]);
});

const withoutScripts = (html: string) => html.replace(/(<script[^>]*>)[\s\S]*?<\/script>/g, "$1");

/** Without a nonce only what is fetched from the portal runs. */
const isFetched = (tag: string) => /^<script\b[^>]* src="\/[^/]/.test(tag);

function hasOwnNonces(page: Seen): boolean {
  const [, nonce] = /'nonce-([^']+)'/.exec(policyOf(page)) ?? [];
  const tags = [...page.text.matchAll(/<(script|style)\b[^>]*>/g)].map(([tag]) => tag);
  return tags.every((tag) => (nonce ? tag.includes(`nonce="${nonce}"`) : isFetched(tag)));
}

test("letters that are shown in a page are framed by the portal only and run nothing", async () => {
  const letters = everyDoor().filter((one) => isPage(one) && isLetter(one));

  expect(letters.length).toBeGreaterThan(0);
  expect(new Set(letters.map(({ headers }) => headers.get("X-Frame-Options")))).toEqual(
    new Set(["SAMEORIGIN"]),
  );
  expect(where(letters.filter((one) => /allow-scripts|script-src/.test(policyOf(one))))).toEqual([]);
});

test("files are saved and never opened in the portal's name", async () => {
  const seen = everyDoor();
  const files = seen.filter(({ headers }) => headers.has("Content-Disposition"));

  expect(files.length).toBeGreaterThan(5);
  expect(
    where(files.filter(({ headers }) => !headers.get("Content-Disposition")!.startsWith("attachment"))),
  ).toEqual([]);
  expect(where(files.filter((one) => !/sandbox/.test(policyOf(one))))).toEqual([]);
  const shown = seen.filter(
    (one) => !isPage(one) && /svg|html|xml(?!formats)/.test(one.headers.get("Content-Type") ?? ""),
  );
  expect(where(shown)).toEqual([]);
});

test.each(["OPTIONS", "PUT", "PROPFIND"])(
  "%s is answered by nothing of the portal, in words",
  async (method) => {
    const answer = await send(
      new Request(`${origin}/home`, { method, headers: { "Accept-Language": "bg" } }),
    );

    expect(answer.status).toBe(405);
    expect(answer.headers.get("Allow")).toBe("GET, HEAD, POST, PATCH, DELETE");
    expect(await answer.text()).toMatch(/^[А-Я][\p{L} ,.]+/u);
  },
);

test("a door that has no page says in words, too, that there is nothing behind it", async () => {
  const answer = await send(new Request(`${origin}/manage/calls/none/desk/now`));
  const there = openWorld();
  const refused = await send(
    new Request(`${origin}/manage/calls/none/desk/now`, {
      headers: { Cookie: await cookieOf(there.people.manager!), "Accept-Language": "en" },
    }),
  );

  expect(answer.status).toBe(302);
  expect(refused.status).toBe(404);
  expect(await refused.text()).toMatch(/^Perhaps the address was cut off/);
});
