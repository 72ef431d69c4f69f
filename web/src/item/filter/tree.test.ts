import { expect, it } from 'vitest';
import { groupOf, isGroup, treeOf } from './tree';

const TREES: unknown[][] = [
  ['type', 'in', ['client']],
  ['and', ['type', 'in', ['client']], ['address.city', 'contains', 'Genova']],
  ['or', ['type', 'in', ['client']], ['and', ['email', 'filled', null], ['phone', 'empty', null]]],
  [
    'and',
    ['email', 'filled', null],
    ['not', ['or', ['type', 'in', ['client']], ['tags', 'has_any', ['VIP']]]],
  ],
  ['not', ['changed_at', 'within', 'last_30_days']],
  ['not', ['type', 'in', ['client']]],
];

it('builds the tree that it was built from', () => {
  for (const tree of TREES) {
    const group = groupOf(tree);
    expect(group && treeOf(group)).toEqual(tree);
  }
});

it('reads "not within" as one condition', () => {
  expect(groupOf(['not', ['changed_at', 'within', 'last_30_days']])?.nodes).toEqual([
    { field: 'changed_at', op: 'outside', value: 'last_30_days' },
  ]);
});

it('says so where a tree cannot be built here', () => {
  expect(groupOf(['and', ['type', 'unheard_of', 1]])).toBeNull();
  expect(groupOf(['and', ['type']])).toBeNull();
});

it('leaves out groups without a condition', () => {
  const empty = { word: 'or' as const, negated: true, nodes: [] };
  expect(treeOf(empty)).toBeNull();
  const group = groupOf(['email', 'empty', null]);
  expect(group && treeOf({ ...group, nodes: [...group.nodes, empty] })).toEqual(['email', 'empty', null]);
  expect(isGroup(empty)).toBe(true);
});
