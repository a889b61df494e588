import { describe, expect, it } from "vitest";

import { namesIn } from "../src/session/names_in";

const people = ["Maribel Choque Huarachi", "Rosa Huenchumil Antilef", "Luz de los Ángeles Vera", "Nélida Calcina", "José Ma Li"];

describe("names in a case", () => {
  it("are found as whole words, whatever their accents and their case", () => {
    expect(namesIn("En la clase de MARIBEL, la de Nelida y la de huarachi.", people)).toEqual(["MARIBEL", "Nelida", "huarachi"]);
    expect(namesIn("Las maribeles y el choquezuela no son nadie.", people)).toEqual([]);
  });

  it("are told once each, as they are written first", () => {
    expect(namesIn("Maribel dijo que sí; maribel, y después Maribel.", people)).toEqual(["Maribel"]);
  });

  it("that are words of everybody count only where they are written like a name", () => {
    expect(namesIn("La rosa del patio, con luz y a veces sin ángel.", people)).toEqual([]);
    expect(namesIn("Vera el curso si se puede.", people)).toEqual([]);
    expect(namesIn("Hablé con Rosa y con doña Luz.", people)).toEqual(["Rosa", "Luz"]);
  });

  it("stand at the beginning of a sentence as well, where somebody is called so first", () => {
    expect(namesIn("Rosa no entregó la guía. Luz tampoco.", people)).toEqual(["Rosa", "Luz"]);
  });

  it("are not their particles, nor what is too short to say who", () => {
    expect(namesIn("De los niños del curso, ma y li son notas.", people)).toEqual([]);
  });

  it("of places are found whole", () => {
    const places = ["Liceo Rural de Tirúa"];
    expect(namesIn("Pasó en el liceo rural de tirua, en marzo.", [], places)).toEqual(["Liceo Rural de Tirúa"]);
    expect(namesIn("Pasó en un liceo rural.", [], places)).toEqual([]);
  });

  it("are none where there is nothing to know", () => {
    expect(namesIn("", people)).toEqual([]);
    expect(namesIn("Mi curso no pregunta.", [])).toEqual([]);
  });
});
