import { environment } from "#app/adapters/environment.server.ts";

/** Stops the start with sentences, never with a stack. */
export function settingsOrExit(needs?: { mail: boolean }) {
  try {
    return environment(needs);
  } catch (problem) {
    console.error((problem as Error).message);
    process.exit(1);
  }
}
