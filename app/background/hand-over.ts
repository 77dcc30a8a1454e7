import { mailProblemOf } from "#app/adapters/mail-answer.ts";
import { log } from "#app/adapters/log.server.ts";
import { countMail } from "#app/adapters/metrics.server.ts";
import { holdReasonOf } from "#app/domain/notifications/holds/hold.ts";
import { isWanted } from "#app/domain/notifications/unsubscribe.ts";
import { inTransaction } from "#db/client.server.ts";
import { onDisk } from "#db/on-disk.server.ts";
import {
  markEmailFailed,
  markEmailMoot,
  markEmailNotTaken,
  markEmailUnwanted,
  readdress,
  releaseClaims,
} from "#db/queries/outbox.ts";
import { markHeld } from "#db/queries/told.ts";
import { type ClaimedEmail, type Claiming, mayStillGo, noteRefusal } from "./outbox.ts";
import { retryAfter } from "./retry.ts";
import { isStillTrue } from "./still-true.ts";
import { markTaken } from "./taken.ts";
import { whereTo } from "./where-to.ts";
import { type Message, type Portal, writeMessage } from "./write-message.ts";

type HandOver = {
  claiming: Claiming;
  send: (message: Message) => Promise<unknown>;
  portal: Portal;
  clock: () => Date;
};

/** Sends a claimed e-mail, or writes down why not; false when the mail server takes nothing from anybody. */
export async function handOver(email: ClaimedEmail, given: HandOver): Promise<boolean> {
  const message = await toSend(email, given);
  if (!message) return true;
  const { send, clock } = given;
  try {
    await send(message);
  } catch (problem) {
    return notTaken(email, problem, clock());
  }
  // At once, and nothing before it: what a crash meets between the server's answer and this mark is sent twice.
  await markTaken(email.id, clock());
  countMail(email.urgency, "sent");
  return true;
}

/** The message as it goes out; undefined when it does not, or not now. */
async function toSend(queued: ClaimedEmail, { portal, clock, claiming }: HandOver) {
  const { id, template, props, attempts } = queued;
  try {
    const address = whereTo(queued);
    if (!address) return inTransaction(() => markEmailMoot(id, "left"));
    if (!isStillTrue(queued, clock())) return inTransaction(() => markEmailMoot(id, "over"));
    if (address !== queued.address) inTransaction(() => readdress(id, address));
    const email = { ...queued, address };
    const because = holdReasonOf(email);
    if (because) return inTransaction(() => markHeld(id, because));
    if (!isWanted(template, props, address)) return inTransaction(() => markEmailUnwanted(id));
    const message = await writeMessage(email, portal, clock());
    // While it was written somebody may have stopped a release, or all mail.
    if (mayStillGo(email, claiming, clock())) return onDisk().then(() => message);
    inTransaction(() => releaseClaims([id], claiming.by));
  } catch (problem) {
    log.error({ email: id, template, problem }, "an e-mail could not be written");
    const lastError = problem instanceof Error ? problem.message : String(problem);
    const retryAt = retryAfter(id, attempts, clock());
    inTransaction(() => markEmailFailed(id, { failure: "portal", lastError, retryAt }));
  }
}

function notTaken(email: ClaimedEmail, problem: unknown, now: Date): boolean {
  const { id, attempts, urgency } = email;
  const { kind, sentence: lastError } = mailProblemOf(problem);
  countMail(urgency, kind === "permanent" ? "failed" : "deferred");
  log.warn({ email: id, kind }, "the mail server did not take an e-mail");
  if (kind === "server") {
    inTransaction(() => {
      markEmailNotTaken(id, lastError);
      noteRefusal(email, lastError, now);
    });
    return false;
  }
  const retryAt = kind === "permanent" ? undefined : retryAfter(id, attempts, now);
  inTransaction(() => markEmailFailed(id, { failure: kind, lastError, retryAt }));
  return true;
}
