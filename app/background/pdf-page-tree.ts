import { PdfFile, type Read } from "./pdf-file.ts";
import { type Place, type Section, sectionsOf, type Standing, type Within } from "./pdf-sections.ts";
import { type Dictionary, unsound, type Value } from "./pdf-values.ts";

/**
 * How many pages a sound PDF has: those in its tree, when it says itself that they are as many. Undefined for one that is
 * broken, encrypted, very long or made in an unusual way: what that has is another's to find out.
 */
export function pagesInTree(bytes: number, read: Read): number | undefined {
  try {
    const file = new PdfFile(bytes, read);
    return countPages(new Objects(file, sectionsOf(file)));
  } catch {
    return;
  }
}

function countPages(objects: Objects): number {
  const root = objects.dictionary(objects.dictionary(objects.root).get("/Pages"));
  const waiting: Dictionary[] = [root];
  const seen = new Set<Dictionary>();
  let pages = 0;
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) unsound();
    seen.add(node);
    if (node.get("/Type") === "/Page") pages += 1;
    else waiting.push(...objects.kidsOf(node));
  }
  return pages > 0 && pages === root.get("/Count") ? pages : unsound();
}

/** `head`: of each object its number, and its place behind `first`. */
type Packed = { text: string; first: number; head: number[] };

/** The objects of a PDF by their numbers. */
class Objects {
  readonly #file: PdfFile;
  readonly #sections: Section[];
  readonly #found = new Map<number, Value>();
  readonly #packed = new Map<number, Packed>();

  constructor(file: PdfFile, sections: Section[]) {
    [this.#file, this.#sections] = [file, sections];
    if (sections.some(({ trailer }) => trailer.has("/Encrypt"))) unsound();
  }

  get root(): Value {
    return this.#sections.map(({ trailer }) => trailer.get("/Root")).find(Boolean);
  }

  dictionary(value: Value): Dictionary {
    const found = this.#resolved(value);
    return found instanceof Map ? found : unsound();
  }

  kidsOf(node: Dictionary): Dictionary[] {
    const kids = this.#resolved(node.get("/Kids"));
    if (node.get("/Type") !== "/Pages" || !Array.isArray(kids)) unsound();
    return kids.map((kid) => this.dictionary(kid));
  }

  #resolved(value: Value): Value {
    const isReference = typeof value === "object" && "to" in value;
    return isReference ? this.#object(value.to) : value;
  }

  #object(number: number): Value {
    if (!this.#found.has(number)) this.#found.set(number, this.#read(number));
    return this.#found.get(number);
  }

  #read(number: number): Value {
    const place = this.#placeOf(number) ?? unsound();
    if ("within" in place) return this.#packedObject(place);
    return this.#standing(number, place).value;
  }

  #placeOf(number: number): Place | undefined {
    for (const { placeOf } of this.#sections) {
      const place = placeOf(number);
      if (place) return place;
    }
  }

  #standing(number: number, { offset }: Standing) {
    const found = this.#file.objectAt(offset);
    return found.number === number ? found : unsound();
  }

  #packedObject({ within, index }: Within): Value {
    if (!this.#packed.has(within)) this.#packed.set(within, this.#unpacked(within));
    const { text, first, head } = this.#packed.get(within)!;
    return this.#file.valueIn(text, first + head[2 * index + 1]);
  }

  #unpacked(number: number): Packed {
    const place = this.#placeOf(number);
    if (!place || "within" in place) unsound();
    const { value, end } = this.#standing(number, place);
    if (!(value instanceof Map) || value.get("/Type") !== "/ObjStm") unsound();
    const text = this.#file.unpacked(value, end, this.#resolved(value.get("/Length"))).toString("latin1");
    const first = Number(value.get("/First"));
    const head = text.slice(0, first).trim().split(/\s+/).map(Number);
    return head.length === 2 * Number(value.get("/N")) ? { text, first, head } : unsound();
  }
}
