import { messages } from '../messages/en.ts';
import { rememberColourScheme } from '../state/preferences.ts';
import type { ColourScheme } from '../state/workbench-state.ts';
import { writeView } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

const SCHEMES: readonly ColourScheme[] = ['light', 'dark', 'auto'];

/** Light, dark, or as the system says; remembered on this machine. */
export const chooseColourScheme: Command<[scheme: ColourScheme]> = {
  id: 'choose-colour-scheme',
  group: 'view',
  run: (scheme) => {
    writeView({ colourScheme: scheme });
    rememberColourScheme(scheme);
  },
  entries: (state) =>
    SCHEMES.filter((scheme) => scheme !== state.view.colourScheme).map((scheme) => ({
      label: messages.commands.colourScheme[scheme],
      keywords: 'dark light mode theme',
      invoke: () => chooseColourScheme.run(scheme),
    })),
};
