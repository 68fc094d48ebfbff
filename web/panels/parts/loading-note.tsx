import { Loader } from '@mantine/core';
import classes from './parts.module.css';

/** While a part of the program or a file is on its way. */
export function LoadingNote({ text, hint }: { readonly text?: string; readonly hint?: string }) {
  return (
    <div className={classes.empty} role="status">
      <Loader size={20} />
      {text !== undefined && <strong>{text}</strong>}
      {hint !== undefined && <span>{hint}</span>}
    </div>
  );
}
