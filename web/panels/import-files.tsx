import { ActionIcon } from '@mantine/core';
import type { RecognisedColumn, RecognisedFile, Recognition } from '../../workers/browser/index.ts';
import { removeImportFile } from '../commands/change-import.ts';
import { analyteLabel } from '../map/block-variables.ts';
import { messages } from '../messages/en.ts';
import { formatInteger } from '../messages/format-number.ts';
import { issueSentence } from '../messages/issue-sentence.ts';
import { CloseIcon } from '../theme/icons.ts';
import classes from './import-dialog.module.css';

const text = messages.importDialog;

/** Each file, what it was taken for, which columns mean what, and why it cannot be used where it cannot. */
export function ImportFiles({ found }: { readonly found: Recognition }) {
  return (
    <table className={classes.files} aria-label={messages.dataPanel.files}>
      <thead>
        <tr>
          <th scope="col">{text.file}</th>
          <th scope="col">{text.kind}</th>
          <th scope="col" className="number">
            {text.rows}
          </th>
          <th scope="col">{text.columns}</th>
          <th scope="col">
            <span className="spoken">{text.remove}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {found.files.map((file) => (
          <FileRow key={file.name} file={file} found={found} />
        ))}
      </tbody>
    </table>
  );
}

function FileRow({ file, found }: { readonly file: RecognisedFile; readonly found: Recognition }) {
  const refusal = found.issues.find((issue) => issue.table === file.name && issue.severity === 'error' && issue.action === 'fileIgnored');
  return (
    <tr>
      <th scope="row">{file.name}</th>
      <td data-unused={file.kind === 'unknown' || refusal !== undefined}>{text.kinds[file.kind]}</td>
      <td className="number">{file.rowCount > 0 ? formatInteger(file.rowCount) : ''}</td>
      <td>{refusal === undefined ? <Columns file={file} /> : <span className={classes.refusal}>{issueSentence(refusal)}</span>}</td>
      <td>
        <ActionIcon size={20} aria-label={text.removeFile(file.name)} onClick={() => removeImportFile.run(file.name)}>
          <CloseIcon size={13} stroke={1.75} />
        </ActionIcon>
      </td>
    </tr>
  );
}

function Columns({ file }: { readonly file: RecognisedFile }) {
  const used = file.columns.filter((column) => column.field !== null || column.analyte !== null);
  const unused = file.columns.length - used.length;
  return (
    <span className={classes.columns}>
      {used.map((column) => (
        <span key={column.name} className={classes.column}>
          {column.name} <span className={classes.meaning}>{meaningOf(column)}</span>
        </span>
      ))}
      {unused > 0 && <span className={classes.meaning}>{text.unusedColumns(unused)}</span>}
    </span>
  );
}

function meaningOf({ field, analyte }: RecognisedColumn): string {
  if (field !== null) return text.fields[field];
  if (analyte === null) return '';
  return analyte.unit === null ? text.noUnit(analyteLabel(analyte.id)) : `${analyteLabel(analyte.id)}, ${text.analyteUnits[analyte.unit]}`;
}
