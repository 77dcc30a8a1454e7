import type { Account } from "#app/domain/accounts/account.ts";
import { sqlite } from "#db/client.server.ts";
import { cookieOf, visit } from "../app.ts";
import { addressOf, allDoors, allScreens } from "../doors.ts";
import { wordsOf } from "../heard.ts";
import { marksIn } from "./mark.ts";
import type { aMarkedWorld } from "./world.ts";
import { wordings } from "./wordings.ts";

type World = Awaited<ReturnType<typeof aMarkedWorld>>;

/** Doors behind which each way to fill in the ids leads somewhere else. */
export function waysOf({ entries, pairs, samples, evaluators, screeningId }: World) {
  const pairOf: Record<string, (keyof typeof pairs)[]> = {
    n1: ["onen1", "twon1"],
    n2: ["threen2", "barredn2"],
    a1: ["blinda1"],
    o1: ["abroado1"],
    w1: [],
    d1: [],
  };
  const evaluatorIn = { n: evaluators.one, a: evaluators.blind, o: evaluators.abroad };
  return Object.values(entries).flatMap(({ id, call, of, attachmentId }) => {
    const letter = (of[0] === "w" ? "n" : of[0]) as keyof typeof samples;
    const base = {
      ...wordings,
      ...samples[letter],
      evaluatorId: evaluatorIn[letter]?.evaluatorId ?? "none",
      callSlug: call.slug,
      applicationId: id,
      attachmentId,
      screeningId,
    };
    const sheets = pairOf[of].map((name) => ({
      ...base,
      assignmentId: pairs[name].id,
      evaluatorId: pairs[name].evaluator.evaluatorId,
    }));
    const others = notTakingPart(call.id).map((evaluatorId) => ({ ...base, evaluatorId }));
    return [...(sheets.length > 0 ? sheets : [base]), ...others];
  });
}

/** Evaluators who declined, or were let go: why stands on their own pages only. */
const notTakingPart = (callId: string) =>
  sqlite
    .prepare("select id from evaluators where callId = ? and status in ('declined', 'withdrawn')")
    .pluck()
    .all(callId) as string[];

type Ways = Record<string, string>[];
type Found = { door: string; mark: string };

/** What somebody reads who may not, and the kinds of words that somebody reads at all. */
export async function walkBy(
  visitors: Record<string, Account | undefined>,
  ways: Ways,
  maySee: (person: string, word: string) => boolean,
) {
  const leaks: string[] = [];
  const read = new Set<string>();
  for (const [name, account] of Object.entries(visitors))
    for (const { door, mark } of await foundBy(account, ways)) {
      read.add(mark.split(" ")[0]);
      if (!maySee(name, mark)) leaks.push(`${name} reads ${mark} at ${door}`);
    }
  return { leaks, read };
}

/** Every planted word that a visitor finds behind any door of the portal, as data, page and file. */
async function foundBy(as: Account | undefined, ways: Ways): Promise<Found[]> {
  const found = new Map<string, Found>();
  const screens = new Set(await allScreens());
  const headers = as ? { Cookie: await cookieOf(as) } : {};
  for (const door of await allDoors())
    for (const address of new Set(ways.map((params) => addressOf(door, params))))
      for (const mark of marksIn(await wordsAt(address, headers, screens.has(door))))
        found.set(`${door} ${mark}`, { door, mark });
  return [...found.values()];
}

/** A page is only asked for where its data came: behind a refusal stands the page of every error. */
async function wordsAt(address: string, headers: { Cookie?: string }, isScreen: boolean): Promise<string> {
  const told = await visit(`${address}.data`, { headers });
  const words = await wordsOf(told);
  if (isScreen && told.status >= 300) return words;
  return words + (await wordsOf(await visit(address, { headers })));
}
