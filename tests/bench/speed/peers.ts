/**
 * What two other systems reach, measured on another day on a machine of the same kind (two cores), with 2,000 applications: they cannot
 * run here. Of all runs the best, each beside what a bare `node:http` sent on that machine at its best, so that the
 * comparison does not depend on the machine: ours in the bare server's unit against theirs in it.
 */
export const bareThere = 20_000;

type Peer = { perSecond?: number; p95?: number; p99?: number };
type Peers = { hotcrp?: Peer; conferenceHall?: Peer };

export const peers: Record<string, Peers> = {
  "public call page": { hotcrp: { perSecond: 1225 }, conferenceHall: { perSecond: 120, p95: 371, p99: 466 } },
  "save of one field": { hotcrp: { perSecond: 85 }, conferenceHall: { perSecond: 68, p95: 294, p99: 360 } },
  "save a score sheet": { hotcrp: { perSecond: 85 }, conferenceHall: { perSecond: 126, p95: 168, p99: 251 } },
  submit: { hotcrp: { perSecond: 60, p99: 380 }, conferenceHall: { perSecond: 69, p95: 441, p99: 537 } },
  "upload 500 KB and submit": { hotcrp: { perSecond: 60, p99: 380 } },
  "ranking, one reader": { hotcrp: { p95: 720 }, conferenceHall: { p95: 108 } },
  "ranking, 16 readers": { conferenceHall: { perSecond: 12.7, p95: 1491 } },
};
