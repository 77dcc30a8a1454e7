import { data } from "react-router";
import { importReceipt } from "#app/domain/applications/import-receipt.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { sentFile } from "#app/http/multipart.ts";
import { receiveReceipt } from "#app/http/receipt-import.server.ts";
import { ImportReceiptPage } from "#app/ui/receipt/import-receipt-page.tsx";
import type { Route } from "./+types/import-receipt";

/** `?known=` is the fingerprint of another installation's key that the manager knows. */
export function loader({ params, url }: Route.LoaderArgs) {
  return { callSlug: params.callSlug, known: url.searchParams.get("known") ?? undefined };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const sent = await sentFile(request);
  if (!sent?.name) return data({ problem: "file-missing" as const }, { status: 400 });
  const brought = await receiveReceipt(sent.content);
  if ("flaw" in brought) return data({ problem: brought.flaw }, { status: 400 });
  const { file, stored, own, fingerprint } = brought;
  const isKnown = own || url.searchParams.get("known") === fingerprint;
  if (!isKnown) return data({ unknown: fingerprint }, { status: 409 });

  const refusal = attempt(context.get(translate), () =>
    importReceipt(context.get(managedCall), file, stored, context.get(requestTime)),
  );
  if (refusal) return data(refusal, { status: 409 });

  return { restored: { id: file.receipt.application, number: file.receipt.number } };
}

export default function ImportReceipt({ loaderData, actionData }: Route.ComponentProps) {
  return <ImportReceiptPage {...loaderData} {...actionData} />;
}
