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
  const sent = await bodyOf(request, within, (body) => body.formData());
  if (!hasPlainNames(sent) || !hasPlainButton(sent)) throw noForm();
  return sent;
}

/** What a program sent, as text, with the same limits. */
export function plainText(request: Request): Promise<string> {
  return bodyOf(request, longest, (body) => body.text());
}

async function bodyOf<Body>(request: Request, within: number, read: (body: Response) => Promise<Body>) {
  if (Number(request.headers.get("Content-Length")) > mostBytes) throw tooLarge();
  const late = AbortSignal.timeout(within);
  const body = request.body?.pipeThrough(upTo(mostBytes), { signal: late });
  const headers = { "Content-Type": request.headers.get("Content-Type") ?? "" };
  return read(new Response(body, { headers })).catch((problem: unknown) => {
    if (late.aborted) throw tooSlow();
    throw problem instanceof Response ? problem : noForm();
  });
}

function upTo(most: number) {
  let arrived = 0;
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      arrived += piece.byteLength;
      if (arrived > most) throw tooLarge();
      controller.enqueue(piece);
    },
  });
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
