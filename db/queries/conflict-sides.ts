import { and, asc, eq, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import { reader, written } from "#db/client.server.ts";
import { furtherEmails } from "#db/queries/further-addresses.ts";
import {
  accounts,
  applications,
  assignments,
  calls,
  evaluators,
  members,
  objections,
  statedNames,
  ties,
} from "#db/schema/index.ts";
import { isSubmitted } from "./in-state.ts";

/** What evaluators are asked about: submitted applications. */
export function applicantsOfCall(callId: string) {
  return reader
    .select({
      applicationId: applications.id,
      number: applications.number,
      company: applications.company,
      country: applications.country,
      listedAt: applications.listedAt,
    })
    .from(applications)
    .where(and(eq(applications.callId, callId), isSubmitted))
    .orderBy(asc(applications.number))
    .all();
}

const submittedIn = (callId: string, applicationId?: string) =>
  and(
    eq(applications.callId, callId),
    isSubmitted,
    applicationId ? eq(applications.id, applicationId) : undefined,
  );

/** Everybody who works on submitted applications of a call, or on one of them; the owners first. */
export function peopleOfApplications(callId: string, applicationId?: string) {
  return peopleOf(submittedIn(callId, applicationId));
}

/** The same of some applications. */
export function teamsOf(applicationIds: string[]) {
  return peopleOf(inArray(applications.id, applicationIds));
}

function peopleOf(these: SQL | undefined) {
  const person = {
    applicationId: applications.id,
    accountId: accounts.id,
    name: accounts.name,
    email: accounts.email,
    furtherEmails,
  };
  const owners = reader
    .select(person)
    .from(applications)
    .innerJoin(accounts, eq(accounts.id, applications.ownerId))
    .where(and(these, isNull(applications.erasedAt)))
    .all();
  const others = reader
    .select(person)
    .from(members)
    .innerJoin(applications, eq(applications.id, members.applicationId))
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .where(these)
    .all();
  return Map.groupBy([...owners, ...others], (one) => one.applicationId);
}

/**
 * What conflicts are looked for in: submitted applications, or one of them, with everybody and everything that they
 * name.
 */
export function applicantSides(callId: string, applicationId?: string) {
  const people = peopleOfApplications(callId, applicationId);
  const objecting = Map.groupBy(
    reader
      .select({
        applicationId: objections.applicationId,
        kind: objections.kind,
        name: objections.name,
        email: objections.email,
        reason: objections.reason,
      })
      .from(objections)
      .innerJoin(applications, eq(applications.id, objections.applicationId))
      .where(submittedIn(callId, applicationId))
      .all(),
    (one) => one.applicationId,
  );
  return reader
    .select({
      applicationId: applications.id,
      company: applications.company,
      registrationNumber: applications.registrationNumber,
      team: statedNames.team,
      investors: statedNames.investors,
    })
    .from(applications)
    .leftJoin(statedNames, eq(statedNames.applicationId, applications.id))
    .where(submittedIn(callId, applicationId))
    .all()
    .map(({ team, investors, ...application }) => ({
      ...application,
      team: team ?? "",
      investors: investors ?? "",
      people: people.get(application.applicationId) ?? [],
      objections: objecting.get(application.applicationId) ?? [],
    }));
}

const callId = sql.placeholder("callId");

/** Whoever has published pairs: also who was let go and left submitted sheets. */
const withPairs = () =>
  reader
    .select({ id: assignments.evaluatorId })
    .from(assignments)
    .where(and(eq(assignments.callId, callId), eq(assignments.status, "assigned")));

/**
 * Where all evaluators are of one call, SQLite counts on finding them all and reads the whole table; of the other calls,
 * whose applications are being submitted, it must use the index.
 */
const fewHave = (condition: SQL) => sql`likelihood(${condition}, 0.01)`;

const evaluating = (one?: SQL) =>
  reader
    .select({
      id: evaluators.id,
      name: evaluators.name,
      accountName: accounts.name,
      accountId: evaluators.accountId,
      email: evaluators.email,
      accountEmail: accounts.email,
      furtherEmails,
      organisation: evaluators.organisation,
      programmeId: calls.programmeId,
    })
    .from(evaluators)
    .leftJoin(accounts, eq(accounts.id, evaluators.accountId))
    .innerJoin(calls, eq(calls.id, evaluators.callId))
    .where(
      and(
        fewHave(eq(evaluators.callId, callId)),
        or(eq(evaluators.status, "accepted"), inArray(evaluators.id, withPairs())),
        one,
      ),
    );
const allEvaluating = written(() => evaluating());
const oneEvaluating = written(() => evaluating(eq(evaluators.id, sql.placeholder("evaluatorId"))));

/**
 * Who accepted in a call, or was let go and left submitted sheets, or one of them, with all that conflicts are looked for
 * by; who was let go has no account here, and what the account tells is not known.
 */
export function evaluatorSides(callId: string, evaluatorId?: string) {
  const people = evaluatorId ? oneEvaluating().all({ callId, evaluatorId }) : allEvaluating().all({ callId });
  const known = people.some(({ accountId }) => accountId)
    ? tiesIn(people[0].programmeId, evaluatorId && people[0].accountId!)
    : [];
  const tied = Map.groupBy(known, ({ accountId }) => accountId);
  return people.map(({ id, name, accountName, accountId, organisation, email, accountEmail, ...also }) => ({
    ...{ id, accountId, organisation },
    names: [...new Set([name, accountName ?? name])],
    emails: [...new Set([email, ...also.furtherEmails, accountEmail ?? email])],
    ties: tied.get(accountId!) ?? [],
  }));
}

function tiesIn(programmeId: string, accountId?: string) {
  return reader
    .select({ accountId: ties.accountId, kind: ties.kind, name: ties.name })
    .from(ties)
    .where(and(eq(ties.programmeId, programmeId), accountId ? eq(ties.accountId, accountId) : undefined))
    .all();
}
