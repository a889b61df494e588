import { describe, expect, it } from "vitest";

import { correcting, mentioning } from "../src/community/draft";
import { asWords, asWritten, mentionsIn, spoken, withMention } from "../src/community/mentions";
import { queryBefore } from "../src/community/mention_query";
import { partsOf } from "../src/community/words_shown";
import { answersTo } from "../src/people/folded";

const names = new Map([[3, "Rosa Huenchullán"], [4, "Ana"], [9, "Ana María Ñancupil"], [12, "Ana"]]);
const nameOf = (person: number) => names.get(person) ?? "Integrante";

describe("mentions in words", () => {
  it("are those that the message names; the rest is as it was typed", () => {
    expect(mentionsIn("@[3], mira @[4] y @[x] y a@[3]", [3])).toEqual([
      { text: "@[3]", person: 3 }, { text: ", mira @[4] y @[x] y a" }, { text: "@[3]", person: 3 },
    ]);
    expect(mentionsIn("@[3]")).toEqual([{ text: "@[3]" }]);
    expect(spoken({ text: "@[3], ¿y @[4]?", mentions: [3] }, nameOf)).toBe("@Rosa Huenchullán, ¿y @[4]?");
  });

  it("stand beside addresses, never inside them", () => {
    expect(partsOf("https://a.cl/@[3]/x @[3]", [3])).toEqual([{ text: "https://a.cl/@[3]/x", link: true }, { text: " " }, { text: "@[3]", person: 3 }]);
  });
});

describe("what is written", () => {
  const mentioned = [{ person: 4, label: "Ana" }, { person: 9, label: "Ana María Ñancupil" }];

  it("becomes what travels: whole names that were chosen, longer ones first", () => {
    expect(asWords("@Ana María Ñancupil y @Ana, no @Anabel ni @Rosa", mentioned)).toEqual({
      text: "@[9] y @[4], no @Anabel ni @Rosa", mentions: [9, 4],
    });
    expect(asWords("@Ana @Ana", mentioned).mentions).toEqual([4]);
    expect(asWords("🧵 sin nadie @", mentioned)).toEqual({ text: "🧵 sin nadie @", mentions: [] });
  });

  it("comes back as it was written, two of one name told apart", () => {
    const written = asWritten("@[4], @[12] y @[3]", [4, 12], nameOf);
    expect(written.text).toBe("@Ana, @Ana (2) y @[3]");
    expect(asWords(written.text, written.mentions)).toEqual({ text: "@[4], @[12] y @[3]", mentions: [4, 12] });
  });

  it("survives a correction", () => {
    const message = { id: "00000000-0000-4000-8000-000000000001", seq: 1, at: 1, author: 7, text: "Con @[3]", withdrawn: false, mentions: [3] };
    const draft = correcting({ space: 5, text: "antes @Ana", mentions: [{ person: 4, label: "Ana" }] }, message, nameOf);
    expect(draft.text).toBe("Con @Rosa Huenchullán");
    expect(asWords(draft.text, draft.mentions).mentions).toEqual([3]);
    expect(draft.aside).toEqual({ text: "antes @Ana", mentions: [{ person: 4, label: "Ana" }] });
  });

  it("takes a name in place of what was typed, and leaves the caret behind it", () => {
    const { draft, caret } = mentioning({ space: 5, text: "Hola @ro, ¿vienes?" }, 5, 8, 3, "Rosa Huenchullán");
    expect(draft.text).toBe("Hola @Rosa Huenchullán, ¿vienes?");
    expect(draft.text.slice(caret)).toBe(", ¿vienes?");
    expect(mentioning({ space: 5, text: "@ro" }, 0, 3, 3, "Rosa").draft.text).toBe("@Rosa ");
  });

  it("gives nobody two labels", () => {
    const once = withMention([], 4, "Ana");
    expect(withMention(once, 4, "Ana")).toBe(once);
  });
});

describe("looking for somebody", () => {
  it("begins with an @ that begins a word", () => {
    expect(queryBefore("Hola @ro", 8)).toEqual({ at: 5, text: "ro" });
    expect(queryBefore("@", 1)).toEqual({ at: 0, text: "" });
    expect(queryBefore("(@ana maría", 11)).toEqual({ at: 1, text: "ana maría" });
    for (const text of ["rosa@correo", "@ ", "@a\nb", "@una dos tres cuatro cinco", "@[3", "nada"]) expect(queryBefore(text, text.length), text).toBeUndefined();
  });

  it("looks only at what stands before the caret", () => {
    expect(queryBefore("Hola @ro y más", 7)).toEqual({ at: 5, text: "r" });
  });

  it("finds names without their accents, by the beginning of any word", () => {
    for (const asked of ["ñan", "nancupil", "maria", "ana ma", "MAR ana", ""]) expect(answersTo("Ana María Ñancupil", asked), asked).toBe(true);
    for (const asked of ["cupil", "rosa", "ana rosa"]) expect(answersTo("Ana María Ñancupil", asked), asked).toBe(false);
  });
});
