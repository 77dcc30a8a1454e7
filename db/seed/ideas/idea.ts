import type { Stage } from "../stages.ts";

/** What a sample company builds: the part of its application that no other company could have written. Templates of wording.ts. */
export type Idea = {
  id: string;
  /** A brand for each company that works on it. */
  names: [string, string, string];
  sector: "media" | "creative";
  challenge: "misinformation" | "accessibility" | "interfaces" | "data" | "other";
  /** Ids of topics.ts, the chief one first. */
  topics: string[];
  /** Something to hold, or on the user's own phone; else a system. */
  kind?: "system" | "device" | "app";
  /** A noun phrase with its article, if it takes one. */
  product: string;
  /** One who pays, with the article; several. */
  customer: string;
  customers: string;
  /** Who signs there. */
  buyer: string;
  /** What is paid for, one and several, euros a year for each, and how many there are in Europe. */
  unit: string;
  units: string;
  price: number;
  inEurope: number;
  /** What the product helps or lets customers do: a verb phrase. */
  help: string;
  /** The sentence of the first of its companies. */
  pitch: string;
  problem: string[];
  solution: string[];
  /** What was measured. */
  proof: string;
  impact: string;
  rivals: string;
  /** Why customers choose it, what is built next, how it is sold, and whom the programme should bring. */
  edge: string;
  next: string;
  sale: string;
  wish: string;
  /** What one must have studied to build it. */
  field: string;
  /** What the texts presuppose: its companies are at least there, with so many contracts. */
  proven?: { stage: Stage; contracts?: number };
  ethics: string;
};
