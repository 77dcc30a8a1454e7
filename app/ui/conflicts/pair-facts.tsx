import { useTranslation } from "#app/i18n/use-translation.ts";
import { Card } from "../card.tsx";
import { Grid, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, Reference } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { EarlierCall } from "./earlier-call.tsx";
import type { Evidence, Pair } from "./pair.ts";
import { StateTag } from "./state-tags.tsx";

type PairFactsProps = Pick<Pair, "evaluator" | "application"> & {
  /** Nothing is known of it when there is none. */
  pair?: Pair;
  zone: string;
  /** The call's path. */
  calls: string;
};

/** Both sides beside each other, and what connects them. */
export function PairFacts({ evaluator, application, pair, zone, calls }: PairFactsProps) {
  const { t } = useTranslation("conflicts");
  return (
    <Stack>
      {pair?.held && <Notice tone="warning">{t("pair.held")}</Notice>}
      {pair?.changed && <Notice>{t("pair.changed")}</Notice>}
      <Grid>
        <Card
          eyebrow={t("evidence.evaluatorSide")}
          title={evaluator.name}
          to={`${calls}/evaluators/${evaluator.id}`}
        >
          {evaluator.organisation}
        </Card>
        <Card
          eyebrow={t("evidence.applicationSide")}
          title={application.company}
          to={`${calls}/applications/${application.id}`}
        >
          <Reference>{application.number}</Reference>
        </Card>
      </Grid>
      {pair ? <Known pair={pair} zone={zone} /> : <Muted>{t("pair.unknown")}</Muted>}
    </Stack>
  );
}

function EvaluatorSide({ evaluator, call }: Evidence) {
  return (
    <>
      {evaluator}
      <EarlierCall call={call} />
    </>
  );
}

function Known({ pair, zone }: { pair: Pair; zone: string }) {
  const { t } = useTranslation("conflicts");
  const { state, source, reason, evidence, decided } = pair;
  const said = source === "declared" || source === "manager";
  return (
    <Stack>
      <p>
        <StateTag state={state} /> {said && <Tag>{t(`source.${source}`)}</Tag>} {said && reason}
      </p>
      {decided && (
        <p>
          {t("pair.decision")}: {decided.by}, <DateTime at={decided.at} zone={zone} format="short" />.{" "}
          {decided.reason}
        </p>
      )}
      {evidence.length > 0 && (
        <Section title={t("evidence.caption")} level={3}>
          <Table
            caption={t("evidence.caption")}
            hideCaption
            rows={evidence}
            rowKey={(one) => `${one.source} ${one.evaluator}`}
            columns={[
              {
                key: "what",
                label: t("evidence.what"),
                rowHeader: true,
                cell: (one) => <Tag>{t(`source.${one.source}`)}</Tag>,
              },
              { key: "evaluator", label: t("evidence.evaluatorSide"), cell: EvaluatorSide },
              { key: "application", label: t("evidence.applicationSide"), cell: (one) => one.application },
            ]}
          />
        </Section>
      )}
    </Stack>
  );
}
