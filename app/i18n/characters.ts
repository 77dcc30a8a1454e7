/** How many characters a text has: code points, a line break counted once, whichever way the browser sent it. */
export function countCharacters(text: string): number {
  return [...text.replace(/\r\n?/g, "\n")].length;
}
