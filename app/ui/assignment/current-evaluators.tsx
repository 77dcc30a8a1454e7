import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { FormButton } from "../form-button.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { type Column, Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Bullets, Muted, TextLink, VisuallyHidden } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { type Alternate, Alternates } from "./alternates.tsx";
import { type Candidate, candidateColumns } from "./candidate-columns.tsx";

type Given = Candidate & {
  id: string;
  proposed: boolean;
  locked: boolean;
  sheet: "draft" | "submitted" | null;
  place?: { place: number; of: number };
};
type Ended = {
  id: string;
  evaluator: string;
  at: Date | null;
  reason: string | null;
  /** Whether managers can read what was written. */
  readable: boolean;
};

type CurrentEvaluatorsProps = {
  pairs: Given[];
  ended: Ended[];
  wanted: number;
  /** How many of them were ordered beyond the call's number. */
  extra: number;
  /** None once nobody can drop out. */
  alternates?: Alternate[];
  open: boolean;
  timeZone: string;
  /** Where the consequences of a move are shown. */
  moveAt: string;
  /** The call's path. */
  calls: string;
};

/** Who has an application now, and who had it. */
export function CurrentEvaluators(props: CurrentEvaluatorsProps) {
  const { pairs, ended, wanted, extra, alternates, open, timeZone, moveAt, calls } = props;
  const { t } = useTranslation("assignment");
  const more = useTranslation("more").t;
  const [evaluator, fit, why] = candidateColumns<Given>(t, calls);
  const remove: Column<Given> = {
    key: "remove",
    label: t("change.action"),
    hideLabel: true,
    cell: (pair) => (pair.sheet === "submitted" ? t("change.submitted") : <Acts {...pair} moveAt={moveAt} />),
  };
  return (
    <Section
      title={t("change.evaluators")}
      level={3}
      lead={
        <>
          {t("change.evaluatorsOf", { count: pairs.length, wanted })}
          {extra > 0 && <> · {more("ordered", { count: extra })}</>}
        </>
      }
    >
      <Stack>
        <Table
          caption={t("change.evaluators")}
          hideCaption
          rows={pairs}
          rowKey={({ id }) => id}
          empty={<Muted>{t("change.none")}</Muted>}
          columns={[
            evaluator,
            fit,
            why,
            { key: "state", label: t("change.load.title"), cell: (pair) => <State {...pair} /> },
            ...(open ? [remove] : []),
          ]}
        />
        {alternates && <Alternates alternates={alternates} evaluators={`${calls}/evaluators`} />}
        {ended.length > 0 && <EndedPairs ended={ended} timeZone={timeZone} sheets={`${calls}/sheets`} />}
      </Stack>
    </Section>
  );
}

function State({ proposed, locked, sheet, place, load, capacity }: Given) {
  const { t } = useTranslation("assignment");
  return (
    <Stack gap="tight">
      {t("change.load.has", { load, capacity })}
      {place && <Muted small>{t("change.place", { count: place.place, of: place.of })}</Muted>}
      <Row>
        {proposed && <Tag tone="info">{t("routing.pairs.proposed")}</Tag>}
        {locked && <Tag>{t("routing.pairs.locked")}</Tag>}
        {sheet === "draft" && <Tag tone="warning">{t("change.begun")}</Tag>}
      </Row>
    </Stack>
  );
}

function Acts({ id, evaluatorId, name, locked, moveAt }: Given & { moveAt: string }) {
  const { t } = useTranslation("assignment");
  const words = useTranslation("routing").t;
  return (
    <Row gap="tight">
      <FormButton action="" fields={{ pair: id, locked: locked ? "" : "on" }} size="small" icon="lock">
        {words(locked ? "move.unlock" : "move.lock")}{" "}
        <VisuallyHidden>{t("change.addName", { name })}</VisuallyHidden>
      </FormButton>
      <LinkButton to={`${moveAt}?out=${evaluatorId}`} size="small">
        {t("change.remove")} <VisuallyHidden>{t("change.removeName", { name })}</VisuallyHidden>
      </LinkButton>
    </Row>
  );
}

type EndedPairsProps = { ended: Ended[]; timeZone: string; sheets: string };

function EndedPairs({ ended, timeZone, sheets }: EndedPairsProps) {
  const { t } = useTranslation("assignment");
  return (
    <div>
      <Muted>{t("change.ended")}</Muted>
      <Bullets
        items={ended.map(({ id, evaluator, at, reason, readable }) => (
          <>
            {evaluator}
            {at && (
              <>
                , <DateTime at={at} zone={timeZone} format="date" />
              </>
            )}
            : {reason || t("change.endedBy")}
            {readable && (
              <>
                {" "}
                <TextLink to={`${sheets}/${id}`}>
                  {t("change.left")} <VisuallyHidden>{t("change.leftOf", { evaluator })}</VisuallyHidden>
                </TextLink>
              </>
            )}
          </>
        ))}
      />
    </div>
  );
}
