/** A note of an employee; whom it names stands out in it. */
import { IconNote } from '@tabler/icons-react';
import { T } from '../i18n';
import { type Named, pieces } from '../item/mention/mentions';
import type { RecordPart, RecordProps } from './types';

function Body({ record }: RecordProps) {
  const named = Array.isArray(record.data.mentions) ? (record.data.mentions as Named[]) : [];
  const text = String(record.data.text ?? '');
  return (
    <p className="bubble pre hyph">
      {pieces(
        text,
        named.map(({ name }) => name),
      ).map((piece, index) =>
        piece.named ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text keep their order
          <b key={index} className="mention">
            {piece.text}
          </b>
        ) : (
          piece.text
        ),
      )}
    </p>
  );
}

export const commented: RecordPart = {
  icon: IconNote,
  hue: 'amber',
  group: 'communication',
  Line: () => <T id="record.commented" />,
  Body,
};
