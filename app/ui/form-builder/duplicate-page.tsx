import { Form } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Answer } from "../answered-form.tsx";
import { Button, LinkButton } from "../button.tsx";
import { HiddenField } from "../field.tsx";
import { ActionBar, Stack } from "../layout.tsx";
import { SubPage } from "../sub-page.tsx";
import { Stale } from "./stale.tsx";

type DuplicatePageProps = { label: string; revision: number; base: string; answer?: Answer };

export function DuplicatePage({ label, revision, base, answer }: DuplicatePageProps) {
  const { t } = useTranslation("builder");
  return (
    <SubPage
      width="form"
      back={{ to: base, label: t("back") }}
      title={t("duplicate.title", { name: label || t("row.unnamed") })}
      lead={t("duplicate.text")}
    >
      <Form method="post">
        <HiddenField name="revision" value={String(revision)} />
        <Stack>
          {answer?.refused && <Stale refused={answer.refused} base={base} />}
          <ActionBar>
            <Button icon="copy">{t("duplicate.submit")}</Button>
            <LinkButton to={base} kind="quiet">
              {t("editor.cancel")}
            </LinkButton>
          </ActionBar>
        </Stack>
      </Form>
    </SubPage>
  );
}
