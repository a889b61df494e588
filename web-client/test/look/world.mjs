// People and words to look at; invented, in the shape of a rural network.

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let made = 0;
const id = () => `00000000-0000-4000-8000-${String(++made).padStart(12, "0")}`;

const people = [
  "Rosa Huenchumilla Painemal", "Marcelo Tapia Rojas", "Ximena Araya", "Luis Cárcamo Vidal", "Nayaret Mamani Choque", "Jorge Soto",
  "María de los Ángeles Fernández-Concha Undurraga de Irarrázaval", "O", "Wladimir Catalán Ñancupil",
].map((name, index) => ({ id: index + 11, name }));

const sayings = [
  "Buenos días. En mi multigrado probé la pauta de retroalimentación que vimos el jueves: a los de 3° les costó menos que a mí.",
  "¿Y cómo les explicaste la diferencia entre evaluar y retroalimentar?",
  "Con un ejemplo: leímos juntos un trabajo mío de hace diez años y lo comentaron ellos. Se rieron harto, pero entendieron.",
  "Qué buena idea. Me pregunto qué pasaría si lo hacen con un texto de sus propios hermanos mayores.",
  "Acá la señal se corta a cada rato, así que si no contesto es por eso. Lo que escribo queda guardado y sale solo.",
  "Dejo el documento de la planificación: https://ejemplo.cl/planificacion/lectura-compartida.pdf. Está abierto para comentarios.",
  "Valoro mucho que cuentes también lo que no resultó.",
  "Lo que observo en los videos es que las preguntas que haces abren, no cierran: «¿qué te hace pensar eso?», «¿dónde lo viste?».\n\nMe quedo con esa segunda. Obliga a volver al texto.",
  "¿Nos juntamos el martes 14 después de las 16:00?",
  "Yo puedo. Llego en la micro de las 15:40.",
];

export function manyMessages(count, now) {
  return Array.from({ length: count }, (_, index) => {
    const message = {
      id: id(), seq: index + 2, at: now - (count - index) * 47 * minute - (index < count / 2 ? day : 0),
      author: people[(index * 7 + (index >> 2)) % 6].id, text: sayings[index % sayings.length], withdrawn: false,
    };
    return message;
  });
}

function lively(now) {
  const messages = manyMessages(62, now);
  messages[55].reply_to = messages[53].id;
  messages[56].withdrawn = true;
  delete messages[56].text;
  messages[58].edited_at = now - hour;
  messages[58].author = people[0].id;
  messages[59].author = people[0].id;
  messages[59].at = messages[58].at + minute;
  messages[59].text = "Y otra cosa: ¿alguien tiene la rúbrica en blanco?";
  messages[60].author = people[1].id;
  messages[60].at = now - 9 * minute;
  messages[60].reply_to = messages[59].id;
  messages[60].text = "La tengo. Te la mando esta noche, cuando llegue a donde hay señal.";
  messages[60].thread = messages[59].id;
  messages[59].answers = { count: 1, last: messages[60].seq };
  talk(messages);
  messages[61].author = people[4].id;
  messages[61].at = now - 20_000;
  messages[61].text = "Yo también la quiero, por favor 🙏";
  return messages;
}

// A thread with everything that a thread may hold: many reactions and none, a long name, a marker that is answered.
function talk(messages) {
  const root = messages[40];
  root.text = "¿Cómo abren la primera clase después de las vacaciones? Quiero juntar aperturas que les hayan resultado.";
  root.author = people[0].id;
  root.versions = [{ at: root.at, text: "¿Cómo abren la primera clase?" }];
  root.edited_at = root.at + 4 * minute;
  root.reactions = [
    { reaction: "thanks", people: [12, 13, 14] }, { reaction: "useful", people: [11, 12, 13, 14, 15, 16, 17] }, { reaction: "agree", people: [13] },
    { reaction: "celebrate", people: [17, 18] }, { reaction: "ponder", people: Array.from({ length: 128 }, (_, index) => 11 + index) },
  ];
  const answers = [42, 44, 45, 47, 49, 52, 57].map((index) => messages[index]);
  answers.forEach((answer, index) => {
    answer.thread = root.id;
    answer.reply_to = index === 2 || index === 4 ? answers[index - 1].id : root.id;
  });
  answers[1].author = people[6].id;
  answers[1].text = "Con una pregunta que nadie sabe responder todavía. Y @[11] lo hace con una foto.";
  answers[1].mentions = [11];
  answers[1].reactions = [{ reaction: "thanks", people: [11] }];
  answers[3].withdrawn = true;
  delete answers[3].text;
  answers[5].text = "@[11], ¿me prestas la tuya? @[17] también la quiere, y yo creo que a @[19] le sirve.";
  answers[5].mentions = [11, 17, 19];
  root.answers = { count: answers.length, last: answers.at(-1).seq };
}

function long(now) {
  const author = people[6].id;
  const texts = [
    "Palabra muy larga: " + "otorrinolaringológicamente".repeat(8),
    "https://ejemplo.cl/" + "un-camino-larguisimo/".repeat(9) + "?y=con&muchos=parámetros",
    "Un párrafo entero. " + "Lo que una red logra no lo logra cada quien por su lado, y por eso vale la pena el viaje. ".repeat(9),
    "مرحبا بالجميع، هذا نص من اليمين إلى اليسار",
    "Ok",
  ];
  return texts.map((text, index) => ({ id: id(), seq: index + 2, at: now - (5 - index) * 20 * minute, author: index === 4 ? people[7].id : author, text, withdrawn: false }));
}

export function world() {
  made = 0;
  const now = Date.now();
  return {
    people,
    spaces: [
      { id: 1, kind: "community", title: "Lenguaje en multigrado", roles: ["teacher"], members: 34, messages: lively(now) },
      { id: 2, kind: "community", title: "Convivencia y recreos", roles: ["coordinator", "teacher"], members: 1, messages: [] },
      { id: 3, kind: "network", title: "Red de Escuelas Rurales del Secano Costero de la Provincia de Cauquenes y Sectores Aledaños", roles: ["observer"], members: 1204, messages: long(now) },
      { id: 4, kind: "mentoring_room", title: "Valdivia – Putre", roles: ["mentee"], members: 2, messages: manyMessages(3, now) },
    ],
  };
}
