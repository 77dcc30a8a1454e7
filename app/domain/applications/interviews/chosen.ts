import type { ManagedCall } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { submittedNumbered } from "#db/queries/interviews.ts";
import { applicationNumber, numberIn } from "../number.ts";

/**
 * Of applications that somebody ticked, by their numbers, the lines with which a plan begins, and who is left out of it:
 * what is not submitted in the call, is not eligible, or has an interview that is still to come.
 */
export function chosenForInterviews({ callId }: ManagedCall, ticked: string[], now: Date) {
  const { code } = findCall(callId)!;
  const numbers = [...new Set(ticked)]
    .slice(0, most)
    .map((written) => ({ written, number: numberIn(written) }));
  const found = submittedNumbered(
    callId,
    numbers.map(({ number }) => number).filter((number) => !Number.isNaN(number)),
  );
  const judged = numbers.map(({ written, number }) => {
    const application = found.find((one) => one.number === number);
    const why = obstacleTo(application, now);
    return application
      ? { number: applicationNumber(code, number), company: application.company, why }
      : { number: written, company: "", why };
  });
  return {
    lines: judged.filter(({ why }) => !why).map(({ number }) => number),
    leftOut: judged.flatMap(({ why, ...who }) => (why ? [{ ...who, why }] : [])),
  };
}

/** As many as one plan takes in its field. */
const most = 500;

function obstacleTo(application: ReturnType<typeof submittedNumbered>[number] | undefined, now: Date) {
  if (!application) return "unknown" as const;
  if (application.eligibility !== "eligible") return "ineligible" as const;
  const { interview } = application;
  if (interview && !interview.cancelledAt && interview.at > now) return "invited" as const;
}
