import { inTransaction, sqlite } from "#db/client.server.ts";
import { queueEmails } from "#app/domain/notifications/outbox.ts";

/** Letters of a kind that always stays true, one to each address. */
export function letters(addresses: string[], at: Date) {
  const props = {
    call: { en: "Open call", bg: "Отворена покана" },
    company: "Cool Cities",
    number: "C-1",
    from: "Ada",
  };
  const all = addresses.map((email) => ({
    recipient: { email, name: email.split("@")[0], locale: "en" as const },
    props,
  }));
  inTransaction(() => queueEmails("team-removed", all, at));
}

type Row = {
  address: string;
  status: string;
  attempts: number;
  failure: string | null;
  lastError: string | null;
};

/** What became of each, by address. */
export const outcomes = () =>
  sqlite
    .prepare("select address, status, attempts, failure, lastError from emails order by address")
    .all() as Row[];
