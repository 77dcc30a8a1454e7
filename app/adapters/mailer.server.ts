import { createTransport } from "nodemailer";
import { headerLine, oneAddress } from "./mail-header.ts";
import { keepMessage } from "./mailbox.server.ts";

export type OutgoingMessage = {
  /** A UUID; with the sender's host it is the Message-ID, so that a message sent twice is known as the same. */
  id: string;
  to: { name: string; address: string };
  locale: string;
  subject: string;
  html: string;
  text: string;
  replyTo?: string | null;
  /** When it is sent, UTC. */
  date: Date;
  /** Where its reader ends such messages with one press; none of what is essential. */
  unsubscribe?: string;
};

export type Mailer = {
  /** Settles when the mail server has taken the message, or its file is written. */
  send: (message: OutgoingMessage) => Promise<void>;
  close: () => void;
};

type Settings = {
  smtpUrl?: string;
  /** Where messages are written when there is no mail server. */
  mailboxFolder?: string;
  /** An address, with a name or without: "Finalist <calls@example.org>". */
  from: string;
  connections?: number;
};

export function createMailer({ smtpUrl, mailboxFolder, from, connections = 5 }: Settings): Mailer {
  if (smtpUrl) return smtpMailer(smtpUrl, from, connections);
  if (mailboxFolder) return folderMailer(mailboxFolder, from);
  throw new Error("A mailer needs a mail server or a folder.");
}

// A server that hangs holds up one connection. Not for less than it may take to look through a message before it answers:
// whoever gives up before sends the message twice (RFC 5321, 4.5.3.2).
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 300_000 };

/** `connections`: how many messages are on their way at once. */
function smtpMailer(url: string, from: string, connections: number): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxRequeues: 1,
    ...patience,
  });
  return {
    send: async (message) => void (await transport.sendMail(asSent(message, from))),
    close: () => transport.close(),
  };
}

function folderMailer(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    send: async (message) => {
      const { message: source } = await transport.sendMail(asSent(message, from));
      await keepMessage(folder, message.id, source as Buffer);
    },
    close: () => transport.close(),
  };
}

function asSent(message: OutgoingMessage, from: string) {
  const { id, to, locale, subject, html, text, replyTo, date, unsubscribe } = message;
  return {
    messageId: `<${id}@${hostOf(from)}>`,
    date,
    from,
    to: { name: headerLine(to.name), address: oneAddress(to.address) },
    subject: headerLine(subject),
    html: { content: html, contentTransferEncoding: encodingOf(html) },
    text,
    replyTo: replyTo ? { name: "", address: oneAddress(replyTo) } : undefined,
    headers: {
      "Auto-Submitted": "auto-generated",
      "Content-Language": locale,
      ...(unsubscribe && {
        "List-Unsubscribe": `<${unsubscribe}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
    // What people typed is never a file to read or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Told where it is plain to see from the number of bytes: nodemailer would look at each sign, twice, to find the same. */
function encodingOf(html: string) {
  return Buffer.byteLength(html) < 1.25 * html.length ? "quoted-printable" : undefined;
}

function hostOf(from: string) {
  return /@([^\s>]+)/.exec(from)?.[1] ?? "localhost";
}
