import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Answer } from "../answered-form.tsx";
import { Button, LinkButton } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";
import { HiddenField } from "../field.tsx";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { SubPage } from "../sub-page.tsx";
import { Bullets } from "../text.tsx";
import { Problems } from "./builder-notices.tsx";
import { type Change, ChangeList } from "./change-list.tsx";
import type { FormProblem } from "./form-in-work.ts";
import { Stale } from "./stale.tsx";

type PublishPageProps = {
  revision: number;
  number: number;
  changes: Change[];
  problems: FormProblem[];
  untranslated: number;
  /** Declarations with another text. */
  renewed: string[];
  told: { drafts: number; submitted: number };
  isPublic: boolean;
  base: string;
  answer?: Answer;
};

/** What the next version changes and who hears of it, before it is published. */
export function PublishPage(props: PublishPageProps) {
  const { t } = useTranslation("builder");
  const { base, number, changes, problems, untranslated, answer, revision } = props;
  const { state } = useNavigation();
  const consequences = useConsequences(props);
  return (
    <SubPage
      width="form"
      back={{ to: base, label: t("back") }}
      title={t("publish.title")}
      lead={changes.length > 0 ? t("publish.lead", { number }) : undefined}
    >
      <Stack gap="large">
        {answer?.refused && <Stale refused={answer.refused} base={base} />}
        {problems.length > 0 && <Problems problems={problems} base={base} />}
        {changes.length === 0 ? (
          <EmptyState title={t("publish.nothing")}>{t("publish.nothingText")}</EmptyState>
        ) : (
          <>
            <Section title={t("publish.changes")} level={3}>
              <ChangeList changes={changes} />
            </Section>
            <Section title={t("publish.told")} level={3}>
              <Bullets items={consequences} />
            </Section>
            {untranslated > 0 && (
              <Notice tone="warning" title={t("untranslated.title", { count: untranslated })}>
                {t("untranslated.text")}
              </Notice>
            )}
            <Form method="post">
              <HiddenField name="revision" value={String(revision)} />
              <ActionBar>
                <Button disabled={problems.length > 0} pending={state === "submitting"}>
                  {t("publish.submit", { number })}
                </Button>
                <LinkButton to={base} kind="quiet">
                  {t("editor.cancel")}
                </LinkButton>
              </ActionBar>
            </Form>
          </>
        )}
      </Stack>
    </SubPage>
  );
}

function useConsequences({ told: { drafts, submitted }, renewed, isPublic }: PublishPageProps): string[] {
  const { t } = useTranslation("builder");
  return [
    drafts + submitted === 0 && t("publish.nobody"),
    drafts > 0 && t("publish.drafts", { count: drafts }),
    submitted > 0 && t("publish.submitted", { count: submitted }),
    t(isPublic ? "publish.public" : "publish.private"),
    renewed.length > 0
      ? t("publish.renewed", { declarations: renewed.join("; ") })
      : drafts > 0 && t("publish.answers"),
  ].filter((sentence) => sentence !== false);
}
