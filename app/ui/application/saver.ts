export type SaveState = "idle" | "saving" | "saved" | "failed" | "refused";
export type Outcome = "saved" | "failed" | "refused";

/** Milliseconds. */
export const pause = 1200;
const longestWait = 30_000;

/**
 * Saves the named fields a moment after they change, one request at a time, so that an older text never overtakes a
 * newer one. What fails is tried again, ever more rarely; what is refused is given up.
 */
export function createSaver(
  send: (names: string[]) => Promise<Outcome>,
  tell: (state: SaveState) => void,
  wait = pause,
) {
  const changed = new Set<string>();
  let sending: string[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;
  let failures = 0;

  function later(milliseconds: number) {
    waiting ??= setTimeout(() => void flush(), milliseconds);
  }

  function stopWaiting() {
    clearTimeout(waiting);
    waiting = undefined;
  }

  async function sendChanged(): Promise<boolean> {
    sending = [...changed];
    changed.clear();
    tell("saving");
    const outcome = await send(sending);
    failures = outcome === "failed" ? failures + 1 : 0;
    if (outcome === "failed") {
      for (const name of sending) changed.add(name);
      later(Math.min(wait * 2 ** failures, longestWait));
    }
    sending = [];
    tell(outcome);
    return outcome === "saved";
  }

  /** True when everything is saved. */
  async function flush(): Promise<boolean> {
    stopWaiting();
    while (running || changed.size > 0) {
      running ??= sendChanged().finally(() => (running = undefined));
      if (!(await running)) return false;
    }
    return true;
  }

  return {
    change(name: string) {
      changed.add(name);
      later(wait);
    },
    flush,
    stopWaiting,
    /** Anything, or the field of that name. */
    isUnsaved: (name?: string) =>
      name === undefined
        ? changed.size > 0 || running !== undefined
        : changed.has(name) || sending.includes(name),
  };
}
