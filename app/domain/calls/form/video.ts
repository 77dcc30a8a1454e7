/** A video on a platform that is known to play it. */
export type Video = { platform: "youtube" | "vimeo"; id: string };

const platforms: [Video["platform"], RegExp][] = [
  [
    "youtube",
    /^https:\/\/(?:www\.|m\.)?(?:youtube\.com\/(?:watch\?(?:.*&)?v=|shorts\/|embed\/)|youtu\.be\/)([\w-]{11})/,
  ],
  ["vimeo", /^https:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d+)/],
];

/** The video that an address leads to; undefined when it is none of a known platform. */
export function videoIn(address: string): Video | undefined {
  for (const [platform, pattern] of platforms) {
    const id = pattern.exec(address.trim())?.[1];
    if (id) return { platform, id };
  }
  return undefined;
}
