import { createContext, useContext } from "react";
import type { Namespaces } from "./catalogue.ts";
import type { Translator, Words } from "./translate.ts";

/** The reader's language, or that of a part of the page. */
export const Reader = createContext<Translator | undefined>(undefined);

/** The words of these namespaces in the reader's language; of any when none is named. */
export function useTranslation(): Words;
export function useTranslation<const Asked extends Namespaces>(namespaces: Asked): Words<Asked>;
export function useTranslation(namespaces: Namespaces = "common") {
  return useContext(Reader)!.from(namespaces);
}
