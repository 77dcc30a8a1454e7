/** A word that stands nowhere else: what was planted, and of whom. Letters only, so that it survives everywhere. */
export const mark = (field: string, of: string) => `zzq${field}x${of}qzz`;

/** Nobody shares a mailbox's domain or a similar name: the portal would find conflicts. */
export const addressOf = (of: string) => `${mark("email", of)}@${of}.example`;
export const nameOf = (of: string) => mark("name", of);
/** A sentence with the word in it. */
export const saying = (field: string, of: string) => `They say ${mark(field, of)} here.`;
export const both = (text: string) => ({ en: text, bg: text });

/** A score that nobody else has, in percent: whose, says its last digit. */
export const percentOf = (digit: number) => `81.0607${digit}`;

/** All planted words in a text, each once, as "field of whom"; scores as "percent DIGIT". */
export function marksIn(text: string): string[] {
  const words = text.toLowerCase().matchAll(/zzq([a-z]+)x([a-z0-9]+)qzz/g);
  const scores = text.matchAll(/(81\.0607)(\d)/g);
  const found = [...words].map(([, field, of]) => `${field} ${of}`);
  return [...new Set([...found, ...[...scores].map(([, , digit]) => `percent ${digit}`)])];
}
