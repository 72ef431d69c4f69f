import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { ApiError, ConflictError, errorOf, OfflineError } from '../api/errors';
import { isWider, reachChanges, scopeOf, withScope } from '../api/people';
import { findVisited, forgetVisits, rememberVisit } from '../api/visited';
import { initials } from './Avatar';
import { Breakable } from './Breakable';
import { errorText } from './errorText';
import { marks } from './Marked';
import { showToast, undoNewest } from './toast';

describe('initials', () => {
  it.each([
    ['Katharina von Bülow', 'KB'],
    ['Елена Кравченко', 'ЕК'],
    ['ООО «Северный порт»', 'СП'],
    ['Cher', 'C'],
    ['', '?'],
  ])('of %s are %s', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

describe('an address', () => {
  const html = (text: string) =>
    renderToStaticMarkup(createElement(Breakable, { text })).replace(/<\/?span[^>]*>/g, '');
  it('may break after its signs and nowhere else', () => {
    expect(html('anna.berg@nordhafen.example')).toBe('anna.<wbr/>berg@<wbr/>nordhafen.<wbr/>example');
    expect(html('example.com/a//b/')).toBe('example.<wbr/>com/<wbr/>a//<wbr/>b/');
  });
});

describe('marked text', () => {
  const marked = (text: string, query: string) =>
    marks(text, query).map(([from, to]) => text.slice(from, to));
  it('is found whatever its accents and case', () => {
    expect(marked('Jörg Müller', 'mull jor')).toEqual(['Jör', 'Müll']);
    expect(marked('Straße 5', 'strasse')).toEqual(['Straße']);
    expect(marked('Фёдор', 'федор')).toEqual(['Фёдор']);
  });
  it('is nothing where nothing matches', () => {
    expect(marked('Anna', 'boris')).toEqual([]);
  });
});

describe('errors', () => {
  const t = (id: string) => id;
  it('tell a version conflict from other refusals', () => {
    const body = {
      code: 'version_conflict',
      message: '',
      data: { version: 7, conflicts: { email: { theirs: 'x' } } },
    };
    const error = errorOf(409, body, null);
    expect(error).toBeInstanceOf(ConflictError);
    expect((error as ConflictError).conflicts.email?.theirs).toBe('x');
  });
  it('keep a sentence for whatever the server sends', () => {
    expect(errorText(errorOf(500, '<html>', null), t as never)).toBe('error.unknown');
    expect(errorText(errorOf(502, '<html>', null), t as never)).toBe('error.no_answer');
    expect(errorText(new ApiError(507, { code: 'disk_full', message: '' }), t as never)).toBe(
      'error.disk_full',
    );
    expect(errorText(new ApiError(422, { code: 'invalid', message: 'Zu lang.' }), t as never)).toBe(
      'Zu lang.',
    );
    expect(errorText(new OfflineError(), t as never)).toBe('error.offline');
  });
});

describe('undo', () => {
  it('takes back the newest act that can be taken back', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    showToast('one', { undo: first });
    showToast('two', { undo: second });
    showToast('three');
    expect(undoNewest()).toBe(true);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  });
});

describe('visited cards', () => {
  it('are found by every word, newest first, each once', () => {
    forgetVisits();
    rememberVisit({ kind: 'person', id: 1, title: 'Jörg Müller' });
    rememberVisit({ kind: 'person', id: 2, title: 'Anna Müller' });
    rememberVisit({ kind: 'person', id: 1, title: 'Jörg Müller' });
    expect(findVisited('muller').map((one) => one.id)).toEqual([1, 2]);
    expect(findVisited('jorg mull').map((one) => one.id)).toEqual([1]);
  });
});

describe('a role', () => {
  const cells = { '*': { read: 'own_public' as const }, company: { read: 'own' as const } };
  it('lets a kind’s own cell stand before that of all kinds', () => {
    expect(scopeOf(cells, 'company', 'read')).toBe('own');
    expect(scopeOf(cells, 'person', 'read')).toBe('own_public');
    expect(scopeOf(cells, 'person', 'export')).toBe('none');
  });
  it('follows all kinds again once its own cell is gone', () => {
    const next = withScope(cells, 'company', 'read', null);
    expect(next).toEqual({ '*': { read: 'own_public' } });
  });
  it('reaches further in every kind that follows all kinds, and in no other', () => {
    const next = withScope(cells, '*', 'read', 'all');
    const changes = reachChanges(cells, next, ['*', 'person', 'company']);
    expect(changes.map((one) => [one.kind, one.before, one.after, isWider(one)])).toEqual([
      ['*', 'own_public', 'all', true],
      ['person', 'own_public', 'all', true],
    ]);
  });
  it('changes nothing where a cell says what held before', () => {
    expect(reachChanges(cells, withScope(cells, 'person', 'read', 'own_public'), ['*', 'person'])).toEqual(
      [],
    );
  });
});
