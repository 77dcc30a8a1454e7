/**
 * Lists of countries that calls refer to, as they stood on `asOf`; a call keeps the countries themselves, so that a list
 * that changes later does not change the call. ISO 3166 codes; XK is Kosovo.
 */
export const countryLists = [
  {
    id: "eu-27",
    asOf: "2020-02-01",
    countries: codes("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"),
  },
  // Associated to the whole programme. Canada, Korea and New Zealand take part in its second pillar only.
  {
    id: "horizon-europe",
    asOf: "2025-01-01",
    countries: codes("AL AM BA FO GB GE IL IS MD ME MK NO RS TN TR UA XK"),
  },
  {
    id: "horizon-europe-pillar-2",
    asOf: "2025-01-01",
    countries: codes("CA KR NZ"),
  },
  {
    id: "horizon-2020",
    asOf: "2020-12-31",
    countries: codes("AL AM BA CH FO GB GE IL IS MD ME MK NO RS TN TR UA"),
  },
  { id: "efta", asOf: "1995-05-01", countries: codes("CH IS LI NO") },
] as const;

/** The countries with those of a list added, each once; none for a list that there is not. */
export function withList(countries: string[], id: string): string[] {
  const added = countryLists.find((list) => list.id === id)?.countries ?? [];
  return [...new Set([...countries, ...added])];
}

function codes(list: string): string[] {
  return list.split(" ");
}
