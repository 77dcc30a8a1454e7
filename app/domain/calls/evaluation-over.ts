/** Freezing the shortlist ends the evaluation, but not for pairs that were made and sheets that were reopened after it. */
export function isEvaluationOver(
  frozenAt: Date | undefined,
  { assignedAt }: { assignedAt: Date | null },
  sheet: { reopenedAt: Date | null } | undefined,
): boolean {
  const since = Math.max(Number(assignedAt), Number(sheet?.reopenedAt ?? 0));
  return frozenAt !== undefined && since <= frozenAt.getTime();
}
