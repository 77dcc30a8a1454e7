import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { TaskList } from "../task-list.tsx";
import { Bullets } from "../text.tsx";
import { DateTime } from "../time.tsx";

export type OwnSample = {
  id: string;
  title: string;
  state: "untouched" | "draft" | "submitted";
  submittedAt: Date | null;
};

type OwnSamplesProps = {
  rows: OwnSample[];
  /** How many keep the real applications closed. */
  left: number;
  nextId?: string;
  excused: boolean;
  over: boolean;
  timeZone: string;
  /** Path of the evaluator's list. */
  home: string;
  /** Whether a real application led here. */
  sent: boolean;
};

const tones = { untouched: "neutral", draft: "info", submitted: "success" } as const;

/** The samples of a call, why they come first, and how far each is. */
export function OwnSamples({ rows, timeZone, ...props }: OwnSamplesProps) {
  const { t } = useTranslation("samples");
  return (
    <Stack gap="large">
      <Standing {...props} />
      <Section title={t("own.title")} lead={t("own.lead")}>
        <Stack>
          <Bullets items={[t("own.same"), t("own.shown"), t("own.apart")]} />
          <TaskList
            numbered
            items={rows.map(({ id, title, state, submittedAt }) => ({
              title,
              to: `/samples/${id}`,
              detail: submittedAt && <DateTime at={submittedAt} zone={timeZone} format="short" />,
              state: { tone: tones[state], label: t(`own.state.${state}`) },
            }))}
          />
          {props.nextId && !props.over && (
            <div>
              <LinkButton to={`/samples/${props.nextId}`} kind="primary">
                {t("own.next")}
              </LinkButton>
            </div>
          )}
        </Stack>
      </Section>
    </Stack>
  );
}

function Standing({ left, excused, over, home, sent }: Omit<OwnSamplesProps, "rows" | "timeZone">) {
  const { t } = useTranslation("samples");
  if (over) return <Notice tone="neutral">{t("own.over")}</Notice>;
  if (left > 0)
    return (
      <Notice tone={sent ? "warning" : "info"} title={t("own.first", { count: left })}>
        {t("own.firstText")}
      </Notice>
    );
  const on = (
    <LinkButton to={home} size="small">
      {t("own.toApplications")}
    </LinkButton>
  );
  return (
    <Notice tone="success" title={t(excused ? "own.excused" : "own.done")} actions={on}>
      {t("own.again")}
    </Notice>
  );
}
