/** Everything that a list can be filtered by: its fields, the parts of their entries, and the same beyond its links. */
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fieldsQuery } from '../../api/items';
import type { FieldInfo } from '../../api/itemTypes';
import { partOf } from '../../fields';
import type { FilterPart } from '../../fields/filters/types';
import { useT } from '../../i18n';
import { useOwnFields } from '../marks/ownFields';

export interface FilterPath {
  path: string;
  label: string;
  /** Beyond which link it lies; empty for the list's own. */
  group: string;
  field: FieldInfo;
  filter: FilterPart;
}

/** The server compares a part of an entry as a text. */
const PART_OPERATORS = ['eq', 'ne', 'in', 'nin', 'contains', 'starts', 'filled', 'empty'];

export function usePaths(fields: readonly FieldInfo[]): FilterPath[] {
  const t = useT();
  const own = useOwnFields();
  const links = useMemo(() => fields.filter((field) => targetsOf(field).length > 0), [fields]);
  const targets = [...new Set(links.flatMap(targetsOf))];
  const answers = useQueries({ queries: targets.map((kind) => fieldsQuery(kind)) });
  const stamp = answers.map((answer) => answer.dataUpdatedAt).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp stands for the answers, which are new at every render
  return useMemo(() => {
    const of = new Map(targets.map((kind, at) => [kind, answers[at]?.data ?? []]));
    const beyond = links.flatMap((link) =>
      unique(targetsOf(link).flatMap((kind) => of.get(kind) ?? [])).flatMap((field) =>
        pathsOf(field, t, `${link.key}.`, link.label),
      ),
    );
    return [...[...fields, ...own].flatMap((field) => pathsOf(field, t)), ...beyond];
  }, [fields, links, own, stamp, t]);
}

export const pathAt = (paths: readonly FilterPath[], path: string) => paths.find((one) => one.path === path);

/** The kinds that a link leads to, as the server follows it. */
function targetsOf({ settings }: FieldInfo): string[] {
  return Array.isArray(settings.kinds) ? settings.kinds.map(String) : [];
}

const unique = (fields: readonly FieldInfo[]) => [
  ...new Map(fields.map((field) => [field.key, field])).values(),
];

function pathsOf(field: FieldInfo, t: ReturnType<typeof useT>, before = '', group = ''): FilterPath[] {
  const { filter, parts = {} } = partOf(field);
  const path = before + field.key;
  const whole = filter && field.operators.length ? [{ path, label: field.label, group, field, filter }] : [];
  const inside = (field.parts ?? []).flatMap((key): FilterPath[] => {
    const part = parts[key];
    if (!part) return [];
    const label = `${field.label}: ${t(part.label)}`;
    return [
      {
        path: `${path}.${key}`,
        label,
        group,
        field: { ...field, operators: PART_OPERATORS },
        filter: part.filter,
      },
    ];
  });
  return [...whole, ...inside];
}
