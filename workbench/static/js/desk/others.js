// What others say while the page is open: the numbers follow, and the panel of the sentence that is worked on.

import { current } from "./editor.js";
import { panelIsRead, refresh } from "./panel.js";
import { all, shown } from "./rows.js";
import { showTalk } from "./talk.js";

// `talk` tells the numbers of every unit on which there is talk.
export function hear(talk) {
  for (const row of all().filter((each) => showTalk(each, talk[each.dataset.unit] ?? {}))) {
    shown(row);
    if (row === current() && !panelIsRead()) refresh(row);
  }
}
