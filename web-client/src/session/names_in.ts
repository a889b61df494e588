import { folded } from "../people/folded";

/** Parts of names that are words of everybody as well: they count where they are written like a name; where a sentence begins, only what somebody is called first. */
const commonWords: ReadonlySet<string> = new Set(
  ("abril agosto alba alma amada amor angel aurora barra barria blanca bravo bustos calle campos castillo cielo clara concepcion consuelo cordero cortes crespo cruz cuadra cuevas delgado " +
    "dolores domingo dulce duran encarnacion esperanza estrella fe fierro flor flores franco fuentes gloria guerra guerrero hierro hoyos iglesias jardin jazmin julio lagos leal leon linda lobos " +
    "lluvia luna luz maestro manzano mar margarita marina mercedes mesa milagros millar mora moreno nieves olivos olmos palma parra paz pena perla pilar pino plaza prado prieto puerta puertas " +
    "rey reyes rico rio rios rivera robles rocio rojas roman romero rosa rosales rosario rubio salas salinas salvador san santa santo santos sereno sierra silva sol soledad torre torres valle " +
    "valles vega vera victoria viento violeta zapata").split(" "),
);

/** Words between the parts of a name. */
const particles: ReadonlySet<string> = new Set(["del", "las", "los", "san", "santa", "von", "van", "der"]);

const shortest = 3;

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly capital: boolean;
  /** Of a sentence. */
  readonly begins: boolean;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map((match) => {
    const word = match[0];
    const before = text.slice(0, match.index).trimEnd();
    const begins = before === "" || /[.!?¡¿:…\n"«“]$/u.test(before) || /\n\s*$/u.test(text.slice(0, match.index));
    return { text: word, folded: folded(word), capital: /^\p{Lu}/u.test(word), begins };
  });
}

/** By which words of a text somebody, or where they work, may be recognized; as they are written there, each once (rule P20). */
export function namesIn(text: string, people: Iterable<string>, places: Iterable<string> = []): readonly string[] {
  const parts = new Set<string>();
  const firsts = new Set<string>();
  for (const name of people) {
    const whole = wordsOf(name).map((word) => word.folded);
    for (const part of whole) if (part.length >= shortest && !particles.has(part)) parts.add(part);
    if (whole[0] !== undefined) firsts.add(whole[0]);
  }
  const likeName = ({ folded: word, capital, begins }: Word) => capital && (!begins || firsts.has(word));
  const words = wordsOf(text);
  const found = new Map<string, string>();
  for (const word of words) {
    if (!parts.has(word.folded) || (commonWords.has(word.folded) && !likeName(word))) continue;
    if (!found.has(word.folded)) found.set(word.folded, word.text);
  }
  const whole = ` ${words.map((word) => word.folded).join(" ")} `;
  for (const place of places) {
    const called = wordsOf(place).map((word) => word.folded).join(" ");
    if (called.length > shortest && whole.includes(` ${called} `) && !found.has(called)) found.set(called, place);
  }
  return [...found.values()];
}
