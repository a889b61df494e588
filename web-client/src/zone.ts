/** The zone that this device is in, as IANA calls it: "America/Santiago". */
export function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** As its people call it: "Santiago". */
export function zoneName(zone: string = zoneHere()): string {
  return zone.split("/").at(-1)!.replaceAll("_", " ");
}
