// Tries in a scratch place whether the last backup would help: `npm run drill`.
import { aloneIn, backupsFolder, keepOutcome } from "#app/adapters/backups.server.ts";
import { drill } from "#app/background/backup/drill.ts";
import { inWords } from "../in-words.ts";
import { settingsOrExit } from "../settings.ts";

settingsOrExit({ mail: false });
const now = new Date();
try {
  const outcome = await aloneIn("drill", now, (tell) => drill(now, tell));
  keepOutcome("drill", outcome);
  const { backup, seconds, asked, problem } = outcome;
  if (problem) console.error(`The drill failed. ${problem}`);
  else {
    console.log(`${backup} was restored and everything holds in it (${asked} things asked).`);
    console.log(
      `  Seconds: ${seconds!.verify} verified, ${seconds!.restore} restored, ${seconds!.start} started and asked.`,
    );
  }
  process.exitCode = problem ? 1 : 0;
} catch (problem) {
  console.error(`The drill failed. ${inWords(problem as Error, backupsFolder())}`);
  process.exitCode = 1;
}
