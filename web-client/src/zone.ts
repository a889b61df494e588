/** The zone that this device is in, as IANA calls it: "America/Santiago". */
export function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Those that their people call otherwise than IANA does. */
const named: Readonly<Record<string, string>> = { "Pacific/Easter": "Rapa Nui" };

/** As its people call it: "Santiago". */
export function zoneName(zone: string = zoneHere()): string {
  return named[zone] ?? zone.split("/").at(-1)!.replaceAll("_", " ");
}
