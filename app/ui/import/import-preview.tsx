import { Form } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "../button.tsx";
import { HiddenField } from "../field.tsx";
import { Figure, Figures } from "../figure.tsx";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { SubPage } from "../sub-page.tsx";
import { Muted } from "../text.tsx";
import { ColumnsForm, type ImportColumn, type ImportField } from "./columns-form.tsx";
import { LeftOut, type LeftOutRow } from "./left-out.tsx";

type ImportPreviewProps = {
  callSlug: string;
  fileName: string;
  finished?: { imported: number };
  as: "draft" | "submitted";
  columns: ImportColumn[];
  fields: ImportField[];
  rows: number;
  fitting: number;
  leftOut: LeftOutRow[];
  /** Why nothing was taken. */
  refused?: string;
};

/** What would become of a table, before anything is taken from it. */
export function ImportPreview(props: ImportPreviewProps) {
  const { callSlug, fileName, finished, refused, as, columns, fields, rows, fitting, leftOut } = props;
  const { t } = useTranslation("imports");
  const base = `/manage/calls/${callSlug}`;
  return (
    <SubPage title={fileName} lead={t("lead")} back={{ to: `${base}/import`, label: t("title") }}>
      <Stack gap="large">
        {refused && <Notice tone="danger" role="alert" title={refused} />}
        {finished ? (
          <Done base={base} fileName={fileName} {...finished} />
        ) : (
          <>
            <ColumnsForm {...{ as, columns, fields }} />
            <Section title={t("result")} id="result">
              <Stack gap="large">
                <Figures>
                  <Figure label={t("fitting", { count: fitting })} value={fitting} tone="success" />
                  <Figure
                    label={t("refusedCount", { count: rows - fitting })}
                    value={rows - fitting}
                    tone={rows > fitting ? "warning" : undefined}
                  />
                </Figures>
                {fitting > 0 && <Take {...{ as, fields, fitting }} />}
                {leftOut.length > 0 && <LeftOut rows={leftOut} total={rows - fitting} />}
              </Stack>
            </Section>
          </>
        )}
      </Stack>
    </SubPage>
  );
}

/** Takes exactly what is shown: the columns as they were looked at go with it. */
function Take({ as, fields, fitting }: Pick<ImportPreviewProps, "as" | "fields" | "fitting">) {
  const { t } = useTranslation("imports");
  return (
    <Form method="post">
      <HiddenField name="as" value={as} />
      {fields.map(({ id, column }) => (
        <HiddenField key={id} name={`column.${id}`} value={column === undefined ? "" : String(column)} />
      ))}
      <ActionBar>
        <Button>{t("take", { count: fitting })}</Button>
        <Muted>{t("takeText")}</Muted>
      </ActionBar>
    </Form>
  );
}

function Done({ base, fileName, imported }: { base: string; fileName: string; imported: number }) {
  const { t } = useTranslation("imports");
  const see = <LinkButton to={`${base}/applications?status=draft`}>{t("toApplications")}</LinkButton>;
  return (
    <Notice tone="success" title={t("done", { count: imported })} actions={see}>
      {t("doneText", { name: fileName })}
    </Notice>
  );
}
