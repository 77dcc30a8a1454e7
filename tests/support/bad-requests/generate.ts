import { type Random, seeded } from "#db/seed/random.ts";
import { addressOf } from "#tests/support/doors.ts";
import { badBody, type Body } from "./bodies.ts";
import type { SentForm } from "./forms.ts";
import { badHeaders } from "./headers.ts";
import { badWord } from "./values.ts";

/** What can be asked for, and by whom. */
export type Surroundings = {
  doors: string[];
  /** Ways to fill in the ids of a door. */
  ways: Record<string, string>[];
  visitors: string[];
  /** Routes as the framework knows them, for its own parameter. */
  routes: string[];
  /** The forms by the address that they are sent to. */
  forms: Map<string, SentForm[]>;
};

export type BadRequest = {
  door: string;
  visitor: string;
  method: string;
  path: string;
  headers: [string, string][];
  body?: Body;
};

const methods = ["GET", "POST", "POST", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"];

/** The request of that number: the same for the same seed and surroundings, whatever was asked before it. */
export function badRequest(seed: string, number: number, around: Surroundings): BadRequest {
  const random = seeded(`${seed} ${number}`);
  // Each door in its turn, so that none is left out.
  const door = around.doors[number % around.doors.length];
  const address = addressAt(door, around, random);
  const method = random.chance(0.7) ? random.pick(["GET", "POST"]) : random.pick(methods);
  const visitor = random.chance(0.6) ? usualVisitor(door) : random.pick(around.visitors);
  const known = around.forms.get(address) ?? [];
  const body = method === "GET" || method === "HEAD" ? undefined : badBody(random, known);
  const path = withSearch(random.chance(0.4) ? `${address}.data` : address, around, random);
  const headers = badHeaders(random, door.includes("/uploads/"));
  return { door, visitor, method, path, body, headers };
}

/** Who is let in: behind a lock there is more to break. */
export function usualVisitor(door: string): string {
  if (door.startsWith("/manage")) return "manager";
  if (door.startsWith("/admin")) return "administrator";
  if (/^\/(evaluations|sheets|samples)\b/.test(door)) return "evaluator";
  return /^\/(applications|account|home)\b/.test(door) ? "applicant" : "nobody";
}

/** Mostly the ids of what is there; now and then one of something else, or nonsense. */
function addressAt(door: string, { ways }: Surroundings, random: Random): string {
  const way = random.pick(ways);
  if (random.chance(0.7)) return addressOf(door, way);
  const spoilt = Object.fromEntries(
    [...door.matchAll(/:(\w+)/g)].map(([, name]) => [name, badId(name, ways, random)]),
  );
  return addressOf(door, spoilt);
}

function badId(name: string, ways: Record<string, string>[], random: Random): string {
  const way = random.pick(ways);
  if (random.chance(0.4) && way[name]) return way[name];
  return random.chance(0.5) ? random.pick(Object.values(random.pick(ways))) : badWord(random) || "%20";
}

const names = [
  "page",
  "after",
  "before",
  "sort",
  "q",
  "to",
  "as",
  "language",
  "sha256",
  "status",
  "says",
  "for",
  "by",
];

function withSearch(address: string, { routes }: Surroundings, random: Random): string {
  if (random.chance(0.4)) return address;
  if (random.chance(0.1))
    return `${address}?${random.pick(["%", "%E0%A4%A", "&&==&", "?a?b", "a=%ff%fe", "=x"])}`;
  const search = new URLSearchParams();
  for (let count = random.between(1, 4); count > 0; count--)
    search.append(random.pick(names), badWord(random));
  if (random.chance(0.3))
    search.append("_routes", random.chance(0.5) ? random.pick(routes) : badWord(random));
  if (random.chance(0.1)) search.append("index", "");
  return `${address}?${search}`;
}
