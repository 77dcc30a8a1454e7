import { createTransport } from "nodemailer";
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
};

export function createMailer({ smtpUrl, mailboxFolder, from }: Settings): Mailer {
  if (smtpUrl) return smtpMailer(smtpUrl, from);
  if (mailboxFolder) return folderMailer(mailboxFolder, from);
  throw new Error("A mailer needs a mail server or a folder.");
}

// A server that hangs must not hold up the outbox for nodemailer's ten minutes.
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, pool: true, ...patience });
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

function asSent({ id, to, locale, subject, html, text, replyTo, date }: OutgoingMessage, from: string) {
  return {
    messageId: `<${id}@${hostOf(from)}>`,
    date,
    from,
    to: { name: to.name.replace(/\p{Cc}+/gu, " "), address: to.address },
    subject,
    html,
    text,
    replyTo: replyTo ?? undefined,
    headers: { "Auto-Submitted": "auto-generated", "Content-Language": locale },
  };
}

function hostOf(from: string) {
  return /@([^\s>]+)/.exec(from)?.[1] ?? "localhost";
}
