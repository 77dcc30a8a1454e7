import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { PlainText } from "../prose.tsx";

/** What an evaluator undertakes, word for word; below it the box to tick, or when that was done. */
export function Undertaking({ text, children }: { text: string | null; children: ReactNode }) {
  const { t } = useTranslation("inviting");
  return (
    <Section title={t("undertaking.title")} level={3}>
      <Stack>
        {text && (
          <Notice tone="neutral" role="note">
            <PlainText text={text} />
          </Notice>
        )}
        {children}
      </Stack>
    </Section>
  );
}
