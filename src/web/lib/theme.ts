/** How the site looks: as the system does, or as the reader chose. */
export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The choice in the cookie; as the system does where there is none. */
export function readTheme(cookie: string | undefined): Theme {
  return THEMES.find((theme) => theme === cookie) ?? "auto";
}
