import { Fragment, useMemo } from 'react';
import type { Run } from '../../core/scenario/index.ts';
import { comparison as text } from '../messages/en/charts.ts';
import { settingSections } from '../messages/en/setting-names.ts';
import classes from './compare-view.module.css';
import { compareSettings, type SettingRow } from './setting-rows.ts';

interface ComparedSettingsProps {
  readonly left: Run;
  readonly right: Run;
  readonly labels: readonly [string, string];
}

/** The settings that differ between two runs, by section; differences in facts about two deposits are folded away. */
export function ComparedSettingsTable({ left, right, labels }: ComparedSettingsProps) {
  const { sections, facts } = useMemo(() => compareSettings(left.scenario, right.scenario), [left, right]);
  if (sections.length === 0 && facts.length === 0) return <p className={classes.remark}>{text.noDifference}</p>;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <SettingsHead labels={labels} />
        <tbody>
          {sections.map(({ section, rows }) => (
            <Fragment key={section}>
              <tr>
                <th colSpan={3} scope="colgroup" className={classes.section}>
                  {settingSections[section]}
                </th>
              </tr>
              <SettingRows rows={rows} />
            </Fragment>
          ))}
        </tbody>
      </table>
      {facts.length > 0 && (
        <details className={classes.facts}>
          <summary>{text.facts(facts.length)}</summary>
          <table className={classes.table}>
            <SettingsHead labels={labels} />
            <tbody>
              <SettingRows rows={facts} />
            </tbody>
          </table>
        </details>
      )}
    </div>
  );
}

function SettingsHead({ labels }: { readonly labels: readonly [string, string] }) {
  return (
    <thead>
      <tr>
        <th scope="col" className={classes.words}>
          {text.setting}
        </th>
        {labels.map((label, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: left and right are places; both may carry one name
          <th key={n} scope="col" className={classes.run}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SettingRows({ rows }: { readonly rows: readonly SettingRow[] }) {
  return rows.map((row) => (
    <tr key={row.path} title={row.path}>
      <th scope="row" className={classes.words}>
        {row.name}
      </th>
      <td className={classes.value}>{row.left}</td>
      <td className={classes.value}>{row.right}</td>
    </tr>
  ));
}
