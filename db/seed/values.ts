import type { Locale } from "#app/i18n/locale.ts";
import { type Company, nameOf } from "./company.ts";
import type { Idea } from "./ideas/idea.ts";
import type { Progress } from "./progress.ts";
import { inLatin, type Values } from "./wording.ts";

/** What the templates of an application may name. */
export function valuesOf(
  company: Company,
  idea: Idea,
  progress: Progress,
  year: number,
  language: Locale,
): Values {
  return {
    ...wordsOf(idea),
    ...figures(idea, progress, language),
    ...place(company, language),
    ...people(company, language),
    name: company.name,
    legal: company.legalName,
    year,
    lastYear: year - 1,
    nextYear: year + 1,
  };
}

function wordsOf(idea: Idea): Values {
  const { product, customer, customers, buyer, help, field, impact, rivals, edge, next, sale, wish } = idea;
  return { product, customer, customers, buyer, help, field, impact, rivals, edge, next, sale, wish };
}

function figures(
  idea: Idea,
  { founded, staff, fullTime, paying, income, monthly }: Progress,
  language: Locale,
): Values {
  const number = new Intl.NumberFormat(language === "bg" ? "bg" : "en-GB");
  const euros = (amount: number) =>
    language === "bg" ? `${number.format(amount)} евро` : `EUR ${number.format(amount)}`;
  const millions = number.format(Number(((idea.inEurope * idea.price) / 1e6).toPrecision(2)));
  return {
    ...{ founded, before: founded - 1, unit: idea.unit, units: idea.units },
    aUnit: `${/^[aeio]/.test(idea.unit) ? "an" : "a"} ${idea.unit}`,
    ...{ staff: counted(staff, language), fullTime: counted(fullTime, language) },
    staffPlanned: counted(Math.round(staff * 1.5) + 2, language),
    price: euros(idea.price),
    paying: number.format(paying),
    payingUnits: `${number.format(paying)} ${paying === 1 ? idea.unit : idea.units}`,
    income: euros(income),
    monthly: euros(monthly),
    inEurope: number.format(idea.inEurope),
    atHome: number.format(Math.max(6, Number((idea.inEurope / 34).toPrecision(2)))),
    marketSize: language === "bg" ? `${millions} млн. евро` : `EUR ${millions} million`,
  };
}

const small = "none one two three four five six seven eight nine ten eleven twelve".split(" ");

/** English writes small numbers as words. */
function counted(count: number, language: Locale): string {
  return (language === "en" && small[count]) || String(count);
}

/** Whose European plans begin elsewhere. */
const farAway = ["US", "IN"];

function place({ city, cityTwo, country, university }: Company, language: Locale): Values {
  if (language === "bg")
    return {
      ...{ city, cityTwo, inCity: inBulgarian(city), inCityTwo: inBulgarian(cityTwo) },
      country: "България",
      neighbour: "Румъния",
      language: "български",
      university: university.startsWith("Sofia")
        ? "Софийския университет"
        : "Техническия университет в София",
    };
  return {
    ...{ city: inLatin(city), cityTwo: inLatin(cityTwo), university },
    ...{ country: country.name, language: country.language, neighbour: country.neighbour },
    ...{
      people: country.people,
      aPeople: `${/^[AEIO]/.test(country.people) ? "an" : "a"} ${country.people}`,
    },
    homeMarket: farAway.includes(country.code) ? "the United Kingdom" : country.name,
  };
}

/** The preposition doubles before its own sound. */
function inBulgarian(city: string): string {
  return `${/^[ВФ]/.test(city) ? "във" : "в"} ${city}`;
}

function people({ founders }: Company, language: Locale): Values {
  const written = (text: string) => (language === "bg" ? text : inLatin(text));
  const [ceo, cto, third] = founders;
  return {
    ceo: written(nameOf(ceo)),
    cto: written(nameOf(cto)),
    third: written(nameOf(third)),
    ceoFirst: written(ceo.first),
    ctoFirst: written(cto.first),
    ctoFamily: written(cto.family),
  };
}
