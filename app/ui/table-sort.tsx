import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Icon } from "./icons.tsx";

export type Sort = { key: string; descending?: boolean };

const pageOfList = ["after", "before", "page"];

type SortHeaderProps = {
  column: string;
  param: string;
  direction?: "ascending" | "descending";
  descendingFirst?: boolean;
  numeric?: boolean;
  children: ReactNode;
};

/** The order of a list is in its address, so that it can be kept and sent; the sorted list starts at its first page. */
export function SortHeader({
  column,
  param,
  direction,
  descendingFirst,
  numeric,
  children,
}: SortHeaderProps) {
  const { t } = useTranslation("ui");
  const [search] = useSearchParams();
  const next = new URLSearchParams(search);
  for (const name of pageOfList) next.delete(name);
  const descending = direction ? direction === "ascending" : descendingFirst;
  next.set(param, descending ? `-${column}` : column);
  return (
    <Link
      to={{ search: `?${next}` }}
      preventScrollReset
      className={`inline-flex items-center gap-1 align-bottom hover:text-ink hover:underline ${numeric ? "flex-row-reverse" : ""} ${direction ? "text-ink" : ""}`}
    >
      {children}
      <Icon
        name={direction === undefined ? "sort" : direction === "ascending" ? "sort-up" : "sort-down"}
        size="small"
      />
      <span className="sr-only">{descending ? t("sortDescending") : t("sortAscending")}</span>
    </Link>
  );
}
