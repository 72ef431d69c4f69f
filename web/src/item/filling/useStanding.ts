/** Whether a form still waits for what has been begun for it, when the answer comes. */
import { useEffect, useRef } from 'react';
import type { FieldInfo } from '../../api/itemTypes';
import type { CreateForm } from '../createForm';

export interface Standing {
  /** The fields that the form has by now. */
  fields: () => readonly FieldInfo[];
  isOpen: () => boolean;
  /** Whether it is open and the next one has not been begun. */
  isSame: () => boolean;
  /** What fills and what takes back says so: what began before is not wanted after it. */
  turn: () => void;
  /** What it answers says later whether the form is still the same, and nothing has turned it since. */
  wait: () => () => boolean;
  /** The form is saved when this has ended, however it ends. */
  follow: (work: Promise<unknown>) => void;
}

export function useStanding(form: CreateForm, fields: readonly FieldInfo[]): Standing {
  const { round, uploads } = form;
  const current = useRef({ round, fields });
  current.current = { round, fields };
  const turns = useRef(0);
  const alive = useAlive();
  const isOpen = () => alive.current;
  const isSame = () => isOpen() && current.current.round === round;
  const ended = () => true;
  return {
    fields: () => current.current.fields,
    isOpen,
    isSame,
    turn: () => {
      turns.current += 1;
    },
    wait: () => {
      const mine = turns.current;
      return () => isSame() && turns.current === mine;
    },
    follow: (work) => uploads.follow(work.then(ended, ended)),
  };
}

function useAlive() {
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  return alive;
}
