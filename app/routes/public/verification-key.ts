import { viewPublicKey } from "#app/domain/installation/signing-key.ts";

export function loader() {
  return Response.json(viewPublicKey());
}
