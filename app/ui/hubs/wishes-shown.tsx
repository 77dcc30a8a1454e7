import { useTranslation } from "#app/i18n/use-translation.ts";
import { Table } from "../table.tsx";
import { Reference } from "../text.tsx";
import { ChoiceTag } from "./choices.tsx";
import type { WishedFinalist } from "./wishes-form.tsx";

/** What a hub said of each finalist, once nothing is allotted any more. */
export function WishesShown({ hub, finalists }: { hub: string; finalists: WishedFinalist[] }) {
  const { t } = useTranslation("hubs");
  return (
    <Table
      caption={t("wishesTitle", { hub })}
      hideCaption
      dense
      rows={finalists}
      rowKey={({ applicationId }) => applicationId}
      columns={[
        { key: "place", label: t("place"), numeric: true, cell: ({ place }) => place },
        { key: "company", label: t("company"), rowHeader: true, cell: ({ company }) => company },
        { key: "number", label: t("number"), cell: ({ number }) => <Reference>{number}</Reference> },
        { key: "choice", label: t("wish"), cell: ({ choice }) => <ChoiceTag choice={choice} /> },
        { key: "wish", label: hub, cell: ({ wish }) => t(`hubWish.${wish}`) },
      ]}
    />
  );
}
