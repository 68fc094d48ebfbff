import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/spotlight/styles.css';
import './theme/frame.css';
import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openWorkbench } from './commands/open-workbench.ts';
import { useWorkbench } from './state/workbench-store.ts';
import { colourVariables } from './theme/colours.ts';
import { theme } from './theme/theme.ts';
import { Workbench } from './workbench/workbench.tsx';

function App() {
  const chosen = useWorkbench((state) => state.view.colourScheme);
  const system = useColorScheme('light', { getInitialValueInEffect: false });
  return (
    <MantineProvider theme={theme} cssVariablesResolver={colourVariables} forceColorScheme={chosen === 'auto' ? system : chosen}>
      <Workbench />
    </MantineProvider>
  );
}

const place = document.getElementById('workbench');
if (place === null) throw new Error('The page has no place for the workbench.');
openWorkbench.run();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
