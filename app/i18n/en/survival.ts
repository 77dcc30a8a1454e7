/** How the portal would survive, as administrators read it. */
export default {
  title: "Health and backups",
  lead: "Whether the portal could go on from its last backup.",
  all: "All is well: there is a recent backup, and it was tried out.",
  alarm: {
    "no-backup":
      "There is no good backup of the last days. Make one now; if the daily one fails, find out why.",
    "backup-failed": "The last try to make a backup failed:",
    "drill-failed": "The last drill failed:",
    "no-drill": "No backup has been tried out in the last two weeks. Start a drill.",
    "disk-nearly-full":
      "Less than 1 GB is free on the disk that has the portal's data. When it is full, nobody can save or submit.",
    "mail-stuck": "Mail does not go out: a message has waited for more than 15 minutes.",
    "chain-broken":
      "The portal's record is not what was written: somebody changed or removed lines in the database.",
    "same-disk":
      "Backups lie on the same disk as the data. Whoever loses it loses both: set BACKUPS to another one.",
  },
  backup: {
    title: "Last backup",
    none: "There is no backup yet.",
    at: "Made",
    what: "Applications and files",
    applications_one: "{{count, number}} application",
    applications_other: "{{count, number}} applications",
    files_one: "{{count, number}} file, {{megabytes}} MB",
    files_other: "{{count, number}} files, {{megabytes}} MB",
    seconds: "Took",
    kept: "Backups kept",
    folder: "Where",
    record: "Last line of the log",
    now: "Back up now",
  },
  drill: {
    title: "Last drill",
    none: "No backup has been tried out yet.",
    lead: "The last backup is restored in a scratch place, started and asked whether everything holds in it.",
    at: "Tried out",
    of: "Backup",
    result: "Result",
    good_one: "It was restored, and {{count, number}} thing that must hold holds.",
    good_other: "It was restored, and all {{count, number}} things that must hold hold.",
    seconds: "Verified, restored, checked",
    now: "Start a drill",
  },
  took: "{{seconds}} s",
  running: {
    backup: "A backup is being made.",
    drill: "A drill is under way.",
    restore: "A backup is being restored.",
    since: "This page shows how far it is when it is loaded again.",
  },
  portal: {
    title: "Portal",
    version: "Version",
    node: "Node",
    heartbeat: "Last heartbeat",
    free: "Free on the disk",
    gigabytes: "{{count, number}} GB",
    migration: "Tables as of",
  },
} as const;
