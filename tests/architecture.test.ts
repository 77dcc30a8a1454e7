import { readFileSync, globSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

type Import = { from: string; to: string; typeOnly: boolean };

const files = globSync("{app,db,emails}/**/*.{ts,tsx}")
  .filter((file) => !file.endsWith(".d.ts"))
  .sort();
const source = (file: string) => readFileSync(file, "utf8");
const imports = files.flatMap(importsOf);

/** Static and dynamic imports, with paths from the top of the tree. */
function importsOf(from: string): Import[] {
  const found = source(from).matchAll(
    /^\s*(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)|^import\s+"([^"]+)"/gm,
  );
  return [...found].map(([, type, named, dynamic, bare]) => ({
    from,
    to: resolved(from, named ?? dynamic ?? bare),
    typeOnly: Boolean(type),
  }));
}

function resolved(from: string, to: string) {
  if (to.startsWith("#")) return to.slice(1);
  return to.startsWith(".") ? normalize(join(dirname(from), to)) : to;
}

const own = /^(app|db|emails|tests)\//;

/** By folder: what it may import of the project's own, and which packages it may not. */
const layers: { folder: string; may: RegExp; mayAsType?: RegExp; never?: RegExp }[] = [
  {
    folder: "app/domain/",
    may: /^(app\/domain|app\/i18n|db\/queries)\//,
    mayAsType: /^(emails\/props|db\/schema)/,
    never: /^(react|react-dom|react-router|drizzle-orm|nodemailer)(\/|$)/,
  },
  {
    folder: "app/routes/",
    may: /^app\/(domain|http|ui|i18n)\//,
    mayAsType: /\+types/,
    never: /^(drizzle-orm|nodemailer)/,
  },
  { folder: "app/ui/", may: /^app\/(ui|i18n)\//, never: /^(drizzle-orm|nodemailer|better-sqlite3)/ },
  { folder: "app/http/", may: /^app\/(http|domain|i18n|adapters|background)\// },
  {
    folder: "app/background/",
    may: /^(app\/(background|domain|adapters|i18n)|db\/(queries|client|on-disk)|emails)/,
  },
  { folder: "app/adapters/", may: /^app\/adapters\// },
  { folder: "app/i18n/", may: /^app\/i18n\// },
  { folder: "db/queries/", may: /^db\/(queries|schema|client|rows)/, mayAsType: /^app\/(domain|i18n)\// },
  { folder: "db/schema/", may: /^db\/schema\//, mayAsType: /^(app\/(domain|i18n)|emails\/props)/ },
  { folder: "emails/", may: /^(emails|app\/i18n)\// },
];

/** Where the rule has to bend, by name: the door for writes, and those that change nothing of the matter. */
const exceptions = new Set([
  "app/domain/change.ts → db/client.server.ts",
  "app/domain/change.ts → db/on-disk.server.ts",
  "app/domain/accounts/note-seen.ts → db/client.server.ts",
  "app/domain/accounts/ways-in/challenges.ts → db/client.server.ts",
  "app/domain/applications/presence.ts → db/client.server.ts",
]);

test.each(layers)("$folder imports only what its layer may", ({ folder, may, mayAsType, never }) => {
  const broken = imports
    .filter(({ from }) => from.startsWith(folder))
    .filter(({ from, to }) => !exceptions.has(`${from} → ${to}`))
    .filter(({ to, typeOnly }) => {
      if (!own.test(to)) return never?.test(to);
      return !(may.test(to) || (typeOnly && mayAsType?.test(to)));
    })
    .map(({ from, to }) => `${from} → ${to}`);

  expect(broken).toEqual([]);
});

const nouns = [
  "accounts",
  "programmes",
  "calls",
  "applications",
  "eligibility",
  "evaluators",
  "team",
  "assignment",
  "evaluation",
  "ranking",
  "decisions",
  "reports",
  "privacy",
];

test("the nouns of the domain import only leftwards", () => {
  const place = (path: string) => nouns.indexOf(path.split("/")[2]);

  const broken = imports
    .filter(({ from, to }) => from.startsWith("app/domain/") && to.startsWith("app/domain/"))
    .filter(({ from, to }) => place(from) >= 0 && place(to) > place(from))
    .map(({ from, to }) => `${from} → ${to}`);

  expect(broken).toEqual([]);
});

function filesWith(pattern: RegExp, folder: RegExp) {
  return files.filter((file) => folder.test(file) && pattern.test(source(file)));
}

test("the clock is read by the request's middleware, the scheduler, the thread for mail, the start and commands, nowhere else", () => {
  const readers = filesWith(/new Date\(\)|Date\.now\(|Temporal\.Now/, /./);

  expect(readers).toEqual([
    "app/background/delivery.server.ts",
    "app/background/scheduler.server.ts",
    "app/http/middleware.ts",
    "app/server/commands/backup.ts",
    "app/server/commands/drill.ts",
    "app/server/commands/restore.ts",
    "app/server/serve.ts",
  ]);
});

test("permits are made in permissions.ts only", () => {
  const makers = filesWith(
    /as (OwnApplication|Managed\w+|EvaluatorInCall|AssignedEvaluation|Discussant|ExportAccess|Administrator)\b/,
    /./,
  );

  expect(makers).toEqual(["app/domain/permissions.ts"]);
});

test("transactions begin in change(), in background housekeeping and around the sample programme only", () => {
  const starters = filesWith(/\binTransaction\(|\binTransaction</, /./);

  expect(starters).toEqual([
    "app/background/chain-earlier-lines.ts",
    "app/background/hand-over.ts",
    "app/background/heartbeat.ts",
    "app/background/index-names.ts",
    "app/background/keep-anchor.ts",
    "app/background/keep-scenario.ts",
    "app/background/outbox.ts",
    "app/background/read-bounces.ts",
    "app/background/routings.ts",
    "app/background/taken.ts",
    "app/background/tell-alarms.ts",
    "app/domain/accounts/note-seen.ts",
    "app/domain/accounts/ways-in/challenges.ts",
    "app/domain/applications/presence.ts",
    "app/domain/change.ts",
    "db/client.server.ts",
    "db/seed/demo.ts",
  ]);
});

test("no route and no e-mail touches the screen's style: components have it", () => {
  expect(filesWith(/className=|style=\{/, /^app\/routes\//)).toEqual([]);
});

test("no route imports another route", () => {
  const broken = imports.filter(
    ({ from, to }) =>
      from.startsWith("app/routes/") && to.startsWith("app/routes/") && !to.includes("+types"),
  );

  expect(broken).toEqual([]);
});

test("only named adapters reach out to other servers: an address that somebody typed is never asked for by the portal", () => {
  const clients =
    /\bfetch\(|(?<!import type .*)from "(?:node:)?(?:https?|http2|net|tls|dgram|undici|axios|got)"|new WebSocket\(|new EventSource\(/;
  const server = filesWith(clients, /^(app|db|emails)\//).filter((file) => !/^app\/ui\//.test(file));

  expect(server).toEqual(["app/server/serve.ts"]);
});

test("a form is read in one place, which knows how large it may be and what its fields may be called", () => {
  expect(filesWith(/\.formData\(\)/, /./)).toEqual(["app/http/form.ts"]);
});

test("nothing that somebody typed becomes code", () => {
  expect(filesWith(/\beval\(|new Function\(|node:vm|innerHTML\s*=|document\.write/, /./)).toEqual([]);
  expect(filesWith(/dangerouslySetInnerHTML/, /./)).toEqual(["app/ui/prose.tsx"]);
});

test("no page waits for a part of itself: it is rendered as one string (entry.server.tsx)", () => {
  expect(
    filesWith(/\b(Suspense|Await|lazy)\b[^;]*from "react(-router)?"|\buse\(\w*[Pp]romise/, /^app\//),
  ).toEqual([]);
});

test("sentences are said by one library behind one door; no browser gets what takes them apart", () => {
  const asking = (library: string) => imports.filter(({ to }) => to === library).map(({ from }) => from);

  expect(asking("icu-minify/format")).toEqual(["app/i18n/translate.ts"]);
  expect(asking("icu-minify/compile")).toEqual(["app/i18n/compile-words.ts"]);
  expect(filesWith(/\/compile-words\.ts"/, /./).toSorted()).toEqual([
    "app/i18n/compile-for-browsers.ts",
    "app/i18n/languages.ts",
    "emails/translate.ts",
  ]);
});
