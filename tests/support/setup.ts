import { beforeEach } from "vitest";
import { emptyDatabase } from "./database.ts";
import { keepSigningKey } from "./signing-key.ts";

/** Empty but for what the portal's start makes. */
beforeEach(() => {
  emptyDatabase();
  keepSigningKey();
});
