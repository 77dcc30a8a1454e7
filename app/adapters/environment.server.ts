import { z } from "zod";
import { readFilesSetting } from "./files-setting.ts";
import { readMailboxSetting } from "./mailbox-setting.ts";

const truth = z.enum(["0", "1"]).transform((value) => value === "1");

/** Encrypted, or on this machine as in tests: what a provider says of people must not be changed on its way. */
function isIssuer(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && ["127.0.0.1", "localhost"].includes(hostname));
}

/** Every setting of the portal; README.md has the same table in words. */
export const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATA: z.string().min(1).default("data"),
  FILES: z
    .string()
    .refine((value) => readFilesSetting(value) !== undefined)
    .optional(),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  PORTAL_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((address) => new URL(address).origin)
    .optional(),
  TRUST_PROXY: truth.default(false),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().default("finalist@localhost.localdomain"),
  MAIL_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).optional(),
  BOUNCES: z
    .string()
    .refine((value) => readMailboxSetting(value) !== undefined)
    .optional(),
  BOUNCE_SECRET: z.string().min(24).optional(),
  DEMO: truth.default(false),
  BACKUPS: z.string().min(1).optional(),
  /** Minutes after midnight UTC; none for never. */
  BACKUP_AT: z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d|never)$/)
    .default("02:30")
    .transform((at) => (at === "never" ? undefined : 60 * Number(at.slice(0, 2)) + Number(at.slice(3)))),
  BACKUP_KEEP: z
    .string()
    .regex(/^\d{1,3} \d{1,3} \d{1,3}$/)
    .default("7 4 12")
    .transform((value) => {
      const [days, weeks, months] = value.split(" ").map(Number);
      return { days, weeks, months };
    }),
  BACKUP_ALARM_DAYS: z.coerce.number().int().min(1).max(365).default(3),
  OIDC_ISSUER: z.string().refine(isIssuer).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60).optional(),
  ADMIN_SECOND_FACTOR: truth.default(false),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  METRICS_TOKEN: z.string().min(24).optional(),
  WEB_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(1),
});

export type Environment = z.infer<typeof settings> & { origin: string };

const sentences: Record<string, string> = {
  PORT: "PORT must be a whole number from 0 to 65535, the port to listen on.",
  HOST: "HOST must be the address to listen on, such as 127.0.0.1 or 0.0.0.0.",
  DATA: "DATA must be the path of the directory for the database and the attachments.",
  FILES:
    "FILES must be a directory, or s3://bucket/prefix with ?endpoint=https://…&region=… for a store that is not Amazon's.",
  PORTAL_ORIGIN: "PORTAL_ORIGIN must be the address that people see, such as https://calls.example.org.",
  TRUST_PROXY: "TRUST_PROXY must be 1 (a proxy in front sets X-Forwarded-For) or 0.",
  SMTP_URL: "SMTP_URL must be the mail server, such as smtps://user:password@mail.example.org.",
  MAIL_FROM: "MAIL_FROM must be the e-mail address that messages come from.",
  BACKUPS: "BACKUPS must be the path of the directory for backups, best on another disk than DATA.",
  BACKUP_AT: "BACKUP_AT must be the time of the daily backup in UTC, such as 02:30, or never.",
  BACKUP_KEEP:
    "BACKUP_KEEP must be three numbers: of how many days, weeks and months the last backup is kept, such as 7 4 12.",
  BACKUP_ALARM_DAYS:
    "BACKUP_ALARM_DAYS must be after how many days without a good backup an alarm is raised, 1 to 365.",
  MAIL_PER_MINUTE: "MAIL_PER_MINUTE must be a whole number, how many messages leave in a minute at most.",
  BOUNCES:
    "BOUNCES must be the mailbox to which undeliverable messages come back, such as imaps://user:password@mail.example.org/INBOX.",
  BOUNCE_SECRET:
    "BOUNCE_SECRET must be at least 24 characters, the secret with which a relay signs what it tells.",
  DEMO: "DEMO must be 1 (sample programme with a mailbox page) or 0.",
  OIDC_ISSUER:
    "OIDC_ISSUER must be the https:// address of an OpenID provider, such as https://id.example.org.",
  OIDC_NAME: "OIDC_NAME must be what the button to sign in says of the provider, up to 60 characters.",
  LOG_LEVEL: "LOG_LEVEL must be debug, info (a line for each request), warn, error or silent.",
  METRICS_TOKEN: "METRICS_TOKEN must be at least 24 characters, the secret with which /metrics is read.",
  WEB_CONCURRENCY: "WEB_CONCURRENCY must be a whole number from 1 to 64, how many processes answer requests.",
  ADMIN_SECOND_FACTOR: "ADMIN_SECOND_FACTOR must be 1 (administrators need a second factor) or 0.",
};

/** The settings, or the sentences that say which of them are wrong. */
export function readEnvironment(
  variables: Record<string, string | undefined>,
  { mail = true } = {},
): Environment | string[] {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const { data, error } = settings.safeParse(given);
  if (error) return [...new Set(error.issues.map((issue) => sentences[String(issue.path[0])]))];
  if (mail && !data.DEMO && !data.SMTP_URL)
    return [
      "SMTP_URL is missing: without a mail server nobody can confirm an address. " + sentences.SMTP_URL,
    ];
  if (data.FILES?.startsWith("s3:") && !(data.AWS_ACCESS_KEY_ID && data.AWS_SECRET_ACCESS_KEY))
    return [
      "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are missing: the store that FILES names needs them.",
    ];
  if (data.OIDC_ISSUER && !(data.OIDC_CLIENT_ID && data.OIDC_CLIENT_SECRET))
    return [
      "OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are missing: the provider that OIDC_ISSUER names knows the portal by them.",
    ];
  return { ...data, origin: data.PORTAL_ORIGIN ?? `http://localhost:${data.PORT}` };
}

let current: Environment | undefined;

/** Read once; a wrong setting stops the start with its sentence. Commands send no mail, so they need no server for it. */
export function environment({ mail = true } = {}): Environment {
  if (current) return current;
  const read = readEnvironment(process.env, { mail });
  if (Array.isArray(read)) throw new Error(read.join("\n"));
  return (current = read);
}
