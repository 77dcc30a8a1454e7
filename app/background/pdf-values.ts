/** What stands in a PDF, as far as its structure needs it: names keep their slash, texts their place only. */
export type Value = number | string | Reference | Value[] | Dictionary | undefined;
export type Reference = { to: number };
export type Dictionary = Map<string, Value>;

/** Gives up a PDF that is broken, or made in a way that is not understood here. */
export function unsound(): never {
  throw new Error("not sound");
}

const space = "(?:[\\0\\t\\n\\f\\r ]|%[^\\r\\n]*[\\r\\n])";
const token = new RegExp(
  [
    `${space}*(?:(?<mark><<|>>|[[\\]()])`,
    String.raw`(?<name>/[^\0\t\n\f\r ()<>[\]{}/%]*)`,
    `(?<to>\\d+)${space}+0${space}+R\\b`,
    String.raw`(?<number>[+-]?\d+\.?\d*|[+-]?\.\d+)`,
    String.raw`(?<other><[^<>]*>|\w+))`,
  ].join("|"),
  "y",
);

/** The value at a place, and where it ends. Not sound where the text ends before it does. */
export function valueAt(text: string, from: number): { value: Value; end: number } {
  token.lastIndex = from;
  const value = next(text);
  return { value: value === "]" || value === ">>" ? unsound() : value, end: token.lastIndex };
}

/** A value, or the mark that ends a list or dictionary. */
function next(text: string): Value {
  const found = token.exec(text)?.groups;
  if (!found) unsound();
  const { mark, name, to, number } = found;
  if (mark === "[") return list(text, "]");
  if (mark === "<<") return dictionary(list(text, ">>"));
  if (mark === "(") return skipText(text);
  if (mark === ")") unsound();
  if (to) return { to: Number(to) };
  return number ? Number(number) : (mark ?? name);
}

function list(text: string, end: string): Value[] {
  const values: Value[] = [];
  for (;;) {
    const value = next(text);
    if (value === end) return values;
    if (value === "]" || value === ">>") unsound();
    values.push(value);
  }
}

function dictionary(values: Value[]): Dictionary {
  const found: Dictionary = new Map();
  for (let at = 0; at < values.length; at += 2) {
    const key = values[at];
    if (typeof key !== "string") unsound();
    found.set(key, values[at + 1]);
  }
  return found;
}

const inText = /[()]|\\[^]/g;

/** Brackets in a text are balanced, or stand behind a backslash. */
function skipText(text: string): undefined {
  inText.lastIndex = token.lastIndex;
  for (let open = 1; open > 0;) {
    const [found] = inText.exec(text) ?? unsound();
    if (found === "(") open += 1;
    if (found === ")") open -= 1;
  }
  token.lastIndex = inText.lastIndex;
}
