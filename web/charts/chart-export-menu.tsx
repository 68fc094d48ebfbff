import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { chartExport as text } from '../messages/en/charts.ts';
import { saveFile } from '../state/save-file.ts';
import { SaveIcon } from '../theme/icons.ts';
import { drawingText, pictureOf } from './chart-export.ts';

interface ChartExportMenuProps {
  /** Name of the saved files, without ending. */
  readonly name: string;
  /** Said in every file: what the data are; may be empty. */
  readonly notice: string;
  /** The chart's layers, the lowest first, when they are wanted. */
  readonly figures: () => readonly SVGSVGElement[];
  readonly writeCsv: () => Uint8Array;
}

/** A small button that saves a chart as SVG, as PNG, or its numbers as CSV. */
export function ChartExportMenu({ name, notice, figures, writeCsv }: ChartExportMenuProps) {
  const drawing = () => drawingText(figures(), name, notice);
  const save = async (kind: 'svg' | 'png' | 'csv') => {
    try {
      if (kind === 'svg') saveFile(`${name}.svg`, 'image/svg+xml', [drawing()]);
      else if (kind === 'png') saveFile(`${name}.png`, 'image/png', [await pictureOf(drawing())]);
      else saveFile(`${name}.csv`, 'text/csv', [writeCsv() as BlobPart]);
    } catch (thrown) {
      notifications.show({ color: 'red', message: text.failed(thrown instanceof Error ? thrown.message : String(thrown)) });
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={22} aria-label={text.save} title={text.save}>
          <SaveIcon size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('svg')}>{text.svg}</Menu.Item>
        <Menu.Item onClick={() => void save('png')}>{text.png}</Menu.Item>
        <Menu.Item onClick={() => void save('csv')}>{text.csv}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
