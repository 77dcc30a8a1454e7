/** What the sample companies of a country are made from. Names are common ones; nobody in particular is meant. */
export type Country = {
  code: string;
  /** As it stands in a sentence. */
  name: string;
  /** The adjective. */
  people: string;
  /** A language that the large services treat badly there. */
  language: string;
  neighbour: string;
  legal: string[];
  cities: string[];
  streets: string[];
  universities: string[];
  /** Digits stand where there is a `#`. */
  registration: string;
  vat: string;
  /** Numbers that the authorities keep free for films and books; few do. */
  phone?: string;
  women: string[];
  men: string[];
  /** `Petrov/Petrova` where men and women carry it differently. */
  families: string[];
};
