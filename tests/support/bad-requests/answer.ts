export type Answer = { status: number; text: string; method: string };

const stack = /\n\s+at .+:\d+:\d+|SqliteError|TypeError|RangeError|ZodError/;

/** What is wrong with an answer to a bad request; undefined when it says in words what it must. */
export function faultOf({ status, text, method }: Answer): string | undefined {
  if (status >= 500) return `is answered ${status}`;
  if (stack.test(text)) return `shows the inside of the portal: ${stack.exec(text)![0].trim().slice(0, 80)}`;
  const isWithoutBody = method === "HEAD" || status < 400;
  if (!isWithoutBody && !/\p{L}{2}/u.test(text)) return `is answered ${status} without a word`;
}
