/**
 * What a failed handing over means. `permanent`: this message will never be taken. `temporary`: it may be taken later.
 * `server`: the mail server takes nothing from anybody, which says nothing of the message.
 */
export type MailProblem = { kind: "permanent" | "temporary" | "server"; sentence: string };

/** As nodemailer tells of it. */
type Told = {
  message?: string;
  code?: string;
  syscall?: string;
  command?: string;
  responseCode?: number;
  response?: string;
};

/** Not reached, not let in, or not understood: before anything was said of a message. */
const notReached = new Set(["EDNS", "EAUTH", "ENOAUTH", "EOAUTH2", "ETLS", "EPROXY", "EPROTOCOL", "ECONFIG"]);
/** Of the replies to MAIL FROM, those that are about the message: its size. */
const aboutSize = new Set([523, 552]);

export function mailProblemOf(problem: unknown): MailProblem {
  const told = (problem ?? {}) as Told;
  const sentence = told.response ?? told.message ?? String(problem);
  return { kind: kindOf(told), sentence: sentence.replace(/\s+/g, " ").slice(0, 500) };
}

function kindOf(told: Told): MailProblem["kind"] {
  if (concernsServer(told)) return "server";
  // Nodemailer refuses by itself what cannot be an address or is larger than the server says it takes.
  const refusedHere = !told.responseCode && (told.code === "EENVELOPE" || told.code === "EMESSAGE");
  return refusedHere || isForGood(told.responseCode) ? "permanent" : "temporary";
}

function concernsServer({ code, syscall, command = "", message = "", responseCode }: Told): boolean {
  if (notReached.has(code ?? "") || syscall === "connect" || responseCode === 421) return true;
  if (code === "ETIMEDOUT" && /^(Connection timeout|Greeting never received)/.test(message)) return true;
  if (command === "CONN" && responseCode !== undefined) return true;
  return command === "MAIL FROM" && isForGood(responseCode) && !aboutSize.has(responseCode!);
}

const isForGood = (code: number | undefined) => code !== undefined && code >= 500 && code < 600;
