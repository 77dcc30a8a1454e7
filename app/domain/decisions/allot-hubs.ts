type Hub = { id: string; capacity: number };
type Finalist = { applicationId: string; preferredHubId: string | undefined };

/**
 * Finalists in order of place each get the hub that they prefer while it has room, else the one with most room (the
 * first of equals); null when no hub has any. `taken` counts who is there already, by hub.
 */
export function allotHubs(
  finalists: readonly Finalist[],
  hubs: readonly Hub[],
  taken: ReadonlyMap<string, number> = new Map(),
): Map<string, string | null> {
  const room = new Map(hubs.map(({ id, capacity }) => [id, capacity - (taken.get(id) ?? 0)]));
  return new Map(
    finalists.map(({ applicationId, preferredHubId }) => {
      const hubId = hubFor(preferredHubId, room);
      if (hubId) room.set(hubId, room.get(hubId)! - 1);
      return [applicationId, hubId];
    }),
  );
}

function hubFor(preferredHubId: string | undefined, room: Map<string, number>): string | null {
  if (preferredHubId && room.get(preferredHubId)! > 0) return preferredHubId;
  const roomiest = [...room].toSorted(([, a], [, b]) => b - a)[0];
  return roomiest && roomiest[1] > 0 ? roomiest[0] : null;
}
