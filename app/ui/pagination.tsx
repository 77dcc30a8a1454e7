import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "./button.tsx";

type PaginationProps = { label?: string; previous?: string; next?: string; summary?: ReactNode };

/** Lists are paged by key: there is a page before and a page after, and no page 17. */
export function Pagination({ label, previous, next, summary }: PaginationProps) {
  const { t } = useTranslation("ui");
  if (!previous && !next && !summary) return null;
  return (
    <nav
      aria-label={label ?? t("pages")}
      className="flex flex-wrap items-center justify-between gap-3 print:hidden"
    >
      <p className="text-sm text-soft tabular-nums">{summary}</p>
      <div className="flex gap-2">
        {previous && (
          <LinkButton to={previous} size="small" icon="arrow-left">
            {t("previous")}
          </LinkButton>
        )}
        {next && (
          <LinkButton to={next} size="small" icon="arrow-right">
            {t("next")}
          </LinkButton>
        )}
      </div>
    </nav>
  );
}
