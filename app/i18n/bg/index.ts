import type { Catalogue } from "../catalogue.ts";
import accounts from "./accounts.ts";
import admin from "./admin.ts";
import applications from "./applications.ts";
import assignment from "./assignment.ts";
import audit from "./audit.ts";
import calls from "./calls.ts";
import common from "./common.ts";
import decisions from "./decisions.ts";
import eligibility from "./eligibility.ts";
import evaluation from "./evaluation.ts";
import evaluators from "./evaluators.ts";
import form from "./form.ts";
import problems from "./problems.ts";
import publicPages from "./public.ts";
import ranking from "./ranking.ts";
import receipts from "./receipts.ts";
import refusals from "./refusals.ts";
import ui from "./ui.ts";

/** Satisfies the shape of the English one: a missing or a surplus key does not compile. */
export default {
  accounts,
  admin,
  applications,
  assignment,
  audit,
  calls,
  common,
  decisions,
  eligibility,
  evaluation,
  evaluators,
  form,
  problems,
  ranking,
  receipts,
  refusals,
  ui,
  public: publicPages,
} satisfies Catalogue;
