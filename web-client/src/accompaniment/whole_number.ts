/** A whole number, none where nothing stands; NaN: what stands there is not one of them. */
export function numberIn(typed: string, least: number, most: number): number | undefined {
  if (typed.trim() === "") return undefined;
  const number = Number(typed);
  return Number.isInteger(number) && number >= least && number <= most ? number : Number.NaN;
}
