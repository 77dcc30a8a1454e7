import type { RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { languages } from "#app/i18n/languages.ts";
import { locales } from "#app/i18n/locale.ts";

/** What the platform's Request refuses to be made with. */
const impossible = ["CONNECT", "TRACE", "TRACK"];

type Word = "method" | "unreadable" | "headTooLong" | "tooSlow";

/** In both languages: that of whoever sent it cannot be known. */
const inWords = (word: Word) =>
  locales.map((locale) => languages[locale].t(`common:message.${word}`)).join("\n");

/** Hands on what can be asked as a request; anything else is answered in words. */
export function onlyReadable(respond: RequestListener): RequestListener {
  return (request, response) => {
    if (impossible.includes(request.method!)) return refuse(response, 405, "method");
    if (!request.url!.startsWith("/")) return refuse(response, 400, "unreadable");
    respond(request, response);
  };
}

const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };

function refuse(response: ServerResponse, status: number, word: Word) {
  response.writeHead(status, headers).end(inWords(word));
}

const refusals: Record<string, [string, Word]> = {
  HPE_HEADER_OVERFLOW: ["431 Request Header Fields Too Large", "headTooLong"],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "tooSlow"],
};

/** Answers in words what is no HTTP at all, and hangs up. */
export function refuseUnreadable({ code = "" }: NodeJS.ErrnoException, socket: Socket) {
  if (code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const [status, word] = refusals[code] ?? ["400 Bad Request", "unreadable"];
  const said = { ...headers, Connection: "close", "Content-Length": Buffer.byteLength(inWords(word)) };
  const lines = Object.entries(said).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join("")}\r\n${inWords(word)}`);
}
