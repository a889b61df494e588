import { wordsFor } from "../files/held";
import { lengths, type Attachment } from "../wire";

/** Its words are only the names of its files, which stand beside them. */
export function isNamedAfterFiles(text: string | undefined, files: readonly Attachment[] | undefined): boolean {
  return !!files?.length && text === wordsFor(files.map(({ name }) => name), lengths.post_message.text);
}
