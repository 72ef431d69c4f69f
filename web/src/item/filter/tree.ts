/** A list's filter as people build it: conditions and groups of them; and the tree that the server takes. */
import type { FilterNode } from '../../api/items';
import { OPERATORS, takesValue } from '../../fields/filters/types';
import type { Condition } from './conditions';

export interface Group {
  word: 'and' | 'or';
  /** None of it may hold. */
  negated: boolean;
  nodes: readonly Node[];
}

export type Node = Condition | Group;

export const isGroup = (node: Node): node is Group => 'nodes' in node;

export const NO_FILTER: Group = { word: 'and', negated: false, nodes: [] };

/** The tree as the server takes it; null for no condition at all. */
export function treeOf(node: Node): FilterNode | null {
  if (!isGroup(node)) return written(node);
  const nodes = node.nodes.flatMap((one) => {
    const tree = treeOf(one);
    return tree ? [tree] : [];
  });
  const [first] = nodes;
  if (!first) return null;
  const joined = nodes.length === 1 ? first : [node.word, ...nodes];
  return node.negated ? ['not', joined] : joined;
}

/** What the tree says; null where somebody has written what cannot be built here. */
export function groupOf(tree: FilterNode | null): Group | null {
  if (tree === null) return NO_FILTER;
  const node = nodeOf(tree);
  if (!node) return null;
  return isGroup(node) && !node.negated ? node : { ...NO_FILTER, nodes: [node] };
}

function nodeOf(tree: unknown): Node | null {
  if (!Array.isArray(tree)) return null;
  const [head, ...rest] = tree as unknown[];
  if (head === 'not' && Array.isArray(rest[0])) return negated(nodeOf(rest[0]));
  if ((head === 'and' || head === 'or') && rest.every(Array.isArray)) {
    const nodes = rest.map(nodeOf);
    return nodes.includes(null) ? null : { word: head, negated: false, nodes: nodes as Node[] };
  }
  return conditionOf(tree);
}

function negated(node: Node | null): Node | null {
  if (!node) return null;
  if (!isGroup(node)) {
    if (node.op === 'within') return { ...node, op: 'outside' };
    return { word: 'and', negated: true, nodes: [node] };
  }
  return node.negated ? { word: 'and', negated: true, nodes: [node] } : { ...node, negated: true };
}

function conditionOf([field, op, value]: readonly unknown[]): Condition | null {
  if (typeof field !== 'string' || !OPERATORS.includes(op as Condition['op']) || op === 'outside')
    return null;
  const condition = { field, op: op as Condition['op'], value };
  if (condition.op !== 'filled' && condition.op !== 'empty') return condition;
  // "filled: no" is a way to say empty
  const turned = value === false ? (condition.op === 'filled' ? 'empty' : 'filled') : condition.op;
  return { field, op: turned, value: null };
}

/** The server has no word for "outside a span of time". */
function written({ field, op, value }: Condition): FilterNode {
  if (op === 'outside') return ['not', [field, 'within', value]];
  return [field, op, takesValue(op) ? value : null];
}
