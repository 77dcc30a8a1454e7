import { data, useParams } from "react-router";
import { whatIfAsked } from "#app/domain/reports/ranking/what-if-asked.ts";
import { managedCall, readersLocale } from "#app/http/context.ts";
import { keptFor } from "#app/http/kept.server.ts";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { Columns, Stack } from "#app/ui/layout.tsx";
import { TriedOut } from "#app/ui/ranking/tried-out.tsx";
import { WhatIfForm } from "#app/ui/ranking/what-if-form.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Muted } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/what-if";

export async function loader({ context, url }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const { instead, ...form } = whatIfAsked(managed, url.searchParams, context.get(readersLocale));
  const tried = form.asked && instead ? await keptFor(managed, "whatIf", { instead }) : undefined;
  return data({ form, tried }, { status: form.wrong.length > 0 ? 400 : 200 });
}

export default function WhatIf({ loaderData: { form, tried } }: Route.ComponentProps) {
  const { t } = useTranslation("scrutiny");
  const home = `/manage/calls/${useParams().callSlug}`;
  return (
    <SubPage
      back={{ to: `${home}/ranking`, label: t("back") }}
      title={t("whatIf.title")}
      lead={t("whatIf.lead")}
    >
      <Columns aside={<WhatIfForm {...form} here={`${home}/ranking/what-if`} />} asideFirst>
        {tried ? <Tried {...tried} home={home} /> : <Muted>{t("whatIf.begin")}</Muted>}
      </Columns>
    </SubPage>
  );
}

type Tried = NonNullable<Route.ComponentProps["loaderData"]["tried"]>;

function Tried({ standing, value, home }: Tried & { home: string }) {
  return (
    <Stack>
      <BeingComputed standing={standing} again={value !== undefined} />
      {value && <TriedOut {...value} home={home} />}
    </Stack>
  );
}
