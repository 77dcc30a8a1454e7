import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Answer } from "../answered-form.tsx";
import { EmptyState } from "../empty-state.tsx";
import { FormButton } from "../form-button.tsx";
import { Row, Stack } from "../layout.tsx";
import { SubPage } from "../sub-page.tsx";
import { Muted, Strong } from "../text.tsx";
import { Stale } from "./stale.tsx";

type RemovedPageProps = {
  removed: { id: string; isSection: boolean; label: string; questions: number; from?: string }[];
  revision: number;
  base: string;
  answer?: Answer;
};

/** What was taken out, to be put back. */
export function RemovedPage({ removed, revision, base, answer }: RemovedPageProps) {
  const { t } = useTranslation("builder");
  return (
    <SubPage
      width="form"
      back={{ to: base, label: t("back") }}
      title={t("removed.title")}
      lead={t("removed.lead")}
    >
      <Stack>
        {answer?.refused && <Stale refused={answer.refused} base={base} />}
        {removed.length === 0 && (
          <EmptyState title={t("removed.empty")} icon="trash">
            {t("removed.emptyText")}
          </EmptyState>
        )}
        {removed.map(({ id, isSection, label, questions, from }) => (
          <Row key={id} justify="between">
            <div>
              <Strong>{label || t("row.unnamed")}</Strong>
              <br />
              <Muted small>
                {isSection && t("removed.section", { questions: t("row.questions", { count: questions }) })}
                {from && t("removed.from", { section: from })}
              </Muted>
            </div>
            <FormButton
              action={`${base}/removed`}
              fields={{ id, revision: String(revision) }}
              size="small"
              icon="undo"
            >
              {t("removed.putBack")}
            </FormButton>
          </Row>
        ))}
      </Stack>
    </SubPage>
  );
}
