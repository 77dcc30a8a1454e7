import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

export type Applicant = { id: string; cookie: string };
export type DecidedCall = { callId: string; slug: string; one: string; two: string };
/** What the portal acknowledged to somebody. */
export type Writer = Applicant & { submitted: string[]; saved: string; file?: string; acts: number };
export type Releaser = DecidedCall & { released: boolean; acts: number };

export const isRunning = { value: true };

/** Posts until the portal has answered; what it has not answered may or may not have happened. */
async function post(address: string, cookie: string, form: () => BodyInit): Promise<Response> {
  const { origin } = new URL(address);
  for (;;) {
    try {
      const headers = { Cookie: cookie, Origin: origin };
      const answer = await fetch(address, { method: "POST", headers, body: form(), redirect: "manual" });
      await answer.arrayBuffer();
      return answer;
    } catch {
      await pause(20);
    }
  }
}

function expectStatus(what: string, { status }: Response, expected: number) {
  if (status !== expected) throw new Error(`${what} was answered ${status}.`);
}

/** Saves, now and then sends a file, and submits, until the bench is over. */
export async function write(origin: string, writer: Writer) {
  const home = `${origin}/applications/${writer.id}`;
  const fields = (form: Record<string, string>) => () => new URLSearchParams(form);
  for (let turn = 1; isRunning.value; turn += 1) {
    const text = `Text ${turn} of ${writer.id}`;
    const saved = await post(
      `${home}/answers`,
      writer.cookie,
      fields({ _question: "summary", summary: text }),
    );
    expectStatus("A save", saved, 200);
    Object.assign(writer, { saved: text, acts: writer.acts + 1 });
    if (turn % 2 === 0) await upload(home, writer, turn);
    if (turn % 3 > 0) continue;
    expectStatus("A submit", await post(`${home}/submit`, writer.cookie, fields({})), 302);
    writer.submitted.push(text);
    writer.acts += 1;
  }
}

async function upload(home: string, writer: Writer, turn: number) {
  const content = `%PDF-1.7\n${turn} of ${writer.id}\n${"x".repeat(20_000)}\n%%EOF\n`;
  const form = () => {
    const sent = new FormData();
    sent.append("file", new File([content], `deck-${turn}.pdf`, { type: "application/pdf" }));
    return sent;
  };
  expectStatus("A file", await post(`${home}/files/deck`, writer.cookie, form), 302);
  writer.file = createHash("sha256").update(content).digest("hex");
  writer.acts += 1;
}

/** Two managers release the decisions of one call after the other. */
export async function release(origin: string, calls: Releaser[], snapshotOf: (callId: string) => string) {
  for (const call of calls) {
    if (!isRunning.value) return;
    const home = `${origin}/manage/calls/${call.slug}/decisions/release`;
    const act = async (path: string, cookie: string, form: Record<string, string> = {}) => {
      const answer = await post(home + path, cookie, () => new URLSearchParams(form));
      // A repeated act whose first answer was lost is refused: it was done.
      if (![302, 409].includes(answer.status)) throw new Error(`A release was answered ${answer.status}.`);
      call.acts += 1;
    };
    await act("", call.one, { number: "4", first: "1" });
    await act("/confirm", call.two, { number: "4", sha256: snapshotOf(call.callId) });
    await act("/rest", call.two);
    call.released = true;
    await pause(500);
  }
}
