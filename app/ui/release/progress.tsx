import { useTranslation } from "#app/i18n/use-translation.ts";
import { LoadAnew, useLookingAgain } from "../assignment/computing.tsx";
import { LinkButton } from "../button.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Figure, Figures } from "../figure.tsx";
import { FormButton } from "../form-button.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Progress } from "../progress.tsx";
import { Reference } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { Delivery, type SentLetter } from "./delivery.tsx";

export type Told = {
  preparedBy: string;
  confirmedBy: string;
  confirmedAt: Date;
  stoppedBy: string | null;
  sha256: string;
  told: number;
  total: number;
  letters: { queued: number; sent: number; failed: number };
  first: SentLetter[];
};

type Standing = "first" | "running" | "stopped" | "finished";
type ToldProps = { standing: Standing; progress: Told; zone: string; home: string };

/** Who was told so far, what became of the letters, and what can be done now. */
export function ReleaseProgress({ standing, progress, zone, home }: ToldProps) {
  const { t } = useTranslation("release");
  const { told, total, letters } = progress;
  useLookingAgain(standing === "running");
  return (
    <Stack gap="large">
      {standing === "running" && <LoadAnew />}
      <StandingNotice standing={standing} progress={progress} home={home} />
      <Progress label={t("told")} value={told} max={total} text={t("toldOf", { told, total })} />
      <Section title={t("all")} level={3}>
        <Figures>
          <Figure label={t("sent")} value={letters.sent} />
          <Figure label={t("queued")} value={letters.queued} />
          <Figure
            label={t("failed")}
            value={letters.failed}
            tone={letters.failed > 0 ? "danger" : undefined}
          />
        </Figures>
      </Section>
      <Acts standing={standing} left={total - told} home={home} />
      <Section title={t("delivery")} level={3}>
        <Delivery letters={progress.first} zone={zone} />
      </Section>
      <TwoPeople {...progress} zone={zone} />
    </Stack>
  );
}

function StandingNotice({ standing, progress, home }: Omit<ToldProps, "zone">) {
  const { t } = useTranslation("release");
  if (standing === "finished")
    return (
      <Notice
        tone="success"
        title={t("done")}
        actions={<LinkButton to={`${home}/emails`}>{t("toEmails")}</LinkButton>}
      >
        {t("doneText", { count: progress.told })}
      </Notice>
    );
  if (standing === "stopped")
    return (
      <Notice tone="warning" title={t("stopped")}>
        {t("stoppedText", { name: progress.stoppedBy ?? "" })}
      </Notice>
    );
  return standing === "first" ? (
    <Notice title={t("begun")}>{t("begunText")}</Notice>
  ) : (
    <Notice title={t("running")}>{t("runningText")}</Notice>
  );
}

function Acts({ standing, left, home }: { standing: Standing; left: number; home: string }) {
  const { t } = useTranslation("release");
  const release = `${home}/decisions/release`;
  if (standing === "finished") return null;
  return (
    <Row>
      {standing === "first" && (
        <FormButton action={`${release}/rest`} kind="danger" icon="send">
          {t("rest", { count: left })}
        </FormButton>
      )}
      {standing === "stopped" ? (
        <FormButton action={`${release}/resume`} kind="primary" icon="arrow-right">
          {t("resume")}
        </FormButton>
      ) : (
        <FormButton action={`${release}/stop`} icon="cross">
          {t("stop")}
        </FormButton>
      )}
    </Row>
  );
}

function TwoPeople({ preparedBy, confirmedBy, confirmedAt, sha256, zone }: Told & { zone: string }) {
  const { t } = useTranslation("release");
  return (
    <DescriptionList
      items={[
        { term: t("preparedBy"), value: preparedBy },
        { term: t("confirmedBy"), value: confirmedBy },
        { term: t("confirmedAt"), value: <DateTime at={confirmedAt} zone={zone} format="short" /> },
        { term: t("fingerprint"), value: <Reference>{sha256}</Reference> },
      ]}
    />
  );
}
