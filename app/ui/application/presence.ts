import { useEffect, useRef, useState } from "react";

export type Other = { name: string; section?: string };
type Presence = { others: Other[]; revisions: Record<string, number> };

export const interval = 20_000;

/** Who else has the application open. Says so of this page too while it is in sight; a failure disturbs nobody. */
export function usePresence(
  applicationId: string,
  sectionId: string,
  onRevisions?: (revisions: Record<string, number>) => void,
): Other[] {
  const [others, setOthers] = useState<Other[]>([]);
  const told = useRef(onRevisions);
  useEffect(() => {
    told.current = onRevisions;
  });
  useEffect(() => {
    let gone = false;
    const beat = async () => {
      if (document.visibilityState === "hidden") return;
      const presence = await say(applicationId, sectionId);
      if (gone) return;
      setOthers(presence?.others ?? []);
      if (presence) told.current?.(presence.revisions);
    };
    const beats = setInterval(() => void beat(), interval);
    const seen = () => void beat();
    void beat();
    document.addEventListener("visibilitychange", seen);
    return () => {
      gone = true;
      clearInterval(beats);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [applicationId, sectionId]);
  return others;
}

async function say(applicationId: string, sectionId: string): Promise<Presence | undefined> {
  const body = new FormData();
  body.append("section", sectionId);
  try {
    const path = `/applications/${applicationId}/presence`;
    const response = await fetch(path, { method: "POST", body, redirect: "manual" });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
