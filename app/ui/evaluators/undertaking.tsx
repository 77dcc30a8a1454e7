import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { PlainText } from "../prose.tsx";

type UndertakingProps = { text: string | null; level?: 2 | 3; children: ReactNode };

/** What an evaluator undertakes, word for word; below it the box to tick, or when that was done. */
export function Undertaking({ text, level = 3, children }: UndertakingProps) {
  const { t } = useTranslation("inviting");
  return (
    <Section title={t("undertaking.title")} level={level}>
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
