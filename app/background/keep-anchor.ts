import { log } from "#app/adapters/log.server.ts";
import { signedHead } from "#app/domain/audit/verify.ts";
import { inTransaction } from "#db/client.server.ts";
import { insertAnchor, lastAnchor } from "#db/queries/audit-chain.ts";

const oneDay = 24 * 60 * 60 * 1000;

/** Once a day signs the end of the record and writes it to the log, so that it is kept where the database is not. */
export function keepDailyAnchor(now: Date) {
  const last = lastAnchor();
  if (!last || now.getTime() - last.at.getTime() >= oneDay) keepAnchor(now);
}

export function keepAnchor(now: Date) {
  inTransaction(() => {
    const anchor = signedHead(now);
    if (!anchor) return;
    insertAnchor(anchor);
    log.info({ anchor: { ...anchor, at: anchor.at.toISOString() } }, "the end of the record was signed");
  });
}
