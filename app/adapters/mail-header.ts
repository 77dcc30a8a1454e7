// Control characters, and the marks that turn the direction of writing or show nothing: with them a name can look like what
// it is not, or end a header.
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

// Begins a word in a code (RFC 2047), in which all of the above can be written without being seen here.
const coded = /=\?/g;

/** One line without anything that is not seen: what people typed becomes part of a header. */
export function headerLine(text: string): string {
  const seen = text.toWellFormed().replace(unprintable, " ").replace(coded, "= ?");
  return seen.replace(/\s+/g, " ").trim();
}

/** Exactly one address. Refuses what a mailer could read as several, as a group, or as a name with an address. */
export function oneAddress(address: string): string {
  const isOne = /^[^\s@<>(),;:"\\[\]\p{Cc}]+@[^\s@<>(),;:"\\[\]\p{Cc}]+$/u.test(address);
  if (isOne && headerLine(address) === address) return address;
  throw new AddressProblem();
}

/** Nobody can be written to there, now or later. */
export class AddressProblem extends Error {
  readonly code = "EENVELOPE";

  constructor() {
    super("This is not the address of one mailbox.");
  }
}
