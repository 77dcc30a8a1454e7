import { type FileHandle, open } from "node:fs/promises";
import { getDocument, PDFDataRangeTransport, VerbosityLevel } from "unpdf/pdfjs";

/** Of a PDF, whatever its size; a sound one is understood from much less. */
const mostBytesRead = 32 * 1024 * 1024;

/** Hands out the parts of a file that are asked for, so that it is never whole in memory. */
class Parts extends PDFDataRangeTransport {
  readonly #file: FileHandle;
  readonly #tooMuch: () => void;
  #bytesRead = 0;

  constructor(file: FileHandle, bytes: number, tooMuch: () => void) {
    super(bytes, null);
    this.#file = file;
    this.#tooMuch = tooMuch;
  }

  override async requestDataRange(begin: number, end: number) {
    this.#bytesRead += end - begin;
    if (this.#bytesRead > mostBytesRead) return this.#tooMuch();
    const part = new Uint8Array(end - begin);
    await this.#file.read(part, 0, part.length, begin);
    this.onDataRange(begin, part);
  }
}

/** How many pages a PDF has. Fails where it cannot be opened: broken, or protected by a password. */
export async function pagesIn(path: string): Promise<number> {
  const file = await open(path);
  const { size } = await file.stat();
  const reading = getDocument({
    range: new Parts(file, size, () => void reading.destroy()),
    disableAutoFetch: true,
    disableStream: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return (await reading.promise).numPages;
  } finally {
    await reading.destroy();
    await file.close();
  }
}
