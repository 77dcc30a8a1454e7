import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { pointedTo, standAt, title } from "./alive/begin-with-title.ts";

/**
 * Nobody stands nowhere: where what had the focus is gone with the page before, or is no longer in sight, the next one
 * begins with its title, or with what its address points to. A field that asked for the focus keeps it.
 */
export function useFocusAfterMoving() {
  const { key, hash } = useLocation();
  const before = useRef(key);

  useEffect(() => {
    const moved = before.current !== key;
    before.current = key;
    if (!moved || isInSight(document.activeElement)) return;
    standAt(pointedTo(hash) ?? title());
  }, [key, hash]);
}

function isInSight(at: Element | null): boolean {
  if (!at || at === document.body) return false;
  const { top, bottom } = at.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
