import { index, layout, route, type RouteConfig } from "@react-router/dev/routes";

/** Every URL of the portal. Position is the lock: each layout's guard stands before all that it holds. */
export default [
  route("healthz", "routes/public/health.ts"),
  route("language", "routes/public/language.ts"),

  layout("routes/public/layout.tsx", [
    index("routes/public/open-calls.tsx"),
    route("calls/:callSlug", "routes/public/call.tsx"),
    route("calls/:callSlug/calendar.ics", "routes/public/calendar.ts"),
    route("sign-in", "routes/public/sign-in.tsx"),
    route("sign-in/link", "routes/public/request-link.tsx"),
    route("sign-in/link/:token", "routes/public/sign-in-link.tsx"),
    route("sign-up", "routes/public/sign-up.tsx"),
    route("confirm/:token", "routes/public/confirm.tsx"),
    route("forgotten-password", "routes/public/forgotten-password.tsx"),
    route("reset-password/:token", "routes/public/reset-password.tsx"),
    route("first-administrator/:token", "routes/public/first-administrator.tsx"),
    route("join/:token", "routes/public/join.tsx"),
    route("invitations/:token", "routes/public/invitation.tsx"),
    route("invitations/:token/decline", "routes/public/decline-invitation.tsx"),
    route("mailbox", "routes/public/mailbox.tsx"),
    route("mailbox/:messageId", "routes/public/message.tsx"),
    route("mailbox/:messageId/html", "routes/public/message-html.ts"),
  ]),

  layout("routes/applicant/layout.tsx", [
    route("home", "routes/applicant/home.tsx"),
    route("account", "routes/applicant/account.tsx"),
    route("account/password", "routes/applicant/password.tsx"),
    route("account/sign-out", "routes/applicant/sign-out.ts"),
    route("account/sign-out-everywhere", "routes/applicant/sign-out-everywhere.ts"),
    route("account/confirm", "routes/applicant/resend-confirmation.ts"),
    route("calls/:callSlug/apply", "routes/applicant/apply.tsx"),
    route("invitations/:token/accept", "routes/applicant/accept-invitation.tsx"),
    route("applications/:applicationId", "routes/applicant/application/layout.tsx", [
      index("routes/applicant/application/overview.tsx"),
      route("sections/:sectionId", "routes/applicant/application/section.tsx"),
      route("answers", "routes/applicant/application/save-answer.ts"),
      route("files/:questionId", "routes/applicant/application/file.tsx"),
      route("attachments/:attachmentId", "routes/applicant/application/attachment.ts"),
      route("check", "routes/applicant/application/check.tsx"),
      route("submit", "routes/applicant/application/submit.tsx"),
      route("submitted", "routes/applicant/application/submitted.tsx"),
      route("receipt.pdf", "routes/applicant/application/receipt.ts"),
      route("withdraw", "routes/applicant/application/withdraw.tsx"),
      route("decision", "routes/applicant/application/decision.tsx"),
    ]),
  ]),

  layout("routes/evaluator/layout.tsx", [
    route("evaluations/:callSlug", "routes/evaluator/call/layout.tsx", [
      index("routes/evaluator/call/assignments.tsx"),
      route("profile", "routes/evaluator/call/profile.tsx"),
      route("conflicts", "routes/evaluator/call/conflicts.tsx"),
    ]),
    route("sheets/:assignmentId", "routes/evaluator/sheet/layout.tsx", [
      index("routes/evaluator/sheet/sheet.tsx"),
      route("save", "routes/evaluator/sheet/save.ts"),
      route("submit", "routes/evaluator/sheet/submit.tsx"),
      route("recuse", "routes/evaluator/sheet/recuse.tsx"),
      route("attachments/:attachmentId", "routes/evaluator/sheet/attachment.ts"),
    ]),
  ]),

  layout("routes/manager/layout.tsx", [
    route("manage", "routes/manager/calls.tsx"),
    route("manage/:programmeSlug/new-call", "routes/manager/programme/layout.tsx", [
      index("routes/manager/programme/new-call.tsx"),
    ]),
    route("manage/calls/:callSlug", "routes/manager/call/layout.tsx", [
      index("routes/manager/call/overview.tsx"),
      route("settings", "routes/manager/call/settings.tsx"),
      route("publish", "routes/manager/call/publish.tsx"),
      route("applications", "routes/manager/call/applications.tsx"),
      route("applications/:applicationId", "routes/manager/call/application.tsx"),
      route("attachments/:attachmentId", "routes/manager/call/attachment.ts"),
      route("eligibility", "routes/manager/call/eligibility.tsx"),
      route("eligibility/:applicationId", "routes/manager/call/decide-eligibility.tsx"),
      route("evaluators", "routes/manager/call/evaluators.tsx"),
      route("evaluators/invite", "routes/manager/call/invite-evaluator.tsx"),
      route("evaluators/:evaluatorId", "routes/manager/call/evaluator.tsx"),
      route("conflicts/:evaluatorId/:applicationId", "routes/manager/call/conflict.tsx"),
      route("assignment", "routes/manager/call/assignment.tsx"),
      route("assignment/propose", "routes/manager/call/propose-assignment.tsx"),
      route("assignment/:applicationId", "routes/manager/call/change-assignment.tsx"),
      route("assignment/publish", "routes/manager/call/publish-assignment.tsx"),
      route("progress", "routes/manager/call/progress.tsx"),
      route("sheets/:assignmentId", "routes/manager/call/sheet.tsx"),
      route("sheets/:assignmentId/reopen", "routes/manager/call/reopen-sheet.tsx"),
      route("ranking", "routes/manager/call/ranking.tsx"),
      route("shortlist", "routes/manager/call/freeze-shortlist.tsx"),
      route("decisions", "routes/manager/call/decisions.tsx"),
      route("decisions/release", "routes/manager/call/release-decisions.tsx"),
      route("decisions/:applicationId", "routes/manager/call/change-decision.tsx"),
      route("emails", "routes/manager/call/emails.tsx"),
      route("record", "routes/manager/call/record.tsx"),
    ]),
  ]),

  layout("routes/admin/layout.tsx", [
    route("admin", "routes/admin/overview.tsx"),
    route("admin/programmes/new", "routes/admin/new-programme.tsx"),
    route("admin/programmes/:programmeSlug", "routes/admin/programme.tsx"),
  ]),

  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;
