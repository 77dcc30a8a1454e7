import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Notice } from "../notice.tsx";
import { Tabs } from "../tabs.tsx";
import { SetUpPage, useSetUp } from "./set-up-page.tsx";

const previews = { call: "preview", form: "preview/form", sheet: "preview/sheet" } as const;
type Preview = keyof typeof previews;

/** The call as somebody else will see it; nothing done here is kept. */
export function PreviewPage({ of, children }: { of: Preview; children: ReactNode }) {
  const { t } = useTranslation("set-up");
  const home = useSetUp();
  return (
    <SetUpPage title={t(`preview.title.${of}`)}>
      <Tabs
        label={t("list.previews")}
        items={(Object.keys(previews) as Preview[]).map((one) => ({
          to: `${home}/${previews[one]}`,
          label: t(`preview.tab.${one}`),
          current: one === of,
        }))}
      />
      <Notice>{t(`preview.note.${of}`)}</Notice>
      {children}
    </SetUpPage>
  );
}
