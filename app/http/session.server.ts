import { createHash, randomBytes } from "node:crypto";
import { createCookie } from "react-router";
import { environment } from "#app/adapters/environment.server.ts";
import { daysOfSession } from "#app/domain/accounts/sessions.ts";

const day = 24 * 60 * 60;

/** A cookie that scripts do not see; where it can, its name keeps neighbouring hosts and plain HTTP from setting it. */
export function ownCookie(name: string, maxAge: number) {
  const secure = isSecure();
  return createCookie(nameOf(name), { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge });
}

const isSecure = () => environment().origin.startsWith("https:");
const nameOf = (name: string) => (isSecure() ? `__Host-${name}` : name);

/** What the browser keeps under a name; most keep nothing under most names, and then nothing is taken apart. */
export async function readCookie({ headers }: Request, name: string): Promise<unknown> {
  const kept = headers.get("Cookie");
  return kept?.includes(`${nameOf(name)}=`) ? ownCookie(name, 0).parse(kept) : undefined;
}

/** What the browser keeps is a random token; the database knows only its hash. */
const cookie = () => ownCookie("session", daysOfSession * day);

/** By which a browser is known again after its session, and by which a person learns of one that is not. */
const browserCookie = () => ownCookie("browser", 365 * day);

export async function readSessionToken(request: Request): Promise<string | undefined> {
  const token = await readCookie(request, "session");
  return typeof token === "string" && token ? token : undefined;
}

/** What the database knows the browser's session by. */
export async function sessionIdOf(request: Request): Promise<string | undefined> {
  const token = await readSessionToken(request);
  return token && hashOf(token);
}

export function sessionHeaders(token: string): Promise<string> {
  return cookie().serialize(token);
}

/** The browser's own token, kept or new, as what the database knows it by and as the header that keeps it. */
export async function browserOf(request: Request) {
  const kept = await readCookie(request, "browser");
  const token = typeof kept === "string" && kept ? kept : newToken();
  return { browserId: hashOf(token), header: await browserCookie().serialize(token) };
}

export function noSessionHeaders(): Promise<string> {
  return cookie().serialize("", { maxAge: 0 });
}

/** Also takes away what the browser kept of unsaved answers: the next person at it has nothing to do with them. */
export async function signedOutHeaders() {
  return { "Set-Cookie": await noSessionHeaders(), "Clear-Site-Data": '"storage"' };
}

/** 256 random bits for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
