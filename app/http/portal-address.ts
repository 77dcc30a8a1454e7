import { environment } from "#app/adapters/environment.server.ts";

/** A path of the portal as the address that people outside of it open. */
export function portalAddress(path: string): string {
  return new URL(path, environment().origin).href;
}
