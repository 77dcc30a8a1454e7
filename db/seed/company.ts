import { countryOf } from "./countries.ts";
import type { Country } from "./countries/country.ts";
import { seeded, type Random } from "./random.ts";
import { inLatin, plain } from "./wording.ts";

export type Founder = { first: string; family: string };

export type Company = {
  name: string;
  legalName: string;
  country: Country;
  city: string;
  /** Another city of the country. */
  cityTwo: string;
  address: string;
  university: string;
  registrationNumber: string;
  vatNumber: string;
  phone: string;
  /** Of its site and its mail. */
  domain: string;
  founders: Founder[];
};

/** The same company each time that the name is asked for. */
export function companyNamed(name: string, countryCode: string): Company {
  const random = seeded(`company ${name}`);
  const country = countryOf(countryCode);
  const [city, cityTwo] = random.shuffled(country.cities);
  return {
    name,
    legalName: `${name} ${legalFormFor(name, random.pick(country.legal))}`,
    country,
    city,
    cityTwo,
    address: addressIn(city, country, random),
    university: random.pick(country.universities),
    registrationNumber: digits(country.registration, random),
    vatNumber: digits(country.vat, random),
    phone: phoneIn(country, digits("######", random)),
    domain: `${plain(inLatin(name))}.example`,
    founders: founders(country, random),
  };
}

function addressIn(city: string, country: Country, random: Random): string {
  return `${random.pick(country.streets)} ${random.between(2, 148)}, ${city}`;
}

const cyrillicForms: Record<string, string> = { OOD: "ООД", EOOD: "ЕООД", AD: "АД" };

function legalFormFor(name: string, form: string): string {
  return /[а-я]/i.test(name) ? cyrillicForms[form] : form;
}

/** Empty where no number is kept free for stories. */
function phoneIn({ phone = "" }: Country, numbers: string): string {
  const left = [...numbers];
  return phone.replace(/#/g, () => left.pop()!);
}

function digits(pattern: string, random: Random): string {
  return pattern.replace(/#/g, () => String(random.between(0, 9)));
}

/** Three, at least one woman among them; no two of one family. */
function founders(country: Country, random: Random): Founder[] {
  const families = random.shuffled(country.families);
  const women = random.shuffled(country.women);
  const men = random.shuffled(country.men);
  const isWoman = random.shuffled([true, false, random.chance(0.35)]);
  return isWoman.map((woman, at) => {
    const [male, female = male] = families[at].split("/");
    return woman ? { first: women.pop()!, family: female } : { first: men.pop()!, family: male };
  });
}

export function nameOf({ first, family }: Founder): string {
  return `${first} ${family}`;
}

export function mailOf(founder: Founder, { domain }: Company): string {
  return `${plain(inLatin(founder.first))}.${plain(inLatin(founder.family))}@${domain}`;
}
