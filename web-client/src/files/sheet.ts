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
