import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { catchUp, type Health, healthOfMedia, watchHealth } from '@/utils/log';

/** What the media beside the database are worth, for as long as the owner lives. */
export function createHealth(): Accessor<Health> {
  const [health, setHealth] = createSignal(healthOfMedia());
  onCleanup(watchHealth(setHealth));
  // The background may have failed at it: this page has not tried to write yet.
  void catchUp();
  return health;
}
