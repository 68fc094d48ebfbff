import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { Recognition } from '../../workers/browser/index.ts';
import { answerImport } from '../commands/change-import.ts';
import { messages } from '../messages/en.ts';
import { type ImportAnswers, isKnownCrs, needsUnit, suggestedDensity } from '../state/import-draft.ts';
import classes from './import-dialog.module.css';

const text = messages.importDialog;

interface ImportAnswerFieldsProps {
  readonly found: Recognition;
  readonly answers: ImportAnswers;
}

/** What the files do not say: name, units, coordinate system, sign of dips, density. */
export function ImportAnswerFields({ found, answers }: ImportAnswerFieldsProps) {
  return (
    <div className={classes.answers}>
      <TextInput
        label={text.name}
        value={answers.name}
        maxLength={80}
        error={answers.name.trim() === '' ? messages.scenario.noName : undefined}
        onChange={(event) => answerImport.run({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={text.lengthUnit}
        value={answers.lengthUnit}
        data={optionsOf(text.lengthUnits)}
        onChange={(event) => answerImport.run({ lengthUnit: event.currentTarget.value as ImportAnswers['lengthUnit'] })}
      />
      {needsUnit(found) && (
        <NativeSelect
          label={text.analyteUnit}
          value={answers.defaultUnit}
          data={optionsOf(text.analyteUnits)}
          onChange={(event) => answerImport.run({ defaultUnit: event.currentTarget.value as ImportAnswers['defaultUnit'] })}
        />
      )}
      <NativeSelect
        label={text.dipSign}
        description={dipText(found)}
        value={answers.dipSign}
        data={optionsOf(text.dipSigns)}
        onChange={(event) => answerImport.run({ dipSign: event.currentTarget.value as ImportAnswers['dipSign'] })}
      />
      <TextInput
        label={text.crs}
        placeholder={text.crsExample}
        description={text.crsHint}
        value={answers.crs}
        error={isKnownCrs(answers.crs) ? undefined : text.crsUnknown}
        onChange={(event) => answerImport.run({ crs: event.currentTarget.value })}
      />
      <NumberInput
        label={text.density}
        description={text.densityHint}
        value={answers.densityTonnesPerM3 ?? suggestedDensity(found)}
        min={0.5}
        max={10}
        decimalScale={3}
        onChange={(value) => typeof value === 'number' && answerImport.run({ densityTonnesPerM3: value })}
      />
    </div>
  );
}

function optionsOf(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

/** Says which way the dips were taken to point. */
function dipText(found: Recognition): string {
  if (found.database === null || found.database.surveys.count === 0) return text.dipsNone;
  return found.issues.some((issue) => issue.code === 'dipSignConverted') ? text.dipsTurned : text.dipsKept;
}
