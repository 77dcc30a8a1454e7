const [major, minor] = process.versions.node.split(".").map(Number);

/** Ends the process with a sentence under a Node that cannot run the portal; any Node can read this file. */
export function refuseOldNode(how) {
  if (major > 22 || (major === 22 && minor >= 22)) return;
  console.error(`Node ${process.versions.node} is too old for Finalist: ${how}, or install Node 24.`);
  process.exit(1);
}
