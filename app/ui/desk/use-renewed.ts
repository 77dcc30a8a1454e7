import { useEffect, useState } from "react";
import { useLocation } from "react-router";

const everyMilliseconds = 5000;

/** What a page began with, asked for again every few seconds while somebody looks at it; `failed` while there is no answer. */
export function useRenewed<Shown>(begun: Shown, address: string): { shown: Shown; failed: boolean } {
  const { search } = useLocation();
  const [renewed, setRenewed] = useState<{ of: Shown; shown: Shown }>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    const renew = async () => {
      if (document.visibilityState !== "visible") return;
      const answer = await ask<Shown>(address + search, left.signal);
      if (left.signal.aborted) return;
      setFailed(!answer);
      if (answer) setRenewed({ of: begun, shown: answer });
    };
    const ticking = setInterval(renew, everyMilliseconds);
    document.addEventListener("visibilitychange", renew);
    return () => {
      left.abort();
      clearInterval(ticking);
      document.removeEventListener("visibilitychange", renew);
    };
  }, [begun, address, search]);
  return { shown: renewed?.of === begun ? renewed.shown : begun, failed };
}

/** Nothing when the portal does not answer, or asks to sign in. */
async function ask<Shown>(address: string, signal: AbortSignal): Promise<Shown | undefined> {
  try {
    const response = await fetch(address, { signal, headers: { Accept: "application/json" } });
    return response.ok && !response.redirected ? ((await response.json()) as Shown) : undefined;
  } catch {
    return undefined;
  }
}
