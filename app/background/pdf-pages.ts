import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { resourceLimits } from "node:worker_threads";
import { init } from "@embedpdf/pdfium";

/** Of a PDF, whatever its size; a sound one is understood from much less. */
const mostBytesRead = 32 * 1024 * 1024;

let counter: ReturnType<typeof startCounter> | undefined;

/** How many pages a PDF has; undefined where it cannot be opened: broken, or protected by a password. */
export async function pagesIn(path: string): Promise<number | undefined> {
  const file = openSync(path, "r");
  try {
    return (await (counter ??= startCounter()))(file);
  } finally {
    closeSync(file);
  }
}

/** PDFium, by which Chrome shows PDFs: a library in C++, so what it reads lies at addresses in a memory of its own. */
async function startCounter() {
  const { pdfium, ...calls } = await init({ print: quiet, printErr: quiet });
  const { memory, malloc } = pdfium.wasmExports as typeof pdfium.wasmExports & { memory: WebAssembly.Memory };
  keepWithin(memory);
  calls.PDFiumExt_Init();
  const asked = { file: 0, bytesLeft: 0 };

  /** Hands out a part of the file, so that it is never whole in memory; 0 for what it does not get. */
  function readPart(_file: number, place: number, address: number, bytes: number) {
    asked.bytesLeft -= bytes;
    if (asked.bytesLeft < 0) return 0;
    const part = new Uint8Array(memory.buffer, address, bytes);
    return readSync(asked.file, part, 0, bytes, place >>> 0) === bytes ? 1 : 0;
  }

  // FPDF_FILEACCESS of its fpdfview.h: how long the file is, and what reads it.
  const access = malloc(12);
  pdfium.setValue(access + 4, pdfium.addFunction(readPart, "iiiii"), "*");

  return (file: number): number | undefined => {
    Object.assign(asked, { file, bytesLeft: mostBytesRead });
    pdfium.setValue(access, fstatSync(file).size, "i32");
    const document = calls.FPDF_LoadCustomDocument(access, "");
    if (!document) return;
    const pages = calls.FPDF_GetPageCount(document);
    // A file may say that it has more than there are.
    const hasLast = calls.EPDF_GetPageRotationByIndex(document, pages - 1) >= 0;
    calls.FPDF_CloseDocument(document);
    return hasLast ? pages : undefined;
  };
}

const quiet = () => {};

/** The limit of its thread does not count it. */
function keepWithin(memory: WebAssembly.Memory) {
  const pages = (resourceLimits.maxOldGenerationSizeMb ?? Infinity) * 16;
  const grow = memory.grow.bind(memory);
  memory.grow = (more) => {
    if (memory.buffer.byteLength / 65_536 + more > pages) throw new RangeError("memory limit");
    return grow(more);
  };
}
