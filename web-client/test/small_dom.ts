// As much of a document as Preact needs to render into: elements with their attributes and properties, and texts.

export class SmallNode {
  parentNode: SmallNode | null = null;
  childNodes: SmallNode[] = [];
  readonly attributes: Record<string, string> = {};
  readonly namespaceURI = "http://www.w3.org/1999/xhtml";
  ownerDocument: unknown;
  [property: string]: unknown;

  constructor(readonly nodeType: number, readonly localName: string, public data = "") {}

  get firstChild(): SmallNode | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): SmallNode | null {
    const all = this.parentNode?.childNodes ?? [];
    return all[all.indexOf(this) + 1] ?? null;
  }

  get words(): string {
    return this.nodeType === 3 ? this.data : this.childNodes.map((each) => each.words).join("");
  }

  insertBefore(node: SmallNode, before: SmallNode | null): SmallNode {
    node.remove();
    this.childNodes.splice(before ? this.childNodes.indexOf(before) : this.childNodes.length, 0, node);
    node.parentNode = this;
    return node;
  }

  appendChild(node: SmallNode): SmallNode {
    return this.insertBefore(node, null);
  }

  removeChild(node: SmallNode): SmallNode {
    this.childNodes.splice(this.childNodes.indexOf(node), 1);
    node.parentNode = null;
    return node;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  contains(node: SmallNode | null): boolean {
    for (let each = node; each; each = each.parentNode) if (each === this) return true;
    return false;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes[name] = String(value);
  }

  removeAttribute(name: string): void {
    delete this.attributes[name];
  }

  private readonly listeners = new Map<string, (this: SmallNode, event: unknown) => unknown>();

  addEventListener(type: string, listener: (this: SmallNode, event: unknown) => unknown): void {
    this.listeners.set(type.toLowerCase(), listener);
  }

  removeEventListener(type: string): void {
    this.listeners.delete(type.toLowerCase());
  }

  /** What happens to it comes to all that it is in, until one of them keeps it. */
  fire(type: string, what: object = {}): void {
    let kept = false;
    const event = { type, target: this as SmallNode, currentTarget: this as SmallNode, defaultPrevented: false, preventDefault() { this.defaultPrevented = true; }, stopPropagation: () => { kept = true; }, ...what };
    for (let each: SmallNode | null = this; each && !kept; each = each.parentNode) {
      event.currentTarget = each;
      each.listeners.get(type)?.call(each, event);
    }
  }

  get isConnected(): boolean {
    return this.parentNode !== null;
  }

  focus(): void {
    smallDocument.activeElement = this;
  }

  getAttribute(name: string): string | null {
    return this.attributes[name] ?? null;
  }

  /** Of a list of elements by name. */
  querySelectorAll(names: string): readonly SmallNode[] {
    const wanted = names.split(",").map((each) => /\w+/.exec(each)![0]);
    return this.all().filter((each) => each !== this && wanted.includes(each.localName));
  }

  /** Itself and all below. */
  all(): readonly SmallNode[] {
    return [this, ...this.childNodes.flatMap((each) => each.all())];
  }
}

export const smallDocument = {
  documentElement: {} as { lang?: string },
  activeElement: null as SmallNode | null,
  createElement: (name: string) => new SmallNode(1, name),
  createElementNS: (_: string, name: string) => new SmallNode(1, name),
  createTextNode: (text: string) => new SmallNode(3, "", text),
};
