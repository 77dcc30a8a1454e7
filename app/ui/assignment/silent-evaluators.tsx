import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { ChoicesField } from "../choice-field.tsx";
import { Section, Stack } from "../layout.tsx";

type Silent = { id: string; name: string; pairs: number; begun: number; days: number; ticked: boolean };

type SilentEvaluatorsProps = {
  silent: Silent[];
  silenceDays: number | null;
  /** Where both ways are computed without those who are ticked. */
  askAt: string;
};

/** Who has done nothing for days: those who are ticked are taken off their applications by the repair. */
export function SilentEvaluators({ silent, silenceDays, askAt }: SilentEvaluatorsProps) {
  const { t } = useTranslation("repair");
  const { state } = useNavigation();
  return (
    <Section title={t("silent.title")} level={3} lead={t("silent.lead", { count: silenceDays ?? 0 })}>
      <Form method="post" action={askAt}>
        <Stack>
          <ChoicesField
            name="without"
            label={t("silent.who")}
            required={false}
            options={silent.map(({ id, name, ...work }) => ({
              value: id,
              label: name,
              help: <Left {...work} />,
            }))}
            defaultValue={silent.filter(({ ticked }) => ticked).map(({ id }) => id)}
          />
          <div>
            <Button kind="secondary" pending={state !== "idle"}>
              {t("silent.ask")}
            </Button>
          </div>
        </Stack>
      </Form>
    </Section>
  );
}

function Left({ pairs, begun, days }: Pick<Silent, "pairs" | "begun" | "days">) {
  const { t } = useTranslation("repair");
  const has = t("silent.has", { count: pairs, days: t("silent.days", { count: days }) });
  return begun > 0 ? t("silent.begun", { has, count: begun }) : has;
}
