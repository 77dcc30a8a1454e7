import { parseWithZod } from "@conform-to/zod/v4";
import type { SubmissionResult } from "@conform-to/react";
import type { z } from "zod";
import { problemInWords } from "#app/i18n/problems.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { hasPlainButton, hasPlainNames } from "./field-names.ts";

type Read<Value> =
  | { value: Value; problem?: undefined }
  | { value?: undefined; problem: { form: SubmissionResult<string[]> } };

/** 400 for what is wrong; a button that only adds a line to a form, or takes one out, did nothing wrong. */
export function statusOf({ form }: { form: SubmissionResult<string[]> }): number {
  return form.status === "error" ? 400 : 200;
}

/** A form's values, or what is wrong with them in the reader's words with everything typed kept; `secret` fields are not sent back. */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  t: Translate,
  { secret = [] }: { secret?: string[] } = {},
): Promise<Read<z.output<Schema>>> {
  const submission = checked(await plainForm(request), schema, t);
  if (submission.status === "success") return { value: submission.value };
  return { problem: { form: submission.reply({ hideFields: secret }) } };
}

function checked<Schema extends z.ZodType>(sent: FormData, schema: Schema, t: Translate) {
  try {
    return parseWithZod(sent, { schema, error: (issue) => problemInWords(t, issue) });
  } catch (problem) {
    // A button that no form has asks for a line of a list that is none.
    throw sent.has("__intent__") || sent.has("__state__") ? noForm() : problem;
  }
}

const mostBytes = 2 * 1024 * 1024;
const longest = 2 * 60_000;

/**
 * A sent form without files; nothing else reads one. More than 2 MB is refused (413) while it arrives, so that nobody can
 * fill the memory; so is what is not there `within` milliseconds (408), since it counts when its headers arrived, and what
 * is no form of ours (400).
 */
export async function plainForm(request: Request, within = longest): Promise<FormData> {
  const sent = await formIn(await bodyOf(request, within), request);
  if (!hasPlainNames(sent) || !hasPlainButton(sent)) throw noForm();
  return sent;
}

/** What a program sent, as text, with the same limits. */
export function plainText(request: Request): Promise<string> {
  return bodyOf(request, longest).then((body) => new TextDecoder().decode(body));
}

const [plus, blank] = Buffer.from("+ ");

/** What browsers send without files is read here; the rest by the platform, which does the same, and takes longer. */
async function formIn(body: Uint8Array<ArrayBuffer>, { headers }: Request): Promise<FormData> {
  const type = headers.get("Content-Type") ?? "";
  if (!/^application\/x-www-form-urlencoded(;|$)/i.test(type)) return platformsForm(body, type);
  // As the platform would, which puts a long text together anew from one blank to the next.
  for (let at = 0; at < body.length; at++) if (body[at] === plus) body[at] = blank;
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(body))) form.append(name, value);
  return form;
}

function platformsForm(body: Uint8Array<ArrayBuffer>, type: string) {
  return new Response(body, { headers: { "Content-Type": type } }).formData().catch(() => {
    throw noForm();
  });
}

async function bodyOf({ body, headers }: Request, within: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(headers.get("Content-Length")) > mostBytes) throw tooLarge();
  const reader = body?.getReader();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    void reader?.cancel();
  }, within);
  try {
    const pieces = await piecesOf(reader, mostBytes);
    if (isLate) throw tooSlow();
    return Buffer.concat(pieces);
  } catch (problem) {
    throw problem instanceof Response ? problem : noForm();
  } finally {
    clearTimeout(timer);
  }
}

async function piecesOf(reader: ReadableStreamDefaultReader<Uint8Array> | undefined, most: number) {
  const pieces: Uint8Array[] = [];
  let arrived = 0;
  for (let next = await reader?.read(); next?.value; next = await reader!.read()) {
    arrived += next.value.byteLength;
    if (arrived > most) {
      void reader!.cancel();
      throw tooLarge();
    }
    pieces.push(next.value);
  }
  return pieces;
}

/** The error page says it in words. */
function noForm() {
  return new Response(null, { status: 400 });
}

function tooLarge() {
  return new Response(null, { status: 413 });
}

/** The rest of the form is not waited for. */
function tooSlow() {
  return new Response(null, { status: 408 });
}
