import { useEffect, useRef } from "react";
import { useLocation } from "react-router";

/** On phones a row of links scrolls; the current one should not be what is hidden. */
export function useCurrentInSight() {
  const row = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>("[aria-current=page]");
    const { clientWidth = 0 } = row.current ?? {};
    if (current && current.offsetLeft + current.offsetWidth > clientWidth)
      row.current!.scrollLeft = current.offsetLeft - 24;
  }, [pathname]);
  return row;
}
