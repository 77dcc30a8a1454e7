import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";
import { TextField } from "../field.tsx";
import { FilterForm } from "../filter-form.tsx";
import { Row, Stack } from "../layout.tsx";
import { Pagination } from "../pagination.tsx";
import { Progress } from "../progress.tsx";
import { Muted } from "../text.tsx";

type List = {
  total: number;
  whole: boolean;
  asked: number;
  gone: number;
  search: string;
  next?: { among: "new" | "rest"; after: number };
  begun: boolean;
};

const here = "../conflicts";

/** Above a list of several pages: how far one is with it, and how to find somebody on it. */
export function ListFinder({ list: { whole, asked, gone, search } }: { list: List }) {
  const { t } = useTranslation("evaluators");
  if (whole) return null;
  return (
    <Stack>
      {asked > 0 && (
        <Progress
          label={t("conflicts.pages.progress")}
          value={gone}
          max={asked}
          text={t("conflicts.pages.gone", { gone, count: asked })}
        />
      )}
      <Muted>{t("conflicts.pages.text")}</Muted>
      <FilterForm
        label={t("conflicts.pages.search")}
        submitLabel={t("conflicts.pages.find")}
        clearTo={search ? here : undefined}
      >
        <TextField type="search" name="q" label={t("conflicts.pages.search")} defaultValue={search} />
      </FilterForm>
    </Stack>
  );
}

/** Below it. Whoever still goes through the list comes to the next page by sending this one. */
export function ListPages({ list: { whole, asked, search, next, begun } }: { list: List }) {
  const { t } = useTranslation("evaluators");
  if (whole) return null;
  const isBrowsed = asked === 0 || search !== "";
  const place = next && new URLSearchParams({ [next.among === "new" ? "new" : "after"]: String(next.after) });
  if (place && search) place.set("q", search);
  return (
    <Stack>
      {isBrowsed && <Pagination next={place && `${here}?${place}`} />}
      {begun && (
        <Row>
          <LinkButton to={`${here}?new=0`} kind="quiet" size="small">
            {t("conflicts.pages.start")}
          </LinkButton>
        </Row>
      )}
    </Stack>
  );
}

/** Nobody on the list is called so. */
export function NobodyFound() {
  const { t } = useTranslation("evaluators");
  return (
    <EmptyState icon="filter" title={t("conflicts.pages.nobody")}>
      {t("conflicts.pages.nobodyText")}
    </EmptyState>
  );
}
