import { lazy, Suspense } from 'react';
import { useWorkbench } from '../state/workbench-store.ts';
import { RenameDialog } from './rename-dialog.tsx';

const ImportDialog = lazy(async () => ({ default: (await import('../panels/import-dialog.tsx')).ImportDialog }));

/** The dialog that is open, if one is. */
export function Dialogs() {
  const dialog = useWorkbench((state) => state.view.dialog);
  return (
    <Suspense fallback={null}>
      {dialog === 'rename' && <RenameDialog />}
      {dialog === 'import' && <ImportDialog />}
    </Suspense>
  );
}
