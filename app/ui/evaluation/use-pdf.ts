import { type RefObject, useEffect, useState } from "react";
import type { Pdf } from "./pdf.ts";

type Opened = { pdf?: Pdf; failed?: boolean };

/** The PDF at an address; `failed` when it cannot be opened. Its reader is fetched only now. */
export function usePdf(address: string): Opened {
  const [opened, setOpened] = useState<Opened>({});
  useEffect(() => {
    let close = () => {};
    let gone = false;
    const open = async () => {
      const { openPdf } = await import("./pdf.ts");
      if (gone) return;
      const opening = openPdf(address);
      close = opening.close;
      setOpened({ pdf: await opening.pdf });
    };
    open().catch(() => gone || setOpened({ failed: true }));
    return () => {
      gone = true;
      close();
    };
  }, [address]);
  return opened;
}

/** Draws a page into the canvas, sharp on its screen; returns what the page says. */
export function useDrawnPage(
  pdf: Pdf | undefined,
  page: number,
  zoom: number,
  canvas: RefObject<HTMLCanvasElement | null>,
): { text: string; failed: boolean } {
  const [shown, setShown] = useState({ text: "", failed: false });
  useEffect(() => {
    if (!pdf) return;
    let stop = () => {};
    const draw = async () => {
      const { drawPage } = await import("./pdf.ts");
      const pixels = canvas.current!.clientWidth * Math.max(1, window.devicePixelRatio);
      const drawing = drawPage(pdf, page, canvas.current!, pixels);
      stop = drawing.stop;
      setShown({ text: await drawing.drawn, failed: false });
    };
    let gone = false;
    draw().catch(() => gone || setShown({ text: "", failed: true }));
    return () => {
      gone = true;
      stop();
    };
  }, [pdf, page, zoom, canvas]);
  return shown;
}
