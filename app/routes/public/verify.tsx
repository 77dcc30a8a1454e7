import { data } from "react-router";
import { z } from "zod";
import { receivedUnder, verifyReceipt } from "#app/domain/applications/verify-receipt.ts";
import { viewPublicKey } from "#app/domain/installation/signing-key.ts";
import { translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { VerifyPage } from "#app/ui/receipt/verify-page.tsx";
import type { Route } from "./+types/verify";

export const handle = { still: false };

/** `?sha256=` looks up a checksum. */
export function loader({ url }: Route.LoaderArgs) {
  const sha256 = url.searchParams.get("sha256")?.trim();
  const found = sha256 ? { sha256, received: receivedUnder(sha256) ?? null } : undefined;
  return { found, fingerprint: viewPublicKey().kid };
}

const largest = 2_000_000;
const tooLarge = { params: { problem: "receipt-too-large" } };

const sent = z
  .object({
    file: z
      .instanceof(File)
      .refine(({ size }) => size <= largest, tooLarge)
      .optional(),
    text: z
      .string()
      .refine(({ length }) => length <= largest, tooLarge)
      .optional(),
  })
  .refine(({ file, text }) => file || text, { path: ["file"], params: { problem: "file-missing" } });

export async function action({ context, request }: Route.ActionArgs) {
  const { value, problem } = await readForm(request, sent, context.get(translate));
  if (problem) return data(problem, { status: 400 });

  return { verified: verifyReceipt((await value.file?.text()) ?? value.text!) };
}

export default function Verify({ loaderData, actionData }: Route.ComponentProps) {
  return <VerifyPage {...loaderData} {...actionData} />;
}
