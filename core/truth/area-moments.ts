/** Mean and standard deviation of a quantity over the sample positions of each area. */
export interface AreaMoments {
  readonly mean: Float64Array;
  readonly sd: Float64Array;
}

/** Moments per area; `areaOf` gives the area of each value. */
export function measureMoments(values: ArrayLike<number>, areaOf: ArrayLike<number>, areaCount: number): AreaMoments {
  const count = new Float64Array(areaCount);
  const mean = new Float64Array(areaCount);
  const square = new Float64Array(areaCount);
  for (let i = 0; i < values.length; i++) {
    const area = areaOf[i] as number;
    count[area] = (count[area] as number) + 1;
    mean[area] = (mean[area] as number) + (values[i] as number);
  }
  for (let a = 0; a < areaCount; a++) mean[a] = (mean[a] as number) / (count[a] as number);
  for (let i = 0; i < values.length; i++) {
    const area = areaOf[i] as number;
    const deviation = (values[i] as number) - (mean[area] as number);
    square[area] = (square[area] as number) + deviation * deviation;
  }
  return { mean, sd: square.map((s, a) => Math.sqrt(s / (count[a] as number))) };
}

/** Average of a per-area figure with the weights of a position. */
export function blend(perArea: Float64Array, weights: Float64Array): number {
  let total = 0;
  for (let a = 0; a < perArea.length; a++) total += (perArea[a] as number) * (weights[a] as number);
  return total;
}

/** A value recentred and rescaled by the moments that hold at a position. */
export function standardise(value: number, moments: AreaMoments, weights: Float64Array): number {
  return (value - blend(moments.mean, weights)) / blend(moments.sd, weights);
}
