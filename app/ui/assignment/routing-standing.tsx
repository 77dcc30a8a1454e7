import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Row, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";

type Blocker = "call-still-open" | "already-released" | "no-eligible-applications" | "not-enough-evaluators";

type RoutingStandingProps = {
  state: "none" | "proposed" | "changed" | "published";
  proposed: number;
  blocker?: Blocker;
  undecided: number;
  undeclared: number;
  /** How many scenarios there are, and how many of them are being computed. */
  scenarios: number;
  computing: number;
  /** The routing's own path. */
  here: string;
};

const tones = { none: "neutral", proposed: "info", changed: "warning", published: "success" } as const;

/** Where the routing stands, and what can be done next. */
export function RoutingStanding(props: RoutingStandingProps) {
  const { state, proposed, undecided, undeclared } = props;
  const { t } = useTranslation("assignment");
  const notes = [
    undecided > 0 && t("routing.undecided", { count: undecided }),
    undeclared > 0 && t("routing.undeclared", { count: undeclared }),
  ].filter(Boolean);
  return (
    <Notice tone={tones[state]} title={t(`routing.state.${state}`)} actions={<Acts {...props} />}>
      <Stack gap="tight">
        <p>{t(`routing.stateText.${state}`, { count: proposed })}</p>
        {notes.map((note) => (
          <p key={note as string}>{note}</p>
        ))}
      </Stack>
    </Notice>
  );
}

function Acts({ state, blocker, proposed, scenarios, computing, here }: RoutingStandingProps) {
  const { t } = useTranslation(["assignment", "refusals", "routing", "more"]);
  return (
    <Row>
      {proposed > 0 && (
        <LinkButton to={`${here}/publish`} kind="primary">
          {t("assignment:routing.publish")}
        </LinkButton>
      )}
      {scenarios > 0 && (
        <LinkButton
          to={`${here}/scenarios`}
          kind={proposed === 0 && state === "none" ? "primary" : "secondary"}
        >
          {computing > 0
            ? t("routing:scenario.computing", { count: computing })
            : t("routing:scenario.compare", { count: scenarios })}
        </LinkButton>
      )}
      {blocker ? (
        <p>{t(`refusals:${blocker}`)}</p>
      ) : (
        <LinkButton to={`${here}/propose`} kind={state === "none" && !scenarios ? "primary" : "secondary"}>
          {t(scenarios ? "assignment:routing.proposeAgain" : "assignment:routing.propose")}
        </LinkButton>
      )}
      {!blocker && state !== "none" && <LinkButton to={`${here}/more`}>{t("more:title")}</LinkButton>}
    </Row>
  );
}
