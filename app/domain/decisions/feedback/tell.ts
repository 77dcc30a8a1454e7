import { applicationNumber } from "#app/domain/applications/number.ts";
import { tellTeam } from "#app/domain/applications/tell-team.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { holdLetters, latestRelease } from "#db/queries/releases.ts";
import { standingOf } from "../release/standing.ts";

/** Inside a change: whoever knows the decision already learns that the report can be read; while the release is stopped the letter waits, too. */
export function tellOfReport(applicationId: string, now: Date) {
  if (!findDecision(applicationId)?.releasedAt) return;
  const { application, call } = findApplication(applicationId)!;
  const props = {
    call: call.texts.title,
    company: application.company,
    number: applicationNumber(call.code, application.number),
    link: `/applications/${applicationId}/decision`,
  };
  tellTeam({ applicationId, callId: call.id }, "everybody", "report-ready", props, now);
  if (standingOf(latestRelease(call.id)) === "stopped") holdLetters(call.id);
}
