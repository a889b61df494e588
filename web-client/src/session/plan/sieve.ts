import { serves, type Serves, type TemplateSummary } from "./templates";

// Finding a template among many: by what one comes together for, by the time there is, and by any word of what it says.

export const times = [30, 45, 60] as const;

export interface Sieve {
  readonly text: string;
  /** Undefined: for anything. */
  readonly serves: Serves | undefined;
  /** Minutes that there are; undefined: any. */
  readonly minutes: number | undefined;
}

export const everything: Sieve = { text: "", serves: undefined, minutes: undefined };

/** Words are compared as people type them: without accents, whatever the case. */
const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** Those that pass, in the order in which they came. Each word has to be somewhere in what the template says of itself. */
export function sieved(all: readonly TemplateSummary[], { text, serves, minutes }: Sieve): readonly TemplateSummary[] {
  const words = folded(text).split(/\s+/u).filter((word) => word !== "");
  return all.filter((one) => {
    if (serves !== undefined && !one.serves.includes(serves)) return false;
    if (minutes !== undefined && one.minutes > minutes) return false;
    if (words.length === 0) return true;
    const said = folded([one.title, one.purpose, one.when, ...one.phases.map(({ title }) => title)].join(" "));
    return words.every((word) => said.includes(word));
  });
}

/** The purposes that any of them serves, in the order of the list of purposes. */
export function purposes(all: readonly TemplateSummary[]): readonly Serves[] {
  return serves.filter((each) => all.some((one) => one.serves.includes(each)));
}
