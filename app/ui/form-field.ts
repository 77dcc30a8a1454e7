import type { FieldMetadata } from "@conform-to/react";

/** What a field component needs of Conform's description of it. */
export function field(meta: FieldMetadata<unknown, Record<string, unknown>>) {
  const initial = meta.initialValue;
  return {
    name: meta.name,
    defaultValue: typeof initial === "string" ? initial : undefined,
    errors: meta.errors,
  };
}
