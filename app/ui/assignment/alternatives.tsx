import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Table } from "../table.tsx";
import { Muted, VisuallyHidden } from "../text.tsx";
import { type Candidate, candidateColumns } from "./candidate-columns.tsx";
import { Change } from "./change.tsx";

type Alternative = Candidate & {
  way?: { out?: string; swap?: string; gain: number; instead?: string; other?: string };
};

type AlternativesProps = {
  alternatives: Alternative[];
  /** Millionths, of all pairs. */
  total: number;
  /** Where the consequences of a move are shown. */
  moveAt: string;
  pairs: unknown[];
  wanted: number;
  /** The call's path. */
  calls: string;
};

/** Who else could have an application, the best suited first, and what adding them would mean. */
export function Alternatives({ alternatives, total, moveAt, pairs, wanted, calls }: AlternativesProps) {
  const { t } = useTranslation("assignment");
  const words = useTranslation("routing").t;
  return (
    <Section title={t("change.alternatives")} level={3} lead={t("change.alternativesLead")}>
      <Stack gap="small">
        {pairs.length >= wanted && alternatives.length > 0 && (
          <Notice tone="neutral">{t("change.full")}</Notice>
        )}
        <Table
          caption={t("change.alternatives")}
          hideCaption
          rows={alternatives}
          rowKey={({ evaluatorId }) => evaluatorId}
          empty={<Muted>{t("change.noAlternatives")}</Muted>}
          columns={[
            ...candidateColumns<Alternative>(t, calls),
            {
              key: "load",
              label: t("change.load.title"),
              cell: ({ load, capacity }) => t("change.load.has", { load, capacity }),
            },
            {
              key: "gain",
              label: words("move.altogether"),
              cell: ({ way }) => way && <Way {...way} total={total} />,
            },
            {
              key: "move",
              label: t("change.action"),
              hideLabel: true,
              cell: ({ evaluatorId, name, way }) => (
                <LinkButton to={`${moveAt}?${searchOf(evaluatorId, way)}`} size="small">
                  {words("move.see")} <VisuallyHidden>{t("change.addName", { name })}</VisuallyHidden>
                </LinkButton>
              ),
            },
          ]}
        />
      </Stack>
    </Section>
  );
}

function searchOf(evaluatorId: string, way: Alternative["way"] = { gain: 0 }) {
  const { out, swap } = way;
  return new URLSearchParams({ in: evaluatorId, ...(out && { out }), ...(swap && { swap }) });
}

type WayProps = NonNullable<Alternative["way"]> & { total: number };

/** In whose place somebody would come, and what that does to the whole. */
function Way({ gain, instead, other, total }: WayProps) {
  const { t } = useTranslation("routing");
  return (
    <Stack gap="tight">
      <Change gain={gain} total={total} />
      {instead && (
        <Muted small>
          {other
            ? t("move.exchange", { name: instead, company: other })
            : t("move.instead", { name: instead })}
        </Muted>
      )}
    </Stack>
  );
}
