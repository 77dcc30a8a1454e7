import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { bringIntoSight } from "./alive/current-in-sight.ts";

/** A row of links, scrolled so that the current one is seen. */
export function useCurrentInSight() {
  const row = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    if (row.current) bringIntoSight(row.current);
  }, [pathname]);
  return row;
}
