/** Places of a text, in order; for each of them the wordings from which one is taken. */
export type Slots = string[][];

/**
 * What companies write beside their own idea, in one language. Templates of wording.ts; marks before a wording say to
 * whom it applies: `(pilot)`, `(customers)`, `(growth)` from that stage on, `(prototype)` to prototypes only,
 * `(small)` and `(large)` teams, `(system)`, `(app)` and `(device)` by what is sold, `(few)` and `(many)` contracts, `(local)` and `(abroad)` customers, `(2020)` in that year.
 */
export type Phrases = {
  /** Pitches for companies that share an idea with an earlier one. */
  pitches: string[];
  problem: Slots;
  /** After how it works and what was measured. */
  solution: Slots;
  intellectualProperty: Slots;
  market: Slots;
  competition: Slots;
  business: Slots;
  traction: Slots;
  team: Slots;
  motivation: Slots;
  hubs: Record<Hub, string[]>;
  closing: string[];
  funding: string[];
  ethics: string[];
};

/** The preference for a hub, or none. */
export type Hub = "sofia" | "athens-thessaloniki" | "brussels" | "bergen" | "any";
