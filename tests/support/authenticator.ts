import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";
import { origin } from "./app.ts";

const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest();
const encoded = (content: string | Buffer) => Buffer.from(content).toString("base64url");

type Doing = { challenge: string; from?: string; verified?: boolean };

/** What a phone or laptop does with passkeys (WebAuthn, ES256), without a person in front of it; many do not count. */
export function anAuthenticator({ counts = true } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(16);
  let counter = 0;

  const client = (type: string, { challenge, from = origin }: Doing) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));
  const facts = ({ verified = true }: Doing, attested: Buffer = Buffer.alloc(0)) => {
    const flags = 0x01 | (verified ? 0x04 : 0) | (attested.length > 0 ? 0x40 : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counts ? (counter += 1) : 0);
    return Buffer.concat([sha256(new URL(origin).hostname), Buffer.from([flags]), count, attested]);
  };

  return {
    id: encoded(id),
    setCounter: (to: number) => (counter = to),
    make(doing: Doing) {
      const length = Buffer.from([0, id.length]);
      const attested = Buffer.concat([
        Buffer.alloc(16),
        length,
        id,
        coseKey(publicKey.export({ format: "jwk" })),
      ]);
      const data = facts(doing, attested);
      const response = {
        clientDataJSON: encoded(client("webauthn.create", doing)),
        attestationObject: encoded(attestation(data)),
        transports: ["internal"],
      };
      return proof(id, response);
    },
    use(doing: Doing) {
      const told = client("webauthn.get", doing);
      const data = facts(doing);
      const signature = createSign("sha256")
        .update(Buffer.concat([data, sha256(told)]))
        .sign(privateKey);
      const response = {
        clientDataJSON: encoded(told),
        authenticatorData: encoded(data),
        signature: encoded(signature),
      };
      return proof(id, response);
    },
  };
}

function proof(id: Buffer, response: object) {
  const all = {
    id: encoded(id),
    rawId: encoded(id),
    response,
    clientExtensionResults: {},
    type: "public-key",
  };
  return JSON.stringify(all);
}

/** CBOR: {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
function coseKey({ x, y }: { x?: string; y?: string }): Buffer {
  const number = (value: string) => Buffer.concat([Buffer.from([0x58, 32]), Buffer.from(value, "base64url")]);
  const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]);
  return Buffer.concat([head, number(x!), Buffer.from([0x22]), number(y!)]);
}

/** CBOR: {"fmt": "none", "attStmt": {}, "authData": data}. */
function attestation(data: Buffer): Buffer {
  const text = (value: string) => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
  const bytes = Buffer.concat([Buffer.from([0x58, data.length]), data]);
  return Buffer.concat([
    Buffer.from([0xa3]),
    ...[text("fmt"), text("none"), text("attStmt"), Buffer.from([0xa0]), text("authData"), bytes],
  ]);
}
