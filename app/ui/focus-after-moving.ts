import { useEffect, useRef } from "react";
import { useLocation } from "react-router";

/**
 * Nobody stands nowhere: where a page leaves without what had the focus, the next one begins with its title,
 * or with what its address points to. A field that asked for the focus keeps it.
 */
export function useFocusAfterMoving() {
  const { key, hash } = useLocation();
  const before = useRef(key);

  useEffect(() => {
    const moved = before.current !== key;
    before.current = key;
    if (!moved || document.activeElement !== document.body) return;
    const place = pointedTo(hash) ?? document.querySelector<HTMLElement>("h1");
    if (place && place.tabIndex < 0) place.tabIndex = -1;
    // How far the page is scrolled is looked after already.
    place?.focus({ preventScroll: true });
  }, [key, hash]);
}

function pointedTo(hash: string): HTMLElement | null {
  return hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
}
