/** A word on its colour: with a dot for a choice or a type, without for a tag. */
import { hueNamed, hueOf } from '../lib/theme';

interface Props {
  children: string;
  colour?: string | null | undefined;
  /** Colour never alone: choices carry a dot beside the word. */
  dot?: boolean;
}

export function Chip({ children, colour, dot }: Props) {
  return (
    <span className={`chip h-${colour ? hueNamed(colour) : 'grey'}`} title={children}>
      {dot && <i className="dot" />}
      <span>{children}</span>
    </span>
  );
}

/** A tag: without a chosen colour its own word gives it one. */
export function Tag({ children, colour }: Omit<Props, 'dot'>) {
  return <Chip colour={colour ?? hueOf(children)}>{children}</Chip>;
}
