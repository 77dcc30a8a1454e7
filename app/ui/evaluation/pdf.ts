import { getDocument, PDFWorker, VerbosityLevel, type PDFDocumentProxy } from "unpdf/pdfjs";

export type Pdf = PDFDocumentProxy;

/** Opens a PDF part by part. It is taken apart in a worker, so that an odd one does not hold up the page. */
export function openPdf(address: string) {
  const port = new Worker(new URL("./pdf-worker.ts", import.meta.url), { type: "module" });
  const worker = PDFWorker.create({ port });
  const opening = getDocument({
    url: address,
    worker,
    disableAutoFetch: true,
    useWasm: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const close = () => {
    void opening.destroy();
    port.terminate();
  };
  return { pdf: opening.promise, close };
}

/** Draws a page (from 1) as wide as `pixels`; what it says comes back as text. `stop` breaks the drawing off. */
export function drawPage(pdf: Pdf, number: number, canvas: HTMLCanvasElement, pixels: number) {
  let stopped = false;
  let stop = () => {
    stopped = true;
  };
  const drawn = pdf.getPage(number).then(async (page) => {
    if (stopped) return "";
    const viewport = page.getViewport({ scale: pixels / page.getViewport({ scale: 1 }).width });
    Object.assign(canvas, { width: Math.floor(viewport.width), height: Math.floor(viewport.height) });
    const drawing = page.render({ canvas, viewport });
    stop = () => drawing.cancel();
    await drawing.promise;
    const { items } = await page.getTextContent();
    return items.map((item) => ("str" in item ? item.str : "")).join(" ");
  });
  return { drawn, stop: () => stop() };
}
