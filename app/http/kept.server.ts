import { setTimeout } from "node:timers/promises";
import { log } from "#app/adapters/log.server.ts";
import { computeFromRecord } from "#app/background/compute.server.ts";
import type { Answered, AnswerOf, Asked, FromRecord, QuestionTo } from "#app/background/from-record.ts";
import type { ManagedCall, ReadableCall } from "#app/domain/permissions.ts";
import { latestEntryOf } from "#app/domain/reports/ranking/read.ts";

/** `old`: true of an earlier state of the record, while a newer one is computed. `failed`: told once, then tried again. */
export type Standing = "new" | "old" | "computing" | "failed";
/** What is shown: nothing where it was never computed. */
export type Kept<Value> = { standing: Standing; value?: Value };

/** Of each kind. */
const most = 10;
const kept = new Map<FromRecord, Map<string, Answered<FromRecord>>>();
const underWay = new Map<string, Promise<void>>();
const failed = new Set<string>();

/** Small calls are ready long before; whoever looks at a large one waits no longer than this. */
const patience = 1500;

/**
 * What is computed apart from a call's record, once for every state of it, whoever looks: the same question is answered from
 * memory until the next line on the record, and what was true before is shown while that is computed.
 */
export async function keptFor<Name extends FromRecord>(
  call: ReadableCall,
  name: Name,
  about: Omit<QuestionTo<Name>, "callId">,
): Promise<Kept<AnswerOf<Name>>> {
  const question = { ...about, callId: call.callId } as QuestionTo<Name>;
  const key = JSON.stringify(question);
  const entry = latestEntryOf(call);
  const isNew = () => (known(name, key)?.entry ?? -1) >= entry;
  if (!isNew())
    await Promise.race([computed({ name, question }, key), setTimeout(patience, undefined, { ref: false })]);
  const value = known(name, key)?.value as AnswerOf<Name> | undefined;
  if (isNew()) return { standing: "new", value };
  if (failed.delete(`${name} ${key}`)) return { standing: "failed", value };
  return { standing: value === undefined ? "computing" : "old", value };
}

function known(name: FromRecord, key: string) {
  return kept.get(name)?.get(key);
}

function computed<Name extends FromRecord>(asked: Asked<Name>, key: string): Promise<void> {
  const id = `${asked.name} ${key}`;
  const running = underWay.get(id) ?? compute(asked, key, id);
  underWay.set(id, running);
  return running;
}

async function compute<Name extends FromRecord>(asked: Asked<Name>, key: string, id: string) {
  try {
    keep(asked.name, key, await computeFromRecord(asked));
    failed.delete(id);
  } catch (error) {
    log.error({ error, asked: asked.name, call: asked.question.callId }, "a page could not be computed");
    failed.add(id);
  } finally {
    underWay.delete(id);
  }
}

function keep(name: FromRecord, key: string, answer: Answered<FromRecord>) {
  const answers = kept.get(name) ?? new Map<string, Answered<FromRecord>>();
  answers.delete(key);
  answers.set(key, answer);
  for (const oldest of [...answers.keys()].slice(0, -most)) answers.delete(oldest);
  kept.set(name, answers);
}

/** The ranking as it stands at this moment, read apart; nobody needs it a second time, so it is not kept. */
export async function rankingToFreeze({ callId }: ManagedCall, reserve: number) {
  return (await computeFromRecord({ name: "toFreeze", question: { callId, reserve } })).value;
}
