import autosave from "./autosave.js";
import caseTabs from "./case-tabs.js";
import bookmark from "./bookmark.js";
import chooseLimit from "./choose-limit.js";
import copy from "./copy.js";
import examClock from "./exam-clock.js";
import highlight from "./highlight.js";
import hotspot from "./hotspot.js";
import itemLab from "./item-lab.js";
import jumplist from "./jumplist.js";
import lab from "./lab.js";
import lives from "./lives.js";
import netFigure from "./net-figure.js";
import note from "./note.js";
import order from "./order.js";
import place from "./place.js";
import practiceUrl from "./practice-url.js";
import review from "./review.js";
import searchKey from "./search-key.js";
import shareAddress from "./share-address.js";
import submitOnce from "./submit-once.js";
import term from "./term.js";
import theme from "./theme.js";
import walk from "./walk.js";
import walkForm from "./walk-form.js";

const BEHAVIOURS = {
  autosave,
  "case-tabs": caseTabs,
  bookmark,
  "choose-limit": chooseLimit,
  copy,
  "exam-clock": examClock,
  highlight,
  hotspot,
  "item-lab": itemLab,
  jumplist,
  lab,
  "net-figure": netFigure,
  note,
  order,
  place,
  "practice-url": practiceUrl,
  review,
  "search-key": searchKey,
  "share-address": shareAddress,
  "submit-once": submitOnce,
  term,
  theme,
  walk,
  "walk-form": walkForm,
};

for (const element of document.querySelectorAll("[data-behaviour]")) {
  for (const name of element.dataset.behaviour.split(/\s+/)) {
    BEHAVIOURS[name]?.(element);
  }
}

lives(document.body);
