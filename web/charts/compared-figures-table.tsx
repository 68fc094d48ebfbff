import { Fragment, useMemo } from 'react';
import type { Run } from '../../core/scenario/index.ts';
import { gradeTonnageChart, comparison as text } from '../messages/en/charts.ts';
import { compareClasses, figureText } from './compare-rows.ts';
import classes from './compare-view.module.css';

interface ComparedTableProps {
  readonly left: Run;
  readonly right: Run;
  readonly labels: readonly [string, string];
}

/** Tonnes, grades and contained tonnes of two runs with difference and percent: the total first, then by class. */
export function ComparedFiguresTable({ left, right, labels }: ComparedTableProps) {
  const compared = useMemo(() => compareClasses(left, right), [left, right]);
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.words}>
              {text.figure}
            </th>
            <th scope="col" className={classes.words}>
              {text.unit}
            </th>
            {labels.map((label, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: left and right are places; both may carry one name
              <th key={n} scope="col" className={classes.run}>
                {label}
              </th>
            ))}
            <th scope="col">{text.difference}</th>
            <th scope="col">{text.percent}</th>
          </tr>
        </thead>
        <tbody>
          {compared.map(({ class: name, figures }) => (
            <Fragment key={name}>
              <tr>
                <th colSpan={6} scope="colgroup" className={classes.section}>
                  {gradeTonnageChart.classes[name]}
                </th>
              </tr>
              {figures.map((figure) => {
                const shown = figureText(figure);
                return (
                  <tr key={figure.id} title={shown.full}>
                    <th scope="row" className={classes.words}>
                      {figure.label}
                    </th>
                    <td className={classes.unit}>{figure.unit}</td>
                    <td>{shown.left}</td>
                    <td>{shown.right}</td>
                    <td>{shown.difference}</td>
                    <td>{shown.percent}</td>
                  </tr>
                );
              })}
            </Fragment>
          ))}
        </tbody>
      </table>
      <p className={classes.note}>{text.rounding}</p>
    </div>
  );
}
