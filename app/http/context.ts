import { createContext } from "react-router";
import type { Account } from "#app/domain/accounts/account.ts";
import type { Session } from "#app/domain/accounts/sessions.ts";
import type {
  Administrator,
  AssignedEvaluation,
  Discussant,
  EligibilityDesk,
  EvaluatorInCall,
  ExportAccess,
  ManagedCall,
  ManagedProgramme,
  HubFinalist,
  OfHubs,
  OwnApplication,
  OwnProgrammes,
  ReadableCall,
  SampleEvaluation,
} from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";

// None has a default: a route that was moved out of its layout answers 500, never with data.

/** When the request's headers arrived: what came in time is in time, however long its body takes. */
export const requestTime = createContext<Date>();
/** By which a person and an administrator speak of the same request; it stands in the log. */
export const requestNumber = createContext<string>("none");
/** The pattern of its address in routes.ts, such as `/calls/:callSlug`: what logs and numbers speak of. */
export const routePattern = createContext<string>("none");
/** For a page that is rendered to be kept: whoever sends it to a visitor notes the visit. */
export const isToKeep = createContext<boolean>(false);
/** The network that a request comes from, as the server knows it; what the rate limits count by. */
export const clientAddress = createContext<string>("unknown");
export const scriptNonce = createContext<string>();
export const readersLocale = createContext<Locale>();
export const translate = createContext<Translate>();
/** Whoever is looking, signed in or not; with `seenBy` where somebody else sees the portal as they do. */
export const visitor = createContext<Account | undefined>();
/** The visitor's session on this browser, for whoever is signed in. */
export const session = createContext<Session | undefined>();
export const signedInAccount = createContext<Account>();

export const ownApplication = createContext<OwnApplication>();
export const ownProgrammes = createContext<OwnProgrammes>();
export const managedProgramme = createContext<ManagedProgramme>();
export const readableCall = createContext<ReadableCall>();
export const eligibilityDesk = createContext<EligibilityDesk>();
export const managedCall = createContext<ManagedCall>();
export const ofHubs = createContext<OfHubs>();
export const hubFinalist = createContext<HubFinalist>();
export const evaluatorInCall = createContext<EvaluatorInCall>();
export const assignedEvaluation = createContext<AssignedEvaluation>();
export const discussant = createContext<Discussant>();
export const sampleEvaluation = createContext<SampleEvaluation>();
export const exportAccess = createContext<ExportAccess>();
export const administrator = createContext<Administrator>();
