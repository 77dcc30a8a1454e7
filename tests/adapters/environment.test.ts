import { expect, test } from "vitest";
import { readFilesSetting } from "#app/adapters/files-setting.ts";
import { readEnvironment } from "#app/adapters/environment.server.ts";
import { readMailboxSetting } from "#app/adapters/mailbox-setting.ts";

const enough = { SMTP_URL: "smtp://mail.example:25" };

test("a mail server is all that the portal must be told", () => {
  const settings = readEnvironment(enough);

  expect(settings).toEqual({
    PORT: 3000,
    HOST: "127.0.0.1",
    DATA: "data",
    TRUST_PROXY: false,
    SMTP_URL: "smtp://mail.example:25",
    MAIL_FROM: "finalist@localhost.localdomain",
    DEMO: false,
    BACKUP_AT: 150,
    BACKUP_KEEP: { days: 7, weeks: 4, months: 12 },
    BACKUP_ALARM_DAYS: 3,
    ADMIN_SECOND_FACTOR: false,
    LOG_LEVEL: "info",
    WEB_CONCURRENCY: 1,
    origin: "http://localhost:3000",
  });
});

test.each([
  ["PORT", "eighty"],
  ["PORT", "70000"],
  ["PORTAL_ORIGIN", "calls.example.org"],
  ["TRUST_PROXY", "yes"],
  ["SMTP_URL", "mail.example.org"],
  ["MAIL_FROM", "the portal"],
  ["MAIL_PER_MINUTE", "0"],
  ["MAIL_PER_MINUTE", "many"],
  ["BOUNCES", "mail.example.org"],
  ["BOUNCES", "pop3://user:password@mail.example.org"],
  ["BOUNCES", "imaps://mail.example.org/INBOX"],
  ["BOUNCES", "imaps://desk:100%ff@mail.example.org/INBOX"],
  ["BOUNCE_SECRET", "too-short"],
  ["LOG_LEVEL", "loud"],
  ["METRICS_TOKEN", "too-short"],
  ["WEB_CONCURRENCY", "0"],
  ["WEB_CONCURRENCY", "all"],
  ["DEMO", "true"],
  ["BACKUP_AT", "25:00"],
  ["BACKUP_KEEP", "seven"],
  ["BACKUP_ALARM_DAYS", "0"],
  ["ADMIN_SECOND_FACTOR", "yes"],
  ["OIDC_ISSUER", "id.example.org"],
  ["OIDC_ISSUER", "http://id.example.org"],
  ["FILES", "s3:bucket"],
  ["FILES", "s3://"],
  ["FILES", "https://files.example.org"],
  ["FILES", "s3://bucket?endpoint=files.example.org"],
])("a wrong %s (%s) is answered with a sentence that names it", (name, value) => {
  const sentences = readEnvironment({ ...enough, [name]: value });

  expect(sentences).toEqual([expect.stringMatching(`^${name} must be .+\\.$`)]);
});

test("a daily backup that is not wanted is never made", () => {
  const settings = readEnvironment({ ...enough, BACKUP_AT: "never" });

  expect(settings).toMatchObject({ BACKUP_AT: undefined });
});

test("several wrong settings are all named", () => {
  const sentences = readEnvironment({ ...enough, PORT: "x", DEMO: "y" });

  expect(sentences).toEqual([expect.stringMatching("^PORT"), expect.stringMatching("^DEMO")]);
});

test("without a mail server the portal does not start, unless it is the demo", () => {
  const alone = readEnvironment({ SMTP_URL: "" });
  const demo = readEnvironment({ DEMO: "1" });

  expect(alone).toEqual([expect.stringMatching("^SMTP_URL is missing")]);
  expect(demo).toMatchObject({ DEMO: true });
});

test("the address that people see is kept without a path", () => {
  const settings = readEnvironment({ ...enough, PORTAL_ORIGIN: "https://calls.example.org/apply" });

  expect(settings).toMatchObject({ origin: "https://calls.example.org" });
});

const inBucket = {
  ...enough,
  FILES: "s3://calls/portal?endpoint=https://files.example.org&region=eu-central-1",
};

test("a bucket for the attachments needs its keys", () => {
  const without = readEnvironment({ ...inBucket, AWS_ACCESS_KEY_ID: "id" });
  const withKeys = readEnvironment({ ...inBucket, AWS_ACCESS_KEY_ID: "id", AWS_SECRET_ACCESS_KEY: "secret" });

  expect(without).toEqual([
    expect.stringMatching("^AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are missing"),
  ]);
  expect(withKeys).toMatchObject({ FILES: inBucket.FILES });
});

test.each([
  ["/var/lib/finalist/files", { folder: "/var/lib/finalist/files" }],
  ["files", { folder: "files" }],
  ["s3://calls", { bucket: "calls", prefix: "", region: "us-east-1", endpoint: undefined }],
  [
    "s3://calls/portal/files/?endpoint=http://127.0.0.1:9000&region=bg-1",
    { bucket: "calls", prefix: "portal/files", region: "bg-1", endpoint: "http://127.0.0.1:9000" },
  ],
])("FILES=%s says where attachments lie", (value, expected) => {
  expect(readFilesSetting(value)).toEqual(expected);
});

test.each([
  [
    "imaps://desk%40example.org:p%2Fw@mail.example.org/Returned%20mail",
    { port: 993, secure: true, user: "desk@example.org", password: "p/w", folder: "Returned mail" },
  ],
  [
    "imap://desk:secret@mail.example.org:1143",
    { port: 1143, secure: false, user: "desk", password: "secret", folder: "INBOX" },
  ],
])("BOUNCES=%s says where returned messages lie", (value, expected) => {
  expect(readMailboxSetting(value)).toEqual({ host: "mail.example.org", ...expected });
});
