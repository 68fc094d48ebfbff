import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import { type AnnotationDrawing, createAnnotationDrawing } from './annotation-drawing.ts';
import { type BlockDrawing, createBlockDrawing } from './block-drawing.ts';
import { metresPerPixel } from './grid-overlay.ts';
import { frameMatrix } from './map-frame.ts';
import type { MapScene } from './map-scene.ts';
import type { Placement } from './placement-shader.ts';

/** The camera as it was drawn last, for picking. */
export interface DrawnView {
  /** From the Web Mercator unit square to clip space. */
  readonly mercatorMatrix: Float64Array;
  /** Heights are multiplied by this; 0 in plan. */
  readonly verticalScale: number;
}

export interface BlockLayer {
  readonly layer: CustomLayerInterface;
  readonly blocks: BlockDrawing;
  readonly annotations: AnnotationDrawing;
  setDeposit(scene: MapScene | null): void;
  setExaggeration(factor: number): void;
  setTraceVisibility(isDrawn: 'behindBlocks' | 'throughBlocks'): void;
  drawnView(): DrawnView | null;
}

/** Blocks rise from the map's plane as it is tilted up to here, degrees; flat, the map is a true plan without parallax. */
const FULL_RISE_PITCH = 15;

/** The deposit as a layer of the map: blocks, then collars, traces and selection, all by one matrix made in double precision. */
export function createBlockLayer(): BlockLayer {
  const blocks = createBlockDrawing();
  const annotations = createAnnotationDrawing();
  let map: MapLibreMap | null = null;
  let scene: MapScene | null = null;
  let exaggeration = 1;
  let traces: 'behindBlocks' | 'throughBlocks' = 'behindBlocks';
  let drawn: DrawnView | null = null;
  const forget = () => {
    blocks.forget();
    annotations.forget();
  };
  const layer: CustomLayerInterface = {
    id: 'blocks',
    type: 'custom',
    renderingMode: '3d',
    onAdd(owner) {
      map = owner;
      map.on('webglcontextlost', forget);
    },
    onRemove(owner, gl) {
      owner.off('webglcontextlost', forget);
      blocks.release(gl);
      annotations.release(gl);
      map = null;
    },
    render(gl, { defaultProjectionData }) {
      if (scene === null || map === null) return;
      const { frame } = scene.placement;
      const rise = riseOf(map.getPitch());
      drawn = { mercatorMatrix: Float64Array.from(defaultProjectionData.mainMatrix), verticalScale: exaggeration * rise };
      const placement: Placement = {
        frame,
        lowestM: scene.lowestM - frame.datumM,
        matrix: frameMatrix(frame, drawn.mercatorMatrix, drawn.verticalScale),
        rise,
        pixelWidth: gl.drawingBufferWidth,
        pixelHeight: gl.drawingBufferHeight,
        pixelRatio: map.getPixelRatio(),
      };
      blocks.draw(gl, placement);
      annotations.draw(gl, placement, discSize(scene.holeSpacingM / metresPerPixel(map)), rise > 0 && traces === 'behindBlocks');
    },
  };
  return {
    layer,
    blocks,
    annotations,
    setDeposit(next) {
      scene = next;
    },
    setExaggeration(factor) {
      exaggeration = factor;
    },
    setTraceVisibility(isDrawn) {
      traces = isDrawn;
    },
    drawnView: () => drawn,
  };
}

/** How far the blocks have risen at a pitch: 0 to 1. */
export function riseOf(pitch: number): number {
  return Math.min(1, Math.max(0, pitch / FULL_RISE_PITCH));
}

/** Largest collar, in units of its normal size. */
const LARGEST_DISC = 1.5;
/** Distance between collars at which they have their normal size, pixels. */
const FULL_DISC_SPACING = 22;

/** Collars shrink with the distance between them, so that a drilled field seen from afar does not cover its blocks. */
function discSize(spacingPixels: number): number {
  return Math.min(LARGEST_DISC, spacingPixels / FULL_DISC_SPACING);
}
