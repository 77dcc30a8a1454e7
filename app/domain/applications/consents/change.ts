import type { ConsentKind } from "#app/domain/calls/consents/consent.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { withdrawConsents } from "#db/queries/consents.ts";
import { changeOwn } from "../change-own.ts";
import { agree, type Agreed, namesOf } from "./agree.ts";
import { lastGiven } from "./standing.ts";

/**
 * Agrees to one text of the call for an application that was submitted, also after the deadline. Refuses whoever may only
 * edit (`may-not-submit`), a draft (`not-submitted`), a withdrawn application (`withdrawn`), and a text that changed since
 * it was read (`changed-elsewhere`).
 */
export function giveConsent(own: OwnApplication, agreed: Agreed, now: Date) {
  const details = () => ({ consents: namesOf(own.callId, agreed) });
  changeOwn(own, "consent.given", details, now, (role) => {
    refuseUnless(role !== "editor", "may-not-submit");
    const { status } = findApplication(own.applicationId)!.application;
    refuseUnless(status !== "withdrawn", "withdrawn");
    refuseUnless(status === "submitted", "not-submitted");
    const open = agree(own, agreed, now);
    refuseUnless(
      open.some(({ id }) => agreed.texts.includes(id)),
      "changed-elsewhere",
    );
  });
}

/**
 * Takes back a consent that need not be given; as easily as it was given, so at any time. Refuses whoever may only edit
 * (`may-not-submit`), one without which nobody submits (`consent-required`: the application itself can be withdrawn), and
 * one that does not stand (`changed-elsewhere`).
 */
export function withdrawConsent(own: OwnApplication, kind: ConsentKind, now: Date) {
  const given = () => lastGiven(own.applicationId).get(kind);
  const details = () => ({ consents: `${kind}.${given()?.text.number ?? 0}` });
  changeOwn(own, "consent.withdrawn", details, now, (role) => {
    refuseUnless(role !== "editor", "may-not-submit");
    const last = given();
    refuseUnless(last && !last.consent.withdrawnAt, "changed-elsewhere");
    refuseUnless(!last.text.required, "consent-required");
    withdrawConsents(own.applicationId, kind, own.applicant.id, now);
  });
}
