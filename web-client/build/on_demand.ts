/** What only some visits need is fetched when it is wanted; the rest is one file, as many small ones compress worse. */
const onDemand: readonly (readonly [RegExp, string])[] = [
  [/\/src\/files\/(attaching|draft_files|pictures|recording|upload|voice_note)\.tsx?$/, "files"],
  [/\/src\/call\/|\/styles\/call\.css$/, "call"],
  [/\/src\/acta\/(?!lazily)|\/styles\/acta\.css$/, "acta"],
  [/\/src\/polling_transport\.ts$/, "polls"],
  [/\/src\/session\/plan\/(?!when)|\/styles\/plan\.css$/, "plan"],
  [/\/src\/own\/|\/client-zip\//, "own"],
  [/\/src\/instruments\/|\/styles\/instruments\.css$/, "instruments"],
  [/\/src\/accompaniment\/editing\//, "editing"],
  [/\/src\/(cycles|observations(?!\/taken_back))\/|\/src\/accompaniment\/(?!line|rights|copy)|\/styles\/(accompaniment|cycles|observations)\.css$/, "accompaniment"],
  [/\/src\/templates\/|\/styles\/templates\.css$/, "templates"],
  [/\/src\/commitments\/|\/src\/session\/(days|use_acting|plan\/when)\.ts$|\/styles\/commitments\.css$/, "commitments"],
  [/\/src\/session\/(?!lazily)|\/styles\/(session|poll)\.css$/, "session"],
  [/\/src\/community\/(mention_list|reacted_by|thread_screen|use_thread_draft|versions)\.tsx?$|\/styles\/messages_more\.css$/, "aside"],
  [/\/src\/notices\/notices_screen\.tsx$|\/styles\/notices\.css$/, "aside"],
  [/\/src\/handover\/|\/styles\/handover\.css$/, "handover"],
  [/\/src\/logbook\/|\/styles\/logbook\.css$/, "logbook"],
  [/\/src\/(people|profile)\/(?!api|recoveries)/, "people"],
];

/** Texts of parts that are mostly wanted one after the other come together: each file more costs about half a kilobyte. */
export function textsOf(part: string): string {
  return part === "templates" ? part : "more";
}

/** Which part of the client a source belongs to; undefined for what every visit has. */
export function partOf(source: string): string | undefined {
  return onDemand.find(([path]) => path.test(source))?.[1];
}
