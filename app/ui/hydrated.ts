import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False on the server and in the first render of a document, true ever after: what needs JavaScript waits for it. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
