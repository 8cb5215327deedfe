import { followHeadings } from "./headings.js";

/** Marks the section that is being read. */
export default function jumplist(nav) {
  const links = new Map();
  for (const link of nav.querySelectorAll('a[href^="#"]')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) {
      links.set(heading, link);
    }
  }
  followHeadings([...links.keys()], (heading) => {
    for (const [one, link] of links) {
      if (one === heading) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    }
  });
}
