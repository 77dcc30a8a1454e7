import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { getDocument, PDFDataRangeTransport, VerbosityLevel } from "unpdf/pdfjs";

/** Of a PDF, whatever its size; a sound one is understood from much less. */
const mostBytesRead = 32 * 1024 * 1024;

/** Hands out the parts of a file that are asked for, so that it is never whole in memory. Nobody else waits in this thread. */
class Parts extends PDFDataRangeTransport {
  readonly #file: number;
  readonly #tooMuch: () => void;
  #bytesRead = 0;

  constructor(file: number, bytes: number, tooMuch: () => void) {
    super(bytes, null);
    this.#file = file;
    this.#tooMuch = tooMuch;
  }

  override requestDataRange(begin: number, end: number) {
    this.#bytesRead += end - begin;
    if (this.#bytesRead > mostBytesRead) return this.#tooMuch();
    const part = new Uint8Array(end - begin);
    readSync(this.#file, part, 0, part.length, begin);
    // Whoever asks is not ready for the answer before they have asked.
    queueMicrotask(() => this.onDataRange(begin, part));
  }
}

/** How many pages a PDF has. Fails where it cannot be opened: broken, or protected by a password. */
export async function pagesIn(path: string): Promise<number> {
  const file = openSync(path, "r");
  const reading = getDocument({
    range: new Parts(file, fstatSync(file).size, () => void reading.destroy()),
    disableAutoFetch: true,
    disableStream: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return (await reading.promise).numPages;
  } finally {
    await reading.destroy();
    closeSync(file);
  }
}
