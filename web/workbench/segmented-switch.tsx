import classes from './segmented-switch.module.css';

interface SegmentedSwitchProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** A few alternatives side by side, one of them pressed. */
export function SegmentedSwitch<Value extends string>({ label, value, options, onChange }: SegmentedSwitchProps<Value>) {
  return (
    <fieldset className={classes.switch} aria-label={label}>
      {options.map((option) => (
        <button key={option.value} type="button" className={classes.option} aria-pressed={option.value === value} onClick={() => onChange(option.value)}>
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
