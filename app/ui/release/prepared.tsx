import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { DescriptionList } from "../description-list.tsx";
import { FormButton } from "../form-button.tsx";
import { Row, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Reference } from "../text.tsx";
import { DateTime } from "../time.tsx";

export type Preparation = {
  at: Date;
  by: string;
  sha256: string;
  first: string[];
  isTrue: boolean;
  mine: boolean;
  mayConfirm: boolean;
};

type PreparedProps = { prepared: Preparation; total: number; zone: string; others: string[]; home: string };

/** What was prepared, by whom, and whose turn it is. */
export function Prepared({ prepared, total, zone, others, home }: PreparedProps) {
  const { t } = useTranslation("release");
  const release = `${home}/decisions/release`;
  return (
    <Stack>
      {prepared.isTrue ? (
        <WhoseTurn prepared={prepared} others={others} />
      ) : (
        <Notice tone="warning" title={t("void")}>
          {t("voidText")}
        </Notice>
      )}
      <PreparationFacts {...prepared} total={total} zone={zone} />
      <Row>
        {prepared.isTrue && prepared.mayConfirm && (
          <LinkButton to={`${release}/confirm`} kind="primary" icon="eye">
            {t("toConfirm")}
          </LinkButton>
        )}
        <FormButton action={`${release}/stop`} icon="undo">
          {t("takeBack")}
        </FormButton>
      </Row>
    </Stack>
  );
}

function WhoseTurn({ prepared, others }: { prepared: Preparation; others: string[] }) {
  const { t } = useTranslation("release");
  if (prepared.mayConfirm || others.length === 0) return <Notice tone="success" title={t("prepared")} />;
  const text = prepared.mine ? t("waitingText", { names: others.join(", ") }) : t("mineText");
  return (
    <Notice tone="success" title={t("waiting")}>
      {text}
    </Notice>
  );
}

type FactsProps = Pick<Preparation, "at" | "by" | "sha256" | "first"> & { total: number; zone: string };

/** The snapshot in short. */
export function PreparationFacts({ at, by, sha256, first, total, zone }: FactsProps) {
  const { t } = useTranslation("release");
  return (
    <DescriptionList
      items={[
        { term: t("preparedBy"), value: by },
        { term: t("preparedAt"), value: <DateTime at={at} zone={zone} format="short" /> },
        { term: t("decisions"), value: total },
        { term: t("toldFirst"), value: first.join(", ") },
        { term: t("fingerprint"), value: <Reference>{sha256}</Reference> },
      ]}
    />
  );
}
