import { afterAll, beforeAll } from "vitest";
import { emptyDatabase, keepDatabase } from "./database.ts";
import { keepSigningKey } from "./signing-key.ts";

/** A world with which every test of the file begins: made once, since making it costs more than most tests. */
export function oneWorld<World>(make: () => World | Promise<World>): () => World {
  let world: World;
  let forget: () => void;
  beforeAll(async () => {
    emptyDatabase();
    keepSigningKey();
    world = await make();
    forget = keepDatabase();
  });
  afterAll(() => forget());
  return () => world;
}
