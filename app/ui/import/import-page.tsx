import { useTranslation } from "#app/i18n/use-translation.ts";
import { Stack } from "../layout.tsx";
import { SubPage } from "../sub-page.tsx";
import { TextLink } from "../text.tsx";
import { EarlierTables, type EarlierTablesProps } from "./earlier-tables.tsx";
import { TableUpload, type TableUploadProps } from "./table-upload.tsx";

type ImportPageProps = TableUploadProps &
  Pick<EarlierTablesProps, "imports" | "timeZone"> & { callSlug: string };

/** Where a manager brings a table to take applications from. */
export function ImportPage({ callSlug, imports, timeZone, ...upload }: ImportPageProps) {
  const { t } = useTranslation("imports");
  const base = `/manage/calls/${callSlug}`;
  return (
    <SubPage
      width="form"
      title={t("title")}
      lead={t("lead")}
      back={{ to: `${base}/applications`, label: t("back") }}
    >
      <Stack gap="large">
        <TableUpload {...upload} />
        <EarlierTables {...{ imports, timeZone }} here={`${base}/import`} taken={t("earlierTaken")} />
        <TextLink to={`${base}/import/receipt`}>{t("receipts")}</TextLink>
      </Stack>
    </SubPage>
  );
}
