import type en from "./en/index.ts";

type Words<Shape> = { [Key in keyof Shape]: Shape[Key] extends string ? string : Words<Shape[Key]> };

/** What a language must have: the same keys as English, plural forms included. */
export type Catalogue = Words<typeof en>;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: typeof en;
  }
}
