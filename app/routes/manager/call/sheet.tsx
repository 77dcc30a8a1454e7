import { useParams } from "react-router";
import { percentSoFar } from "#app/domain/evaluation/percent.ts";
import { viewSheetForManager } from "#app/domain/evaluation/read-sheet.ts";
import { managedCall, readersLocale } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { SheetShown } from "#app/ui/evaluation/sheet-shown.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { Muted, Reference, TextLink } from "#app/ui/text.tsx";
import { DateTime } from "#app/ui/time.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/sheet";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(
    viewSheetForManager(context.get(managedCall), params.assignmentId, context.get(readersLocale)),
  );
}

type Data = Route.ComponentProps["loaderData"];

export default function ManagersSheet({ loaderData: sheet }: Route.ComponentProps) {
  const { t } = useTranslation("evaluation");
  const home = `/manage/calls/${useParams().callSlug}`;
  const { evaluator, company, content } = sheet;
  return (
    <SubPage
      back={{ to: `${home}/progress?by=applications`, label: t("manager.back") }}
      title={t("manager.title", { evaluator, company })}
      width="form"
    >
      <Stack gap="large">
        <Facts sheet={sheet} home={home} />
        {sheet.mayReopen && (
          <div>
            <LinkButton to={`${home}/sheets/${sheet.assignmentId}/reopen`} icon="undo">
              {t("manager.reopen")}
            </LinkButton>
          </div>
        )}
        {content && <SheetShown sheet={content} percent={percentSoFar(content.criteria)} level={3} />}
      </Stack>
    </SubPage>
  );
}

const tones = { "not-begun": "neutral", draft: "info", submitted: "success", recused: "warning" } as const;

function Facts({ sheet, home }: { sheet: Data; home: string }) {
  const { t } = useTranslation("evaluation");
  const { applicationId, evaluatorId, state, submittedAt, reopenedAt, timeZone: zone } = sheet;
  return (
    <DescriptionList
      items={[
        {
          term: t("manager.application"),
          value: (
            <>
              <TextLink to={`${home}/applications/${applicationId}`}>{sheet.company}</TextLink>{" "}
              <Reference>{sheet.number}</Reference>
            </>
          ),
        },
        {
          term: t("manager.evaluator"),
          value: <TextLink to={`${home}/evaluators/${evaluatorId}`}>{sheet.evaluator}</TextLink>,
        },
        { term: t("manager.state"), value: <State sheet={sheet} tone={tones[state]} /> },
        ...(submittedAt
          ? [
              {
                term: t("manager.submittedAt"),
                value: <DateTime at={submittedAt} zone={zone} format="short" />,
              },
            ]
          : []),
        ...(reopenedAt
          ? [
              {
                term: t("manager.reopenedAt"),
                value: <DateTime at={reopenedAt} zone={zone} format="short" />,
              },
              { term: t("manager.reason"), value: sheet.reopenReason },
            ]
          : []),
      ]}
    />
  );
}

function State({ sheet, tone }: { sheet: Data; tone: (typeof tones)[Data["state"]] }) {
  const { t } = useTranslation("evaluation");
  const { state, scored, criteriaCount: count } = sheet;
  return (
    <>
      <Tag tone={tone}>{t(`state.${state}`)}</Tag>{" "}
      {state === "recused" && sheet.content && <Muted small>{t("manager.leftText")}</Muted>}
      {state === "draft" && (
        <Muted small>
          {t("manager.scored", { scored, count })}. {t("manager.draftText")}
        </Muted>
      )}
    </>
  );
}
