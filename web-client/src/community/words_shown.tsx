import { t } from "../i18n";
import { mentionsIn, type NameOf } from "./mentions";

const address = /https?:\/\/[^\s<>"]+/g;
const trailing = /[.,;:!?)\]}'»”]+$/;

interface Part {
  readonly text: string;
  readonly link?: true;
  /** Who is mentioned here. */
  readonly person?: number;
}

/** Splits words into plain text, web addresses and mentions; punctuation after an address is not part of it. */
export function partsOf(words: string, mentions: readonly number[] = []): Part[] {
  return addressesIn(words).flatMap((part) => (part.link ? [part] : mentionsIn(part.text, mentions)));
}

function addressesIn(words: string): Part[] {
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

interface Props {
  readonly id: string;
  readonly text: string;
  readonly tabbable: boolean;
  readonly mentions?: readonly number[] | undefined;
  readonly nameOf?: NameOf;
  readonly self?: number;
}

export function WordsShown({ id, text, tabbable, mentions, nameOf, self }: Props) {
  return (
    <p class="words" id={id} dir="auto">
      {partsOf(text, mentions).map((part) =>
        part.link ? (
          <a href={part.text} tabIndex={tabbable ? 0 : -1} target="_blank" rel="noopener noreferrer nofollow">{part.text}</a>
        ) : part.person === undefined || !nameOf ? (
          part.text
        ) : (
          <Mention name={nameOf(part.person)} mine={part.person === self} />
        ),
      )}
    </p>
  );
}

function Mention({ name, mine }: { readonly name: string; readonly mine: boolean }) {
  if (!mine) return <bdi class="mention">@{name}</bdi>;
  return <mark class="mention"><bdi>@{name}</bdi><span class="unseen"> ({t("mention_me")})</span></mark>;
}
