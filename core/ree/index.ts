/**
 * ree: what rare-earth geologists know about their analytes. Oxides and stoichiometric factors, elements expressed as oxides, declared
 * groups (TREO, MREO …), chondrite-normalised patterns. Grades by analyte id flow in, grades by analyte id or group flow out; the
 * engine itself treats every analyte alike and does not need this room.
 */
export { ATOMIC_WEIGHTS } from './atomic-weights.ts';
export { CI_CHONDRITE, ceriumAnomaly, chondriteNormalise, europiumAnomaly } from './chondrite-pattern.ts';
export { expressAsOxides, type GradeColumn, type OxideConversion, type OxideConversionRecord } from './express-as-oxides.ts';
export {
  COLOSSUS_GROUPS,
  CREO,
  DYTB,
  groupColumn,
  groupValue,
  HREO,
  LREO,
  MAKUUTU_GROUPS,
  MREO,
  MREO_SEVEN,
  NDPR,
  type OxideGroup,
  TREO,
  TREO_MINUS_CEO2,
} from './oxide-groups.ts';
export { ALTERNATIVE_OXIDES, elementToOxide, OXIDES, type Oxide, oxideFactor, oxideOf, oxideOfElement, oxideToElement, REE_OXIDES } from './oxides.ts';
