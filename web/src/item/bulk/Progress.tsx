/** How much of a long work is done. */
interface Props {
  label: string;
  done: number;
  total: number;
}

export function Progress({ label, done, total }: Props) {
  return (
    <div
      className="jobbar"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <i style={{ width: `${total ? (100 * done) / total : 0}%` }} />
    </div>
  );
}
