import PostalMime, { type Attachment, type Email } from "postal-mime";

/** What a mail server tells of a message that it could not deliver (RFC 3464). */
export type DeliveryReport = {
  /** Of the message that came back, without its angle brackets. */
  messageId: string;
  /** `hard`: nobody is there, or nobody lets it in; `soft`: it could not be delivered for too long. */
  bounce: "hard" | "soft";
  /** The server's words. */
  reason: string;
};

/** Reads a delivery report; undefined for whatever else lies in a mailbox, and for reports of a delay or of success. */
export async function readDeliveryReport(source: Uint8Array): Promise<DeliveryReport | undefined> {
  const options = { forceRfc822Attachments: true, attachmentEncoding: "utf8" } as const;
  const email = await PostalMime.parse(source, options);
  const status = partOf(email, /^message\/(global-)?delivery-status$/);
  const messageId = status && idOfReturned(email);
  if (!messageId) return;
  const failed = blocksOf(status).find((block) => block.get("action")?.toLowerCase() === "failed");
  if (!failed) return;
  const code = failed.get("status") ?? "";
  const said = (failed.get("diagnostic-code") ?? "").replace(/^smtp;\s*/i, "");
  const reason = [code, said.startsWith(code) ? said.slice(code.length).trim() : said].join(" ").trim();
  return { messageId, bounce: isSoft(code, said) ? "soft" : "hard", reason: reason.slice(0, 500) };
}

/** A full mailbox is called permanent by most servers, and empties all the same. */
function isSoft(code: string, said: string): boolean {
  if (/^5\.2\.2\b/.test(code)) return true;
  return /^4\./.test(code) || (code === "" && /\b4\d\d\b/.test(said));
}

/** From the message that came back, or its headers; else from what the report says it answers. */
function idOfReturned(email: Email): string | undefined {
  const returned = partOf(email, /^(message\/(rfc822|global)|text\/rfc822-headers|message\/global-headers)$/);
  const own = returned && /^message-id:\s*<([^<>\s]+)>/im.exec(headOf(returned))?.[1];
  return own ?? /<([^<>\s]+)>/.exec(`${email.inReplyTo ?? ""} ${email.references ?? ""}`)?.[1];
}

const headOf = (text: string) => text.split(/\r?\n\r?\n/)[0].replace(/\r?\n[ \t]+/g, " ");

function partOf({ attachments }: Email, type: RegExp): string | undefined {
  const found = attachments.find(({ mimeType }: Attachment) => type.test(mimeType));
  return found && textOf(found.content);
}

function textOf(content: Attachment["content"]): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

/** Blocks of fields, folded lines joined: the first is about the message, each other about a recipient. */
function blocksOf(status: string): Map<string, string>[] {
  return status
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n\s*\r?\n/)
    .map((block) => new Map([...block.matchAll(/^([\w-]+):[ \t]*(.*)$/gm)].map(fieldOf)));
}

const fieldOf = ([, name, value]: RegExpMatchArray) => [name.toLowerCase(), value.trim()] as const;
