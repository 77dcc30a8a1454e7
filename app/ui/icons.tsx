import type { ReactNode } from "react";

/** Drawn on a square of 20, lines of 1.6, in the colour of the text around. */
const drawings = {
  check: <path d="m4 10.5 4 4 8-9" />,
  cross: <path d="m5 5 10 10M15 5 5 15" />,
  warning: <path d="M10 3 2.5 16.5h15zM10 8v4M10 14.2v.1" />,
  info: <path d="M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM10 9v5M10 6.2v.1" />,
  stop: <path d="M6.9 2.5h6.2l4.4 4.4v6.2l-4.4 4.4H6.9l-4.4-4.4V6.9zM10 6v5M10 13.8v.1" />,
  "circle-check": <path d="M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15Zm-3.4-7.3 2.4 2.4 4.5-5" />,
  circle: <circle cx="10" cy="10" r="6.5" />,
  dot: <circle cx="10" cy="10" r="3.5" fill="currentColor" stroke="none" />,
  half: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" stroke="none" />
    </>
  ),
  "arrow-right": <path d="M3.5 10h13m-5-5.5 5.5 5.5-5.5 5.5" />,
  "arrow-left": <path d="M16.5 10h-13m5-5.5L3 10l5.5 5.5" />,
  "chevron-down": <path d="m5 7.5 5 5 5-5" />,
  "chevron-right": <path d="m7.5 5 5 5-5 5" />,
  external: (
    <path d="M11 3.5h5.5V9M16 4l-7 7M8 5H4.5A1 1 0 0 0 3.5 6v9.5a1 1 0 0 0 1 1H14a1 1 0 0 0 1-1V12" />
  ),
  download: <path d="M10 3v9.5M5.5 8.5 10 13l4.5-4.5M3.5 16.5h13" />,
  upload: <path d="M10 13V3.5M5.5 8 10 3.5 14.5 8M3.5 16.5h13" />,
  file: (
    <path d="M5 2.5h6.5L15.5 6.5V16.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1ZM11 2.5v4.5h4.5" />
  ),
  calendar: (
    <path d="M3.5 5.5a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1zM3.5 8.5h13M7 2.5v4M13 2.5v4" />
  ),
  clock: <path d="M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM10 5.5V10l3 2" />,
  mail: (
    <path d="M3.5 4.5h13a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM3 5.5l7 5.5 7-5.5" />
  ),
  person: (
    <path d="M10 9.5a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6ZM3.5 17c.6-3.2 3.2-5 6.5-5s5.9 1.8 6.5 5" />
  ),
  people: (
    <path d="M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM1.8 16.5c.5-2.9 2.7-4.5 5.7-4.5s5.2 1.6 5.7 4.5M13 3.8a3 3 0 0 1 0 5.5M15 12.3c1.8.6 2.9 2.1 3.2 4.2" />
  ),
  search: <path d="M9 15a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM13.5 13.5 17 17" />,
  filter: <path d="M3 5.5h14M5.5 10h9M8 14.5h4" />,
  plus: <path d="M10 4v12M4 10h12" />,
  minus: <path d="M4 10h12" />,
  pencil: (
    <path d="m3.5 16.5.8-3.6L13.5 3.7a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2L7.1 15.7zM12 5.2 14.8 8" />
  ),
  trash: (
    <path d="M3.5 5.5h13M8 5V3.5h4V5M5 5.5l.7 10.2a1 1 0 0 0 1 .8h6.6a1 1 0 0 0 1-.8L15 5.5M8.5 9v4.5M11.5 9v4.5" />
  ),
  lock: (
    <path d="M5 9h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1ZM6.5 9V6.5a3.5 3.5 0 0 1 7 0V9" />
  ),
  star: <path d="m10 2.8 2.2 4.7 5.1.7-3.7 3.5.9 5.1L10 14.3l-4.5 2.5.9-5.1-3.7-3.5 5.1-.7z" />,
  flag: <path d="M4.5 17.5v-14c3.5-2 6.5 2 11 0v8.5c-4.5 2-7.5-2-11 0" />,
  list: <path d="M7 5h10M7 10h10M7 15h10M3.5 5h.1M3.5 10h.1M3.5 15h.1" />,
  chart: <path d="M3.5 3v13.5H17M7 13.5V10M10.5 13.5v-7M14 13.5V8.5" />,
  undo: <path d="M4 8.5h8.5a4 4 0 0 1 0 8H8M7.5 5 4 8.5 7.5 12" />,
  "sort-up": <path d="M10 15.5v-11M5.5 9 10 4.5 14.5 9" />,
  "sort-down": <path d="M10 4.5v11M5.5 11l4.5 4.5 4.5-4.5" />,
  sort: <path d="M6.5 3.5v13M3 7l3.5-3.5L10 7M13.5 16.5v-13M10 13l3.5 3.5L17 13" />,
  globe: (
    <path d="M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM2.5 10h15M10 2.5c-5 4.5-5 10.5 0 15 5-4.5 5-10.5 0-15Z" />
  ),
  menu: <path d="M3 5.5h14M3 10h14M3 14.5h14" />,
  eye: (
    <path d="M1.8 10C3.5 6.5 6.5 4.8 10 4.8s6.5 1.7 8.2 5.2c-1.7 3.5-4.7 5.2-8.2 5.2S3.5 13.5 1.8 10ZM10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z" />
  ),
  "eye-off": (
    <path d="M1.8 10C3.5 6.5 6.5 4.8 10 4.8s6.5 1.7 8.2 5.2c-1.7 3.5-4.7 5.2-8.2 5.2S3.5 13.5 1.8 10ZM3.5 16.5l13-13" />
  ),
  link: (
    <path d="M8.5 11.5a3.3 3.3 0 0 0 4.7 0l3-3a3.3 3.3 0 0 0-4.7-4.7l-1 1M11.5 8.5a3.3 3.3 0 0 0-4.7 0l-3 3a3.3 3.3 0 0 0 4.7 4.7l1-1" />
  ),
  send: <path d="M17.5 2.5 9 11M17.5 2.5l-5.5 15-3-6.5-6.5-3z" />,
  grip: <path d="M7.5 5v.01M12.5 5v.01M7.5 10v.01M12.5 10v.01M7.5 15v.01M12.5 15v.01" strokeWidth="2.4" />,
  copy: <path d="M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7" />,
  text: <path d="M3.5 8h13M3.5 12h8" />,
  paragraph: <path d="M3.5 5h13M3.5 8.5h13M3.5 12h13M3.5 15.5h8" />,
  number: <path d="M7.5 3.5 6 16.5M14 3.5l-1.5 13M4 7.5h12.5M3.5 12.5H16" />,
  money: <path d="M15 5.2a6 6 0 1 0 0 9.6M3 8.6h8.5M3 11.4h8.5" />,
  radio: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <circle cx="10" cy="10" r="2.5" fill="currentColor" stroke="none" />
    </>
  ),
  checks: <path d="m3 6 1.8 1.8L8 4.5M3 13.5l1.8 1.8L8 12M11 6.5h6M11 14h6" />,
  toggle: (
    <>
      <rect x="2.5" y="6" width="15" height="8" rx="4" />
      <circle cx="13.5" cy="10" r="2" fill="currentColor" stroke="none" />
    </>
  ),
  phone: (
    <path d="M5 3.5h2.5l1.2 3.4L7 8.2a9 9 0 0 0 4.8 4.8l1.3-1.7 3.4 1.2V15a1.7 1.7 0 0 1-1.8 1.6C9 16.2 3.8 11 3.4 5.3A1.7 1.7 0 0 1 5 3.5Z" />
  ),
  video: <path d="M3 4.5h14v11H3zM8.5 7.5v5l4-2.5z" />,
  agreement: <path d="M5 2.5h10v15H5zM7.5 6.5h5M7.5 12.5 9 14l3.2-3.5" />,
  spinner: <path d="M10 2.5a7.5 7.5 0 1 1-7.5 7.5" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

const sizes = { small: "size-4", medium: "size-5", large: "size-7" };

/** Never speaks for itself: a word stands beside it or the control has a name. */
export function Icon({ name, size = "medium" }: { name: IconName; size?: keyof typeof sizes }) {
  return (
    <svg
      viewBox="0 0 20 20"
      className={`${sizes[size]} flex-none`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawings[name]}
    </svg>
  );
}
