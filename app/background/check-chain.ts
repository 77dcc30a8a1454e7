import { keepOutcome, lastOutcome } from "#app/adapters/backups.server.ts";
import { computeFromAll } from "./compute.server.ts";

const oneDay = 24 * 60 * 60 * 1000;

/** Once a day reads the whole record, apart from whoever waits for a page, and keeps beside the backups what came of it. */
export async function checkDailyChain(now: Date) {
  const last = lastOutcome("chain");
  if (last && now.getTime() - Date.parse(last.at) < oneDay) return;
  const { whole, faults, anchors } = await computeFromAll("chain", {});
  const problem = `${faults} lines are not what was written, ${anchors.missing.length} signed ends are missing.`;
  keepOutcome("chain", { at: now.toISOString(), ...(!whole && { problem }) });
}
