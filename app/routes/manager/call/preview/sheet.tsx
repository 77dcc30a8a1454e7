import { useParams } from "react-router";
import { percentSoFar } from "#app/domain/evaluation/percent.ts";
import { viewSheetPreview } from "#app/domain/evaluation/read-preview.ts";
import { managedCall, readersLocale } from "#app/http/context.ts";
import { PreviewPage } from "#app/ui/set-up/preview-page.tsx";
import { SheetPreview } from "#app/ui/set-up/sheet-preview.tsx";
import { Muted, TextLink } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/sheet";

export function loader({ context }: Route.LoaderArgs) {
  return viewSheetPreview(context.get(managedCall), context.get(readersLocale));
}

export default function SheetPreviewRoute({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("seen");
  const { criteria } = loaderData;
  const { callSlug } = useParams();
  return (
    <PreviewPage of="sheet">
      <Muted>
        {t("fromPreview")}{" "}
        <TextLink to={`/manage/calls/${callSlug}/applications`}>{t("toApplications")}</TextLink>
      </Muted>
      <SheetPreview
        {...loaderData}
        percentOf={(points) =>
          percentSoFar(criteria.map((criterion) => ({ ...criterion, points: points[criterion.id] ?? null })))
        }
      />
    </PreviewPage>
  );
}
