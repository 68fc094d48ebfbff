import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { closeDialog } from '../commands/close-dialog.ts';
import { renameScenario } from '../commands/rename-scenario.ts';
import { messages } from '../messages/en.ts';
import { useActiveEntry } from '../state/active.ts';

/** Asks for another name of the scenario in view. */
export function RenameDialog() {
  const entry = useActiveEntry();
  const [name, setName] = useState(entry?.settings.name ?? '');
  if (entry === null) return null;
  const isEmpty = name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isEmpty) renameScenario.run(entry.id, name);
  };
  return (
    <Modal
      opened
      onClose={() => closeDialog.run()}
      title={messages.scenario.renameTitle}
      size={360}
      closeButtonProps={{ 'aria-label': messages.scenario.cancel }}
    >
      <form onSubmit={submit}>
        <TextInput
          label={messages.scenario.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={isEmpty ? messages.scenario.noName : undefined}
          maxLength={80}
          data-autofocus
        />
        <Group justify="flex-end" mt="md" gap="sm">
          <Button variant="default" onClick={() => closeDialog.run()}>
            {messages.scenario.cancel}
          </Button>
          <Button type="submit" disabled={isEmpty}>
            {messages.scenario.save}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
