const address = /https?:\/\/[^\s<>"]+/g;
const trailing = /[.,;:!?)\]}'»”]+$/;

interface Part {
  readonly text: string;
  readonly link?: true;
}

/** Splits words into plain text and web addresses; punctuation after an address is not part of it. */
export function partsOf(words: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: found, index } of words.matchAll(address)) {
    const link = found.replace(trailing, "");
    if (index > from) parts.push({ text: words.slice(from, index) });
    parts.push({ text: link, link: true });
    from = index + link.length;
  }
  if (from < words.length) parts.push({ text: words.slice(from) });
  return parts;
}

export function WordsShown({ id, text, tabbable }: { readonly id: string; readonly text: string; readonly tabbable: boolean }) {
  return (
    <p class="words" id={id} dir="auto">
      {partsOf(text).map((part) =>
        part.link ? <a href={part.text} tabIndex={tabbable ? 0 : -1} target="_blank" rel="noopener noreferrer nofollow">{part.text}</a> : part.text,
      )}
    </p>
  );
}
