type QrCodeProps = { label: string; /** Dark modules, row by row. */ rows: boolean[][] };

/** Dark on light in every colour scheme, as cameras want it, with the four modules of margin that they need. */
export function QrCode({ label, rows }: QrCodeProps) {
  const size = rows.length + 8;
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : "")))
    .join("");
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, not fetched
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className="w-56 rounded-md">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
