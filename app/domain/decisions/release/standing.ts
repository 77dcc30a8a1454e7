type Release = {
  confirmedAt: Date | null;
  restAt: Date | null;
  stoppedAt: Date | null;
  finishedAt: Date | null;
};

export type Standing = "none" | "prepared" | "first" | "running" | "stopped" | "finished";

/** How far a release is; one that was taken back before anybody was told counts as none. */
export function standingOf(release: Release | undefined): Standing {
  if (!release || (release.stoppedAt && !release.confirmedAt)) return "none";
  if (release.finishedAt) return "finished";
  if (!release.confirmedAt) return "prepared";
  if (release.stoppedAt) return "stopped";
  return release.restAt ? "running" : "first";
}
