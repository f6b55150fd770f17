/** Which browser the extension runs in, for the few things that they do differently and nothing else tells. */

export const IS_FIREFOX = chrome.runtime.getURL("").startsWith("moz-");
