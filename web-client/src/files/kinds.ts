import { locale, t } from "../i18n";

/** What a file is for whoever looks at it. */
export type FileKind = "picture" | "sound" | "page" | "other";

const pictures: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/gif", "image/webp", "image/avif"]);

export function kindOf(media: string): FileKind {
  if (pictures.has(media)) return "picture";
  if (media.startsWith("audio/")) return "sound";
  return media === "application/pdf" ? "page" : "other";
}

/** "1,2 MB": as phones say it. */
export function inBytes(size: number): string {
  const [unit, one] = size < 1_000 ? ["B", 1] : size < 1_000_000 ? ["kB", 1_000] : ["MB", 1_000_000];
  const number = size / (one as number);
  return `${new Intl.NumberFormat(locale(), { maximumFractionDigits: number < 10 && unit !== "B" ? 1 : 0 }).format(number)} ${unit}`;
}

/** "Foto", "Nota de voz", "PDF", "DOCX": the first thing to know of a file. */
export function kindName(name: string, media: string): string {
  switch (kindOf(media)) {
    case "picture":
      return t("file_picture");
    case "sound":
      return t("file_sound");
    case "page":
      return "PDF";
    case "other":
      return /\.([\p{L}\p{N}]{1,5})$/u.exec(name)?.[1]?.toUpperCase() ?? t("file_other");
  }
}
