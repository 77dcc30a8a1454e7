import { compute } from "#app/background/compute.server.ts";
import { downloadHeaders } from "./attachment.ts";

type Printed = Parameters<typeof compute<"pdf">>[1];

/** A document as a PDF to save; set in the worker, so that pages do not wait for it. */
export async function pdfResponse(printed: Printed, name: string): Promise<Response> {
  const bytes = await compute("pdf", printed);
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { "Content-Type": "application/pdf", ...downloadHeaders(name) },
  });
}
