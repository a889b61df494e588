import { locale } from "../i18n";

const byteOrderMark = "\ufeff";
/** Also as wide letters, which some spreadsheets read as the narrow ones; white space before it does not make it harmless. */
const formula = /^(?:[\t\r\n]|[ \t\r\n]*[=+\-@＝＋－＠])/;

/** One cell, of which no spreadsheet makes a formula. */
export function cell(words: string): string {
  return `"${formula.test(words) ? "'" : ""}${words.replaceAll('"', '""')}"`;
}

/** Rows as a spreadsheet of this language opens them; the first one says what is in the columns. */
export function sheet(rows: readonly (readonly string[])[]): string {
  // Where a comma is in numbers, it is not between cells.
  const separator = new Intl.NumberFormat(locale()).format(1.5).includes(",") ? ";" : ",";
  return byteOrderMark + rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join("");
}

/** The day that it was here, as a spreadsheet orders it: "2026-11-24". */
export function sheetDay(at: number): string {
  const day = new Date(at);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
