import { viewSetUp } from "#app/domain/calls/set-up/read.ts";
import { managedCall, readersLocale, requestTime } from "#app/http/context.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Grid, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useSetUp } from "#app/ui/set-up/set-up-page.tsx";
import { StepList } from "#app/ui/set-up/step-list.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/list";

export function loader({ context }: Route.LoaderArgs) {
  return viewSetUp(context.get(managedCall), context.get(readersLocale), context.get(requestTime));
}

export default function SetUpList({ loaderData }: Route.ComponentProps) {
  const { published, missing, untranslated, steps } = loaderData;
  const { t } = useTranslation("set-up");
  return (
    <>
      <Section title={t("list.title")} lead={t(published ? "list.publicLead" : "list.draftLead")}>
        <Stack>
          <Standing {...{ published, missing }} />
          <StepList steps={steps} />
        </Stack>
      </Section>
      <Section title={t("list.previews")}>
        <Previews untranslated={untranslated} />
      </Section>
    </>
  );
}

function Standing({ published, missing }: { published: boolean; missing: number }) {
  const { t } = useTranslation("set-up");
  const home = useSetUp();
  if (missing > 0) return <Notice tone="warning" title={t("list.missing", { count: missing })} />;
  if (published) return null;
  return (
    <Notice
      tone="success"
      role="note"
      title={t("list.ready")}
      actions={
        <LinkButton to={`${home}/publish`} kind="primary">
          {t("step.publish")}
        </LinkButton>
      }
    >
      {t("list.readyText")}
    </Notice>
  );
}

function Previews({ untranslated: count }: { untranslated: number }) {
  const { t } = useTranslation("set-up");
  const home = useSetUp();
  const cards = [
    { to: "preview", title: t("list.previewCall"), text: t("list.previewCallText") },
    { to: "preview/form", title: t("list.previewForm"), text: t("list.previewFormText") },
    { to: "preview/sheet", title: t("list.previewSheet"), text: t("list.previewSheetText") },
    {
      to: "set-up/translations",
      title: t("list.translations"),
      text: count > 0 ? t("list.translationsText", { count }) : t("list.allTranslated"),
    },
  ];
  return (
    <Grid>
      {cards.map(({ to, title, text }) => (
        <Card key={to} title={title} to={`${home}/${to}`}>
          {text}
        </Card>
      ))}
    </Grid>
  );
}
