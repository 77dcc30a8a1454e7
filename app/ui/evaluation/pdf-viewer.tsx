import { useRef, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { Row, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Muted } from "../text.tsx";
import { useDrawnPage, usePdf } from "./use-pdf.ts";

const widths = ["w-full", "w-[150%]", "w-[220%]"];

/** A PDF in the page, one of its pages at a time; `name` says what it is. */
export function PdfViewer({ address, name }: { address: string; name: string }) {
  const { t } = useTranslation("workbench");
  const { pdf, failed } = usePdf(address);
  const [page, turnTo] = useState(1);
  const [zoom, setZoom] = useState(0);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useDrawnPage(pdf, page, zoom, canvas);
  if (failed) return <Notice tone="warning">{t("viewer.failed")}</Notice>;
  return (
    <Stack gap="tight">
      <Bar {...{ page, turnTo, zoom, setZoom }} pages={pdf?.numPages} />
      {drawn.failed && <Notice tone="warning">{t("viewer.pageFailed")}</Notice>}
      <section
        aria-label={name}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the keyboard
        tabIndex={0}
        className="overflow-auto rounded-md border border-line"
      >
        <canvas ref={canvas} aria-hidden="true" className={`block bg-white ${widths[zoom]}`} />
        <p className="sr-only">{drawn.text}</p>
      </section>
    </Stack>
  );
}

type BarProps = {
  page: number;
  pages?: number;
  turnTo: (page: number) => void;
  zoom: number;
  setZoom: (zoom: number) => void;
};

function Bar({ page, pages, turnTo, zoom, setZoom }: BarProps) {
  const { t } = useTranslation("workbench");
  const shared = { type: "button", kind: "secondary", size: "small" } as const;
  return (
    <Row justify="between">
      <Row gap="tight">
        <Button {...shared} icon="arrow-left" disabled={page === 1} onClick={() => turnTo(page - 1)}>
          {t("viewer.previous")}
        </Button>
        <Button {...shared} icon="arrow-right" disabled={page === pages} onClick={() => turnTo(page + 1)}>
          {t("viewer.next")}
        </Button>
      </Row>
      <Muted small>
        <output>{pages ? t("viewer.page", { page, pages }) : t("viewer.opening")}</output>
      </Muted>
      <Row gap="tight">
        <Button {...shared} icon="minus" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          {t("viewer.smaller")}
        </Button>
        <Button
          {...shared}
          icon="plus"
          disabled={zoom === widths.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          {t("viewer.larger")}
        </Button>
      </Row>
    </Row>
  );
}
