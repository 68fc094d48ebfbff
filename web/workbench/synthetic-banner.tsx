import { messages } from '../messages/en.ts';
import { activeSettings } from '../state/active.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { WarningIcon } from '../theme/icons.ts';
import classes from './synthetic-banner.module.css';

/** Says that the data in view are invented, for as long as they are. */
export function SyntheticBanner() {
  const isSynthetic = useWorkbench((state) => {
    const settings = activeSettings(state);
    return settings === null ? state.view.depositKey !== 'own' : settings.deposit.synthetic;
  });
  const notice = useWorkbench((state) => activeSettings(state)?.deposit.notice ?? '');
  if (!isSynthetic) return null;
  return (
    <section className={classes.banner} aria-label={messages.banner.label}>
      <WarningIcon size={14} stroke={1.75} aria-hidden />
      <span>{notice === '' ? messages.banner.text : notice}</span>
    </section>
  );
}
