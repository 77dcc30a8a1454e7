import type en from "./en/index.ts";

type Words<Shape> = { [Key in keyof Shape]: Shape[Key] extends string ? string : Words<Shape[Key]> };

/** What a language must have: the same keys as English, plural forms included. */
export type Catalogue = Words<typeof en>;
export type Namespace = keyof Catalogue;

/** The forms of a plural are one key: "days" finds days_one and days_other. */
type WithoutForm<Key> = Key extends `${infer Stem}_${"zero" | "one" | "other"}` ? Stem : Key & string;
type KeyOf<Shape> = {
  [Key in keyof Shape & string]: Shape[Key] extends string ? WithoutForm<Key> : `${Key}.${KeyOf<Shape[Key]>}`;
}[keyof Shape & string];
type Keys = { [Name in Namespace]: KeyOf<Catalogue[Name]> };
type Named = { [Name in Namespace]: `${Name}:${Keys[Name]}` };

/** A namespace, or some of which the first is the one of keys that name none. */
export type Namespaces = Namespace | readonly [Namespace, ...Namespace[]];
type First<Asked extends Namespaces> = Asked extends readonly [infer One extends Namespace, ...unknown[]]
  ? One
  : Asked & Namespace;
type Each<Asked extends Namespaces> = Asked extends readonly (infer One extends Namespace)[]
  ? One
  : Asked & Namespace;

/** "title", or "calls:title" with the name of its namespace. */
export type Key<Asked extends Namespaces> = Keys[First<Asked>] | Named[Each<Asked>];
