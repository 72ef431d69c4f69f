/** A question before what cannot be undone or changes rights: one at a time, answered by yes or no. */
import { useSyncExternalStore } from 'react';

export interface Question {
  title: string;
  text: string;
  /** Verb and object: "Give the contact away". */
  action: string;
  danger?: boolean;
  answer: (yes: boolean) => void;
}

let question: Question | null = null;
const watchers = new Set<() => void>();

function publish(next: Question | null): void {
  question = next;
  for (const watcher of watchers) watcher();
}

/** Resolves to whether it was confirmed; a question that is overtaken by another was not. */
export function ask(asked: Omit<Question, 'answer'>): Promise<boolean> {
  question?.answer(false);
  return new Promise((resolve) =>
    publish({
      ...asked,
      answer: (yes) => {
        publish(null);
        resolve(yes);
      },
    }),
  );
}

export function useQuestion(): Question | null {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => question,
  );
}
