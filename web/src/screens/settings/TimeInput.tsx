/** A time of the day that is kept when one is done with it: on leaving it, and with Enter. */
export function TimeInput(props: {
  label: string;
  value: string;
  /** The id of what says more about it. */
  describedBy?: string;
  onType: (value: string) => void;
  onDone: () => void;
}) {
  return (
    <label>
      {props.label}
      <input
        type="time"
        className="timein tn"
        value={props.value}
        aria-describedby={props.describedBy}
        onChange={(event) => props.onType(event.currentTarget.value)}
        onBlur={props.onDone}
        onKeyDown={(event) => event.key === 'Enter' && props.onDone()}
      />
    </label>
  );
}
