import { useEffect, useRef } from "react";
import { useLocation } from "react-router";

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
    const place = pointedTo(hash) ?? document.querySelector<HTMLElement>("h1");
    if (place && place.tabIndex < 0) place.tabIndex = -1;
    // How far the page is scrolled is looked after already.
    place?.focus({ preventScroll: true });
  }, [key, hash]);
}

function isInSight(at: Element | null): boolean {
  if (!at || at === document.body) return false;
  const { top, bottom } = at.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

function pointedTo(hash: string): HTMLElement | null {
  return hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
}
