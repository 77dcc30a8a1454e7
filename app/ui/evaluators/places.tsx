import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Figure, Figures } from "../figure.tsx";
import { Section, Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Muted } from "../text.tsx";

type PlacesProps = {
  invited: number;
  accepted: number;
  declined: number;
  declared: number;
  applications: number;
  undecided: number;
  perApplication: number;
  /** Ordered beyond that. */
  extra: number;
  needed: number;
  capacity: number;
  missing: number;
  /** Where it stands in full. */
  more: string;
};

/** Whether those who accepted have places for everything, and who has not answered. */
export function Places(props: PlacesProps) {
  const {
    invited,
    accepted,
    declined,
    declared,
    applications,
    perApplication,
    extra,
    needed,
    capacity,
    missing,
  } = props;
  const { t } = useTranslation("evaluators");
  const write = useNumberFormat();
  const inFull = (
    <LinkButton to={props.more} icon="chart" size="small">
      {t("readiness.more")}
    </LinkButton>
  );
  return (
    <Section title={t("readiness.title")} actions={inFull}>
      <Stack>
        <Verdict {...props} />
        <Figures>
          <Figure
            label={t("readiness.needed")}
            value={write(needed)}
            detail={
              t("readiness.neededOf", { applications, perApplication }) +
              (extra > 0 ? ` + ${write(extra)}` : "")
            }
          />
          <Figure
            label={t("readiness.capacity")}
            value={write(capacity)}
            tone={missing ? "danger" : undefined}
          />
          <Figure
            label={t("readiness.accepted")}
            value={write(accepted)}
            detail={
              <>
                {t("readiness.acceptedOf", { invited: invited + accepted + declined })}
                {invited > 0 && <>; {t("readiness.waiting", { count: invited })}</>}
              </>
            }
          />
          <Figure
            label={t("readiness.declared")}
            value={write(declared)}
            detail={t("readiness.declaredOf", { accepted })}
          />
        </Figures>
      </Stack>
    </Section>
  );
}

function Verdict({ applications, missing, undecided }: PlacesProps) {
  const { t } = useTranslation("evaluators");
  if (applications === 0) return <Muted>{t("readiness.noApplications")}</Muted>;
  return (
    <Notice tone={missing ? "warning" : "success"}>
      {missing ? t("readiness.missing", { count: missing }) : t("readiness.enough")}{" "}
      {undecided > 0 && t("readiness.undecided", { count: undecided })}
    </Notice>
  );
}
