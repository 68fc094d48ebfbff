/**
 * Abridged standard atomic weights (five figures), as far as oxides of the rare earths, Sc, U and Th need them.
 *
 * **Source:** IUPAC Commission on Isotopic Abundances and Atomic Weights, Standard atomic weights of the elements 2021,
 * Pure and Applied Chemistry 94 (2022) 573–600, table of abridged values (doi 10.1515/pac-2019-0603).
 */
export const ATOMIC_WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['O', 15.999],
  ['Sc', 44.956],
  ['Y', 88.906],
  ['La', 138.91],
  ['Ce', 140.12],
  ['Pr', 140.91],
  ['Nd', 144.24],
  ['Sm', 150.36],
  ['Eu', 151.96],
  ['Gd', 157.25],
  ['Tb', 158.93],
  ['Dy', 162.5],
  ['Ho', 164.93],
  ['Er', 167.26],
  ['Tm', 168.93],
  ['Yb', 173.05],
  ['Lu', 174.97],
  ['Th', 232.04],
  ['U', 238.03],
]);
