import type { Act, Load, Measured, Request } from "./driver.ts";
import type { Person } from "./open-call.ts";
import type { World } from "./seed.ts";

/** `warmUp`: acts of other people or later turns that nobody counts, since what the compiler has not seen yet costs more. */
export type Work = { name: string; load: Omit<Load, "port">; warmUp: Act[]; status: number };

const browser = { Accept: "text/html", "Accept-Language": "en", "Accept-Encoding": "gzip, deflate, br" };
const get = (path: string, cookie?: string): Request => ({
  method: "GET",
  path,
  cookie,
  headers: browser,
});
const post = (path: string, cookie: string, form: Record<string, string>): Request => ({
  method: "POST",
  path,
  cookie,
  form,
  headers: browser,
});

/** `seen`: the digest of the draft as it stood; none where the driver changed it just before. */
export const submission = ({ id, cookie }: Person, seen: string) =>
  post(`/applications/${id}/submit`, cookie, { seen, readIn: "en" });

export const upload = ({ id, cookie }: Person): Request => ({
  method: "POST",
  path: `/applications/${id}/files/deck`,
  cookie,
  file: true,
  headers: browser,
});

/** As a page saves one field while somebody types: the `turn`-th time. */
export const save = ({ id, accountId, cookie }: Person, turn: number) =>
  post(`/applications/${id}/answers`, cookie, {
    _question: "summary",
    _page: `page of ${id}`,
    _turn: String(turn),
    _account: accountId,
    summary: `${"A sentence of somebody who types on and on, until the deadline comes. ".repeat(40)}${turn}`,
  });

const comment =
  "The plan is clear and the team has done it before, though the market is described in general. ";

/** The whole form of a score sheet. */
export const sheet = ({ id, accountId, cookie }: Person, turn: number) =>
  post(`/sheets/${id}?index`, cookie, {
    ...Object.fromEntries(
      ["technology", "market", "team", "impact"].flatMap((criterion, at) => [
        [`points-${criterion}`, String((turn + at) % 6)],
        [`toApplicant-${criterion}`, `${comment.repeat(5)}${turn}`],
        [`toManagers-${criterion}`, ""],
      ]),
    ),
    ...{ overallToApplicant: comment.repeat(3), overallToManagers: "", confidence: "high" },
    ...{ _page: `page of ${id}`, _turn: String(turn), _account: accountId, then: "stay" },
  });

/** So many acts, the same person's never twice at once. */
function spread(name: string, people: Person[], count: number, request: typeof save): Act[] {
  return Array.from({ length: count }, (_, at) => ({
    name,
    requests: [request(people[at % people.length], 1 + Math.floor(at / people.length))],
  }));
}

/** Of these some type, others submit, others send a file. */
export const draftsNeeded = 5032;

/** What the portal is asked at one size, in this order; those who submit are others each time. */
export function worksOf(world: World): Work[] {
  const { open, evaluated, sheets, manager } = world;
  const [typing, submitting, sending] = [
    open.drafts.slice(0, 32),
    open.drafts.slice(32, 4032),
    open.drafts.slice(4032, draftsNeeded),
  ];
  const home = `/manage/calls/${evaluated.slug}`;
  const page = (name: string, path: string, count: number, connections = 16, cookie?: string): Work => {
    const acts = Array.from({ length: count }, () => ({ name, requests: [get(path, cookie)] }));
    const warmUp = Array.from({ length: 60 }, () => acts[0]);
    return { name, load: { connections, acts }, warmUp, status: 200 };
  };
  const work = (name: string, acts: Act[], status: number, first: number): Work => ({
    name,
    // Nobody types in two windows, and few evaluators leave few sheets.
    load: {
      connections: Math.min(16, name === "save a score sheet" ? sheets.length : 16),
      acts: acts.slice(first),
    },
    warmUp: acts.slice(0, first),
    status,
  });
  const managed = (name: string, path: string) => page(name, home + path, 100, 1, manager.cookie);
  return [
    page("public call page", `/calls/${open.slug}`, 20_000),
    page("open calls", "/", 10_000),
    work("save of one field", spread("save of one field", typing, 4000, save), 200, 2000),
    work("save a score sheet", spread("save a score sheet", sheets, 4000, sheet), 302, 2000),
    work(
      "submit",
      submitting.map((one) => ({ name: "submit", requests: [submission(one, open.seen)] })),
      302,
      2000,
    ),
    work(
      "upload 500 KB and submit",
      sending.map((one) => ({
        name: "upload 500 KB and submit",
        requests: [upload(one), submission(one, "")],
      })),
      302,
      200,
    ),
    managed("ranking, one reader", "/ranking"),
    page("ranking, 16 readers", `${home}/ranking`, 400, 16, manager.cookie),
    managed("list of applications", "/applications"),
    managed("progress", "/progress"),
  ];
}

/** Each answer was what it ought to be: nothing is fast because it was refused. */
export function expectStatus({ name, status }: Work, { statuses }: Measured) {
  const got = Object.keys(statuses);
  if (got.length > 1 || got[0] !== String(status))
    throw new Error(`${name} was answered ${JSON.stringify(statuses)} instead of ${status}.`);
}
