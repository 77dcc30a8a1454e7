import { viewReceipt } from "#app/domain/applications/read-submitted.ts";
import { receiptDocument } from "#app/domain/applications/receipt-document.ts";
import { ownApplication, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { pdfResponse } from "#app/http/pdf.ts";
import type { Route } from "./+types/receipt";

export function loader({ context }: Route.LoaderArgs) {
  const t = context.get(translate);
  const receipt = orNotFound(
    viewReceipt(context.get(ownApplication), context.get(readersLocale), context.get(requestTime)),
  );
  return pdfResponse(
    receiptDocument(receipt, t),
    t("applications:receipt.fileName", { number: receipt.number }),
  );
}
