import { audioIdeas } from "./ideas/audio.ts";
import { bulgarianIdeas } from "./ideas/bulgarian.ts";
import { elsewhereIdeas } from "./ideas/elsewhere.ts";
import { gameIdeas } from "./ideas/games.ts";
import type { Idea } from "./ideas/idea.ts";
import { immersiveIdeas } from "./ideas/immersive.ts";
import { languageIdeas } from "./ideas/language.ts";
import { newsroomIdeas } from "./ideas/newsroom.ts";
import { platformIdeas } from "./ideas/platforms.ts";
import { stageIdeas } from "./ideas/stage.ts";
import { verificationIdeas } from "./ideas/verification.ts";
import { videoIdeas } from "./ideas/video.ts";

export const englishIdeas: Idea[] = [
  ...languageIdeas,
  ...verificationIdeas,
  ...newsroomIdeas,
  ...videoIdeas,
  ...audioIdeas,
  ...platformIdeas,
  ...immersiveIdeas,
  ...gameIdeas,
  ...stageIdeas,
];

export { bulgarianIdeas, elsewhereIdeas };
export type { Idea };
