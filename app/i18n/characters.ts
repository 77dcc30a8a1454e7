/** What stands in two places of a text and is one character. */
const twoForOne = /\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** How many characters a text has: code points, a line break counted once, whichever way the browser sent it. */
export function countCharacters(text: string): number {
  return text.length - (text.match(twoForOne)?.length ?? 0);
}
