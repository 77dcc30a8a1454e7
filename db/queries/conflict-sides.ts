import { and, asc, eq, inArray, type SQL } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import {
  accounts,
  applications,
  calls,
  evaluators,
  members,
  objections,
  statedNames,
  ties,
} from "#db/schema/index.ts";

/** What evaluators are asked about: submitted applications. */
export function applicantsOfCall(callId: string) {
  return reader
    .select({
      applicationId: applications.id,
      number: applications.number,
      company: applications.company,
      country: applications.country,
      topics: applications.topics,
      listedAt: applications.listedAt,
    })
    .from(applications)
    .where(and(eq(applications.callId, callId), eq(applications.status, "submitted")))
    .orderBy(asc(applications.number))
    .all();
}

const submittedIn = (callId: string, applicationId?: string) =>
  and(
    eq(applications.callId, callId),
    eq(applications.status, "submitted"),
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
  };
  const owners = reader
    .select(person)
    .from(applications)
    .innerJoin(accounts, eq(accounts.id, applications.ownerId))
    .where(these)
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

/** What conflicts are looked for in: submitted applications, or one of them, with everybody and everything that they name. */
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

/** Who accepted in a call, or one of them, with all that conflicts are looked for by. */
export function evaluatorSides(callId: string, evaluatorId?: string) {
  const people = reader
    .select({
      id: evaluators.id,
      name: evaluators.name,
      accountName: accounts.name,
      accountId: evaluators.accountId,
      email: evaluators.email,
      accountEmail: accounts.email,
      organisation: evaluators.organisation,
      programmeId: calls.programmeId,
    })
    .from(evaluators)
    .innerJoin(accounts, eq(accounts.id, evaluators.accountId))
    .innerJoin(calls, eq(calls.id, evaluators.callId))
    .where(
      and(
        eq(evaluators.callId, callId),
        eq(evaluators.status, "accepted"),
        evaluatorId ? eq(evaluators.id, evaluatorId) : undefined,
      ),
    )
    .all();
  const known = people.length === 0 ? [] : tiesIn(people[0].programmeId, evaluatorId && people[0].accountId!);
  const tied = Map.groupBy(known, ({ accountId }) => accountId);
  return people.map(({ id, name, accountName, accountId, organisation, email, accountEmail }) => ({
    ...{ id, accountId, organisation },
    names: [...new Set([name, accountName])],
    emails: [...new Set([email, accountEmail])],
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
