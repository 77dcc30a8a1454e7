import type { Catalogue } from "../catalogue.ts";
import accounts from "./accounts.ts";
import admin from "./admin.ts";
import alive from "./alive.ts";
import anonymity from "./anonymity.ts";
import applications from "./applications.ts";
import assignment from "./assignment.ts";
import audit from "./audit.ts";
import builder from "./builder.ts";
import calls from "./calls.ts";
import conflicts from "./conflicts.ts";
import consensus from "./consensus.ts";
import consents from "./consents.ts";
import changes from "./changes.ts";
import common from "./common.ts";
import deadlines from "./deadlines.ts";
import decisions from "./decisions.ts";
import desk from "./desk.ts";
import eligibility from "./eligibility.ts";
import evaluation from "./evaluation.ts";
import evaluators from "./evaluators.ts";
import exports from "./exports.ts";
import feedback from "./feedback.ts";
import files from "./files.ts";
import form from "./form.ts";
import hubs from "./hubs.ts";
import imports from "./imports.ts";
import invariants from "./invariants.ts";
import inbox from "./inbox.ts";
import inviting from "./inviting.ts";
import letters from "./letters.ts";
import messages from "./messages.ts";
import more from "./more.ts";
import needs from "./needs.ts";
import preferences from "./preferences.ts";
import problems from "./problems.ts";
import privacy from "./privacy.ts";
import profile from "./profile.ts";
import publicPages from "./public.ts";
import questions from "./questions.ts";
import ranking from "./ranking.ts";
import readiness from "./readiness.ts";
import receipts from "./receipts.ts";
import interviews from "./interviews.ts";
import remedies from "./remedies.ts";
import redress from "./redress.ts";
import refusals from "./refusals.ts";
import release from "./release.ts";
import retention from "./retention.ts";
import repair from "./repair.ts";
import routing from "./routing.ts";
import samples from "./samples.ts";
import scrutiny from "./scrutiny.ts";
import seeing from "./seeing.ts";
import seen from "./seen.ts";
import setUp from "./set-up.ts";
import survival from "./survival.ts";
import told from "./told.ts";
import together from "./together.ts";
import team from "./team.ts";
import timeline from "./timeline.ts";
import ui from "./ui.ts";
import ways from "./ways.ts";
import workbench from "./workbench.ts";

/** Satisfies the shape of the English one: a missing or a surplus key does not compile. */
export default {
  accounts,
  admin,
  alive,
  anonymity,
  applications,
  assignment,
  audit,
  builder,
  calls,
  conflicts,
  consensus,
  consents,
  changes,
  common,
  deadlines,
  decisions,
  desk,
  eligibility,
  evaluation,
  evaluators,
  exports,
  feedback,
  files,
  form,
  hubs,
  letters,
  messages,
  imports,
  invariants,
  inbox,
  inviting,
  more,
  needs,
  preferences,
  problems,
  privacy,
  profile,
  questions,
  ranking,
  readiness,
  receipts,
  interviews,
  redress,
  remedies,
  refusals,
  release,
  repair,
  retention,
  routing,
  samples,
  scrutiny,
  seeing,
  seen,
  "set-up": setUp,
  survival,
  told,
  together,
  team,
  timeline,
  ui,
  ways,
  workbench,
  public: publicPages,
} satisfies Catalogue;
