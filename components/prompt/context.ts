/**
 * Stands in for WXT's content script context (see the alias in wxt.config.ts). That one tells the page that it has
 * started, by an event on the document and a `postMessage`, so that any page could see who has Rebound installed.
 */
export class ContentScriptContext {}
