import { Form } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Answer } from "../answered-form.tsx";
import { Button, LinkButton } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";
import { HiddenField } from "../field.tsx";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { SubPage } from "../sub-page.tsx";
import { TextLink } from "../text.tsx";
import { type Change, ChangeList } from "./change-list.tsx";
import { Stale } from "./stale.tsx";

type DiscardPageProps = {
  revision: number;
  /** Of the version that applicants answer. */
  number: number;
  changes: Change[];
  base: string;
  answer?: Answer;
};

/** Names each change that goes, before all of them do. */
export function DiscardPage({ revision, number, changes, base, answer }: DiscardPageProps) {
  const { t } = useTranslation("builder");
  const lead = changes.length > 0 ? t("discard.lead", { number }) : undefined;
  return (
    <SubPage width="form" back={{ to: base, label: t("back") }} title={t("discard.title")} lead={lead}>
      <Stack gap="large">
        {answer?.refused && <Stale refused={answer.refused} base={base} />}
        {changes.length === 0 ? (
          <EmptyState title={t("discard.nothing")}>{t("discard.nothingText")}</EmptyState>
        ) : (
          <>
            <Section title={t("discard.lost")} level={3}>
              <ChangeList changes={changes} />
            </Section>
            <Notice tone="warning">
              {t("discard.noUndo")}{" "}
              <TextLink to={`${base}/form.json`} download>
                {t("export")}
              </TextLink>
            </Notice>
            <Form method="post">
              <HiddenField name="revision" value={String(revision)} />
              <ActionBar>
                <Button kind="danger" icon="trash">
                  {t("discard.submit", { count: changes.length })}
                </Button>
                <LinkButton to={base}>{t("discard.keep")}</LinkButton>
              </ActionBar>
            </Form>
          </>
        )}
      </Stack>
    </SubPage>
  );
}
