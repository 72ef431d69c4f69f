/** Putting one of a row of things in another's place by dragging it; the keyboard needs a way of its own beside it. */
import { type DragEvent, useState } from 'react';

export function useDragging(move: (from: number, to: number) => void) {
  const [from, setFrom] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const end = () => {
    setFrom(null);
    setOver(null);
  };
  return {
    /** Over which one the dragged one is held. */
    over: from === over ? null : over,
    /** Of the thing that is taken hold of. */
    source: (index: number) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        setFrom(index);
      },
      onDragEnd: end,
    }),
    /** Of the place on which it may be let go. */
    target: (index: number) => ({
      onDragOver: (event: DragEvent) => {
        if (from === null) return;
        event.preventDefault();
        setOver(index);
      },
      onDrop: (event: DragEvent) => {
        if (from === null) return;
        event.preventDefault();
        if (from !== index) move(from, index);
        end();
      },
    }),
  };
}
