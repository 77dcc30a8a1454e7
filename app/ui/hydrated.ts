import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether JavaScript has taken the page over: what works only with it waits for that. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
