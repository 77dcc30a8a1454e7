/** Addresses there say nothing about who somebody works for. */
const freeMail = new Set(
  (
    "abv.bg aol.com dir.bg fastmail.com gbg.bg gmail.com gmx.at gmx.com gmx.de gmx.net googlemail.com hotmail.com " +
    "hotmail.co.uk hotmail.de hotmail.fr hotmail.it icloud.com inbox.lv libero.it live.com mac.com mail.bg mail.com " +
    "mail.ru me.com msn.com mycoolmail.com o2.pl online.no orange.fr otenet.gr outlook.com pm.me proton.me protonmail.com " +
    "sapo.pt seznam.cz skynet.be t-online.de telenet.be tutanota.com ukr.net web.de wp.pl yahoo.com yahoo.co.uk yahoo.de " +
    "yahoo.fr yahoo.gr yandex.com ymail.com zoho.com"
  ).split(" "),
);

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
  return domain && !freeMail.has(domain) ? domain : undefined;
}

/** What a subdomain belongs to: lab.uni.bg → uni.bg. */
export function parentsOf(domain: string): string[] {
  const labels = domain.split(".");
  return labels.slice(1, -1).map((_, index) => labels.slice(index + 1).join("."));
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
