import { beforeEach } from "vitest";
import { backToKept, emptyDatabase } from "./database.ts";
import { keepSigningKey } from "./signing-key.ts";

/** Empty but for what the portal's start makes, or the world that the file keeps. */
beforeEach(() => {
  if (backToKept()) return;
  emptyDatabase();
  keepSigningKey();
});
