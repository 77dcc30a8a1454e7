import { useEffect, useRef, useState } from "react";
import { send, type SaveAnswer } from "./send-answers.ts";
import { forget, keptElsewhere, type KeptText } from "./kept.ts";
import { livePages } from "./live-pages.ts";
import type { Conflict } from "./merging.ts";
import { accountField, askedField, baseField, pageField, turnField } from "./save-fields.ts";

type Answered = SaveAnswer & { conflicts: Conflict[] };

/** What became of the texts that an earlier visit left on this device. */
export type Recovered = {
  saved: number;
  /** Changed by somebody meanwhile, in other sections than the one that is open. */
  asked: KeptText[];
  /** Not taken any more, with the reason. */
  refused: KeptText[];
  reason?: string;
};

type Recovery = {
  accountId: string;
  /** Where the open page saves its own texts too. */
  action: string;
  /** The open page's own name: its texts are not for recovery. */
  page?: string;
  /** True when the open page asks about it. */
  onConflict?: (conflict: Conflict, kept: KeptText) => boolean;
  onSaved?: () => void;
};

/** Sends what is kept on this device from earlier visits, now and when the connection is back. */
export function useRecovery(recovery: Recovery): Recovered {
  const [recovered, setRecovered] = useState<Recovered>({ saved: 0, asked: [], refused: [] });
  const latest = useRef(recovery);
  useEffect(() => {
    latest.current = recovery;
  });
  useEffect(() => {
    let running = false;
    const run = async () => {
      if (running) return;
      running = true;
      const found = await recoverAll(latest.current);
      running = false;
      if (found.saved > 0) latest.current.onSaved?.();
      setRecovered((before) => ({ ...found, saved: before.saved + found.saved }));
    };
    void run();
    const again = () => void run();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, []);
  return recovered;
}

async function recoverAll({ accountId, action, page = "", onConflict }: Recovery) {
  const found: Recovered = { saved: 0, asked: [], refused: [] };
  const live = await livePages();
  for (const text of await keptElsewhere(accountId, action, page)) {
    if (live.has(text.page)) continue;
    const { outcome, answer, refused } = await send(action, bodyOf(text));
    if (outcome === "failed") break;
    const [conflict] = (answer as Answered | undefined)?.conflicts ?? [];
    if (outcome === "refused") Object.assign(found, { refused: [...found.refused, text], reason: refused });
    else if (!conflict) {
      await forget(text, text.turn);
      found.saved += 1;
    } else if (!onConflict?.(conflict, text)) found.asked.push(text);
  }
  return found;
}

/** In the name of the page on which it was typed. */
function bodyOf({ accountId, page, turn, base, questionId, values }: KeptText): FormData {
  const body = new FormData();
  body.append(accountField, accountId);
  body.append(pageField, page);
  body.append(turnField, String(turn));
  body.append(askedField, questionId);
  body.append(baseField(questionId), base);
  for (const value of values) body.append(questionId, value);
  return body;
}
