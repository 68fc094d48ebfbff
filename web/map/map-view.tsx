import { type ReactNode, useEffect, useRef, useState } from 'react';
import { enMap } from '../messages/en-map.ts';
import { formatSetting } from '../messages/format-number.ts';
import type { DepositPlacement } from './deposit-placement.ts';
import { createMapController, type MapController } from './map-controller.ts';
import type { MapFault, MapHandle, MapListeners, MapState } from './map-state.ts';
import './map.css';

export interface MapViewProps extends MapState, Partial<Omit<MapListeners, 'onPlaced' | 'onFault'>> {
  /** Called with the map once it is there and with null when it goes: for commands such as "whole deposit". */
  readonly onReady?: ((handle: MapHandle | null) => void) | undefined;
  /** Lies over the lower left corner of the map: the legend. */
  readonly children?: ReactNode;
}

/** The map of a run's block model, with collars, licence and basemap. Shows what its props say; keeps nothing but the camera. */
export function MapView({ onReady, children, ...props }: MapViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLDivElement>(null);
  const controller = useRef<MapController | null>(null);
  const latest = useRef({ ...props, onReady });
  const [fault, setFault] = useState<MapFault | null>(null);
  const [placement, setPlacement] = useState<DepositPlacement | null>(null);

  useEffect(() => {
    latest.current = { ...props, onReady };
  });

  useEffect(() => {
    if (container.current === null || overlay.current === null) return;
    const made = createMapController(container.current, overlay.current, latest.current, {
      onShown: (report) => latest.current.onShown?.(report),
      onSelect: (selection) => latest.current.onSelect?.(selection),
      onPointer: (report) => latest.current.onPointer?.(report),
      onPlaced: setPlacement,
      onFault: setFault,
    });
    controller.current = made;
    latest.current.onReady?.(made);
    return () => {
      latest.current.onReady?.(null);
      made?.remove();
      controller.current = null;
    };
  }, []);

  useEffect(() => controller.current?.update(props));

  return (
    <section className="ionclay-map" data-scheme={props.colourScheme} aria-label={enMap.view.label}>
      <div ref={container} className="ionclay-map-canvas" />
      <div ref={overlay} className="ionclay-map-overlay">
        <MapNotes fault={fault} placement={placement} exaggeration={props.tilted ? props.verticalExaggeration : null} />
        {children}
      </div>
    </section>
  );
}

interface MapNotesProps {
  readonly fault: MapFault | null;
  readonly placement: DepositPlacement | null;
  /** Null in plan. */
  readonly exaggeration: number | null;
}

function MapNotes({ fault, placement, exaggeration }: MapNotesProps) {
  const { view } = enMap;
  const isLocal = placement?.kind === 'local';
  const localNote = placement?.refusedCrs ? view.crsRefused(placement.refusedCrs) : view.localGrid;
  return (
    <>
      {fault !== null && (
        <p className="ionclay-map-note" role="alert">
          {view[fault]}
        </p>
      )}
      {isLocal && <p className="ionclay-map-note">{localNote}</p>}
      {exaggeration !== null && <p className="ionclay-map-note">{view.exaggeration(formatSetting(exaggeration))}</p>}
    </>
  );
}
