import { useSearchParams } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { FormButton } from "../form-button.tsx";
import { Row, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Bullets, Muted, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

type One = {
  evaluatorId: string;
  name: string;
  pairs: number;
  begun: number;
  days: number;
  writtenAt: Date | null;
};
export type SilentProps = {
  count: number;
  /** To how many a letter can still go today. */
  toWrite: number;
  timeZone: string;
  shown: One[];
  /** The call's path. */
  calls: string;
  /** The page that it stands on, to come back to. */
  from: "assignment" | "evaluators" | "readiness";
};

/** Who has done nothing for days with work left; one press writes to all of them. */
export function Silent({ count, toWrite, timeZone, shown, calls, from }: SilentProps) {
  const { t } = useTranslation("more");
  const said = useSearchParams()[0].get("written");
  const written = Math.trunc(Number(said)) || 0;
  return (
    <>
      {said !== null && (
        <Notice tone={written > 0 ? "success" : "info"}>
          {written > 0 ? t("silent.written", { count: written }) : t("silent.writtenNobody")}
        </Notice>
      )}
      {count > 0 && (
        <Notice
          tone="warning"
          title={t("silent.title", { count })}
          actions={<Acts {...{ toWrite, calls, from }} />}
        >
          <Stack gap="tight">
            <Bullets
              items={shown.map((one) => (
                <Person key={one.evaluatorId} {...one} {...{ calls, timeZone }} />
              ))}
            />
            {count > shown.length && <Muted>{t("silent.more", { count: count - shown.length })}</Muted>}
          </Stack>
        </Notice>
      )}
    </>
  );
}

function Person({
  evaluatorId,
  name,
  pairs,
  begun,
  days,
  writtenAt,
  calls,
  timeZone,
}: One & Pick<SilentProps, "calls" | "timeZone">) {
  const { t } = useTranslation("more");
  return (
    <>
      <TextLink to={`${calls}/evaluators/${evaluatorId}`}>{name}</TextLink>:{" "}
      {t("silent.days", { count: days })}, {t("silent.pairs", { count: pairs })}
      {begun > 0 && `, ${t("silent.begun", { count: begun })}`}
      {writtenAt && (
        <>
          ; {t("silent.lastLetter")} <DateTime at={writtenAt} zone={timeZone} format="date" />
        </>
      )}
    </>
  );
}

function Acts({ toWrite, calls, from }: Pick<SilentProps, "toWrite" | "calls" | "from">) {
  const { t } = useTranslation("more");
  return (
    <Row>
      {toWrite > 0 ? (
        <FormButton action={`${calls}/evaluators/silent`} fields={{ from }} icon="mail" size="small">
          {t("silent.write", { count: toWrite })}
        </FormButton>
      ) : (
        <Muted small>{t("silent.allWritten")}</Muted>
      )}
      <LinkButton to={`${calls}/assignment/repair`} size="small">
        {t("silent.repair")}
      </LinkButton>
    </Row>
  );
}
