import { createContext, type ReactNode, useContext } from "react";

type CallRole = "manager" | "assistant";

/** Who is looking at a call's pages; where nobody says, it is not offered what only managers may do. */
export const CallRole = createContext<CallRole>("assistant");

export function useManages(): boolean {
  return useContext(CallRole) === "manager";
}

/** What an assistant cannot do is not offered to them. */
export function ForManagers({ children }: { children: ReactNode }) {
  return useManages() && children;
}
