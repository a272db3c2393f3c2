import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { type Health, healthOfMedia, watchHealth } from '@/utils/log';

/** What the media beside the database are worth, for as long as the owner lives. */
export function createHealth(): Accessor<Health> {
  const [health, setHealth] = createSignal(healthOfMedia());
  onCleanup(watchHealth(setHealth));
  return health;
}
