import { type RefObject, useEffect, useRef } from "react";

type FocusKept = {
  ref: RefObject<HTMLDivElement | null>;
  onFocus: () => void;
  onBlur: () => void;
};

/**
 * For what stands around a field whose buttons come and go: whoever stood on one that is gone goes on at the field,
 * or, where that is gone as well, at the first thing that is left.
 */
export function useFocusKept(fieldId: string): FocusKept {
  const ref = useRef<HTMLDivElement>(null);
  const within = useRef(false);

  useEffect(() => {
    if (!within.current || document.activeElement !== document.body) return;
    const left = document.getElementById(fieldId) ?? ref.current?.querySelector<HTMLElement>("a, button");
    left?.focus();
  });

  return {
    ref,
    onFocus: () => void (within.current = true),
    onBlur: () => void (within.current = false),
  };
}
