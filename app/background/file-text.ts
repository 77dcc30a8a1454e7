import type { FileText } from "#app/domain/applications/screening/namings.ts";
import type { FileType } from "#app/domain/calls/form/definition.ts";
import { officeText } from "./office-text.ts";
import { pdfText } from "./pdf-text.ts";

export type ReadFile = { type: FileType | undefined; content: Uint8Array };

/** What stands in a file and in its properties; a picture or a film is unreadable. */
export async function textIn({ type, content }: ReadFile): Promise<FileText> {
  if (type === "pdf") return pdfText(content);
  if (type === "docx" || type === "xlsx" || type === "pptx") return officeText(type, content);
  return { pages: [], paged: false, properties: [], unreadable: true };
}
