import { probableTwins } from "#app/domain/conflicts/colleagues.ts";
import { organisationsFrom } from "#app/domain/conflicts/organisations.ts";
import { peopleInvitedTo } from "#db/queries/evaluators.ts";
import { organisationsOf } from "#db/queries/organisations.ts";

const mostShown = 5;

/** Who probably has several invitations that count, each with all of them; the first few, and how many there are. */
export function viewTwins({ callId, programmeId }: { callId: string; programmeId: string }) {
  const people = peopleInvitedTo(callId).map(
    ({ id, name, accountName, email, accountEmail, furtherEmails, organisation }) => ({
      ...{ id, name, email, organisation },
      names: [name, accountName ?? name],
      emails: [email, accountEmail ?? email, ...furtherEmails],
    }),
  );
  const byId = new Map(people.map((one) => [one.id, one]));
  const twins = probableTwins(people, organisationsFrom(organisationsOf(programmeId)));
  return {
    count: twins.length,
    shown: twins.slice(0, mostShown).map((ids) =>
      ids.map((id) => {
        const { name, email } = byId.get(id)!;
        return { id, name, email };
      }),
    ),
  };
}
