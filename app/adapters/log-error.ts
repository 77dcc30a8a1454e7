/** What a log may tell of an error; `frames` are places in the code. */
export type LoggedError = {
  type: string;
  code?: string;
  /** The mail server's answer in figures. */
  responseCode?: number;
  message?: string;
  frames?: string[];
  cause?: LoggedError;
};

type Told = Error & { code?: unknown; responseCode?: unknown; syscall?: unknown; query?: unknown };

/**
 * An error without what people typed. Most messages are made of that (a mail server's answer, what a parser met), so only
 * those of the engine, the system and the database are kept, and of these no quotation; of a query that failed its SQL and
 * not its parameters. The frames say where everything else happened.
 */
export function loggedError(problem: unknown, depth = 0): LoggedError {
  if (!(problem instanceof Error)) return { type: typeof problem };
  const { name, code, responseCode, stack, cause } = problem as Told;
  return {
    type: /^\w+$/.test(name) ? name : "Error",
    ...(isCode(code) && { code }),
    ...(typeof responseCode === "number" && { responseCode }),
    message: messageOf(problem),
    frames: stack
      ?.split("\n")
      .filter(isFrame)
      .map((frame) => frame.trim()),
    ...(cause !== undefined && depth < 3 && { cause: loggedError(cause, depth + 1) }),
  };
}

const isCode = (code: unknown): code is string => typeof code === "string" && /^[A-Z][A-Z0-9_]+$/.test(code);
const isFrame = (line: string) =>
  /^ {4}at ([\w.$<>#[\]* ]+ \()?(async )?(file:|node:|\/|app\/|[A-Z]:)[^"'@]*:\d+:\d+\)?$/.test(line);

const ofEngine = new Set(["TypeError", "RangeError", "ReferenceError", "SyntaxError"]);

function messageOf(problem: Error): string | undefined {
  const { name, message, syscall, query, code } = problem as Told;
  if (typeof query === "string") return query;
  if (name === "SqliteError") return unquoted(message);
  if (typeof syscall === "string" && isCode(code)) return `${code}, ${syscall}`;
  // What it is about stands behind the colon: a zone, an address.
  if (ofEngine.has(name)) return unquoted(message).replace(/(:| from) .*$/s, "$1 …");
}

const unquoted = (message: string) => message.replace(/(["'`]).*\1|[«„“‘].*[»“”’]/gs, "…");
