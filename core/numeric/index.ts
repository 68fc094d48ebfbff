/**
 * numeric: arithmetic that gives the same bits in every engine. Own exp, log, sin, cos and arctangent made of + − × ÷ √, compensated
 * sums, the rotation of anisotropy, a seeded generator, the normal distribution, hashing, a point index in plan; and the two channels
 * of trouble, issues (found in data) and coded errors (refusals). Imports nothing of core; every other room may import it.
 */
export { arccosine, arctangent2 } from './arctangent.ts';
export { type CompensatedSum, createSum, sum, weightedMean } from './compensated-sum.ts';
export { exp } from './exponential.ts';
export { canonicalJson, hashColumns, hashText, type NamedColumn, sha256Hex } from './hashing.ts';
export type { Issue, IssueAction, IssueCode, IssueSeverity } from './issue.ts';
export { log, power } from './logarithm.ts';
export { normalCdf, normalDensity, normalQuantile } from './normal-distribution.ts';
export { createRandom, type Random } from './random.ts';
export { type ErrorCode, type ErrorDetails, isPlainResourceError, type PlainResourceError, ResourceError } from './resource-error.ts';
export { type AxisAngles, type AxisRadii, rotationMatrix, scaledRotation } from './rotation.ts';
export { createPointGrid, type PointGrid } from './spatial-grid.ts';
export { cos, cosDegrees, sin, sinDegrees } from './trigonometry.ts';
