/** Monomials that a trend may consist of, beside the constant that every trend has: first order, squares, products. */
export const TREND_TERMS = ['x', 'y', 'z', 'x2', 'y2', 'z2', 'xy', 'xz', 'yz'] as const;
export type TrendTerm = (typeof TREND_TERMS)[number];
