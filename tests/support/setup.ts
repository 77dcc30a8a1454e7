import { generateKeyPairSync } from "node:crypto";
import { beforeEach } from "vitest";
import { inTransaction } from "#db/client.server.ts";
import { insertInstallationFact } from "#db/queries/installation.ts";
import { emptyDatabase } from "./database.ts";

const key = JSON.stringify(generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }));

/** Empty but for what the portal's start makes. */
beforeEach(() => {
  emptyDatabase();
  inTransaction(() => insertInstallationFact("signing-key", key));
});
