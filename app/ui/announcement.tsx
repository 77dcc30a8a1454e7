/** Read out by screen readers when it changes; it stands in the page from the beginning, or nobody would listen. */
export function Announcement({ children }: { children: string }) {
  return (
    <span className="sr-only" aria-live="polite">
      {children}
    </span>
  );
}
