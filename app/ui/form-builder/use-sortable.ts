import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { attachClosestEdge, extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { type RefObject, useEffect, useEffectEvent, useState } from "react";

/** What is dragged: a question with its section, or a section. */
export type Dragged = { kind: "question" | "section"; id: string };
export type Edge = "top" | "bottom";

type SortableProps = {
  item: Dragged;
  element: RefObject<HTMLElement | null>;
  handle: RefObject<HTMLElement | null>;
  /** Which kinds may be dropped here. */
  accepts: Dragged["kind"][];
  onDrop: (dragged: Dragged, edge: Edge) => void;
};

/** Lets an element be dragged by its handle, and others be dropped above or below it. */
export function useSortable({ item, element, handle, accepts, onDrop }: SortableProps) {
  const [dragging, setDragging] = useState(false);
  const [edge, setEdge] = useState<Edge | null>(null);
  const drop = useEffectEvent(onDrop);
  const accepted = useEffectEvent(
    (dragged: Dragged) => accepts.includes(dragged.kind) && dragged.id !== item.id,
  );
  const { kind, id } = item;

  useEffect(() => {
    const own = { kind, id };
    const over = (data: Record<string | symbol, unknown>) => setEdge(extractClosestEdge(data) as Edge | null);
    return combine(
      draggable({
        element: element.current!,
        dragHandle: handle.current!,
        getInitialData: () => own,
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element: element.current!,
        canDrop: ({ source }) => accepted(source.data as Dragged),
        getData: ({ input, element: target }) =>
          attachClosestEdge(own, { input, element: target, allowedEdges: ["top", "bottom"] }),
        onDrag: ({ self }) => over(self.data),
        onDragLeave: () => setEdge(null),
        onDrop: ({ source, self, location }) => {
          setEdge(null);
          // Only the innermost target takes it: a question lies within its section.
          if (location.current.dropTargets[0].element !== element.current) return;
          drop(source.data as Dragged, (extractClosestEdge(self.data) as Edge | null) ?? "bottom");
        },
      }),
    );
  }, [kind, id, element, handle]);

  return { dragging, edge };
}
