import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section, Stack } from "../layout.tsx";
import { PlainText } from "../prose.tsx";
import { Bullets } from "../text.tsx";
import type { ToCompose } from "./compose-form.tsx";
import { PointsAndSpread } from "./points.tsx";

/** A report as its applicant reads it, which nobody changes any more. */
export function FixedReport({ comments, places, points, note }: ToCompose) {
  const { t } = useTranslation("feedback");
  return (
    <Stack gap="large">
      {places.map(({ id, title }) => {
        const own = points.find((one) => one.id === id);
        const texts = comments.filter(({ where, text }) => where === id && text);
        return (
          <Section
            key={id}
            title={title || t("inWhole")}
            level={3}
            lead={own && <PointsAndSpread {...own} />}
          >
            <Bullets
              items={texts.map(({ text }, at) => (
                <PlainText key={at} text={text} />
              ))}
            />
          </Section>
        );
      })}
      {note && (
        <Section title={t("note")} level={3}>
          <PlainText text={note} />
        </Section>
      )}
    </Stack>
  );
}
