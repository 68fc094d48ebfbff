import { Dropzone } from '@mantine/dropzone';
import { receiveFiles } from '../commands/receive-files.ts';
import { messages } from '../messages/en.ts';
import { FilesIcon } from '../theme/icons.ts';
import classes from './drop-anywhere.module.css';

/** Files may be dropped anywhere on the window. */
export function DropAnywhere() {
  return (
    <Dropzone.FullScreen onDrop={(files) => receiveFiles.run(files)} aria-label={messages.importDialog.drop} className={classes.zone}>
      <div className={classes.text}>
        <FilesIcon size={36} stroke={1.5} aria-hidden />
        <strong>{messages.importDialog.drop}</strong>
        <span>{messages.importDialog.dropHint}</span>
      </div>
    </Dropzone.FullScreen>
  );
}
