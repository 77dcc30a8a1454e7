import { expect } from "@playwright/test";
import type { Email } from "postal-mime";
import type { Portal } from "./portal.ts";

/** The message with this subject to this address, as soon as the mail server has it. */
export async function mailTo(portal: Portal, address: string, subject: string | RegExp): Promise<Email> {
  const find = () => portal.mails.findLast((mail) => goesTo(mail, address) && mail.subject?.match(subject));
  const missing = `a mail to ${address} about ${subject}`;
  await expect.poll(find, { message: missing, timeout: 15_000 }).toBeDefined();
  return find()!;
}

/** The first link in the message that leads to a page whose path begins so. */
export function linkIn({ text }: Email, path: string): string {
  const link = text?.match(new RegExp(`http://\\S+?${path}/\\S+`))?.[0];
  if (!link) throw new Error(`The message has no link to ${path}:\n${text}`);
  return link;
}

function goesTo({ to }: Email, address: string) {
  return to?.some((one) => one.address === address);
}

/** Which letters the mail server has received, one line for each: the template and the address. */
export function lettersReceived({ mails, database }: Portal): string[] {
  const template = database.prepare("select template from emails where id = ?").pluck();
  return mails.map(({ messageId, to }) => {
    const [, id] = messageId!.match(/^<(.+)@/)!;
    return `${template.get(id)} to ${to![0].address}`;
  });
}
