/** A word that stands nowhere else: what was planted, and of whom. Letters only, so that it survives everywhere. */
export const mark = (field: string, of: string) => `zzq${field}x${of}qzz`;

/** Nobody shares a mailbox's domain or a similar name: the portal would find conflicts. */
export const addressOf = (of: string) => `${mark("email", of)}@${of}.example`;
export const nameOf = (of: string) => mark("name", of);
/** A sentence with the word in it. */
export const saying = (field: string, of: string) => `They say ${mark(field, of)} here.`;
export const both = (text: string) => ({ en: text, bg: text });

/** All planted words in a text, each once, as "field of whom". */
export function marksIn(text: string): string[] {
  const found = text.toLowerCase().matchAll(/zzq([a-z]+)x([a-z0-9]+)qzz/g);
  return [...new Set([...found].map(([, field, of]) => `${field} ${of}`))];
}
