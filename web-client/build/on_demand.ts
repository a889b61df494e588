/** What only some visits need is fetched when it is wanted; the rest is one file, as many small ones compress worse. */
const onDemand: readonly (readonly [RegExp, string])[] = [
  // What two pages need: the application, and that of people without an account, which has nothing else of it.
  [/\/node_modules\/@?preact\/|\/src\/(i18n|command_id|time)\.ts$|\/src\/form\.tsx$|\/src\/entry\/personal_link\.ts$|\/styles\/base\.css$|vite\/preload-helper|virtual:texts$/, "base"],
  [/\/src\/instruments\/(item_field|question_parts|figures|made_by)\.tsx?$|\/styles\/instruments\.css$/, "items"],
  [/\/src\/answering\/(?!main)|\/styles\/answering\.css$/, "answering"],
  [/\/src\/instruments\/link_\w+\.tsx?$|\/styles\/links\.css$/, "people"],
  [/\/src\/files\/(attaching|draft_files|pictures|recording|upload|voice_note)\.tsx?$|\/src\/recordings\/(begin_uploads|uploads|holds|estimate|link_kind)\.ts$/, "files"],
  [/\/src\/call\/|\/styles\/call\.css$/, "call"],
  [/\/src\/acta\/(?!lazily)|\/styles\/acta\.css$/, "acta"],
  [/\/src\/polling_transport\.ts$/, "polls"],
  [/\/src\/session\/plan\/(?!when)|\/styles\/plan\.css$/, "plan"],
  [/\/src\/own\/|\/client-zip\//, "own"],
  [/\/src\/instruments\/making\/|\/styles\/making\.css$/, "making"],
  [/\/src\/instruments\/|\/styles\/instruments\.css$/, "instruments"],
  [/\/src\/(accompaniment|plans)\/editing\//, "editing"],
  [/\/src\/plans\/(?!(line|progress|document)\.tsx?$)|\/styles\/plans\.css$/, "plans"],
  [/\/src\/(activities|cycles|programme|(observations|recordings)(?!\/(taken_back|lane)))\/|\/src\/accompaniment\/(?!line|rights|copy)|\/styles\/(accompaniment|cycles|observations|programme|recordings)\.css$/, "accompaniment"],
  [/\/src\/templates\/|\/styles\/templates\.css$/, "templates"],
  [/\/src\/commitments\/|\/src\/inner_form\.tsx$|\/src\/people\/use_members\.ts$|\/src\/session\/(days|use_acting|web_address|plan\/when)\.ts$|\/styles\/commitments\.css$/, "commitments"],
  [/\/src\/session\/(?!lazily)|\/styles\/(session|poll)\.css$/, "session"],
  [/\/src\/community\/(mention_list|reacted_by|thread_screen|use_thread_draft|versions)\.tsx?$|\/styles\/messages_more\.css$/, "aside"],
  [/\/src\/notices\/notices_screen\.tsx$|\/styles\/notices\.css$/, "aside"],
  [/\/src\/handover\/(compose|days|hand_on|piece|split)\.ts$/, "logbook"],
  [/\/src\/handover\/|\/styles\/handover\.css$/, "handover"],
  [/\/src\/(profiles|hours|figures)\/|\/src\/spaces\/open_here\.tsx$|\/styles\/(matching|figures)\.css$/, "matching"],
  [/\/src\/logbook\/|\/styles\/logbook\.css$/, "logbook"],
  [/\/src\/(people|profile)\/(?!api|recoveries|role_words)/, "people"],
];

/**
 * Texts of parts that are mostly wanted one after the other come together: each file more costs about half a kilobyte. What
 * two pages say comes with either.
 */
export function textsOf(part: string): readonly string[] {
  if (part === "items") return ["more", "answering"];
  if (part === "making") return ["templates"];
  return part === "templates" || part === "answering" ? [part] : ["more"];
}

/** Which part of the client a source belongs to; undefined for what every visit has. */
export function partOf(source: string): string | undefined {
  return onDemand.find(([path]) => path.test(source))?.[1];
}
