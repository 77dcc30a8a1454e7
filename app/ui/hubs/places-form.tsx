import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { TextField } from "../field.tsx";
import { Fieldset } from "../fieldset.tsx";
import { ActionBar, Grid, Row, Stack } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";
import { HiddenField } from "../field.tsx";
import { Muted, TextLink, VisuallyHidden } from "../text.tsx";

type Hub = {
  id: string;
  name: string;
  least: number;
  most: number;
  email: string;
  taken: number;
  wished: number;
  wants: number;
  gets: number;
};
type Line = { least?: string | number; most?: string | number; email?: string };

/** How many finalists each hub takes, and who is written to there. */
export function PlacesForm({ hubs, home, answer }: { hubs: Hub[]; home: string; answer?: Answer }) {
  const { t } = useTranslation("hubs");
  const { state } = useNavigation();
  const [form] = useAnsweredForm<{ places: Line[] }>(answer);
  const typed = (form.initialValue?.places ?? []) as (Line | undefined)[];
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <Stack gap="large">
        <FormProblems form={form} answer={answer} labels={labelsOf(hubs, (key) => t(key))} />
        <Grid least="large">
          {hubs.map((hub, index) => (
            <HubFields
              key={hub.id}
              hub={hub}
              to={`${home}/decisions/hubs/${hub.id}/wishes`}
              at={`places[${index}]`}
              line={answer ? (typed[index] ?? {}) : hub}
              errors={form.allErrors}
            />
          ))}
        </Grid>
        <ActionBar>
          <Button pending={state === "submitting"}>{t("save")}</Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}

function labelsOf(hubs: Hub[], t: (key: "least" | "most" | "email") => string): Record<string, string> {
  const parts = ["least", "most", "email"] as const;
  return Object.fromEntries(
    hubs.flatMap(({ name }, index) =>
      parts.map((part) => [`places[${index}].${part}`, `${name}, ${t(part)}`]),
    ),
  );
}

type HubFieldsProps = { hub: Hub; to: string; at: string; line: Line; errors: Record<string, string[]> };

function HubFields({ hub, to, at, line, errors }: HubFieldsProps) {
  const { t } = useTranslation("hubs");
  const named = (part: keyof Line) => ({
    name: `${at}.${part}`,
    label: t(part),
    errors: errors[`${at}.${part}`],
    defaultValue: String(line[part] ?? ""),
  });
  return (
    <Fieldset id={at} legend={hub.name}>
      <HiddenField name={`${at}.hubId`} value={hub.id} />
      <Stack>
        <Stack gap="tight">
          <Muted small>{t("standing", { taken: hub.taken, count: hub.wished })}</Muted>
          <Muted small>{t("hubSays", { count: hub.wants, gets: hub.gets })}</Muted>
          <TextLink to={to}>
            <VisuallyHidden>{t("hubWishesHidden", { hub: hub.name })}</VisuallyHidden> {t("hubWishes")}
          </TextLink>
        </Stack>
        <Row align="start" gap="medium">
          <NumberField {...named("least")} width="tiny" />
          <NumberField {...named("most")} width="tiny" />
        </Row>
        <TextField {...named("email")} type="email" required={false} />
      </Stack>
    </Fieldset>
  );
}
