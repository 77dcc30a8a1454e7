/** How somebody fills a text box: in one go, in paragraphs, or as a list. */
export type Layout = "prose" | "paragraphs" | "list";

/** The texts one after the other, as many as fit into `most` characters. */
export function laidOut(
  texts: string[],
  most: number,
  layout: Layout,
  worded: (text: string) => string,
): string {
  const parts: string[] = [];
  for (const text of texts.map(worded)) {
    if (joined([...parts, text], layout).length > most) break;
    parts.push(text);
  }
  return joined(parts, layout);
}

function joined(parts: string[], layout: Layout): string {
  if (layout === "paragraphs") return parts.join("\n\n");
  if (layout === "list" && parts.length > 3) return `${parts[0]}\n${parts.slice(1).map(asItem).join("\n")}`;
  const half = Math.ceil(parts.length / 2);
  const halves = parts.length > 4 ? [parts.slice(0, half), parts.slice(half)] : [parts];
  return halves.map((half) => half.join(" ")).join("\n\n");
}

function asItem(text: string): string {
  return `- ${text}`;
}
