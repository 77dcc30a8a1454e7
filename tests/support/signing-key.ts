import { generateKeyPairSync } from "node:crypto";
import { inTransaction } from "#db/client.server.ts";
import { insertInstallationFact } from "#db/queries/installation.ts";

const key = JSON.stringify(generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }));

/** What the portal's start makes; the same in all tests of a file. */
export function keepSigningKey() {
  inTransaction(() => insertInstallationFact("signing-key", key));
}
