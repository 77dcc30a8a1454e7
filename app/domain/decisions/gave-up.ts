/** Whether a finalist's place is somebody else's by now: declined, or silent until the date. */
export function hasGivenUp({ answer }: { answer: "accepted" | "declined" | "silent" | null }): boolean {
  return answer === "declined" || answer === "silent";
}
