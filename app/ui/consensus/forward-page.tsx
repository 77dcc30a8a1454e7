import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "../button.tsx";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { Bullets, TextLink } from "../text.tsx";
import { ConsensusShown, type ShownConsensus } from "./outcome.tsx";

type ForwardPageProps = ShownConsensus & {
  at: string;
  number: string;
  company: string | null;
  state: string;
  others: number;
  missing: { points: { field: string; title: string }[]; overall: boolean };
  refused?: string;
};

/** The consensus sheet as the others will read it, and what is still missing. */
export function ForwardPage({
  at,
  number,
  company,
  state,
  others,
  missing,
  refused,
  ...sheet
}: ForwardPageProps) {
  const { t } = useTranslation(["consensus", "evaluation"]);
  const navigation = useNavigation();
  const complete = missing.points.length === 0 && !missing.overall;
  return (
    <Page
      width="form"
      title={t("forward.title")}
      eyebrow={company ? `${number} · ${company}` : number}
      back={{ to: `${at}/sheet`, label: t("forward.back") }}
      notices={
        <>
          {refused && <Notice tone="danger">{refused}</Notice>}
          <Missing at={at} missing={missing} />
        </>
      }
    >
      <Stack gap="large">
        <ConsensusShown sheet={sheet} />
        {complete && state === "open" && (
          <Section title={t("evaluation:submit.happens")} divided>
            <Stack>
              <Bullets
                items={[t("forward.asked", { count: others }), t("forward.minority"), t("forward.final")]}
              />
              <Form method="post">
                <ActionBar>
                  <Button size="large" pending={navigation.formAction !== undefined}>
                    {t("forward.now")}
                  </Button>
                  <LinkButton to={`${at}/sheet`} kind="quiet">
                    {t("forward.back")}
                  </LinkButton>
                </ActionBar>
              </Form>
            </Stack>
          </Section>
        )}
      </Stack>
    </Page>
  );
}

function Missing({ at, missing }: Pick<ForwardPageProps, "at" | "missing">) {
  const { t } = useTranslation("evaluation");
  const lacking = [
    ...missing.points.map(({ field, title }) => [field, t("submit.missingPoints", { criterion: title })]),
    ...(missing.overall ? [["overallToApplicant", t("submit.missingOverall")]] : []),
  ];
  if (lacking.length === 0) return null;
  return (
    <Notice tone="warning" title={t("submit.missing", { count: lacking.length })}>
      <Bullets
        items={lacking.map(([field, label]) => (
          <TextLink key={field} to={`${at}/sheet#${field}`}>
            {label}
          </TextLink>
        ))}
      />
    </Notice>
  );
}
