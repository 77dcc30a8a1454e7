import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "../button.tsx";
import { ActionBar, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { type Called, useBothNames } from "./called.ts";
import { UndoUntil } from "./undo-until.tsx";

type UndoPageProps = Called & {
  /** Path of the score sheet. */
  at: string;
  timeZone: string;
  undo: { until: Date | null } | null;
  refused?: string;
};

/** Takes a submission of a moment ago back. */
export function UndoPage({ at, number, company, timeZone, undo, refused }: UndoPageProps) {
  const { t } = useTranslation("evaluation");
  const bothNames = useBothNames();
  return (
    <Page
      width="form"
      title={t("undo.title")}
      eyebrow={bothNames({ number, company })}
      back={{ to: at, label: t("submit.back") }}
      notices={refused && <Notice tone="danger">{refused}</Notice>}
    >
      {undo ? (
        <Stack>
          <p>{t("undo.text")}</p>
          <UndoUntil {...undo} zone={timeZone} />
          <Undo at={at} />
        </Stack>
      ) : (
        <Notice>{t("undo.notNow")}</Notice>
      )}
    </Page>
  );
}

function Undo({ at }: { at: string }) {
  const { t } = useTranslation("evaluation");
  const { formAction } = useNavigation();
  return (
    <Form method="post">
      <ActionBar>
        <Button icon="undo" pending={formAction !== undefined}>
          {t("undo.now")}
        </Button>
        <LinkButton to={at} kind="quiet">
          {t("submit.back")}
        </LinkButton>
      </ActionBar>
    </Form>
  );
}
