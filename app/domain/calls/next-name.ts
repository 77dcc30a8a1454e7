/** The name with its last number one higher, or as much higher as it takes to be free: MME1 → MME2, open-call → open-call-2. */
export function nextName(name: string, isTaken: (name: string) => boolean, separator = ""): string {
  const [, stem = name, digits] = /^(.*?)(?<!\d)(\d+)$/.exec(name) ?? [];
  const begin = digits ? stem : stem + separator;
  for (let number = Number(digits ?? 1) + 1; ; number++) if (!isTaken(begin + number)) return begin + number;
}

/** A title that ends with a number, with the next one; nothing for any other, so that it is written anew. */
export function nextTitle(title: string): string {
  return /(?<!\d)\d+$/.test(title.trim()) ? nextName(title.trim(), () => false) : "";
}
