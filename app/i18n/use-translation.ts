import type { Namespace } from "i18next";
import { createContext, useContext } from "react";
import type { Translator, Words } from "./translate.ts";

/** The reader's language, or that of a part of the page. */
export const Reader = createContext<Translator | undefined>(undefined);

/** The words of these namespaces in the reader's language. */
export function useTranslation(): Words<"common">;
export function useTranslation<const Ns extends Namespace>(namespaces: Ns): Words<Ns>;
export function useTranslation(namespaces: Namespace = "common") {
  return useContext(Reader)!.from(namespaces);
}
