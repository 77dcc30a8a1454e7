import { runApart } from "#app/background/backup/tend.ts";
import { survivalState } from "#app/background/backup/state.ts";
import type { Administrator } from "#app/domain/permissions.ts";
import portal from "../../package.json" with { type: "json" };

/** What an administrator reads of backups and drills, with what runs now. */
export async function viewSurvival(_permit: Administrator, now: Date) {
  const { freeBytes, heartbeat, ...state } = await survivalState(now);
  return { ...state, portal: { version: portal.version, node: process.versions.node, freeBytes, heartbeat } };
}

/** Begins it apart; the page tells how far it is. Nothing happens while one runs already. */
export async function beginApart(_permit: Administrator, what: "backup" | "drill", now: Date) {
  const { running } = await survivalState(now);
  if (!running) void runApart(what);
}
