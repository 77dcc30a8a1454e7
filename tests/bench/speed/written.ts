import { deck } from "./deck.ts";
import type { Request } from "./driver.ts";

/** A request as it goes over the line: its head, and what it sends. */
export function written(port: number, { method, path, cookie, headers = {}, form, file }: Request): Buffer[] {
  const body = file ? deck.body : form && Buffer.from(String(new URLSearchParams(form)));
  const type = file ? deck.type : "application/x-www-form-urlencoded";
  const sent = {
    Host: `127.0.0.1:${port}`,
    ...(cookie && { Cookie: cookie }),
    ...(body && { Origin: `http://127.0.0.1:${port}`, "Content-Type": type, "Content-Length": body.length }),
    ...headers,
  };
  const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n`);
  return body ? [head, body] : [head];
}
