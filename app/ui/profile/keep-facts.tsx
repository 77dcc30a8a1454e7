import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { Section, Stack } from "../layout.tsx";
import { type OfferedFact, OfferedFacts } from "./offered-facts.tsx";

/** Offers to keep for the next call what was just submitted. */
export function KeepFacts({ facts }: { facts: OfferedFact[] }) {
  const { t } = useTranslation("profile");
  const { state } = useNavigation();
  return (
    <Section title={t("keep.title")} lead={t("keep.lead")}>
      <Form method="post">
        <Stack>
          <OfferedFacts legend={t("keep.legend")} facts={facts} />
          <div>
            <Button kind="secondary" pending={state === "submitting"}>
              {t("keep.save")}
            </Button>
          </div>
        </Stack>
      </Form>
    </Section>
  );
}
