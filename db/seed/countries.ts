import type { Country } from "./countries/country.ts";
import { easternCountries } from "./countries/east.ts";
import { hubCountries } from "./countries/hubs.ts";
import { northernCountries } from "./countries/north.ts";
import { southernCountries } from "./countries/south.ts";
import { westernCountries } from "./countries/west.ts";

const all = [
  ...hubCountries,
  ...westernCountries,
  ...southernCountries,
  ...northernCountries,
  ...easternCountries,
];

export function countryOf(code: string): Country {
  return all.find((country) => country.code === code)!;
}
