/** A page of the manual as elements. */
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Block, Inline } from './manual';

interface Props {
  blocks: readonly Block[];
  /** Below which heading of the screen the page stands: its own are of the next level. */
  headings?: 'h2' | 'h3';
}

export function ManualText({ blocks, headings = 'h3' }: Props) {
  return (
    <div className="manual hyph">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes while it is shown
        <BlockOf key={index} block={block} headings={headings} />
      ))}
    </div>
  );
}

function BlockOf({ block, headings }: { block: Block; headings: 'h2' | 'h3' }) {
  if ('text' in block) {
    const Line = block.type === 'heading' ? headings : 'p';
    return <Line>{inline(block.text)}</Line>;
  }
  const List = block.type === 'steps' ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes while it is shown
        <li key={index}>{inline(item)}</li>
      ))}
    </List>
  );
}

function inline(parts: readonly Inline[]) {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes while it is shown
    <Fragment key={index}>{elementOf(part)}</Fragment>
  ));
}

function elementOf(part: Inline) {
  if (typeof part === 'string') return part;
  switch (part.type) {
    case 'control':
      return <b>{inline(part.text)}</b>;
    case 'stress':
      return <em>{inline(part.text)}</em>;
    case 'key':
      return <kbd>{part.text}</kbd>;
    case 'link':
      return (
        <Link to="/help/$page" params={{ page: part.page }} className="link">
          {inline(part.text)}
        </Link>
      );
  }
}
