import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

import { builtFiles } from "./built_files";
import { partOf, textsOf } from "./on_demand";

/** What sources say tells which part of the client needs which text, so nobody keeps a list of it. */
export interface TextUse {
  /** Keys of what every visit has. */
  readonly first: ReadonlySet<string>;
  /** Keys beside those of each of textsOf; what two of them say is in both. */
  readonly parts: ReadonlyMap<string, ReadonlySet<string>>;
  /** Which of these must be there before a source may run. */
  needs(source: string): readonly string[];
}

interface Source {
  readonly says: (key: string) => boolean;
  readonly imports: readonly string[];
}

// Neither says a text: what the protocol defines, and the telling itself.
const silent = /\/src\/(wire|i18n)\.ts$/;
const forms = /_(zero|one|two|few|many|other)$/;

export function textUse(root: string, keys: readonly string[]): TextUse {
  const sources = new Map<string, Source>();
  for (const file of builtFiles(join(root, "src")).filter((name) => /\.tsx?$/.test(name))) {
    const path = join(root, "src", file);
    sources.set(path, read(path));
  }
  const atOnce = reached(sources, [join(root, "src", "main.tsx")]);
  for (const path of sources.keys()) if (partOf(path) === undefined) atOnce.add(path);
  const said = (paths: Iterable<string>) => {
    const all = [...paths].map((path) => sources.get(path)!);
    return new Set(keys.filter((key) => all.some(({ says }) => says(key) || (forms.test(key) && says(key.replace(forms, ""))))));
  };
  const first = said(atOnce);
  const later = new Map<string, string[]>();
  for (const path of sources.keys()) {
    if (atOnce.has(path)) continue;
    for (const texts of textsOf(partOf(path)!)) later.set(texts, [...(later.get(texts) ?? []), path]);
  }
  const parts = new Map([...later].map(([part, paths]) => [part, new Set([...said(paths)].filter((key) => !first.has(key)))] as const));
  return {
    first,
    parts,
    needs: (source) => {
      const speaking = [...reached(sources, [source])].filter((path) => !atOnce.has(path) && [...said([path])].some((key) => !first.has(key)));
      const wanted = speaking.map((path) => textsOf(partOf(path)!));
      const needed = new Set(wanted.flatMap((texts) => (texts.length === 1 ? texts : [])));
      for (const texts of wanted) if (!texts.some((one) => needed.has(one))) needed.add(texts[0]!);
      return [...needed].sort();
    },
  };
}

/** Everything that runs when these do, themselves included. */
function reached(sources: ReadonlyMap<string, Source>, from: readonly string[]): Set<string> {
  const all = new Set<string>();
  const ahead = [...from];
  for (let path = ahead.pop(); path !== undefined; path = ahead.pop()) {
    if (all.has(path)) continue;
    all.add(path);
    ahead.push(...(sources.get(path)?.imports ?? []));
  }
  return all;
}

function read(path: string): Source {
  const imports: string[] = [];
  const words = new Set<string>();
  const patterns: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      const ofTypes = ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly : node.isTypeOnly;
      const found = ofTypes ? undefined : resolved(path, node.moduleSpecifier.text);
      if (found) imports.push(found);
      return;
    }
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) words.add(node.text);
    if (ts.isTemplateExpression(node)) {
      const pieces = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
      if (pieces.every((piece) => /^\w*$/.test(piece)) && pieces.some((piece) => /[a-z]/.test(piece))) patterns.push(new RegExp(`^${pieces.join("\\w+")}$`));
    }
    ts.forEachChild(node, visit);
  };
  if (!silent.test(path)) visit(parsed(path));
  return { imports, says: (key) => words.has(key) || patterns.some((pattern) => pattern.test(key)) };
}

/** Where a source fetches another one on demand: the whole expression, and which one. */
export function fetches(path: string, text: string): readonly { readonly from: number; readonly to: number; readonly source: string }[] {
  const found: { from: number; to: number; source: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [wanted] = node.arguments;
      const source = wanted && ts.isStringLiteral(wanted) ? resolved(path, wanted.text) : undefined;
      if (source) found.push({ from: node.getStart(), to: node.getEnd(), source });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed(path, text));
  return found;
}

function parsed(path: string, text = readFileSync(path, "utf8")): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

function resolved(from: string, wanted: string): string | undefined {
  if (!wanted.startsWith(".")) return undefined;
  const path = join(dirname(from), wanted);
  return [path, `${path}.ts`, `${path}.tsx`].find((each) => /\.tsx?$/.test(each) && existsSync(each));
}
