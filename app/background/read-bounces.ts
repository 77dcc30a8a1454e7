import { log } from "#app/adapters/log.server.ts";
import { readDeliveryReport } from "#app/adapters/delivery-report.ts";
import { readMailbox } from "#app/adapters/bounce-mailbox.server.ts";
import type { MailboxSetting } from "#app/adapters/mailbox-setting.ts";
import { noteBounce } from "#app/domain/notifications/bounces.ts";
import { inTransaction } from "#db/client.server.ts";
import { findReadUpTo, saveReadUpTo } from "#db/queries/bounce-mailboxes.ts";

/** Reads the mailbox to which undeliverable messages come back, from where it stopped the last time. */
export async function readBounces(setting: MailboxSetting, now: Date): Promise<void> {
  const { user, host, folder } = setting;
  const mailbox = `${user}@${host}/${folder}`;
  const upTo = await readMailbox(setting, findReadUpTo(mailbox), async (source) => {
    const report = await readDeliveryReport(source).catch(notReadable);
    return report !== undefined && noteBounce(report, now);
  });
  inTransaction(() => saveReadUpTo(mailbox, upTo));
}

/** Whatever lies in a mailbox, it keeps nothing behind it from being read. */
function notReadable(problem: unknown) {
  log.warn({ problem }, "a message that came back could not be read");
  return undefined;
}
