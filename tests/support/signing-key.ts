import { generateKeyPairSync } from "node:crypto";
import { inTransaction } from "#db/client.server.ts";
import { insertInstallationFact } from "#db/queries/installation.ts";

const aKey = () => JSON.stringify(generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }));
const key = aKey();

/** What the portal's start makes: the same in all tests of a file, unless another installation is played. */
export function keepSigningKey({ ofAnother = false } = {}) {
  inTransaction(() => insertInstallationFact("signing-key", ofAnother ? aKey() : key));
}
