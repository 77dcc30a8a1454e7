import type { ReactNode } from "react";
import { Form, Link, useSubmit } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "./button.tsx";

type FilterFormProps = { label: string; submitLabel?: string; clearTo?: string; children: ReactNode };

/** Filters live in the address bar. With JavaScript a choice is applied at once. None is ever needed, so none says so. */
export function FilterForm({ label, submitLabel, clearTo, children }: FilterFormProps) {
  const { t } = useTranslation("ui");
  const submit = useSubmit();
  return (
    <search aria-label={label}>
      <Form
        preventScrollReset
        onChange={(event) => {
          const changed = event.target as HTMLElement;
          if (!changed.matches("[type=text], [type=search]"))
            void submit(event.currentTarget, { preventScrollReset: true });
        }}
        className="flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden [&_[data-optional]]:hidden [&>*]:min-w-36 max-sm:[&>*]:grow"
      >
        {children}
        <div className="flex items-center gap-2 max-sm:basis-full">
          <Button kind="secondary">{submitLabel ?? t("filter")}</Button>
          {clearTo && (
            <Link to={clearTo} className="text-link px-2 py-2 text-sm">
              {t("clearFilters")}
            </Link>
          )}
        </div>
      </Form>
    </search>
  );
}
