export type Person = { name: string; email: string; password: string };

/** Manages the programme, and set the portal up. */
export const maria: Person = {
  name: "Maria Petrova",
  email: "maria@accelerator.example",
  password: "the rose valley in may",
};

/** Manages the programme with Maria. */
export const nikolay: Person = {
  name: "Nikolay Kolev",
  email: "nikolay@accelerator.example",
  password: "two keys to one door",
};

/** Applies for his company. */
export const andreas: Person = {
  name: "Andreas Ioannou",
  email: "andreas@lumen.example",
  password: "olives under blue light",
};

/** Works with Andreas on his application. */
export const irini: Person = {
  name: "Irini Vlachou",
  email: "irini@lumen.example",
  password: "seven lamps in the harbour",
};

/** Evaluates. */
export const elena: Person = {
  name: "Elena Dimitrova",
  email: "elena@university.example",
  password: "four chairs and a piano",
};

/** Is asked to evaluate and has no time. */
export const georgi: Person = {
  name: "Georgi Todorov",
  email: "georgi@agency.example",
  password: "nine trams to the square",
};
