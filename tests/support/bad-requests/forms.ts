/** The fields of a form as the page has them filled in, in its order. */
export type SentForm = { action: string; fields: [name: string, value: string][] };

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };
const plain = (text: string) => text.replace(/&(#?\w+);/g, (all, name: string) => entities[name] ?? all);

/** What is written in a tag as `name="…"`. */
function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return found ? plain(found[1]) : undefined;
}

/** The forms of a page that write something, as a browser without scripts would send them. */
export function formsOf(page: string, address: string): SentForm[] {
  return [...page.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)]
    .map(([form]) => form)
    .filter((form) => /^<form[^>]*method="post"/i.test(form))
    .map((form) => ({ action: attribute(form.split(">")[0], "action") || address, fields: fieldsOf(form) }));
}

function fieldsOf(form: string): [string, string][] {
  const controls = form.matchAll(/<(input|button)\b[^>]*>|<(textarea|select)\b[^>]*>([\s\S]*?)<\/\2>/g);
  return [...controls].flatMap(([tag, _simple, kind, content]) => {
    const name = attribute(tag.split(">")[0], "name");
    if (!name) return [];
    if (kind === "textarea") return [[name, plain(content)] as [string, string]];
    if (kind === "select") return [[name, chosen(content)] as [string, string]];
    return [[name, attribute(tag, "value") ?? "on"] as [string, string]];
  });
}

function chosen(options: string): string {
  const [last] = [...options.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag).toReversed();
  return (last && attribute(last, "value")) ?? "";
}
