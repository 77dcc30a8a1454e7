import { z } from "zod";
import { environment } from "#app/adapters/environment.server.ts";
import { clientAddress } from "./context.ts";
import { Known } from "./known.ts";

const [ipv4, ipv6] = [z.ipv4(), z.ipv6()];
const isIPv4 = (text: string) => ipv4.safeParse(text).success;
// Found out by parsing a URL, which takes long.
const isIPv6 = (text: string) => text.includes(":") && ipv6.safeParse(text).success;

/** What the server knows of a request before the portal looks at it. */
export function contextFor({ headers }: Request, socket: string): Known {
  const context = new Known();
  context.set(clientAddress, networkOf(clientAddressOf(headers, socket, environment().TRUST_PROXY)));
  return context;
}

/**
 * The network address that a request comes from. Behind a proxy that is trusted it is the last one in `X-Forwarded-For`, which that
 * proxy wrote itself: whatever stands before it came with the request and may be made up. No other header counts.
 */
export function clientAddressOf(headers: Headers, socket: string, trustProxy: boolean): string {
  const hop = trustProxy ? headers.get("X-Forwarded-For")?.split(",").at(-1)?.trim() : undefined;
  const plain = hop?.replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/^([\d.]+):\d+$/, "$1");
  return plain && (isIPv4(plain) || isIPv6(plain)) ? plain : socket;
}

/**
 * What tries are counted by: an IPv4 address as it is, of an IPv6 address its first 64 bits, since whoever has one has the
 * other 64, too.
 */
export function networkOf(address: string): string {
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  if (mapped && isIPv4(mapped)) return mapped;
  const [plain] = address.split("%");
  if (!isIPv6(plain)) return address;
  const [before, after] = plain.split("::").map((part) => part.split(":").filter(Boolean));
  const zeros = after ? Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0") : [];
  const groups = [...before, ...zeros, ...(after ?? [])].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
