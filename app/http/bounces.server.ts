import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { environment } from "#app/adapters/environment.server.ts";
import { plainText } from "./form.ts";

/** README.md has the same in words, for whoever maps a relay's events onto it. */
const told = z.object({
  events: z
    .array(
      z.object({
        messageId: z.string().min(1).max(998),
        bounce: z.enum(["hard", "soft"]),
        reason: z.string().max(2000).default(""),
      }),
    )
    .max(1000),
});

/** The bounces that a relay tells of; a Response when there is no such door, it is not the relay, or not what it should send. */
export async function readToldBounces(request: Request) {
  const secret = environment().BOUNCE_SECRET;
  if (!secret) return new Response("Not found", { status: 404 });
  const body = await plainText(request);
  if (!isFromRelay(request.headers, body, secret))
    return Response.json({ error: "The signature or the secret is not the right one." }, { status: 403 });
  const { data } = told.safeParse(parsed(body));
  if (data)
    return data.events.map((event) => ({ ...event, messageId: event.messageId.replace(/^<|>$/g, "") }));
  const error = 'Send {"events": [{"messageId": "…", "bounce": "hard" or "soft", "reason": "…"}]}.';
  return Response.json({ error }, { status: 400 });
}

/** Signed (the HMAC-SHA-256 of the body, in hex), or with the secret itself for relays that cannot sign. */
function isFromRelay(headers: Headers, body: string, secret: string): boolean {
  const signature = createHmac("sha256", secret).update(body).digest("hex");
  const given = headers.get("X-Signature")?.replace(/^sha256=/, "");
  if (given !== undefined) return isSame(given, signature);
  return isSame(headers.get("Authorization") ?? "", `Bearer ${secret}`);
}

const isSame = (one: string, other: string) =>
  Buffer.byteLength(one) === Buffer.byteLength(other) &&
  timingSafeEqual(Buffer.from(one), Buffer.from(other));

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
