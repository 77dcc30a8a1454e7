import { getDomain } from "tldts";
import { isFreeMail } from "./free-mail.ts";

/** Whoever reads such a box, it is not one person. */
const offices = new Set(
  "admin contact contacts hello info mail marketing office press sales support team welcome".split(" "),
);

/** An address by which two spellings of one box are equal: what follows a plus, and dots where the provider ignores them. */
export function normalAddress(email: string): string {
  const domain = domainOf(email);
  const box = boxOf(email);
  const isGoogle = domain === "gmail.com" || domain === "googlemail.com";
  return isGoogle ? `${box.replaceAll(".", "")}@gmail.com` : `${box}@${domain}`;
}

/** Letters and digits before the @ by which one person may be known at two providers; empty for short ones and offices. */
export function personalBox(email: string): string {
  const box = boxOf(email).replace(/[^\p{L}\p{N}]/gu, "");
  return box.length < 7 || offices.has(box) ? "" : box;
}

/** The domain of an address that says who somebody works for. */
export function workDomain(email: string): string | undefined {
  const domain = domainOf(email);
  return domain && !isFreeMail(domain) ? domain : undefined;
}

/** What a subdomain belongs to: lab.uni.bg → uni.bg. */
export function parentsOf(domain: string): string[] {
  const labels = domain.split(".");
  return labels.slice(1, -1).map((_, index) => labels.slice(index + 1).join("."));
}

/**
 * What somebody registered, under which an address of work lies: cs.uni.bg and ee.uni.bg → uni.bg. By the Public Suffix
 * List, so that whoever rents names to all the world is no common house. None where anybody may have an address.
 */
export function houseOf(email: string): string | undefined {
  const house = getDomain(workDomain(email) ?? "", { allowPrivateDomains: true });
  return house && !isFreeMail(house) ? house : undefined;
}

function domainOf(email: string) {
  return email
    .slice(email.lastIndexOf("@") + 1)
    .trim()
    .toLowerCase();
}

function boxOf(email: string) {
  return email.slice(0, email.lastIndexOf("@")).trim().toLowerCase().split("+")[0];
}
