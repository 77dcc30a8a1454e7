import { askedField, baseField } from "./save-fields.ts";
import type { Outcome } from "./saver.ts";

/** What the server says of a save besides when. */
export type SaveAnswer = { savedAt: string };
type Answered = {
  outcome: Outcome;
  answer?: SaveAnswer;
  /** When it was saved. */
  at?: string;
  /** Why it is not taken any more. */
  refused?: string;
  signedOut?: boolean;
  otherAccount?: boolean;
  tooLarge?: boolean;
};

/** These fields of a form, on what they are based, and what the form says of itself (`_page`). */
export function bodyOf(names: string[], sent: FormData): FormData {
  const body = new FormData();
  for (const [name, value] of sent) if (/^_[a-z]+$/.test(name)) body.append(name, value);
  for (const name of names) {
    body.append(askedField, name);
    for (const value of sent.getAll(name)) body.append(name, value);
    const base = sent.get(baseField(name));
    if (base !== null) body.append(baseField(name), base);
  }
  return body;
}

const longestRequest = 20_000;

export async function send(action: string, body: FormData): Promise<Answered> {
  try {
    const signal = AbortSignal.timeout(longestRequest);
    const keepalive = document.visibilityState === "hidden";
    return await answered(
      await fetch(action, { method: "POST", body, redirect: "manual", keepalive, signal }),
    );
  } catch {
    return { outcome: "failed" };
  }
}

async function answered(response: Response): Promise<Answered> {
  if (response.type === "opaqueredirect") return { outcome: "failed", signedOut: true };
  // Whoever is signed in now does not have what this page shows.
  if (response.status === 404) return { outcome: "failed", otherAccount: true };
  if (response.status === 413) return { outcome: "refused", tooLarge: true };
  if (response.ok) {
    const answer = (await response.json()) as SaveAnswer;
    return { outcome: "saved", at: answer.savedAt, answer };
  }
  if (response.status !== 409) return { outcome: "failed" };
  const { refused, otherAccount } = await response.json();
  return otherAccount ? { outcome: "failed", otherAccount } : { outcome: "refused", refused };
}
