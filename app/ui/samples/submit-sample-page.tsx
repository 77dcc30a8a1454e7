import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "../button.tsx";
import { Obstacles, type ObstaclesProps, Summary } from "../evaluation/submit-page.tsx";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { Page } from "../page.tsx";
import { Bullets } from "../text.tsx";

type SubmitSamplePageProps = ObstaclesProps & { title: string };

/** A sample's sheet in short, and what submitting it means. */
export function SubmitSamplePage({ title, ...props }: SubmitSamplePageProps) {
  const { t } = useTranslation(["samples", "evaluation"]);
  const { at, state, missing } = props;
  return (
    <Page
      width="form"
      title={t("submit.title")}
      eyebrow={title}
      back={{ to: at, label: t("evaluation:submit.back") }}
      notices={<Obstacles {...props} />}
    >
      <Summary {...props} />
      {state === "open" && missing.points.length === 0 && <Submit at={at} />}
    </Page>
  );
}

function Submit({ at }: { at: string }) {
  const { t } = useTranslation(["samples", "evaluation"]);
  const { formAction } = useNavigation();
  return (
    <Section title={t("evaluation:submit.happens")}>
      <Stack>
        <Bullets items={[t("submit.shown"), t("submit.final"), t("submit.apart")]} />
        <Form method="post">
          <ActionBar>
            <Button size="large" pending={formAction !== undefined}>
              {t("submit.now")}
            </Button>
            <LinkButton to={at} kind="quiet">
              {t("evaluation:submit.back")}
            </LinkButton>
          </ActionBar>
        </Form>
      </Stack>
    </Section>
  );
}
