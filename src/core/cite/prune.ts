/*
 * Styles are written for every kind of work there is; our records have a few kinds and fields. What a style asks about others is always
 * answered no, and citeproc-js takes as long to ask as it takes to print. So those questions are answered once, before the style is compiled.
 */

/** What a record can have. */
export interface Possible {
  types: ReadonlySet<string>;
  variables: ReadonlySet<string>;
}

interface Element {
  name: string;
  /** As they stand in the XML, by name. */
  attributes: Map<string, string>;
  children: (Element | string)[];
}

/**
 * A style that prints the same for the records that are possible: without branches that no such record takes, names that it never has, and
 * macros that are then not called.
 *
 * @param xml a style without comments and white space between elements
 */
export function pruneStyle(xml: string, possible: Possible): string {
  const [head = '', root] = parse(xml);
  prune(root, possible);
  const used = calledMacros(root);
  root.children = root.children.filter((child) => typeof child === 'string' || child.name !== 'macro' || used.has(attribute(child, 'name') ?? ''));
  return head + write(root);
}

function prune(element: Element, possible: Possible): void {
  element.children = element.children.flatMap((child) => {
    if (typeof child === 'string') return [child];
    if (child.name === 'choose') return pruneChoose(child, possible);
    prune(child, possible);
    if (child.name === 'substitute') return child.children.length === 0 ? [] : [child];
    if (child.name !== 'names' || !isNever(child, possible)) return [child];
    const other = substituted(child);
    // In a group it still counts as a field that is not there: a group of words alone is not printed then.
    return other ? [other] : element.name === 'substitute' ? [] : [{ ...child, name: 'text', children: [] }];
  });
}

/** Names that are never there, with what stands in for them in their place; undefined when nothing does. */
function substituted(names: Element): Element | undefined {
  const substitute = names.children.find((child) => typeof child !== 'string' && child.name === 'substitute') as Element | undefined;
  const [first, ...others] = substitute?.children ?? [];
  if (!substitute || first === undefined || typeof first === 'string') return undefined;
  // Names that say nothing else than whose they are take the form of those they stand in for.
  if (first.name !== 'names' || first.children.length > 0 || first.attributes.size > 1) return names;
  const children = names.children.flatMap((child) =>
    child !== substitute ? [child] : others.length > 0 ? [{ ...substitute, children: others }] : [],
  );
  return { ...names, attributes: new Map([...names.attributes, ...first.attributes]), children };
}

function isNever(element: Element, { variables }: Possible): boolean {
  return words(element, 'variable').every((variable) => !variables.has(variable));
}

/** The branches that a record may take; what stands in the branch that all take, when it is the only one. */
function pruneChoose(choose: Element, possible: Possible): (Element | string)[] {
  const branches: Element[] = [];
  for (const branch of choose.children) {
    if (typeof branch === 'string') continue;
    const answer = branch.name === 'else' ? true : answerOf(branch, possible);
    if (answer === false) continue;
    prune(branch, possible);
    branches.push({ ...branch, name: answer === true ? 'else' : branches.length === 0 ? 'if' : 'else-if' });
    if (answer === true) break;
  }
  const [first] = branches;
  if (!first) return [];
  return first.name === 'else' ? first.children : [{ ...choose, children: branches }];
}

/** What every possible record answers to a condition; undefined where they differ. Narrows the condition to what they differ in. */
function answerOf(branch: Element, { types, variables }: Possible): boolean | undefined {
  const match = attribute(branch, 'match') ?? 'all';
  const tests = [...branch.attributes.keys()].filter((name) => name !== 'match');
  const open = tests.filter((name) => {
    const known = name === 'type' ? types : name === 'variable' || name === 'is-numeric' ? variables : undefined;
    if (!known) return name !== 'is-uncertain-date'; // a record has no such date
    const asked = words(branch, name);
    const left = asked.filter((word) => known.has(word));
    if (match === 'all' && name !== 'type' && left.length < asked.length) return false;
    if (left.length > 0) branch.attributes.set(name, left.join(' '));
    return left.length > 0;
  });
  if (match === 'all' && open.length < tests.length) return false;
  for (const name of tests) if (!open.includes(name)) branch.attributes.delete(name);
  return open.length > 0 ? undefined : match === 'none';
}

function calledMacros(root: Element): Set<string> {
  const macros = new Map(
    root.children.flatMap((child) => (typeof child !== 'string' && child.name === 'macro' ? [[attribute(child, 'name') ?? '', child]] : [])),
  );
  const called = new Set<string>();
  const visit = (element: Element): void => {
    const name = element.name === 'text' || element.name === 'key' ? attribute(element, 'macro') : undefined;
    const macro = name === undefined || called.has(name) ? undefined : macros.get(name);
    if (name !== undefined) called.add(name);
    if (macro) visit(macro);
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  for (const child of root.children) if (typeof child !== 'string' && child.name !== 'macro') visit(child);
  return called;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attributes.get(name);
}

function words(element: Element, name: string): string[] {
  return attribute(element, name)?.split(/\s+/) ?? [];
}

/** What stands before the root element, and the root element. */
function parse(xml: string): [string, Element] {
  const start = xml.indexOf('<style');
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  for (const [whole, close, name, attributes = '', empty] of xml.slice(start).matchAll(/<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|[^<]+/g)) {
    const parent = open.at(-1);
    if (!parent) throw new Error('The style has more ends than beginnings.');
    if (name === undefined) parent.children.push(whole);
    else if (close) open.pop();
    else {
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']): [string, string] => [key, value]);
      const element: Element = { name, attributes: new Map(pairs), children: [] };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [style] = root.children;
  if (style === undefined || typeof style === 'string' || open.length !== 1) throw new Error('The style is no well-formed XML.');
  return [xml.slice(0, start), style];
}

function write(node: Element | string): string {
  if (typeof node === 'string') return node;
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${value}"`).join('');
  const content = node.children.map(write).join('');
  return content ? `<${node.name}${attributes}>${content}</${node.name}>` : `<${node.name}${attributes}/>`;
}
