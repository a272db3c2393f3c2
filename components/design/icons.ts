/**
 * The few icons of the interface, as lines on a 16 px grid. Each is an export of its own: the prompt in the page takes the
 * ones that it shows, and no others come along.
 */

export const arrow = 'M3 8h9.5M9 4.2 12.8 8 9 11.8';
export const check = 'M3.2 8.6 6.5 12 12.9 4.4';
export const chevron = 'M6 3.8 10.2 8 6 12.2';
export const clock = 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M8 4.8V8.2l2.3 1.5';
export const close = 'M4 4l8 8M12 4l-8 8';
export const doubt = 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M6.3 6.4c.1-2 3.4-2 3.4 0 0 1.3-1.7 1.3-1.7 2.7M8 11.2v.05';
export const link =
  'M6.8 9.2a2.5 2.5 0 0 0 3.6 0l2.3-2.3a2.5 2.5 0 0 0-3.6-3.6l-.9.9M9.2 6.8a2.5 2.5 0 0 0-3.6 0L3.3 9.1a2.5 2.5 0 0 0 3.6 3.6l.9-.9';
export const mail =
  'M2.6 4.1c0-.4.3-.7.7-.7h9.4c.4 0 .7.3.7.7v7.8c0 .4-.3.7-.7.7H3.3a.7.7 0 0 1-.7-.7zM2.9 4.6 8 8.7l5.1-4.1';
export const note = 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M8 7.4v3.6M8 4.9v.05';
export const pencil = 'M3 13l.7-3.1 7-7a1.2 1.2 0 0 1 1.7 0l.7.7a1.2 1.2 0 0 1 0 1.7l-7 7zM9.5 4.1l2.4 2.4';
export const plus = 'M8 3.2v9.6M3.2 8h9.6';
export const problem = 'M8 2.4 14.2 13.2H1.8zM8 6.6v3M8 11.4v.05';
export const trash = 'M3 4.4h10M6.2 4.2V2.8h3.6v1.4M4.4 4.6l.5 8.4h6.2l.5-8.4M6.8 7v3.6M9.2 7v3.6';
export const undo = 'M5.6 3 2.8 5.8l2.8 2.8M3.2 5.8h6a3.6 3.6 0 0 1 0 7.2H6.4';
