import { effect, signal } from "@preact/signals";

import { t } from "../i18n";

const words = signal("");
const news = signal(0);

/** What the page is about. */
export function entitle(title: string): void {
  words.value = title;
}

/** How much is new, in the title and on the icon of the application. */
export function showNews(count: number): void {
  news.value = count;
}

/** "99+": counted no further. */
export function capped(count: number): string {
  return count > 99 ? t("many") : `${count}`;
}

effect(() => {
  if (words.value === "") return;
  document.title = news.value > 0 ? `(${capped(news.value)}) ${words.value}` : words.value;
});

effect(() => {
  const count = news.value;
  const badge = navigator as { setAppBadge?: (count: number) => Promise<void>; clearAppBadge?: () => Promise<void> };
  void (count > 0 ? badge.setAppBadge?.(count) : badge.clearAppBadge?.())?.catch(() => {});
});
