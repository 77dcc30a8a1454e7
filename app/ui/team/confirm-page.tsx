import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Application } from "../application/standing.tsx";
import { Button, LinkButton } from "../button.tsx";
import { ActionBar, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { Bullets } from "../text.tsx";

type ConfirmPageProps = {
  application: Application;
  title: string;
  consequences: string[];
  /** What the button does. */
  act: string;
  refused?: string;
};

/** An act about the team that is said before it is done. */
export function ConfirmPage({ application, title, consequences, act, refused }: ConfirmPageProps) {
  const { t } = useTranslation("team");
  const { state } = useNavigation();
  const team = `/applications/${application.id}/team`;
  return (
    <Page
      width="form"
      title={title}
      eyebrow={application.number}
      back={{ to: team, label: t("inviting.back") }}
      notices={refused && <Notice tone="danger">{refused}</Notice>}
    >
      <Stack gap="large">
        <Bullets items={consequences} />
        <Form method="post">
          <ActionBar>
            <Button kind="danger" pending={state === "submitting"}>
              {act}
            </Button>
            <LinkButton to={team} kind="quiet">
              {t("inviting.back")}
            </LinkButton>
          </ActionBar>
        </Form>
      </Stack>
    </Page>
  );
}
