import type { ComponentProps, ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { DescriptionList } from "../description-list.tsx";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { SubPage } from "../sub-page.tsx";
import { DateTime } from "../time.tsx";
import { ExtendForm } from "./extend-form.tsx";

type ExtendPageProps = ComponentProps<typeof ExtendForm> & {
  title: string;
  lead: string;
  closesAt: Date;
  /** Why nothing can be extended any more, as a sentence. */
  obstacle?: string;
  /** Who is told. */
  told: ReactNode;
};

/** A later deadline, and all that it brings, before it is given. */
export function ExtendPage({ title, lead, back, closesAt, obstacle, told, ...form }: ExtendPageProps) {
  const { t } = useTranslation("deadlines");
  const deadline = <DateTime at={closesAt} zone={form.timeZone} />;
  return (
    <SubPage width="form" back={back} title={title} lead={lead}>
      <Stack gap="large">
        <DescriptionList items={[{ term: t("extend.now"), value: deadline }]} />
        {obstacle ? (
          <Notice tone="warning" title={t("extend.impossible")}>
            {obstacle}
          </Notice>
        ) : (
          <>
            {told}
            <ExtendForm {...form} back={back} />
          </>
        )}
      </Stack>
    </SubPage>
  );
}
