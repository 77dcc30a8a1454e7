type Assignment = { id: string; sheet: "draft" | "submitted" | null };

/** Where an assignment stands in its evaluator's list: the ones beside it, how many are left, and the next one to do. */
export function neighboursOf(list: readonly Assignment[], id: string) {
  const index = list.findIndex((assignment) => assignment.id === id);
  const undone = (assignment: Assignment) => assignment.sheet !== "submitted" && assignment.id !== id;
  const nextUndone = [...list.slice(index + 1), ...list.slice(0, Math.max(index, 0))].find(undone);
  return {
    position: index + 1,
    count: list.length,
    left: list.filter(({ sheet }) => sheet !== "submitted").length,
    previousId: list[index - 1]?.id,
    nextId: list[index + 1]?.id,
    nextUndoneId: nextUndone?.id,
  };
}
